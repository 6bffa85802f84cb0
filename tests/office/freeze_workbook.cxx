// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The workbook that the tests of Freeze share.
#include "freeze_workbook.hxx"

#include "support/convert.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include <algorithm>

namespace rolemap::test {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

constexpr int ownSheets = 3;

std::string nameOf(const Sheet& sheet, int index) {
    return sheetNames(sheet).at(static_cast<std::size_t>(index));
}

std::string address(int row, int column) {
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

} // namespace

void fillWorkbook(Sheet& sheet) {
    fillDeal(sheet);
    const auto sheets = sheet.document()->getSheets();
    sheets->insertNewByName("Two \"quoted\" words", 1);
    sheets->insertNewByName("Sheet3", 2);
    const Reference<css::beans::XPropertySet> document(sheet.document(), UNO_QUERY_THROW);
    const Reference<css::sheet::XNamedRanges> names(document->getPropertyValue("NamedRanges"), UNO_QUERY_THROW);
    names->addNewByName("OurHealth", "ORG.ROLEMAP.PEOPLE.HEALTH($Sheet1.$A$1:$H$5)", {}, 0);
    const Reference<css::sheet::XDatabaseRanges> ranges(document->getPropertyValue("DatabaseRanges"), UNO_QUERY_THROW);
    ranges->addNewByName("people", css::table::CellRangeAddress(0, 0, 0, 7, 4));

    sheet.fill("J1", {{"Share"}, {"0.05"}, {"0.2"}, {"0.5"}, {"2"}});
    sheet.formula("K2", "=RM.ZONE(J2)");
    sheet.formula("K3", "=RM.ZONE(J3)");
    sheet.formula("K4", "=RM.ZONE(J4)");
    sheet.formula("K5", "=RM.ZONE(J5)"); // Err:502
    sheet.formula("L2", "=RM.SUPPORT($A$1:$H$5;\"design\")");
    sheet.formula("L3", "=RM.KNOWN(people)*100%");
    sheet.formula("L4", "=IF(RM.HEALTH(A$1:$H5)>0;\"says \"\"A1\"\" & J2:\"&J2;\"none\")");
    sheet.formula("L5", "=RM.TERM(\"nonsense\";\"role\")"); // #N/A
    sheet.formula("M2", "=LEFT(RM.VERSION();0)");           // an empty text
    sheet.formula("M3", "=RM.ZONE(J3)=\"Development\"");    // a truth value
    sheet.formula("M4", "=DATE(2026;11;27)+0*RM.SUPPORT(A1:H5)");
    sheet.formula("M5", "=RM.ZONE(0.2)&CHAR(10)&\"second line\"");
    sheet.formula("N2", "=OurHealth/3");
    sheet.formula("N3", "=RM.ZONE(#N/A)");
    sheet.formula("N4", "=RM.ZONE(INDEX({0.1;0.2|0.3;0.4};2;1))");
    sheet.formula("N5", "=LEN(RM.VERSION())/0");
    sheet.formula("O2", "=RM.SUPPORT(A1:INDEX(H:H;5))");
    sheet.formula("O3", "=RM.ZONE(  J3 )");
    sheet.formula("O4", "=1/3+RM.KNOWN($A$1:$H$5)");
    sheet.formula("O5", "=\"00123\"&LEFT(RM.VERSION();0)"); // a text that looks like a number
    // Native formulas over ours, and one that only speaks of us.
    sheet.formula("P2", "=L2*2+ISERROR(K5)");
    sheet.formula("P3", "=M2=\"\"");
    sheet.formula("P4", "=ISBLANK(M2)");
    sheet.formula("P5", "=\"ORG.ROLEMAP.ACCOUNTS.ZONE(0.2)\"");

    sheet.arrayFormula("A1:C5", "=RM.PEOPLE($Sheet1.A1:H5;\"\";\"level;role;influence\")", 1);
    sheet.arrayFormula("E1:E4", "=RM.ZONE($Sheet1.J2:J5)", 1);
    sheet.arrayFormula("G1:K12", "=RM.GAPS(Sheet1.$A$1:Sheet1.$H$5;\"evaluation\")", 1);
    sheet.arrayFormula("M1", "=SUM(LEN(RM.ZONE(Sheet1.J2:J4)))", 1);
    sheet.formula("N1", "=RM.HEALTH($Sheet1.A1:H5)", 1);
    sheet.formula("O1", "=SUM(C2:C5)", 1);
    sheet.formula("B2", "=RM.HEALTH($Sheet1.$A$1:$H$5)+$'Two \"quoted\" words'.N1", 2);
    sheet.formula("B3", "=RM.AIM(\"growth\")", 2);
    Reference<css::beans::XPropertySet>(sheet.sheet(2), UNO_QUERY_THROW)->setPropertyValue("IsVisible", Any(false));
    // A cell gets the number format of its formula's result when it is first looked at, and shows it from then on.
    shown(sheet);
}

std::vector<std::string> shown(const Sheet& sheet) {
    std::vector<std::string> result;
    for (int index = 0; index < ownSheets; ++index) {
        const auto texts = sheet.texts("A1:Z60", index);
        for (std::size_t row = 0; row < texts.size(); ++row)
            for (std::size_t column = 0; column < texts[row].size(); ++column)
                if (!texts[row][column].empty())
                    result.push_back(std::to_string(index) + "." +
                                     address(static_cast<int>(row), static_cast<int>(column)) + "=" +
                                     texts[row][column]);
    }
    return result;
}

std::vector<std::string> held(const Sheet& sheet) {
    std::vector<std::string> result;
    for (int index = 0; index < ownSheets; ++index) {
        const Reference<css::sheet::XCellRangeFormula> cells(sheet.sheet(index)->getCellRangeByName("A1:Z60"),
                                                             UNO_QUERY_THROW);
        const auto formulas = cells->getFormulaArray();
        for (sal_Int32 row = 0; row < formulas.getLength(); ++row)
            for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column)
                if (!formulas[row][column].isEmpty())
                    result.push_back(nameOf(sheet, index) + "." + address(row, column) + "=" +
                                     utf8(formulas[row][column]));
    }
    return result;
}

int ours(const Sheet& sheet) {
    const auto all = held(sheet);
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](const std::string& line) {
        const std::size_t at = line.find("ORG.ROLEMAP.");
        return line.find("=OurHealth") != std::string::npos || (at != std::string::npos && line[at - 1] != '"');
    }));
}

std::string difference(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::string result;
    for (const auto& line : before)
        if (std::find(after.begin(), after.end(), line) == after.end())
            result += "- " + line + "\n";
    for (const auto& line : after)
        if (std::find(before.begin(), before.end(), line) == before.end())
            result += "+ " + line + "\n";
    return result;
}

} // namespace rolemap::test
