// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a map shows, before any of it has a place: cards, placeholders, lines, figures, and the names of bands and
// lanes, all in the user's language. Buying-role map (采购分析图): domain.md S2.
#pragma once

#include "map.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::map {

struct Pill {
    std::string label, shortLabel;
    bool key = false; ///< the key role of the stage
};

/// A line to somebody on another page: named beside the card.
struct Stub {
    enum class Kind { reportsTo, manages, influences, influencedBy };
    Kind kind = Kind::influences;
    std::string text;
};

/// One person.
struct Card {
    std::string group;       ///< "card:Li Wei", unique
    std::string description; ///< for screen readers
    std::string target;      ///< "person:3", by position in the deal
    std::string name, title, owner;
    std::string remark; ///< the department's own word, where several share a lane
    std::vector<Pill> roles;
    words::Attitude attitude = words::Attitude::unknown;
    words::Contact contact = words::Contact::unknown;
    double influence = 0;            ///< 0..100
    bool assumed = false;            ///< attitude is not confirmed
    std::size_t band = 0, lane = 0;  ///< into Content::bands, Content::lanes
    std::optional<std::size_t> boss; ///< into Content::cards
    std::vector<Stub> stubs;
};

/// Somebody whom we do not know yet.
struct Missing {
    std::string group; ///< "missing:<level>:<department>", "missing:role:<role>"
    std::string target;
    std::string headline, question;
    std::size_t band = 0, lane = 0;
};

/// From influencer to influenced, boss to subordinate: into Content::cards.
struct Link {
    std::size_t from = 0, to = 0;
    double weight = 1;
    bool reporting = false;
};

struct Axis {
    std::string id, label;
};

/// A figure in the header: a value in words and a bar.
struct Figure {
    std::string id, label, value, remark;
    std::optional<double> share; ///< of the bar, 0..1
    scene::Colour colour = 0;
};

struct Content {
    words::Language language = words::Language::en;
    std::string title, subtitle;
    std::string pageLabel; ///< "Technical (2/5)"; empty on a single page
    std::vector<Axis> bands, lanes;
    std::vector<Card> cards;
    std::vector<Missing> missing;
    std::vector<Link> links;
    std::vector<Figure> figures;
    double linesPerPerson = 0;   ///< influence lines drawn of a page, a card on average
    std::size_t linesAlways = 0; ///< and that many in any case
};

/// What a deal's map shows. O(people + lines).
Content contentOf(const people::Analysis& analysis, const Options& options);

} // namespace rolemap::map
