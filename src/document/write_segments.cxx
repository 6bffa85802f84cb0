// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Segments of a list of accounts, live.
#include "write_segments.hxx"

#include "command.hxx"
#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "free_columns.hxx"
#include "office.hxx"
#include "report_sheet.hxx"
#include "report_styles.hxx"
#include "rfm_sheet.hxx"
#include "sheet_step.hxx"
#include "support/convert.hxx"
#include "workbook_model.hxx"
#include "workbook_state.hxx"

#include <algorithm>
#include <memory>

namespace rolemap::document {

using css::uno::Any;
using support::ustring;
using Method = SegmentRequest::Method;

namespace {

constexpr sal_Int32 titleHeight = 950, firstRow = 3;
constexpr sal_Int32 nameWidth = 5600, figureWidth = 3000, segmentWidth = 3600; // 1/100 mm
constexpr std::size_t mostLookUps = 5000; ///< as in the accounts from orders: more would slow down every edit

std::string rangeText(sal_Int32 top, sal_Int32 left, sal_Int32 bottom, sal_Int32 right) {
    return absoluteCell(top, left) + ":" + absoluteCell(bottom, right);
}

/// What is written, the same again with redo.
struct Plan {
    SegmentRequest request;
    words::Language language;
    std::string sheet, label, table; ///< table: "$Accounts." of its formulas
    css::table::CellRangeAddress range;
    sal_Int32 first = 0, rows = 0; ///< of the accounts on their sheet
    sal_Int32 nameColumn = 0;
    std::string nameHeader;
    std::vector<sal_Int32> columns; ///< of the figures on their sheet
    std::vector<std::string> headers;

    sal_Int32 figures() const { return static_cast<sal_Int32>(columns.size()); }
    sal_Int32 groups() const { return request.method == Method::abc ? 3 : static_cast<sal_Int32>(request.groups); }
    // Where things stand on the new sheet, top to bottom.
    sal_Int32 centreRow() const { return firstRow + 1; } ///< header of the groups
    /// k-means and breaks have header rows of their own.
    bool ownHeader() const { return request.method == Method::kmeans; }
    sal_Int32 centreData() const { return centreRow() + (ownHeader() ? 2 : 1); }
    bool hasFit() const { return request.method != Method::abc; }
    sal_Int32 fitRow() const { return centreData() + groups() + 1; }            ///< its heading
    sal_Int32 accountsRow() const { return fitRow() + (hasFit() ? 4 : 0) + 1; } ///< header
    sal_Int32 data() const { return accountsRow() + 1; }
    sal_Int32 last() const { return data() + rows - 1; }
    sal_Int32 segmentColumn() const { return 1 + figures(); }
    std::string figureRange() const { return rangeText(data(), 1, last(), figures()); }
    std::string segmentRange() const { return rangeText(data(), segmentColumn(), last(), segmentColumn()); }
    std::string sourceColumn(sal_Int32 column) const {
        return table + rangeText(first, column, first + rows - 1, column);
    }
};

class SegmentsWriter {
public:
    SegmentsWriter(const Plan& plan, ReportSheet sheet) : m_plan(plan), m_sheet(std::move(sheet)) {}
    void write() {
        head();
        switch (m_plan.request.method) {
        case Method::kmeans:
            clusters();
            break;
        case Method::jenks:
            breaks();
            break;
        default:
            classes();
        }
        accounts();
    }

private:
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const {
        return words::text(m_plan.language, key, arguments);
    }

    void head() {
        const SegmentRequest& request = m_plan.request;
        const char* id = request.method == Method::kmeans  ? "kmeans"
                         : request.method == Method::jenks ? "jenks"
                                                           : "abc";
        m_sheet.text(0, 0, say(std::string("segment.sheet.") + id), report_style::title);
        m_sheet.height(0, titleHeight);
        m_sheet.text(1, 0,
                     say("segment.note", {{"table", m_plan.label},
                                          {"settings", say(std::string("segment.settings.") + id,
                                                           {{"groups", std::to_string(request.groups)},
                                                            {"scale", say("segments.scale." + request.scale)}})}}),
                     report_style::note);
        m_sheet.width(0, nameWidth);
        for (sal_Int32 i = 1; i <= std::max<sal_Int32>(m_plan.figures() + 2, 4); ++i)
            m_sheet.width(i, i == m_plan.segmentColumn() ? segmentWidth : figureWidth);
        heading(firstRow, "segment.heading.centres");
        if (m_plan.hasFit())
            heading(m_plan.fitRow(), "segment.heading.fit");
        heading(m_plan.accountsRow() - 1, "segment.heading.accounts");
    }

    void heading(sal_Int32 row, const char* key) { m_sheet.text(row, 0, say(key), report_style::heading); }
    void headers(sal_Int32 row, const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < words.size(); ++i)
            m_sheet.text(row, static_cast<sal_Int32>(i), words[i], report_style::header);
    }

    std::string kmeans(const char* show) const {
        std::string call = "RM.KMEANS(" + m_plan.figureRange() + ";" + std::to_string(m_plan.request.groups) + ";\"" +
                           m_plan.request.scale + "\"";
        return call + (*show ? std::string(";;\"") + show + "\")" : ")");
    }

    void clusters() {
        const sal_Int32 groups = m_plan.groups(), width = m_plan.figures() + 2, row = m_plan.centreRow();
        std::vector<std::string> words = {say("segments.column.cluster"), say("segments.column.accounts")};
        words.insert(words.end(), m_plan.headers.begin(), m_plan.headers.end());
        headers(row, words);
        m_sheet.style(row + 2, 0, groups, 2, report_style::whole);
        m_sheet.style(row + 2, 2, groups, m_plan.figures(), report_style::amount);
        // The function's own header row knows no words of the list: it is hidden below the list's.
        m_sheet.array(row + 1, 0, groups + 1, width, kmeans("centroids"));
        m_sheet.hideRow(row + 1);
        const sal_Int32 fit = m_plan.fitRow() + 1;
        m_sheet.style(fit, 0, 1, 3, report_style::header);
        m_sheet.style(fit + 1, 0, 1, 1, report_style::decimal);
        m_sheet.style(fit + 1, 1, 1, 1, report_style::percent);
        m_sheet.style(fit + 1, 2, 1, 1, report_style::decimal);
        m_sheet.array(fit, 0, 2, 3, kmeans("fit"));
    }

    void breaks() {
        const std::string call = "RM.JENKS(" + m_plan.figureRange() + ";" + std::to_string(m_plan.request.groups) + ";";
        const sal_Int32 row = m_plan.centreRow();
        m_sheet.style(row, 0, 1, 4, report_style::header);
        m_sheet.style(row + 1, 0, m_plan.groups(), 1, report_style::whole);
        m_sheet.style(row + 1, 1, m_plan.groups(), 2, report_style::amount);
        m_sheet.style(row + 1, 3, m_plan.groups(), 1, report_style::whole);
        m_sheet.array(row, 0, m_plan.groups() + 1, 4, call + "\"breaks\")");
        m_sheet.text(m_plan.fitRow() + 1, 0, say("segment.column.fit"), report_style::header);
        m_sheet.formula(m_plan.fitRow() + 2, 0, call + "\"fit\")", report_style::percent);
    }

    void classes() {
        const sal_Int32 row = m_plan.centreRow();
        headers(row, {say("segments.column.class"), say("segments.column.accounts"), say("segment.column.sum")});
        for (sal_Int32 i = 0; i < 3; ++i) {
            const std::string letter(1, static_cast<char>('A' + i));
            m_sheet.text(row + 1 + i, 0, letter, report_style::body);
            m_sheet.formula(row + 1 + i, 1, "COUNTIF(" + m_plan.segmentRange() + ";\"" + letter + "\")",
                            report_style::whole);
            m_sheet.formula(row + 1 + i, 2,
                            "SUMIF(" + m_plan.segmentRange() + ";\"" + letter + "\";" + m_plan.figureRange() + ")",
                            report_style::money);
        }
    }

    void accounts() {
        std::vector<std::string> words = {m_plan.nameHeader};
        words.insert(words.end(), m_plan.headers.begin(), m_plan.headers.end());
        const bool isClusters = m_plan.request.method == Method::kmeans;
        words.push_back(say(isClusters                               ? "segments.column.cluster"
                            : m_plan.request.method == Method::jenks ? "segments.column.class"
                                                                     : "accounts.column.class"));
        if (isClusters)
            words.push_back(say("segment.column.silhouette"));
        headers(m_plan.accountsRow(), words);
        const sal_Int32 data = m_plan.data(), segment = m_plan.segmentColumn();
        m_sheet.style(data, 0, m_plan.rows, 1, report_style::body);
        m_sheet.style(data, 1, m_plan.rows, m_plan.figures(), report_style::amount);
        m_sheet.style(data, segment, m_plan.rows, 1, report_style::count);
        const auto blankStays = [](const std::string& range) { return "IF(" + range + "=\"\";\"\";" + range + ")"; };
        m_sheet.array(data, 0, m_plan.rows, 1, blankStays(m_plan.sourceColumn(m_plan.nameColumn)));
        for (sal_Int32 i = 0; i < m_plan.figures(); ++i)
            m_sheet.array(data, 1 + i, m_plan.rows, 1,
                          blankStays(m_plan.sourceColumn(m_plan.columns[static_cast<std::size_t>(i)])));
        switch (m_plan.request.method) {
        case Method::kmeans:
            m_sheet.array(data, segment, m_plan.rows, 1, kmeans(""));
            m_sheet.style(data, segment + 1, m_plan.rows, 1, report_style::decimal);
            // An account that lacks a figure is in no cluster, which stands there as #N/A.
            m_sheet.array(data, segment + 1, m_plan.rows, 1,
                          "RM.SILHOUETTE(" + m_plan.figureRange() + ";IFNA(" + m_plan.segmentRange() + ";\"\");\"" +
                              m_plan.request.scale + "\")");
            break;
        case Method::jenks:
            m_sheet.array(data, segment, m_plan.rows, 1,
                          "RM.JENKS(" + m_plan.figureRange() + ";" + std::to_string(m_plan.request.groups) + ")");
            break;
        default:
            // Joined with "" they are texts that the office counts, see rfm_sheet.cxx.
            m_sheet.array(data, segment, m_plan.rows, 1, "RM.ABC(" + m_plan.figureRange() + ")&\"\"");
        }
    }

    const Plan& m_plan;
    ReportSheet m_sheet;
};

Plan planOf(const Model& model, const AccountsSource& source, const SegmentRequest& request, words::Language language) {
    Plan plan;
    plan.request = request;
    plan.language = language;
    plan.label = source.label;
    plan.table = sheetReference(model, source.range.Sheet);
    plan.range = source.range;
    plan.first = source.range.StartRow + static_cast<sal_Int32>(source.table.headerRows);
    plan.rows = source.range.EndRow - plan.first + 1;
    const auto name = source.table.columns[table::AccountField::account].value_or(0);
    plan.nameColumn = source.range.StartColumn + static_cast<sal_Int32>(name);
    plan.nameHeader = source.table.columns.headers.at(name);
    std::vector<std::size_t> columns = request.columns;
    if (request.method == Method::rfm)
        columns.clear();
    else if (columns.empty())
        throw Error(ErrorCode::argument, words::text(language, "segment.no_column"));
    if (request.method == Method::jenks || request.method == Method::abc)
        columns.resize(1);
    for (const std::size_t column : columns) {
        plan.columns.push_back(source.range.StartColumn + static_cast<sal_Int32>(column));
        plan.headers.push_back(source.table.columns.headers.at(column));
    }
    return plan;
}

/// The segment of each account, beside the list.
css::table::CellRangeAddress writeBeside(const Model& model, const AccountsSource& source, const Plan& plan,
                                         const std::optional<RfmSheets>& rfm) {
    const FreeColumns columns(model, source.range.Sheet, plan.first - 1, source.range.EndRow);
    const sal_Int32 wish = source.range.EndColumn + 2, at = columns.firstFree(wish, 1);
    ReportSheet sheet(sheetAt(model, source.range.Sheet));
    // Undone, 7.4 leaves cells in the style that was the first to be given in a step: let it be the one they had.
    sheet.style(plan.first - 1, at, plan.rows + 1, 1, "Default");
    if (columns.isFree(at, true))
        sheet.width(at, segmentWidth);
    if (at == wish && columns.isFree(at - 1, true))
        sheet.width(at - 1, gapWidth);
    sheet.text(plan.first - 1, at, words::text(plan.language, "segments.column.segment"), report_style::header);
    sheet.style(plan.first, at, plan.rows, 1, report_style::body);
    if (!rfm) {
        sheet.array(plan.first, at, plan.rows, 1,
                    sheetReference(model, sheetIndex(sheetNamed(model, plan.sheet))) + plan.segmentRange());
    } else {
        std::string fallback = rfm->counted().front().currency;
        for (const table::Account& account : source.table.accounts) {
            const auto row = source.range.StartRow + static_cast<sal_Int32>(account.row);
            const auto& counted = rfm->counted();
            const bool known = std::any_of(counted.begin(), counted.end(),
                                           [&](const auto& part) { return part.currency == account.currency; });
            const std::string name = absoluteCell(row, plan.nameColumn);
            // A customer without an order that counts has none.
            sheet.sheet()->getCellByPosition(at, row)->setFormula(ustring(
                "=IFERROR(" +
                rfm->lookUp(model, known ? account.currency : fallback, name, account.name, rfm_column::segment) +
                ";\"\")"));
        }
    }
    css::table::CellRangeAddress range = source.range;
    range.StartRow = plan.first - 1;
    range.StartColumn = range.EndColumn = at;
    return range;
}

} // namespace

SegmentResult writeSegments(const Model& model, const AccountsSource& source, const std::optional<OrdersSource>& orders,
                            const SegmentRequest& request, words::Language language) {
    checkWritable(model, language);
    if (source.table.accounts.empty())
        throw Error(ErrorCode::argument, words::text(language, "portfolio.nobody", {{"table", source.label}}));
    if (request.beside)
        checkSheetWritable(model, sheetName(sheetAt(model, source.range.Sheet)), language);
    const auto plan = std::make_shared<Plan>(planOf(model, source, request, language));
    std::optional<RfmSheets> rfm;
    if (request.method == Method::rfm) {
        if (!orders)
            throw Error(ErrorCode::argument, words::text(language, "segment.no_orders"));
        if (request.beside && source.table.accounts.size() > mostLookUps)
            throw Error(ErrorCode::argument, words::text(language, "segment.too_many",
                                                         {{"count", std::to_string(source.table.accounts.size())},
                                                          {"most", std::to_string(mostLookUps)}}));
        rfm.emplace(model, *orders, std::nullopt, language);
        plan->sheet = rfm->sheet();
    } else {
        plan->sheet = freeSheetName(model, words::text(language, "segment.sheet"));
    }

    rememberSettings(model, language);
    const Quiet quiet(model);
    {
        // New styles leave the office recording nothing, not even the first change after them.
        Unrecorded unrecorded(model);
        makeReportStyles(model);
        unrecorded.keep();
    }
    const std::string title = words::text(language, "segment.undo");
    const auto index = static_cast<sal_Int16>(sheetCount(model));
    UndoStep step(model, title);
    SheetStep sheets{plan->sheet, [plan, rfm, index](const Model& workbook, Unrecorded& unrecorded) {
                         if (rfm)
                             return rfm->insert(workbook, index, unrecorded);
                         ReportSheet sheet = insertOwnSheet(workbook, plan->sheet, index, plan->range, unrecorded);
                         SegmentsWriter(*plan, sheet).write();
                         if (plan->request.method == Method::kmeans)
                             markRange(workbook,
                                       {sheetIndex(sheet.sheet()), 0, plan->centreData(), plan->figures() + 1,
                                        plan->centreData() + plan->groups() - 1},
                                       centresName);
                         unrecorded.keep();
                     }};
    if (rfm)
        sheets.more = rfm->sheets();
    addSheet(model, sheets, title);
    SegmentResult result;
    result.sheet = plan->sheet;
    if (request.beside)
        result.beside = writeBeside(model, source, *plan, rfm);
    step.done();
    if (request.method == Method::kmeans) {
        const auto at = sheetIndex(sheetNamed(model, plan->sheet));
        result.centres = css::table::CellRangeAddress(at, 0, plan->centreData(), plan->figures() + 1,
                                                      plan->centreData() + plan->groups() - 1);
        result.centreHeader =
            css::table::CellRangeAddress(at, 0, plan->centreRow(), plan->figures() + 1, plan->centreRow());
    }
    return result;
}

} // namespace rolemap::document
