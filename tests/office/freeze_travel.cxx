// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A frozen workbook on its way: stored as ods and xlsx, opened, changed and stored again in an office without the
// extension, and brought back at home.
#include "freeze_workbook.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <cstdlib>
#include <cstring>
#include <functional>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
namespace fs = std::filesystem;

CATCH_TRANSLATE_EXCEPTION(const css::uno::Exception& error) {
    return rolemap::support::utf8(error.Message);
}

namespace {

/// An office without the extension, for all cases.
rolemap::batch::HeadlessOffice& plain() {
    static const auto office = [] {
        rolemap::batch::HeadlessOffice::Options options;
        if (const char* home = std::getenv("ROLEMAP_OFFICE_HOME"); home && *home)
            options.home = home;
        return std::make_unique<rolemap::batch::HeadlessOffice>(options);
    }();
    return *office;
}

struct Format {
    const char* ending;
    const char* filter;
};
constexpr Format ods = {".ods", "calc8"}, xlsx = {".xlsx", "Calc MS Excel 2007 XML"};

fs::path fileFor(const std::string& name) {
    return office().profile() / ("travel-" + name);
}

void insertRows(const Sheet& sheet, int index, sal_Int32 at, sal_Int32 count) {
    Reference<css::table::XColumnRowRange>(sheet.sheet(index), UNO_QUERY_THROW)->getRows()->insertByIndex(at, count);
}

/// Ranges that say their sheet at the first end alone.
std::vector<std::string> saidOnce(std::vector<std::string> lines) {
    for (std::string& line : lines)
        for (const char* sheet : {":$Sheet1.", ":Sheet1."})
            for (std::size_t at; (at = line.find(sheet)) != std::string::npos;)
                line.replace(at, std::strlen(sheet), ":");
    return lines;
}

/// Stores, opens without the extension, hands it over, stores again. Returns the file that comes back.
fs::path travel(const Sheet& sheet, const Format& format, const std::string& name,
                const std::function<void(Sheet&)>& there) {
    const fs::path out = fileFor(name + format.ending), back = fileFor(name + "-back" + format.ending);
    sheet.store(out, format.filter);
    Sheet away(plain().open(out));
    there(away);
    away.store(back, format.filter);
    return back;
}

} // namespace

TEST_CASE("Without the extension every number and text of a frozen workbook is there, and at home every formula") {
    for (const Format& format : {ods, xlsx}) {
        CAPTURE(format.ending);
        Sheet sheet;
        fillWorkbook(sheet);
        const auto looks = shown(sheet);
        const auto holds = held(sheet);
        runJob(sheet, "freeze");
        const fs::path back = travel(sheet, format, "all", [&](Sheet& away) {
            shown(away); // truth values of native formulas show as such from the second look on
            CHECK(difference(looks, shown(away)) == "");
            for (const auto& row : away.texts("A1:H80", 3))
                for (const std::string& text : row)
                    CHECK(text.find("#NAME?") == std::string::npos);
            // As if somebody had worked with it: everything is worked out anew.
            away.fill("J20", {{"7"}});
            CHECK(difference(looks, shown(away)) == "+ 0.J20=7\n");
        });
        Sheet home(back);
        const Answer answer = runJob(home, "unfreeze");
        CHECK(numberOf(answer, "Formulas") == workbookFormulas);
        CHECK(listOf(answer, "Changed").empty());
        home.cell("J20")->setFormula("");
        shown(home);
        CHECK(difference(holds, held(home)) == "");
        CHECK(difference(looks, shown(home)) == "");
        CHECK(sheetNames(home).size() == 3);
    }
}

TEST_CASE(
    "In a Chinese office without the extension nothing of the record is an unknown name, and all of it comes back") {
    rolemap::batch::HeadlessOffice::Options options;
    if (const char* home = std::getenv("ROLEMAP_OFFICE_HOME"); home && *home)
        options.home = home;
    options.language = GENERATE("zh-CN", "zh-TW");
    rolemap::batch::HeadlessOffice chinese(options);
    for (const Format& format : {ods, xlsx}) {
        CAPTURE(format.ending, options.language);
        Sheet sheet;
        fillWorkbook(sheet);
        sheet.formula("Q2", "=RM.ZONE(Q2)");               // Err:522, in a circle
        sheet.formula("Q3", "=RM.ZONE(0.05;0.1;0.3;7)");   // Err:504, too many arguments
        sheet.formula("Q4", "=RM.ZONE(0.2)+RM.NOTHING()"); // a name that no office knows: a cell that says so stays one
        sheet.formula("Q5", "=\"⟦=⟧1\"&LEFT(RM.VERSION();0)"); // a text like those of the record
        const auto holds = held(sheet);
        runJob(sheet, "freeze");
        const fs::path out = fileFor("chinese" + std::string(format.ending));
        const fs::path back = fileFor("chinese-back" + std::string(format.ending));
        sheet.store(out, format.filter);
        {
            Sheet away(chinese.open(out));
            const auto unknownNames = [&] {
                std::string found;
                for (int index = 0; index < 4; ++index) {
                    const Reference<css::sheet::XCellRangesQuery> all(away.sheet(index), UNO_QUERY_THROW);
                    for (const auto& range :
                         all->queryFormulaCells(css::sheet::FormulaResult::ERROR)->getRangeAddresses())
                        for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
                            for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column) {
                                const auto cell = away.sheet(index)->getCellByPosition(column, row);
                                if (cell->getError() == 525)
                                    found += std::to_string(index) + "." + std::to_string(column) + "," +
                                             std::to_string(row) + rolemap::support::utf8(cell->getFormula()) + " ";
                            }
                }
                return found;
            };
            CHECK(unknownNames() == "0.16,3=#NAME? ");
            Reference<css::sheet::XCalculatable>(away.document(), UNO_QUERY_THROW)->calculateAll();
            CHECK(unknownNames() == "0.16,3=#NAME? ");
            away.store(back, format.filter);
        }
        Sheet home(back);
        const Answer answer = runJob(home, "unfreeze");
        CHECK(numberOf(answer, "Formulas") == workbookFormulas + 4);
        CHECK(difference(holds, held(home)) == "");
    }
}

TEST_CASE("Not frozen, an office without the extension would not show the numbers") {
    Sheet sheet;
    fillWorkbook(sheet);
    sheet.store(fileFor("live.ods"), ods.filter);
    Sheet away(plain().open(fileFor("live.ods")));
    away.sheet(); // opened as it is
    CHECK(away.text("L2") != sheet.text("L2"));
}

TEST_CASE("Rows inserted, cells moved and sheets renamed while frozen are followed like by living formulas") {
    for (const Format& format : {ods, xlsx}) {
        CAPTURE(format.ending);
        const auto change = [](Sheet& sheet) {
            insertRows(sheet, 0, 2, 1); // within the people, and within the zones
            insertRows(sheet, 0, 0, 3); // above everything
            Reference<css::container::XNamed>(sheet.sheet(1), UNO_QUERY_THROW)->setName("Renamed");
            const Reference<css::sheet::XCellRangeMovement> cells(sheet.sheet(2), UNO_QUERY_THROW);
            cells->moveRange(css::table::CellAddress(2, 5, 9), css::table::CellRangeAddress(2, 1, 1, 1, 2));
        };
        Sheet frozen, live;
        fillWorkbook(frozen);
        fillWorkbook(live);
        runJob(frozen, "freeze");
        Sheet home(travel(frozen, format, "moved", change));
        const Answer answer = runJob(home, "unfreeze");
        CHECK(listOf(answer, "Changed").empty());
        CHECK(numberOf(answer, "Formulas") == workbookFormulas);
        // The same was done to formulas that had never been frozen. When it moves a range of another sheet the office
        // changes whether the sheet is said at both ends of it; it is the same range.
        change(live);
        CHECK(difference(saidOnce(held(live)), saidOnce(held(home))) == "");
    }
}

TEST_CASE("Formulas whose cells or sheet were deleted are told") {
    Sheet sheet;
    fillWorkbook(sheet);
    runJob(sheet, "freeze");
    Sheet home(travel(sheet, ods, "deleted", [](Sheet& away) {
        Reference<css::table::XColumnRowRange>(away.sheet(), UNO_QUERY_THROW)->getColumns()->removeByIndex(11, 1); // L
        away.document()->getSheets()->removeByName("Sheet3");
    }));
    const Answer answer = runJob(home, "unfreeze");
    CHECK(numberOf(answer, "Formulas") == workbookFormulas - 6);
    CHECK(numberOf(answer, "Gone") == 6);
    CHECK(sheetNames(home) == std::vector<std::string>{"Sheet1", "Two \"quoted\" words"});
}

TEST_CASE("What was typed over a frozen cell is kept unless the user says otherwise") {
    Sheet sheet;
    fillWorkbook(sheet);
    const auto holds = held(sheet);
    runJob(sheet, "freeze");
    const fs::path back = travel(sheet, xlsx, "typed", [](Sheet& away) {
        away.fill("K3", {{"my own zone"}});
        away.formula("L2", "=1+1");
        away.fill("H2", {{"I asked them"}}, 1); // in the array of gaps
    });
    {
        Sheet home(back);
        const Answer kept = runJob(home, "unfreeze");
        CHECK(listOf(kept, "Changed") ==
              std::vector<std::string>{"Sheet1.K3", "Sheet1.L2", "'Two \"quoted\" words'.H2"});
        CHECK(numberOf(kept, "Formulas") == workbookFormulas - 3);
        CHECK(home.text("K3") == "my own zone");
        CHECK(home.text("K2") == "Growth");
        CHECK(home.text("H2", 1) == "I asked them");
        CHECK(sheetNames(home).size() == 4); // still remembered
        // Once more, and now they shall go.
        Sheet later(travel(home, ods, "later", [](Sheet&) {}));
        runJob(later, "unfreeze");
        CHECK(sheetNames(later).size() == 4);
    }
    Sheet home(back);
    CHECK(numberOf(runJob(home, "unfreeze", {{"Overwrite", "yes"}}), "Formulas") == workbookFormulas);
    CHECK(difference(holds, held(home)) == "");
}

TEST_CASE("A table that was sorted while frozen has its formulas again") {
    Sheet sheet;
    for (int row = 0; row < 6; ++row) {
        const std::string at = std::to_string(row + 1);
        sheet.fill("A" + at, {{std::to_string(0.6 - row * 0.1)}});
        sheet.formula("B" + at, "=RM.ZONE(A" + at + ")");
    }
    runJob(sheet, "freeze");
    // What sorting by column A does to values.
    for (int row = 0; row < 6; ++row) {
        const std::string at = std::to_string(row + 1);
        sheet.fill("A" + at, {{std::to_string(0.1 + row * 0.1)}});
        sheet.fill("B" + at, {{row < 3 ? "Development" : "Consolidation"}});
    }
    const Answer answer = runJob(sheet, "unfreeze");
    CHECK(listOf(answer, "Changed").empty());
    CHECK(numberOf(answer, "Formulas") == 6);
    CHECK(sheet.text("B1") == "Development");
    CHECK(sheet.text("B6") == "Consolidation");
}

TEST_CASE("Freezing again adds what came new, and loses nothing") {
    Sheet sheet;
    fillWorkbook(sheet);
    runJob(sheet, "freeze");
    sheet.formula("Q1", "=RM.AIM(\"growth\")");
    sheet.formula("K3", "=RM.AIM(\"development\")"); // over a frozen one
    CHECK(numberOf(runJob(sheet, "freeze"), "Formulas") == 2);
    CHECK(numberOf(runJob(sheet, "freeze"), "Formulas") == 0);
    Sheet home(travel(sheet, xlsx, "again", [](Sheet&) {}));
    CHECK(numberOf(runJob(home, "unfreeze"), "Formulas") == workbookFormulas + 1);
    CHECK(rolemap::support::utf8(home.cell("K3")->getFormula()) == "=ORG.ROLEMAP.ACCOUNTS.AIM(\"development\")");
    CHECK(rolemap::support::utf8(home.cell("K4")->getFormula()) == "=ORG.ROLEMAP.ACCOUNTS.ZONE(J4)");
}

TEST_CASE("A workbook that is read-only is not frozen") {
    Sheet sheet;
    fillWorkbook(sheet);
    sheet.store(fileFor("read-only.ods"), ods.filter);
    css::beans::PropertyValue hidden, readOnly;
    hidden.Name = "Hidden";
    hidden.Value <<= true;
    readOnly.Name = "ReadOnly";
    readOnly.Value <<= true;
    const css::beans::PropertyValue both[] = {hidden, readOnly};
    Sheet open(office().desktop()->loadComponentFromURL(rolemap::batch::fileUrl(fileFor("read-only.ods")), "_blank", 0,
                                                        {both, 2}));
    const auto holds = held(open);
    for (const char* command : {"freeze", "unfreeze"})
        try {
            runJob(open, command);
            FAIL("done to a read-only workbook");
        } catch (const css::uno::Exception& error) {
            CHECK(rolemap::support::utf8(error.Message).find("read-only") != std::string::npos);
        }
    CHECK(difference(holds, held(open)) == "");
}
