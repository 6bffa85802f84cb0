// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Process panel's controller.
#include "process_panel.hxx"

#include "actions.hxx"
#include "document/office.hxx"
#include "document/workbook_model.hxx"
#include "document/workbook_state.hxx"
#include "support/settings.hxx"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace rolemap::panels {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using process::CrmKind;

namespace {

constexpr sal_Int32 liveRows = 20000;  // more are read on request
constexpr std::size_t mostRuns = 2000; // ranges of a selection

/// Rows of the longest sheet that is not ours. O(sheets).
sal_Int32 longestSheet(const document::Model& model) {
    sal_Int32 rows = 0;
    for (sal_Int32 index = 0; index < document::sheetCount(model); ++index) {
        const auto sheet = document::sheetAt(model, index);
        if (document::ownSheet(model, document::sheetName(sheet)))
            continue;
        const auto cursor = sheet->createCursor();
        Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
        rows = std::max(
            rows, Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress().EndRow + 1);
    }
    return rows;
}

process::OwnedTables owned(const document::ProcessSource& source) {
    const auto grid = [&](CrmKind kind) {
        const document::ProcessTable* const one = source.of(kind);
        return one ? std::optional<table::Grid>(one->grid) : std::nullopt;
    };
    process::OwnedTables tables;
    tables.opportunities = *grid(CrmKind::opportunities);
    tables.accounts = grid(CrmKind::accounts);
    tables.teams = grid(CrmKind::teams);
    tables.products = grid(CrmKind::products);
    tables.activities = grid(CrmKind::activities);
    return tables;
}

} // namespace

std::unique_ptr<PanelView> ProcessPanel::makeView(const css::uno::Reference<css::awt::XWindow>& window) {
    auto view = std::make_unique<ProcessWindow>(context(), window, support::officeLanguage(),
                                                std::vector<std::string>{"write_process_report"}, actions());
    m_window = view.get();
    return view;
}

void ProcessPanel::forget() {
    m_window = nullptr;
    m_store.reset();
}

bool ProcessPanel::show() {
    m_shown = view();
    return m_window->show(m_shown);
}

ProcessActions ProcessPanel::actions() {
    ProcessActions actions;
    const auto choose = [this](auto change) {
        return [this, change](std::size_t item) {
            change(sessionOf(modelOf(frame())).process, item);
            refresh();
        };
    };
    actions.select = [this] {
        attempt([this] {
            if (m_store)
                goTo(frame(), m_range);
        });
    };
    actions.read = [this] {
        m_asked = true;
        refresh();
    };
    actions.kind = choose([this](ProcessChoices& choices, std::size_t item) {
        if (item < m_shown.kinds.size())
            choices.by = m_shown.kinds[item];
    });
    actions.unit = choose([this](ProcessChoices& choices, std::size_t item) {
        if (item < m_shown.unitIds.size())
            choices.unit = m_shown.unitIds[item];
    });
    actions.period = choose([this](ProcessChoices& choices, std::size_t item) {
        if (item < m_shown.periodIds.size())
            choices.period = m_shown.periodIds[item];
    });
    actions.benchmark = choose(
        [](ProcessChoices& choices, std::size_t item) { choices.benchmark = static_cast<process::Benchmark>(item); });
    actions.jump = [this](const Behind& behind) { attempt([this, &behind] { jump(behind); }); };
    actions.command = [this](const std::string& command) { run(command); };
    return actions;
}

void ProcessPanel::read(const document::Model& model, std::string& wrong) {
    m_store.reset();
    try {
        const auto source = document::findProcess(model);
        if (source) {
            const document::ProcessTable& table = *source->of(CrmKind::opportunities);
            m_range = table.range;
            m_label = table.label;
            std::set<sal_Int16> sheets;
            for (const document::ProcessTable& one : source->tables)
                sheets.insert(one.range.Sheet);
            watchSheets(sheets);
            const auto counted = document::workbookModel(model);
            m_store = std::make_shared<const process::DealStore>(
                owned(*source), static_cast<std::size_t>(counted->number("process.most_deals")),
                support::officeLanguage());
            return;
        }
    } catch (const Error& error) {
        wrong = error.what();
    }
    watchSheets({cursor().sheet});
}

ProcessView ProcessPanel::view() {
    const words::Language language = support::officeLanguage();
    const document::Model model = modelOf(frame());
    if (!model.is())
        return withoutProcess(ProcessView::State::noTable, {}, language);
    readCursor();
    std::string wrong;
    const sal_Int32 rows = longestSheet(model);
    const bool large = rows > liveRows;
    if (!large || m_asked)
        read(model, wrong);
    m_asked = false;
    if (!m_store) {
        ProcessView view = withoutProcess(!wrong.empty() ? ProcessView::State::wrong
                                          : large        ? ProcessView::State::reading
                                                         : ProcessView::State::noTable,
                                          {}, language);
        view.reason = !wrong.empty() ? wrong
                                     : words::text(language, "process_panel.large",
                                                   {{"count", countText(static_cast<std::size_t>(rows))}});
        return view;
    }
    ProcessView view =
        processView(*m_store, m_label, sessionOf(model).process, {}, language, *document::workbookModel(model));
    if (large)
        view.note = words::text(language, "process_panel.stale");
    return view;
}

void ProcessPanel::jump(const Behind& behind) {
    if (!m_store)
        return;
    const auto rows = rowsBehind(*m_store, behind);
    auto runs = process::runsOf(rows);
    if (runs.empty())
        return;
    css::table::CellRangeAddress range = m_range;
    if (behind.problem)
        range.StartColumn = range.EndColumn =
            m_range.StartColumn + static_cast<sal_Int32>(m_store->problems()[*behind.problem].column);
    const bool many = runs.size() > mostRuns;
    if (many)
        runs.resize(mostRuns);
    const auto controller = frame()->getController();
    Reference<css::sheet::XSpreadsheetView>(controller, UNO_QUERY_THROW)
        ->setActiveSheet(document::sheetAt(modelOf(frame()), m_range.Sheet));
    const Reference<css::lang::XMultiServiceFactory> factory(modelOf(frame()), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> ranges(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
    std::size_t shown = 0;
    for (const auto& [from, to] : runs) {
        range.StartRow = m_range.StartRow + static_cast<sal_Int32>(from);
        range.EndRow = m_range.StartRow + static_cast<sal_Int32>(to);
        shown += to - from + 1;
        ranges->addRangeAddress(range, false);
    }
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->select(css::uno::Any(ranges));
    if (many)
        showMessage(frame(),
                    words::text(support::officeLanguage(), "process_panel.rows.many",
                                {{"count", countText(rows.size())}, {"shown", countText(shown)}}),
                    false);
}

} // namespace rolemap::panels
