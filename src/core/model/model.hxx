// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The model: every weight, limit and rule that turns what is known of people into numbers. Data in
// templates/model-<version>.json; a workbook keeps the version it was made with, and any single value can be
// overridden. Definitions: functions.md, 'The default model'.
#pragma once

#include "../table/grid.hxx"
#include "../words/language.hxx"
#include "../words/vocabulary.hxx"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::model {

class Model {
public:
    /// The model of a version that ships ("" is the newest). Throws Error(notFound) for a version that never was.
    static const Model& shipped(std::string_view version = {});
    static std::vector<std::string> versions(); ///< oldest first

    /// A copy with values overridden by a range of two columns, key and value (a header row and blank rows are skipped,
    /// further columns ignored, so that what RM.MODEL lists can be copied whole).
    /// Keys are those of list(), and `word.<dimension>.<word>` = canonical id (or, for department, a label of the
    /// company's own) and `scale.<field>` = '1-5, 5 best'. Throws Error(argument) naming the key for an unknown key, a
    /// value of the wrong type or out of its range, a key given twice with two values. O(rows).
    Model with(const table::Grid& overrides) const;

    const std::string& version() const noexcept { return m_version; }
    /// A value by its dotted key ("influence.role", "role.brewing.decider", "gap.cold_days"). std::logic_error if
    /// unknown.
    double number(std::string_view key) const;
    /// The same, or nothing for a key that there is not.
    std::optional<double> find(std::string_view key) const;
    /// A word by its key ("gap.severity.no_decider" -> "high").
    const std::string& word(std::string_view key) const;
    /// The weight of a role at a stage (Stage::none where none is given), precomputed.
    double roleWeight(words::Stage stage, words::Role role) const noexcept;

    const words::Vocabulary& vocabulary() const noexcept { return *m_vocabulary; }
    const std::map<std::string, words::Scale>& scales() const noexcept { return m_scales; }

    /// Key, value, meaning; header row first. `part` is the first word of the keys ("influence", "health", ...); throws
    /// Error(notFound) for a part that there is not. "" is all.
    table::Grid list(std::string_view part, words::Language language) const;

private:
    Model() = default;
    struct Entry {
        bool isNumber = true;
        double number = 0, low = 0, high = 0;
        std::string word;
        std::vector<std::string> allowed;    ///< for words
        std::string meaning;                 ///< text key of what it means; empty: model.<key>
        std::vector<std::string> dimensions; ///< what the parts of the key after the first are values of
        std::vector<std::string> named;      ///< what parts of the key are called in the text of its meaning; "": none
        std::string rules;                   ///< texts of the rule that the key's last part names ("people.health")
    };
    std::string meaningOf(const std::string& key, const Entry& entry, words::Language language) const;
    void set(const std::string& key, const table::Cell& value);
    void check() const; ///< what single ranges do not say; throws Error(argument)
    void precompute();

    std::string m_version;
    std::map<std::string, Entry, std::less<>> m_entries;
    std::vector<std::string> m_order; ///< keys in the order of the file
    std::array<std::array<double, words::roleCount>, 7> m_roles{};
    std::shared_ptr<const words::Vocabulary> m_vocabulary;
    std::map<std::string, words::Scale> m_scales;
    friend class Loader;
};

} // namespace rolemap::model
