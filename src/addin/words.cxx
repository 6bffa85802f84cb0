// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.TERM, RM.TITLE, RM.CHECK, RM.MODEL, RM.VERSION: parse, call the core, convert. Contract: extension/functions.json.
#include "core/accounts/orders.hxx"
#include "core/accounts/results.hxx"
#include "core/deal/results.hxx"
#include "core/table/table_kind.hxx"
#include "core/words/fold.hxx"
#include "core/words/texts.hxx"
#include "core/words/titles.hxx"
#include "core/words/vocabulary.hxx"
#include "factories.hxx"
#include "service.hxx"
#include "support/arguments.hxx"
#include "support/errors.hxx"

#include <org/rolemap/XWords.hpp>

namespace rolemap::addin {

using css::uno::Any;
using support::AnyMatrix;
using support::Argument;
using support::Call;
using support::guarded;
using table::Cell;

namespace {

constexpr char service[] = "org.rolemap.Words";

words::Dimension dimensionOf(const Argument& argument) {
    const auto dimension = words::Vocabulary::dimension(argument.text());
    if (!dimension)
        throw Error(ErrorCode::argument, argument.name() + ": got '" + argument.text() +
                                             "', expected level, department, role, attitude, contact, stage, zone, "
                                             "strategy or evidence");
    return *dimension;
}

std::string typed(const Cell& cell) {
    return cell.isNumber() ? support::formatNumber(cell.number) : cell.text;
}

/// Labels joined as the language lists them; a company's own department as its own label; a champion's attitude is a
/// label of that dimension.
Cell termOf(const words::Vocabulary& vocabulary, words::Dimension dimension, const Cell& cell,
            words::Language language) {
    const words::Reading reading = vocabulary.read(dimension, typed(cell));
    if (!reading.own.empty())
        return Cell(reading.own);
    const std::string separator = words::text(language, "words.list_separator");
    std::string labels;
    for (int value : reading.values)
        labels += (labels.empty() ? std::string() : separator) + vocabulary.label(dimension, value, language);
    if (labels.empty() && reading.attitude != words::Attitude::unknown)
        labels = vocabulary.label(words::Dimension::attitude, static_cast<int>(reading.attitude), language);
    if (labels.empty() || !reading.unknown.empty())
        throw Error(ErrorCode::notFound, "text: '" + typed(cell) + "' is not known");
    return Cell(labels);
}

Cell titleOf(bool level, const Cell& cell, words::Language language) {
    const auto& vocabulary = words::Vocabulary::shipped();
    if (level) {
        if (const auto found = words::titleLevel(typed(cell)))
            return Cell(vocabulary.label(words::Dimension::level, static_cast<int>(*found), language));
    } else if (const auto found = words::titleDepartment(typed(cell))) {
        if (found->department == words::Department::other)
            return Cell(found->word);
        return Cell(vocabulary.label(words::Dimension::department, static_cast<int>(found->department), language));
    }
    throw Error(ErrorCode::notFound, "title: '" + typed(cell) + "' does not tell");
}

/// What a table is said to hold, or what its headers tell; people where they tell nothing, for the workbook may know
/// its columns.
table::TableKind kindOf(const Argument& kind, const table::Grid& grid, const Call& call) {
    using table::TableKind;
    if (!kind.given())
        return call.knowsColumns(grid) ? TableKind::people
                                       : table::tableKind(grid, call.model().vocabulary()).value_or(TableKind::people);
    const std::string word = words::fold(kind.text());
    for (const auto& [id, known] :
         {std::pair("people", TableKind::people), std::pair("accounts", TableKind::accounts),
          std::pair("orders", TableKind::orders), std::pair("facts", TableKind::facts),
          std::pair("criteria", TableKind::criteria), std::pair("actions", TableKind::actions)})
        if (word == id)
            return known;
    throw Error(ErrorCode::argument,
                "kind: got '" + kind.text() + "', expected people, accounts, orders, facts, criteria or actions");
}

class Words : public Family<org::rolemap::XWords, service> {
public:
    Any SAL_CALL term(const Options& options, const Any& text, const Any& dimension) override {
        return guarded([&] {
            const Call call(options);
            const auto known = dimensionOf({"dimension", dimension});
            return support::forEachCell({{"text", text}}, [&](const auto& cells) {
                return termOf(call.model().vocabulary(), known, *cells[0], call.language());
            });
        });
    }

    Any SAL_CALL title(const Options& options, const Any& title, const Any& what) override {
        return guarded([&] {
            const Call call(options);
            const auto dimension = words::Vocabulary::dimension(Argument("what", what).text());
            if (dimension != words::Dimension::level && dimension != words::Dimension::department)
                throw Error(ErrorCode::argument, "what: expected level or department");
            return support::forEachCell({{"title", title}}, [&](const auto& cells) {
                return titleOf(dimension == words::Dimension::level, *cells[0], call.language());
            });
        });
    }

    Any SAL_CALL check(const Options& options, const AnyMatrix& table, const Any& kind, const Any& today) override {
        return guarded([&] {
            const Call call(options);
            const table::Grid grid = support::toGrid(table);
            switch (kindOf({"kind", kind}, table::explained(grid, call.accountHeaders()), call)) {
            case table::TableKind::accounts: {
                auto options = accounts::readOptions(call.model());
                options.explained = call.accountHeaders();
                return support::toMatrix(accounts::checkResult(table::readAccounts(grid, options), call.language()));
            }
            case table::TableKind::orders:
                return support::toMatrix(accounts::checkResult(accounts::readOrders(grid), call.language()));
            case table::TableKind::facts:
                return support::toMatrix(
                    deal::checkResult(deal::readFacts(grid, call.model().vocabulary()), call.language()));
            case table::TableKind::criteria:
                return support::toMatrix(deal::checkResult(deal::readCriteria(grid), call.language()));
            case table::TableKind::actions:
                return support::toMatrix(
                    deal::checkResult(deal::readActions(grid, call.model().vocabulary()), call.language()));
            case table::TableKind::people:
                break;
            }
            return support::toMatrix(
                people::checkResult(call.people(table), Argument("today", today).optionalNumber(), call.language()));
        });
    }

    Any SAL_CALL model(const Options& options, const Any& part) override {
        return guarded([&] {
            const Call call(options);
            return support::toMatrix(call.model().list(Argument("part", part).text(), call.language()));
        });
    }

    rtl::OUString SAL_CALL version(const Options&) override { return ROLEMAP_VERSION; }
};

} // namespace

css::uno::Reference<css::uno::XInterface> createWords(const css::uno::Reference<css::uno::XComponentContext>&) {
    return static_cast<cppu::OWeakObject*>(new Words);
}

} // namespace rolemap::addin
