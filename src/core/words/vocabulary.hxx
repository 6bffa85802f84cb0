// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How one person at the customer, a deal and an account are classified: the dimensions and values of the sales course
// (domain.md S1, S4, S5, S6), and the words people type for them in English, simplified and traditional Chinese and in
// CRM picklists. The words themselves are data: templates/vocabulary.json.
#pragma once

#include "language.hxx"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::words {

enum class Dimension { level, department, role, attitude, contact, stage, zone, strategy, evidence };

// In each enumeration the known values are numbered from 0 in the order of vocabulary.json; `unknown` comes last, so
// that a value is an index into tables.
enum class Level : std::uint8_t { decision, management, operational, unknown };
enum class Department : std::uint8_t { using_, technical, finance, purchasing, other, unknown };
enum class Role : std::uint8_t { initiator, decider, designer, evaluator, user };
enum class Attitude : std::uint8_t { supporter, neutral, opponent, unknown };
enum class Contact : std::uint8_t { close, frequent, distant, none, unknown };
enum class Stage : std::uint8_t { need, brewing, design, evaluation, commitment, implementation, none };
enum class Zone : std::uint8_t { growth, development, consolidation };
enum class Strategy : std::uint8_t { hunting, farming, partnership };
enum class Evidence : std::uint8_t { assumed, confirmed, unknown };

inline constexpr std::size_t roleCount = 5;

/// A set of roles; one person may hold several.
class Roles {
public:
    constexpr bool has(Role r) const noexcept { return (m_bits >> static_cast<unsigned>(r)) & 1u; }
    constexpr void add(Role r) noexcept {
        m_bits = static_cast<std::uint8_t>(m_bits | (1u << static_cast<unsigned>(r)));
    }
    constexpr bool empty() const noexcept { return m_bits == 0; }
    constexpr bool operator==(Roles o) const noexcept { return m_bits == o.m_bits; }

private:
    std::uint8_t m_bits = 0;
};

/// A scale of numbers that a header names ('1-5, 5 best'): from the value that means worst/least to the one that means
/// best/most; best may be the smaller number.
struct Scale {
    double worst = 0;
    double best = 0;
};

/// What a cell's words were understood as.
struct Reading {
    std::vector<int> values; ///< indices into the dimension's values, in the order typed, without repeats
    Attitude attitude =
        Attitude::unknown;            ///< what a role word says of the attitude: champion, coach, blocker, detractor
    std::vector<std::string> unknown; ///< the parts that were not understood, as typed
    std::string own;                  ///< for Department::other: the label of a lane that the model added
    bool blank = false; ///< nothing was typed, or a word that says that nothing is known ("TBD", "n/a", "待定", "-")
    bool understood() const noexcept { return unknown.empty() && (!values.empty() || attitude != Attitude::unknown); }
};

class Vocabulary {
public:
    /// The vocabulary that ships; built once.
    static const Vocabulary& shipped();

    /// A copy with words of the user's own added; they win over shipped ones. `id` is a canonical id (or any known
    /// word) of the dimension, -1, 0 or 1 for an attitude included; for `department` any other id makes a lane of its
    /// own with that label ('legal' -> 'Legal affairs'): it reads as Department::other with Reading::own. For `role`, a
    /// known attitude says how such a person stands. Throws Error(argument) for an id that the dimension does not have,
    /// and for a blank word.
    Vocabulary with(Dimension dimension, std::string_view word, std::string_view id) const;

    /// Reads a cell's words. Several roles in one cell ("Decider; Evaluator", "决策者、评估者", "decider/user") stay
    /// several. Of numbers only -1, 0, 1 and ticks are plain, and only for attitude, and 1 to 6 for a stage. A scale
    /// wins over plain numbers, for dimensions with an order (level, attitude, contact, zone, evidence): it is cut into
    /// equal parts, a number on a border belongs to the part nearer the middle, on the very middle to the lesser one; a
    /// number outside is unknown. A department of none of S1's is unknown here: the caller keeps its own word. O(length
    /// of the word).
    Reading read(Dimension dimension, std::string_view word, const std::optional<Scale>& scale = std::nullopt) const;

    /// The single value of a word, or nothing where it is blank, unknown or several.
    std::optional<int> value(Dimension dimension, std::string_view word) const;

    /// Number of known values of a dimension (for department: the four of S1).
    static std::size_t size(Dimension dimension) noexcept;
    /// Canonical id ("using") of a value. Here and below, values beyond size() have one too where the enumeration has
    /// them (other, unknown, no stage); std::out_of_range for any other number.
    static std::string_view id(Dimension dimension, int value);
    /// Label of a value in a language ("Using", "使用部门").
    const std::string& label(Dimension dimension, int value, Language language) const;
    /// A short label for narrow places: the panel's matrix ("Usi", "使用").
    const std::string& shortLabel(Dimension dimension, int value, Language language) const;

    /// The nearest known word of a dimension for a mistyped one ("suporter" -> "Supporter"), as a label in the given
    /// language; nothing where none is near. Damerau-Levenshtein distance at most a third of the word; of equally near
    /// ones the first of vocabulary.json. In `role` also attitudes. O(words of the dimension x length).
    std::optional<std::string> nearest(Dimension dimension, std::string_view word, Language language) const;

    static std::optional<Dimension> dimension(std::string_view id) noexcept; ///< "level" -> Dimension::level
    static std::string_view name(Dimension dimension) noexcept;

private:
    struct Data;
    explicit Vocabulary(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

} // namespace rolemap::words
