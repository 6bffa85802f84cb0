// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Accounts and people share words ('owner', 'account'), so only columns that one of them alone has are counted.

#include "table_kind.hxx"

#include "cells.hxx"
#include "columns.hxx"
#include "content.hxx"
#include "field_words.hxx"
#include "header_rows.hxx"
#include "header_words.hxx"

#include <algorithm>

namespace rolemap::table {

namespace {

struct PeopleSigns {
    bool named = false; ///< a name column
    bool sure = false;  ///< whose header is no list of just anything
    std::size_t own = 0;
};

PeopleSigns peopleSigns(const Grid& grid, const words::Vocabulary& vocabulary) {
    const auto& header = HeaderWords::shipped();
    const Columns columns = readColumns(grid, 0, headerRowCount(grid, vocabulary), vocabulary);
    PeopleSigns out;
    out.named = columns.hasName();
    const auto name = columns[Field::name];
    out.sure = out.named && (!name || !header.isGenericName(columns.headers[*name]));
    for (std::size_t f = 0; f < fieldCount; ++f)
        out.own += columns.of[f] && header.isPersonal(static_cast<Field>(f)) ? 1 : 0;
    out.own += columns.attitudeTicks.empty() ? 0 : 1;
    out.own += columns.roleTicks.empty() ? 0 : 1;
    return out;
}

/// Columns that accounts alone have; nothing without an account column.
std::optional<std::size_t> accountSigns(const Grid& grid) {
    const FieldWords& words = FieldWords::accounts();
    const std::size_t rows = fieldHeaderRows(grid, words, static_cast<std::size_t>(AccountField::account));
    const FieldColumns of = fieldColumns(grid, rows, words);
    if (!of[static_cast<std::size_t>(AccountField::account)])
        return std::nullopt;
    std::size_t own = 0;
    for (std::size_t f = 0; f < of.size(); ++f)
        own += of[f] && static_cast<AccountField>(f) != AccountField::account &&
                       static_cast<AccountField>(f) != AccountField::owner
                   ? 1
                   : 0;
    const auto headers = headersOf(grid, rows);
    own += std::any_of(headers.begin(), headers.end(),
                       [&](const std::string& h) { return words.isTheirs(h) || words.isCompany(h); })
               ? 1
               : 0;
    return own;
}

/// A header of an order's own ('Order date'), or of any list's ('Date', 'Amount') above customers that come again.
bool holdsOrders(const Grid& grid) {
    const FieldWords& words = FieldWords::orders();
    const std::size_t rows = fieldHeaderRows(grid, words, static_cast<std::size_t>(OrderField::customer));
    const FieldColumns of = fieldColumns(grid, rows, words);
    const auto customer = of[static_cast<std::size_t>(OrderField::customer)];
    const auto date = of[static_cast<std::size_t>(OrderField::date)];
    if (!customer || !date || !of[static_cast<std::size_t>(OrderField::amount)])
        return false;
    const auto headers = headersOf(grid, rows);
    for (const auto& m : words.match(headers[*date]))
        if (m.field == static_cast<std::size_t>(OrderField::date) && m.score > 3.8)
            return true;
    const Sample customers = sample(grid, rows, *customer);
    return customers.words.size() < customers.cells;
}

/// Both of the first two fields of a list have a column.
bool headedBy(const Grid& grid, const FieldWords& words) {
    const FieldColumns of = fieldColumns(grid, fieldHeaderRows(grid, words, 0), words);
    return of[0] && of[1];
}

bool holdsActions(const Grid& grid) {
    const FieldWords& words = FieldWords::actions();
    const FieldColumns of = fieldColumns(grid, fieldHeaderRows(grid, words, 0), words);
    const auto has = [&](ActionField f) { return of[static_cast<std::size_t>(f)].has_value(); };
    return has(ActionField::action) && has(ActionField::due);
}

} // namespace

std::optional<TableKind> tableKind(const Grid& range, const words::Vocabulary& vocabulary) {
    if (range.rows() == 0 || range.columns() == 0)
        return std::nullopt;
    if (headedBy(range, FieldWords::facts()))
        return TableKind::facts;
    if (headedBy(range, FieldWords::criteria()))
        return TableKind::criteria;
    const PeopleSigns people = peopleSigns(range, vocabulary);
    const auto accounts = accountSigns(range);
    if (!(people.sure && people.own > 0) && holdsOrders(range))
        return TableKind::orders;
    const bool accountsFit = accounts && *accounts > 0;
    if (!accountsFit && (!people.named || people.own == 0) && holdsActions(range))
        return TableKind::actions;
    if (people.named && accountsFit)
        return people.own > *accounts || (people.own == *accounts && people.sure) ? TableKind::people
                                                                                  : TableKind::accounts;
    if (people.named)
        return TableKind::people;
    return accountsFit ? std::optional(TableKind::accounts) : std::nullopt;
}

} // namespace rolemap::table
