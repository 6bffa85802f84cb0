// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows that may be headers are tried from the top.

#include "crm_finder.hxx"

#include "../table/cells.hxx"
#include "../table/field_words.hxx"

#include <algorithm>
#include <string>
#include <vector>

namespace rolemap::process {

namespace {

using table::FieldColumns;
using table::FieldWords;

constexpr std::size_t headerRows = 15;

template <class Field>
bool has(const FieldColumns& columns, Field field) {
    return columns[static_cast<std::size_t>(field)].has_value();
}

std::size_t count(const FieldColumns& columns) {
    return static_cast<std::size_t>(
        std::count_if(columns.begin(), columns.end(), [](const auto& c) { return c.has_value(); }));
}

/// The kind of a header row and how many of its columns are understood.
std::optional<std::pair<CrmKind, std::size_t>> kindOf(const std::vector<std::string>& headers) {
    using table::AccountField;
    using table::ActivityField;
    using O = table::OpportunityField;
    const FieldColumns deals = FieldWords::opportunities().assign(headers);
    const bool whose = has(deals, O::account) || has(deals, O::person);
    if (has(deals, O::stage) && whose && (has(deals, O::closed) || has(deals, O::opened) || has(deals, O::value)))
        return std::pair(CrmKind::opportunities, count(deals));
    const FieldColumns done = FieldWords::activities().assign(headers);
    if (has(done, ActivityField::opportunity) && has(done, ActivityField::date) && has(done, ActivityField::type) &&
        !has(deals, O::stage))
        return std::pair(CrmKind::activities, count(done));
    const FieldColumns products = FieldWords::products().assign(headers);
    if (has(products, table::ProductField::product) &&
        (has(products, table::ProductField::price) || has(products, table::ProductField::series)) && !whose)
        return std::pair(CrmKind::products, count(products));
    const FieldColumns accounts = FieldWords::accounts().assign(headers);
    const bool company = std::any_of(headers.begin(), headers.end(), [](const std::string& header) {
        return FieldWords::accounts().isCompany(header) || FieldWords::accounts().isTheirs(header);
    });
    if (has(accounts, AccountField::account) && (company || count(accounts) > 2) && !has(deals, O::stage))
        return std::pair(CrmKind::accounts, count(accounts));
    const FieldColumns teams = FieldWords::teams().assign(headers);
    if (has(teams, table::TeamField::person) && count(teams) > 1 && !has(accounts, AccountField::account))
        return std::pair(CrmKind::teams, count(teams));
    return std::nullopt;
}

bool blankRow(const table::Grid& sheet, std::size_t row, std::size_t left, std::size_t right) {
    for (std::size_t c = left; c <= right; ++c)
        if (!table::isBlank(sheet.at(row, c)))
            return false;
    return true;
}

} // namespace

std::optional<CrmTable> findCrmTable(const table::Grid& sheet) {
    std::optional<CrmTable> best;
    for (std::size_t row = 0; row < std::min(headerRows, sheet.rows()); ++row) {
        std::vector<std::string> headers;
        std::size_t left = sheet.columns(), right = 0;
        for (std::size_t c = 0; c < sheet.columns(); ++c)
            if (!table::isBlank(sheet.at(row, c))) {
                left = std::min(left, c);
                right = c;
            }
        for (std::size_t c = left; c <= right && c < sheet.columns(); ++c)
            headers.push_back(table::cellWords(sheet.at(row, c)));
        if (headers.size() < 2)
            continue;
        const auto kind = kindOf(headers);
        if (!kind || (best && kind->second <= best->known))
            continue;
        CrmTable found{kind->first, row, left, row, right, kind->second};
        for (std::size_t r = row + 1; r < sheet.rows(); ++r) {
            if (!blankRow(sheet, r, left, right))
                found.bottom = r;
            else if (r > found.bottom + 1)
                break;
        }
        if (found.bottom > found.top)
            best = found;
    }
    return best;
}

table::Grid cut(const table::Grid& sheet, const CrmTable& table) {
    table::Grid part(table.bottom - table.top + 1, table.right - table.left + 1);
    for (std::size_t r = 0; r < part.rows(); ++r)
        for (std::size_t c = 0; c < part.columns(); ++c)
            part.at(r, c) = sheet.at(table.top + r, table.left + c);
    return part;
}

} // namespace rolemap::process
