// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The words that head the columns of a people table, and the small words of its cells (yes, unknown, high), in English,
// simplified and traditional Chinese and in CRM exports: templates/headers.json.
#pragma once

#include "columns.hxx"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rolemap::table {

/// A header word of several meanings; the cells below decide.
struct ByContent {
    std::vector<Field> fields;      ///< in order of preference
    std::optional<Field> otherwise; ///< where the cells say nothing
    double least = 0;               ///< share of cells that must read as the field
};

/// What a header word may mean. Higher scores are better: 4 and a little less for a whole header, below 2 for a word
/// within a longer one.
struct HeaderMatch {
    std::optional<Field> field;
    const ByContent* byContent = nullptr; ///< where field is empty
    double score = 0;
};

class HeaderWords {
public:
    static const HeaderWords& shipped(); ///< built once

    /// All meanings of a header, the best of each field. O(length × words that may stand within).
    std::vector<HeaderMatch> match(std::string_view header) const;
    /// A name column's header that also heads lists of other things ('Name').
    bool isGenericName(std::string_view header) const;
    bool isPersonal(Field field) const { return m_personal.count(field) > 0; }
    std::optional<words::Attitude> attitudeTick(std::string_view header) const;
    std::optional<words::Role> roleTick(std::string_view header) const;
    /// A header of a people table in a language that the product does not know: for a name, for something else.
    bool isForeignName(std::string_view folded) const { return m_foreignNames.count(folded) > 0; }
    bool isForeignOther(std::string_view folded) const { return m_foreignOthers.count(folded) > 0; }

    // Words of cells, folded.
    bool isYes(std::string_view folded) const { return m_yes.count(folded) > 0; }
    bool isNo(std::string_view folded) const { return m_no.count(folded) > 0; }
    bool isBlankWord(std::string_view folded) const { return m_blank.count(folded) > 0; } ///< N/A, TBD, 待定
    std::optional<int> powerWord(std::string_view folded) const;                          ///< 1 low, 2 medium, 3 high
    bool isNote(std::string_view folded) const; ///< begins like a note below a table: 'Source: ...', '备注'
    std::optional<int> month(std::string_view folded) const; ///< 1 to 12 of an English month name
    bool meansBest(std::string_view folded) const;
    bool meansWorst(std::string_view folded) const;
    const std::vector<double>& tops() const noexcept { return m_tops; } ///< of scales without a header that names one
    const std::vector<std::string>& honorifics() const noexcept { return m_honorifics; }
    const std::vector<std::string>& honorificEndings() const noexcept { return m_honorificEndings; }

private:
    HeaderWords();
    using Words = std::set<std::string, std::less<>>;
    struct Within {
        std::string word;
        Field field;
    };
    void add(const std::string& word, const HeaderMatch& match);

    std::unordered_map<std::string, std::vector<HeaderMatch>> m_whole; ///< by compact word
    std::vector<Within> m_within;
    std::vector<ByContent> m_byContent;
    std::set<Field> m_personal;
    Words m_genericNames, m_foreignNames, m_foreignOthers, m_yes, m_no, m_blank;
    std::vector<std::string> m_prefixes, m_notes, m_best, m_worst, m_honorifics, m_honorificEndings;
    std::map<std::string, words::Attitude, std::less<>> m_attitudeTicks;
    std::map<std::string, words::Role, std::less<>> m_roleTicks;
    std::map<std::string, int, std::less<>> m_power, m_months;
    std::vector<double> m_tops;
};

/// A scale that a header names: '1-10', '1–5, 5 best', '1 = low, 5 = high', 'out of 10'.
struct HeaderScale {
    words::Scale scale;    ///< the larger number is best where nothing says which
    bool directed = false; ///< the header says which end is best, or the scale runs through 0
};
std::optional<HeaderScale> headerScale(std::string_view header);

} // namespace rolemap::table
