// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A job title as a row of words: Latin words, and Chinese characters one by one, so that one set of phrases reads
// "VP Finance", "财务部副经理" and "IT经理" alike. Only for titles.cxx.
#pragma once

#include "vocabulary.hxx"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace rolemap::words {

struct TitleToken {
    std::string text;               ///< folded
    std::size_t begin = 0, end = 0; ///< bytes in the tidied title
};

/// A stretch of a title between marks. "Owner / Marketing assistant" holds two posts, "Employee, Senior Analyst" says
/// one more closely: `explains` is true for what follows a comma, a dash or a bracket.
struct TitlePiece {
    std::vector<TitleToken> tokens;
    bool explains = false;
};

/// Empty where the title holds letters of a script that is neither Latin nor Chinese.
std::vector<TitlePiece> titlePieces(std::string_view tidied);

/// Phrases of tokens, '*' standing for one to six of them, each with a meaning.
class Phrases {
public:
    void add(std::string_view phrase, int meaning);

    struct Match {
        std::size_t begin = 0, end = 0; ///< tokens, end exclusive
        int meaning = 0;
    };
    /// Left to right, the longest phrase at each place, without overlaps. O(tokens x phrases of one first word).
    std::vector<Match> find(const std::vector<TitleToken>& tokens) const;

private:
    struct Phrase {
        std::vector<std::string> tokens;
        int meaning;
    };
    std::unordered_map<std::string, std::vector<Phrase>> m_byFirst; ///< longest first; never iterated
};

/// templates/titles.json, read once.
struct TitleWords {
    static constexpr int noRank = -1, noDepartment = -1;
    Phrases ranks;       ///< Level as int, or noRank
    Phrases departments; ///< Department as int, or noDepartment
    std::unordered_set<std::string> endings, leads, helpers, cuts, prepositions, shadows, former, weak, unranked;

    static const TitleWords& shipped();
};

} // namespace rolemap::words
