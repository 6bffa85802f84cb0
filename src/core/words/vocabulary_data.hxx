// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The vocabulary as it is held in memory: vocabulary.json, ready for look-up. Only for vocabulary*.cxx.
#pragma once

#include "vocabulary.hxx"

#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace rolemap::words {

inline constexpr std::size_t dimensionCount = 9;
inline constexpr std::size_t languageCount = std::size(allLanguages);

/// One value of a dimension, or one of those beyond (other, unknown).
struct ValueWords {
    std::string id;
    std::array<std::string, languageCount> label, shortLabel;
};

/// What a word stands for: a value, or "nothing is known", or a lane of the company's own.
struct Meaning {
    static constexpr int nothing = -1;
    static constexpr int own = -2;        ///< Department::other, label in ownLabel
    static constexpr int attitudeOf = -3; ///< a role word that only says an attitude, in attitude
    int value = nothing;
    Attitude attitude = Attitude::unknown;
    std::string ownLabel = {};
};

struct DimensionWords {
    std::vector<ValueWords> values; ///< the known ones, then those beyond
    std::size_t known = 0;
    std::unordered_map<std::string, Meaning> lookup;        ///< by fold() and by spelling(); never iterated
    std::vector<std::pair<std::u32string, int>> candidates; ///< for nearest(), in the order of the file
    std::map<std::string, int> plain;                       ///< numbers that need no scale
    std::vector<int> scale;                                 ///< values from worst to best; empty: no order
    std::vector<std::string> before, after;                 ///< what may stand around a word, folded

    const Meaning* find(const std::string& folded) const {
        const auto found = lookup.find(folded);
        return found == lookup.end() ? nullptr : &found->second;
    }
};

struct Vocabulary::Data {
    std::array<std::shared_ptr<const DimensionWords>, dimensionCount> dimensions;
    std::vector<std::string> joiners;

    const DimensionWords& of(Dimension d) const { return *dimensions[static_cast<std::size_t>(d)]; }
};

/// Parses the shipped vocabulary. Throws std::logic_error where the file is wrong or a word is ambiguous.
std::array<std::shared_ptr<const DimensionWords>, dimensionCount> loadVocabulary(std::vector<std::string>& joiners);

/// Adds a word under all its spellings. With replacing, a user's word wins; else an ambiguous word is a
/// std::logic_error.
void addWord(DimensionWords& words, std::string_view word, const Meaning& meaning, bool replacing);

} // namespace rolemap::words
