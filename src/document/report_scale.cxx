// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The colour scale of 7.4 cannot be made through the API: an entry of that type is made without steps, and giving it
// some brings the office down (ScColorScaleFormatObj::setPropertyValue asks for steps that are not there). But it can
// be read from a file, and it can be copied from cell to cell. So a new report's sheet comes from a workbook in memory,
// which holds the scale in blank cells beside the report, and the coverage takes it from there, as often as it is
// written.
#include "report_scale.hxx"

#include "office.hxx"
#include "support/context.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

// Beyond the report and beyond the copy of the list that may stand beside it.
constexpr sal_Int32 scaleColumn = 110, scaleRow = 0, scaleSize = 12;

/// The cells of the n-th scale; they stand below each other.
css::table::CellRangeAddress scaleCells(sal_Int16 sheet, std::size_t scale, sal_Int32 rows, sal_Int32 columns) {
    css::table::CellRangeAddress cells;
    cells.Sheet = sheet;
    cells.StartRow = scaleRow + static_cast<sal_Int32>(scale) * scaleSize;
    cells.StartColumn = scaleColumn;
    cells.EndRow = cells.StartRow + rows - 1;
    cells.EndColumn = scaleColumn + columns - 1;
    return cells;
}

/// The office's flat XML of a workbook with one blank sheet.
std::string workbook(const std::vector<ColourScale>& scales) {
    const auto cell = [](sal_Int32 row, sal_Int32 column) {
        std::string name = absoluteCell(row, column);
        name.erase(std::remove(name.begin(), name.end(), '$'), name.end());
        return "Report." + name;
    };
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Report">
<table:table-column/><table:table-row><table:table-cell/></table:table-row>
<calcext:conditional-formats>)";
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const auto cells = scaleCells(0, i, scaleSize, scaleSize);
        xml += "<calcext:conditional-format calcext:target-range-address=\"" + cell(cells.StartRow, cells.StartColumn) +
               ":" + cell(cells.EndRow, cells.EndColumn) + "\"><calcext:color-scale>";
        for (const ScaleStep& step : scales[i])
            xml += std::string("<calcext:color-scale-entry calcext:type=\"") + step.type + "\" calcext:value=\"" +
                   std::to_string(step.value) + "\" calcext:color=\"" + step.colour + "\"/>";
        xml += "</calcext:color-scale></calcext:conditional-format>";
    }
    xml += R"(</calcext:conditional-formats>
</table:table></office:spreadsheet></office:body></office:document>
)";
    return xml;
}

/// A workbook without a window, closed with its owner.
class Loaded {
public:
    explicit Loaded(const std::string& xml) {
        const auto context = support::processContext();
        m_document.set(
            context->getServiceManager()->createInstanceWithContext("com.sun.star.sheet.SpreadsheetDocument", context),
            UNO_QUERY_THROW);
        const css::uno::Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(xml.data()),
                                                 static_cast<sal_Int32>(xml.size()));
        const css::beans::PropertyValue values[] = {
            property("URL", Any(rtl::OUString("private:stream"))),
            property("InputStream",
                     Any(Reference<css::io::XInputStream>(
                         css::io::SequenceInputStream::createStreamFromSequence(context, bytes), UNO_QUERY))),
            property("FilterName", Any(rtl::OUString("OpenDocument Spreadsheet Flat XML"))),
            property("Hidden", Any(true))};
        try {
            Reference<css::frame::XLoadable>(m_document, UNO_QUERY_THROW)
                ->load(css::uno::Sequence<css::beans::PropertyValue>(values, 4));
        } catch (...) {
            close();
            throw;
        }
    }
    ~Loaded() { close(); }
    Loaded(const Loaded&) = delete;
    Loaded& operator=(const Loaded&) = delete;
    const Model& model() const { return m_document; }

private:
    void close() noexcept {
        try {
            Reference<css::util::XCloseable>(m_document, UNO_QUERY_THROW)->close(true);
        } catch (const css::uno::Exception&) {
            // It has nothing to lose.
        }
    }
    Model m_document;
};

} // namespace

ColourScale coverageScale() {
    // Light tints that bear black letters and stay apart in grey. Fixed counts, so that one colour means one number in
    // all reports; a scale up to the range's largest also makes the office record what it was told not to
    // (EnterMatrix).
    return {{"number", 1, "#e3eef9"}, {"number", 3, "#a9cbec"}, {"number", 8, "#7db1e0"}};
}

void insertReportSheet(const Model& model, const std::string& name, sal_Int16 index, Unrecorded& unrecorded,
                       const std::vector<ColourScale>& scales) {
    const Loaded loaded(workbook(scales));
    const auto at = static_cast<sal_Int16>(std::min<sal_Int32>(index, sheetCount(model)));
    const Reference<css::sheet::XSpreadsheets2> sheets(model->getSheets(), UNO_QUERY_THROW);
    sheets->importSheet(loaded.model(), "Report", at);
    unrecorded.keep();
    Reference<css::container::XNamed>(sheetAt(model, at), UNO_QUERY_THROW)->setName(ustring(name));
    unrecorded.keep();
}

bool hasScale(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto first = sheet->getCellRangeByPosition(scaleColumn, scaleRow, scaleColumn, scaleRow);
    const Reference<css::sheet::XConditionalFormats> formats(get(sheet, "ConditionalFormats"), UNO_QUERY_THROW);
    for (const auto& format : formats->getConditionalFormats()) {
        const Reference<css::sheet::XSheetCellRanges> cells(get(format, "Range"), UNO_QUERY);
        if (!cells.is())
            continue;
        for (const auto& range : cells->getRangeAddresses())
            if (range.StartRow <= scaleRow && range.EndRow >= scaleRow && range.StartColumn <= scaleColumn &&
                range.EndColumn >= scaleColumn + scaleSize - 1)
                return true;
    }
    return false;
}

void colourCells(const ReportSheet& report, sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns,
                 std::size_t scale) {
    const sal_Int16 sheet = sheetIndex(report.sheet());
    const Reference<css::sheet::XCellRangeMovement> movement(report.sheet(), UNO_QUERY_THROW);
    // In pieces as large as the source.
    for (sal_Int32 down = 0; down < rows; down += scaleSize)
        for (sal_Int32 right = 0; right < columns; right += scaleSize) {
            css::table::CellAddress to;
            to.Sheet = sheet;
            to.Row = row + down;
            to.Column = column + right;
            movement->copyRange(
                to, scaleCells(sheet, scale, std::min(scaleSize, rows - down), std::min(scaleSize, columns - right)));
            report.written();
        }
}

} // namespace rolemap::document
