// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The facts that a deal collects by stage (domain.md, S4), and the words people type for them: templates/facts.json.
// Which of them must be known to leave a stage is fact.* of the model.
#pragma once

#include "../model/model.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace rolemap::deal {

/// What a fact's value says.
enum class FactKind {
    text,      ///< anything
    date,      ///< a date
    done,      ///< whether something has happened: 'no' and 'not yet' are as good as nothing
    procedure, ///< how the customer buys
};

enum class Procedure { tender, comparison, direct };

struct FactDefinition {
    std::string id; ///< "budget"
    words::Stage stage = words::Stage::need;
    FactKind kind = FactKind::text;
};

class FactWords {
public:
    static const FactWords& shipped(); ///< built once

    const std::vector<FactDefinition>& all() const noexcept { return m_all; } ///< in the order of the stages
    std::size_t indexOf(std::string_view id) const; ///< std::logic_error for an id that there is not
    /// The fact that a cell names, by id, label or synonym in any language; nothing for other words. O(length).
    std::optional<std::size_t> read(std::string_view typed) const;
    /// The known fact nearest to a mistyped one, as its label; empty where none is near. O(facts × length).
    std::string nearest(std::string_view typed, words::Language language) const;

    bool saysNotDone(std::string_view typed) const;
    std::optional<Procedure> procedure(std::string_view typed) const;

private:
    FactWords();
    std::vector<FactDefinition> m_all;
    std::unordered_map<std::string, std::size_t> m_words; ///< by compact word; never iterated
    std::unordered_set<std::string> m_notDone;
    std::unordered_map<std::string, Procedure> m_procedures;
};

std::string factLabel(std::size_t fact, words::Language language);

/// How a fact counts in its stage: `must` be known to leave it, or only useful.
bool isMust(std::size_t fact, const model::Model& model);

} // namespace rolemap::deal
