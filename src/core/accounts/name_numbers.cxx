// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Most spellings come again and again: each is folded once.

#include "name_numbers.hxx"

#include "../table/cells.hxx"
#include "../words/fold.hxx"

#include <unordered_map>

namespace rolemap::accounts {

/// Looked up only: results follow the numbers, which are in sheet order.
struct NameNumbers::Known {
    std::unordered_map<std::string, std::uint32_t> spellings, words;
    std::unordered_map<double, std::uint32_t> numbers;
};

NameNumbers::NameNumbers() : m_known(std::make_unique<Known>()) {}
NameNumbers::~NameNumbers() = default;

std::uint32_t NameNumbers::numberOf(const table::Cell& cell) {
    const auto number = [&](const std::string& folded, const std::string& shownAs) {
        const auto [entry, isNew] = m_known->words.emplace(folded, static_cast<std::uint32_t>(m_names.size()));
        if (isNew)
            m_names.push_back(shownAs);
        return entry->second;
    };
    if (cell.isNumber()) {
        if (const auto known = m_known->numbers.find(cell.number); known != m_known->numbers.end())
            return known->second;
        const std::string text = table::formatNumber(cell.number);
        return m_known->numbers.emplace(cell.number, number(text, text)).first->second;
    }
    if (const auto known = m_known->spellings.find(cell.text); known != m_known->spellings.end())
        return known->second;
    return m_known->spellings.emplace(cell.text, number(words::fold(cell.text), words::tidy(cell.text))).first->second;
}

} // namespace rolemap::accounts
