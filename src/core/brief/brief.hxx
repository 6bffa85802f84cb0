// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The brief of a deal: what the team is told of it before it plans, in the order of domain.md S3: the deal in outline,
// the organisation chart, the role, stance and relationship of everybody involved, each one's motive, and then stage,
// competition and actions. Contents only; pages.hxx gives them places.
#pragma once

#include "../people/analysis.hxx"
#include "../scene/scene.hxx"
#include "../table/grid.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rolemap::brief {

enum class Section { outline, organisation, people, motives, stage, competition, actions };
inline constexpr std::size_t sections = 7;
/// "outline", "organisation", ...
std::string_view id(Section section);
/// From such ids, separated by commas or semicolons; all of them where it is empty. Always in the order above.
/// Error(argument) for another word.
std::vector<Section> sectionsOf(std::string_view ids);

/// How a cell's words are to be seen: an attitude, a severity, or set back because nothing is known.
enum class Tone { plain, supporter, neutral, opponent, unknown, high, medium, low, good, bad, muted };

struct Cell {
    std::string text;
    Tone tone = Tone::plain;
    bool bold = false;
};

struct Column {
    std::string heading;
    double share = 1; ///< of the table's width, against the other columns
    scene::Align align = scene::Align::left;
};

struct Table {
    std::string heading; ///< over the table; may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/// Figures as tiles: value, what it is, a bar.
struct Figure {
    std::string label, value, remark;
    std::optional<double> share; ///< of the bar, 0..1
    scene::Colour colour = 0;
};
using Figures = std::vector<Figure>;
struct Paragraph {
    std::string text;
};
/// The map's pages, each a page of the brief.
struct Maps {
    std::vector<scene::Scene> pages;
};

using Block = std::variant<Figures, Paragraph, Table, Maps>;

struct Chapter {
    Section section = Section::outline;
    std::string heading;
    std::vector<Block> blocks;
};

struct Brief {
    std::string title, subtitle; ///< the deal; "Deal brief · stage 3 of 6 …"
    std::string dateText;
    words::Language language = words::Language::en;
    std::vector<Chapter> chapters;
};

/// What the team has agreed to do and has not done yet.
struct AgreedAction {
    std::string what, about, owner;
    std::string due, state; ///< as they are printed
    bool overdue = false;
};

/// What the brief says beside the people. Grids are results of the functions, header row first; one that is empty or a
/// header alone says that nothing is known yet.
struct Input {
    std::string title;    ///< the deal or account
    std::string dateText; ///< as it is printed
    std::optional<double> today;
    words::Language language = words::Language::en;
    std::vector<Section> sections;
    std::vector<scene::Scene> maps; ///< as they are drawn in the workbook; drawn anew where there is none
    table::Grid facts;              ///< fact, value, evidence, date
    table::Grid readiness;          ///< RM.READINESS
    table::Grid scores;             ///< RM.SCORECARD
    table::Grid advice;             ///< RM.COMPETE
    std::vector<AgreedAction> actions;
};

/// O(people log people + lines).
Brief compose(const people::Analysis& analysis, const Input& input);

} // namespace rolemap::brief
