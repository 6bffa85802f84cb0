// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Bytes to the sheets of a CRM export, 0x02 between them: found, cut, joined, counted by unit, asked for drivers.
// Header words are not found by chance, so a sheet's first byte may choose a header row.

#include "core/error.hxx"
#include "core/process/crm_finder.hxx"
#include "core/process/driver_results.hxx"
#include "core/process/join.hxx"
#include "core/process/results.hxx"
#include "core/process/units.hxx"
#include "grid_of_bytes.hxx"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>

using namespace rolemap;
using namespace rolemap::process;
using table::Grid;

namespace {

constexpr std::size_t kinds = 5;
constexpr std::size_t daysColumn = 12, closedColumn = 13; // of RM.DEALS
using Found = std::array<std::optional<Grid>, kinds>;

constexpr std::string_view headers[] = {
    "Opportunity ID\x1F"
    "Account\x1F"
    "Owner\x1F"
    "Team\x1F"
    "Region\x1F"
    "Product\x1F"
    "Stage\x1F"
    "Create date\x1F"
    "Close date\x1F"
    "Amount\x1E",
    "Account\x1F"
    "Sector\x1F"
    "Employees\x1F"
    "Annual revenue\x1E",
    "Sales agent\x1F"
    "Manager\x1F"
    "Region\x1E",
    "Product\x1F"
    "Series\x1F"
    "Price\x1E",
    "Opportunity\x1F"
    "Date\x1F"
    "Type\x1F"
    "Person\x1E",
    "\u5546\u673A\x1F"
    "\u5BA2\u6237\x1F"
    "\u8D1F\u8D23\u4EBA\x1F"
    "\u9636\u6BB5\x1F"
    "\u521B\u5EFA\u65E5\u671F\x1F"
    "\u6210\u4EA4\u65E5\u671F\x1F"
    "\u91D1\u989D\x1E",
};

void expect(bool good) {
    if (!good)
        std::abort();
}

/// What may be refused, and must then say so.
template <class Work>
void tried(const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        expect(!std::string(error.what()).empty());
    }
}

Found sheetsOf(std::string_view bytes) {
    Found found;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\x02'), bytes.size());
        std::string text(bytes.substr(0, end));
        if (const auto which = text.empty() ? 0 : static_cast<std::size_t>(static_cast<unsigned char>(text[0])) - 0x10;
            which < std::size(headers))
            text.replace(0, 1, headers[which]);
        const Grid sheet = test::gridOfBytes(text);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const auto one = findCrmTable(sheet);
        if (!one)
            continue;
        expect(one->top < one->bottom && one->bottom < sheet.rows());
        expect(one->left < one->right && one->right < sheet.columns());
        found[static_cast<std::size_t>(one->kind)] = cut(sheet, *one);
    }
    return found;
}

void checkUnits(const Grid& deals, const model::Model& model, words::Language language) {
    for (const char* by : {"all", "team", "region", "person", "product", "month"})
        tried([&] {
            const Grid units = unitsResult(deals, by, "", nullptr, "", "", model, language);
            for (std::size_t row = 1; row < units.rows(); ++row)
                expect(units.at(row, 1).number <= units.at(row, 2).number); // customers and deals
            const Grid steps = unitsResult(deals, by, "top quarter", nullptr, "steps", "", model, language);
            expect(steps.rows() == 5 && steps.at(3, 1).number >= steps.at(4, 1).number);
            funnelResult(steps, 0.95, language);
            expect(unitsResult(deals, by, "last year", nullptr, "look", "", model, language).rows() > 1);
        });
}

void checkSurvival(const Grid& deals, words::Language language) {
    Grid days(deals.rows() - 1, 1), closed(deals.rows() - 1, 1);
    for (std::size_t row = 1; row < deals.rows(); ++row) {
        days.at(row - 1, 0) = deals.at(row, daysColumn);
        closed.at(row - 1, 0) = deals.at(row, closedColumn);
    }
    tried([&] {
        const Grid curve = survivalResult(days, closed, nullptr, "", language);
        for (std::size_t row = 1; row < curve.rows(); ++row)
            expect(curve.at(row, 3).number >= 0 && curve.at(row, 3).number <= 1);
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Found found = sheetsOf(std::string_view(reinterpret_cast<const char*>(data), size));
    const auto of = [&](CrmKind kind) {
        const auto& grid = found[static_cast<std::size_t>(kind)];
        return grid ? &*grid : nullptr;
    };
    const CrmTables tables{of(CrmKind::opportunities), of(CrmKind::accounts), of(CrmKind::teams), of(CrmKind::products),
                           of(CrmKind::activities)};
    if (!tables.opportunities)
        return 0;
    const auto& model = model::Model::shipped();
    const auto language = static_cast<words::Language>(size % 3);
    tried([&] {
        const Grid deals = dealsResult(tables, std::nullopt, "", language);
        expect(deals.rows() == tables.opportunities->rows());
        dealsResult(tables, 46000.0, "keys", language);
        // What was joined is a table of opportunities itself, and says the same.
        const Deals first = readDeals(*tables.opportunities), again = readDeals(deals);
        expect(again.all.size() <= first.all.size());
        checkUnits(deals, model, language);
        checkSurvival(deals, language);
        for (const char* show : {"drivers", "summary", "fit"})
            tried([&] { kpiResult(deals, table::Cell(1.0), 0.95, show, model, language); });
    });
    return 0;
}
