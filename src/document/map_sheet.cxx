// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A map's own sheet.
#include "map_sheet.hxx"

#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>
#include <cmath>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;
using support::utf8;

namespace {

// Far right of what anybody looks at, and hidden.
constexpr sal_Int32 recordColumn = 100;
enum RecordField { shape, fingerprintField, cornerX, cornerY, positionX, positionY, movedField, recordFields };
constexpr sal_Int32 mostRecords = 100000;

constexpr char cellStyleName[] = "Rolemap map";
constexpr char pageA4Name[] = "Rolemap map A4";
constexpr char pageA3Name[] = "Rolemap map A3";

constexpr sal_Int32 a4Width = 29700, a4Height = 21000, a3Width = 42000, a3Height = 29700; // 1/100 mm
constexpr sal_Int32 pageMargin = 500;
constexpr double widestForA4 = 36000;
constexpr double columnWidth = 2250, rowHeight = 500; // about what cells have anyhow

double number(const Any& value) {
    double result = 0;
    value >>= result;
    return result;
}

std::string text(const Any& value) {
    OUString result;
    value >>= result;
    return utf8(result);
}

Reference<css::table::XTableColumns> columnsOf(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 first,
                                               sal_Int32 last) {
    const Reference<css::table::XColumnRowRange> range(sheet->getCellRangeByPosition(first, 0, last, 0),
                                                       UNO_QUERY_THROW);
    return range->getColumns();
}

const char* pageStyle(const Model& model, double width) {
    const bool a3 = width > widestForA4;
    const char* name = a3 ? pageA3Name : pageA4Name;
    bool made = false;
    const auto page = style(model, "PageStyles", "com.sun.star.style.PageStyle", name, &made);
    if (!made)
        return name;
    set(page, "IsLandscape", Any(true));
    set(page, "Width", Any(a3 ? a3Width : a4Width));
    set(page, "Height", Any(a3 ? a3Height : a4Height));
    for (const char* margin : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
        set(page, margin, Any(pageMargin));
    for (const char* off : {"HeaderIsOn", "FooterIsOn", "PrintGrid", "PrintHeaders"})
        set(page, off, Any(false));
    for (const char* on : {"CenterHorizontally", "CenterVertically"})
        set(page, on, Any(true));
    for (const char* pages : {"ScaleToPagesX", "ScaleToPagesY"})
        set(page, pages, Any(sal_Int16(1)));
    return name;
}

} // namespace

Records readRecords(const Reference<css::sheet::XSpreadsheet>& sheet) {
    Records records;
    for (sal_Int32 row = 0; row < mostRecords; row += 1000) {
        const Reference<css::sheet::XCellRangeData> cells(
            sheet->getCellRangeByPosition(recordColumn, row, recordColumn + recordFields - 1, row + 999),
            UNO_QUERY_THROW);
        const auto data = cells->getDataArray();
        for (const auto& line : data) {
            const std::string name = text(line[shape]);
            if (name.empty())
                return records;
            Placed& placed = records[name];
            placed.fingerprint = text(line[fingerprintField]);
            placed.corner = {number(line[cornerX]), number(line[cornerY])};
            placed.position = {static_cast<sal_Int32>(number(line[positionX])),
                               static_cast<sal_Int32>(number(line[positionY]))};
            placed.moved = number(line[movedField]) != 0;
        }
    }
    return records;
}

void writeRecords(const Reference<css::sheet::XSpreadsheet>& sheet, const Records& records, Unrecorded& unrecorded) {
    const Reference<css::table::XCell> first = sheet->getCellByPosition(recordColumn, 0);
    if (first->getType() != css::table::CellContentType_EMPTY) {
        const auto columns =
            sheet->getCellRangeByPosition(recordColumn, 0, recordColumn + recordFields - 1, mostRecords - 1);
        Reference<css::sheet::XSheetOperation>(columns, UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::STRING);
        unrecorded.keep();
    }
    if (records.empty())
        return;
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(records.size()));
    Sequence<Any>* line = data.getArray();
    for (const auto& [name, placed] : records) {
        line->realloc(recordFields);
        Any* cells = line->getArray();
        cells[shape] <<= ustring(name);
        cells[fingerprintField] <<= ustring(placed.fingerprint);
        cells[cornerX] <<= placed.corner.x;
        cells[cornerY] <<= placed.corner.y;
        cells[positionX] <<= static_cast<double>(placed.position.X);
        cells[positionY] <<= static_cast<double>(placed.position.Y);
        cells[movedField] <<= placed.moved ? 1.0 : 0.0;
        ++line;
    }
    const Reference<css::sheet::XCellRangeData> cells(
        sheet->getCellRangeByPosition(recordColumn, 0, recordColumn + recordFields - 1, data.getLength() - 1),
        UNO_QUERY_THROW);
    cells->setDataArray(data);
}

void setUpMapSheet(const Model& model, const Reference<css::sheet::XSpreadsheet>& sheet, double width, double height,
                   Unrecorded& unrecorded) {
    bool made = false;
    const auto cells = style(model, "CellStyles", "com.sun.star.style.CellStyle", cellStyleName, &made);
    if (made) {
        // A coloured cell shows no grid: the grid itself belongs to the view and would go from all sheets.
        set(cells, "CellBackColor", Any(sal_Int32(0xFFFFFF)));
    }
    unrecorded.keep();
    set(sheet, "CellStyle", Any(OUString::createFromAscii(cellStyleName)));
    const rtl::OUString page = OUString::createFromAscii(pageStyle(model, width));
    unrecorded.keep();
    set(sheet, "PageStyle", Any(page));
    unrecorded.keep();
    // While there is no shape yet: the office goes through all of them at each column that hides.
    const auto ours = columnsOf(sheet, recordColumn, recordColumn + recordFields - 1);
    if (get(ours, "IsVisible") != Any(false)) {
        set(ours, "IsVisible", Any(false));
        unrecorded.keep();
    }
    const auto columns = std::max<sal_Int32>(1, static_cast<sal_Int32>(std::lround(width / columnWidth)));
    const auto rows = std::max<sal_Int32>(1, static_cast<sal_Int32>(std::lround(height / rowHeight)));
    set(columnsOf(sheet, 0, columns - 1), "Width", Any(static_cast<sal_Int32>(std::ceil(width / columns))));
    const Reference<css::table::XColumnRowRange> lines(sheet->getCellRangeByPosition(0, 0, 0, rows - 1),
                                                       UNO_QUERY_THROW);
    unrecorded.keep();
    set(lines->getRows(), "Height", Any(static_cast<sal_Int32>(std::ceil(height / rows))));
    css::table::CellRangeAddress area;
    area.Sheet = sheetIndex(sheet);
    area.EndColumn = columns - 1;
    area.EndRow = rows - 1;
    Reference<css::sheet::XPrintAreas>(sheet, UNO_QUERY_THROW)
        ->setPrintAreas(Sequence<css::table::CellRangeAddress>(&area, 1));
    unrecorded.keep();
}

Reference<css::drawing::XDrawPage> drawPage(const Model& model, const Reference<css::sheet::XSpreadsheet>& sheet) {
    const Reference<css::drawing::XDrawPagesSupplier> supplier(model, UNO_QUERY_THROW);
    return {supplier->getDrawPages()->getByIndex(sheetIndex(sheet)), UNO_QUERY_THROW};
}

} // namespace rolemap::document
