// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A dialog that shows rows with their cells.
#include "result_dialog.hxx"

#include "core/words/texts.hxx"
#include "dialog.hxx"
#include "support/convert.hxx"
#include "support/settings.hxx"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/grid/DefaultGridColumnModel.hpp>
#include <com/sun/star/awt/grid/DefaultGridDataModel.hpp>
#include <com/sun/star/awt/grid/XGridColumn.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>
#include <com/sun/star/style/HorizontalAlignment.hpp>
#include <com/sun/star/view/SelectionType.hpp>

#include <algorithm>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using words::text;

namespace {

constexpr int width = 400, height = 230, margin = 6, line = 10, buttonWidth = 70, buttonRow = 14;

Reference<css::awt::grid::XGridColumnModel> columnModel(const Context& context, const ResultList& list) {
    const auto model = css::awt::grid::DefaultGridColumnModel::create(context);
    for (const ResultColumn& each : list.columns) {
        const auto column = model->createColumn();
        column->setTitle(ustring(each.header));
        // Flexible widths share what the grid has, in proportion.
        column->setFlexibility(std::max(each.weight, 1));
        column->setMinWidth(std::max(each.weight, 4));
        column->setHorizontalAlign(each.isNumber ? css::style::HorizontalAlignment_RIGHT
                                                 : css::style::HorizontalAlignment_LEFT);
        model->addColumn(column);
    }
    return model;
}

Reference<css::awt::grid::XGridDataModel> dataModel(const Context& context, const ResultList& list) {
    const auto model = css::awt::grid::DefaultGridDataModel::create(context);
    for (const ResultRow& each : list.rows) {
        Sequence<Any> cells(static_cast<sal_Int32>(each.cells.size()));
        Any* target = cells.getArray();
        for (std::size_t c = 0; c < each.cells.size(); ++c) {
            // The grid has no padding: a number would touch the next column.
            const bool isNumber = c < list.columns.size() && list.columns[c].isNumber;
            target[c] <<= ustring(each.cells[c] + (isNumber ? "\u00A0\u00A0" : ""));
        }
        model->addRow(Any(), cells);
    }
    return Reference<css::awt::grid::XGridDataModel>(model, UNO_QUERY_THROW);
}

} // namespace

std::optional<std::size_t> showResultDialog(const Context& context, const Frame& frame, const ResultList& list) {
    const words::Language language = support::officeLanguage();
    Dialog dialog(context, frame, list.title, width, height);
    Controls& controls = dialog.controls();

    controls.add(kind::text, "intro");
    controls.setText("intro", list.intro);
    controls.set("intro", "MultiLine", Any(true));
    dialog.place("intro", margin, margin, width - 2 * margin, 2 * line);

    controls.add(kind::grid, "rows");
    const auto set = [&](const char* property, const Any& value) { controls.set("rows", property, value); };
    set("ColumnModel", Any(columnModel(context, list)));
    set("GridDataModel", Any(dataModel(context, list)));
    set("ShowRowHeader", Any(false));
    set("ShowColumnHeader", Any(true));
    set("SelectionModel", Any(css::view::SelectionType_SINGLE));
    set("Tabstop", Any(true));
    set("HelpText", Any(ustring(list.intro)));
    const int top = margin + 2 * line + 4, foot = height - margin - buttonRow;
    dialog.place("rows", margin, top, width - 2 * margin, foot - margin - top);

    dialog.button("close", text(language, "panel.dialog.close"), css::awt::PushButtonType_CANCEL, false,
                  width - margin - buttonWidth, foot, buttonWidth);
    dialog.button("go", text(language, "panel.dialog.go"), css::awt::PushButtonType_OK, true,
                  width - 2 * margin - 2 * buttonWidth, foot, buttonWidth);
    if (!dialog.execute())
        return std::nullopt;
    const Reference<css::awt::grid::XGridRowSelection> selection(controls.control("rows"), UNO_QUERY_THROW);
    const Sequence<sal_Int32> rows = selection->getSelectedRows();
    if (!rows.hasElements() || rows[0] < 0 || static_cast<std::size_t>(rows[0]) >= list.rows.size())
        return std::nullopt;
    return static_cast<std::size_t>(rows[0]);
}

} // namespace rolemap::panels
