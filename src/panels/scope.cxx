// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where a command works.
#include "scope.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "support/convert.hxx"
#include "support/log.hxx"
#include "support/settings.hxx"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <map>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

document::Model modelOf(const Frame& frame) {
    const auto controller = frame.is() ? frame->getController() : Reference<css::frame::XController>();
    return controller.is() ? document::Model(controller->getModel(), UNO_QUERY) : document::Model();
}

document::CellPosition cursorOf(const Frame& frame) {
    const Reference<css::frame::XController> controller = frame->getController();
    if (const Reference<css::view::XSelectionSupplier> selected(controller, UNO_QUERY); selected.is()) {
        const Any selection = selected->getSelection();
        if (const Reference<css::sheet::XCellRangeAddressable> range(selection, UNO_QUERY); range.is()) {
            const auto address = range->getRangeAddress();
            return {address.Sheet, address.StartRow, address.StartColumn};
        }
        if (const Reference<css::sheet::XCellAddressable> cell(selection, UNO_QUERY); cell.is()) {
            const auto address = cell->getCellAddress();
            return {address.Sheet, address.Row, address.Column};
        }
        if (const Reference<css::sheet::XSheetCellRanges> ranges(selection, UNO_QUERY); ranges.is()) {
            const auto addresses = ranges->getRangeAddresses();
            if (addresses.hasElements())
                return {addresses[0].Sheet, addresses[0].StartRow, addresses[0].StartColumn};
        }
    }
    if (const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY); view.is())
        if (const Reference<css::sheet::XCellRangeAddressable> sheet(view->getActiveSheet(), UNO_QUERY); sheet.is())
            return {sheet->getRangeAddress().Sheet, 0, 0};
    return {};
}

void goTo(const Frame& frame, const css::table::CellRangeAddress& range) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        return;
    const Reference<css::container::XIndexAccess> sheets(model->getSheets(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(range.Sheet), UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheetView> view(frame->getController(), UNO_QUERY_THROW);
    view->setActiveSheet(sheet);
    const auto cells = sheet->getCellRangeByPosition(range.StartColumn, range.StartRow, range.EndColumn, range.EndRow);
    const Reference<css::view::XSelectionSupplier> selection(frame->getController(), UNO_QUERY_THROW);
    selection->select(Any(cells));
    if (const auto window = frame->getComponentWindow(); window.is())
        window->setFocus();
}

void goTo(const Frame& frame, const document::CellPosition& cell) {
    css::table::CellRangeAddress range;
    range.Sheet = cell.sheet;
    range.StartRow = range.EndRow = cell.row;
    range.StartColumn = range.EndColumn = cell.column;
    goTo(frame, range);
}

void goToSheet(const Frame& frame, const std::string& name) {
    const document::Model model = modelOf(frame);
    if (!model.is() || !model->getSheets()->hasByName(support::ustring(name)))
        return;
    const Reference<css::sheet::XSpreadsheet> sheet(model->getSheets()->getByName(support::ustring(name)),
                                                    UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheetView>(frame->getController(), UNO_QUERY_THROW)->setActiveSheet(sheet);
}

Session& sessionOf(const document::Model& model) {
    static std::map<rtl::OUString, Session> sessions;
    rtl::OUString id;
    if (const Reference<css::beans::XPropertySet> properties(model, UNO_QUERY); properties.is())
        properties->getPropertyValue("RuntimeUID") >>= id;
    return sessions[id];
}

namespace {

/// Shows a box; returns the button (css::awt::MessageBoxResults), CANCEL where there is no window.
sal_Int16 box(const Frame& frame, css::awt::MessageBoxType type, sal_Int32 buttons, const std::string& sentence) {
    const Reference<css::awt::XWindowPeer> parent(frame.is() ? frame->getContainerWindow() : nullptr, UNO_QUERY);
    if (!parent.is())
        return css::awt::MessageBoxResults::CANCEL;
    const Reference<css::awt::XMessageBoxFactory> factory(parent->getToolkit(), UNO_QUERY_THROW);
    const auto box = factory->createMessageBox(
        parent, type, buttons, support::ustring(words::text(support::officeLanguage(), "panel.error.title")),
        support::ustring(sentence));
    const sal_Int16 answer = box->execute();
    Reference<css::lang::XComponent>(box, UNO_QUERY_THROW)->dispose();
    return answer;
}

} // namespace

void showMessage(const Frame& frame, const std::string& sentence, bool isError) {
    box(frame, isError ? css::awt::MessageBoxType_WARNINGBOX : css::awt::MessageBoxType_INFOBOX,
        css::awt::MessageBoxButtons::BUTTONS_OK, sentence);
}

std::optional<bool> ask(const Frame& frame, const std::string& question) {
    const sal_Int16 answer =
        box(frame, css::awt::MessageBoxType_QUERYBOX, css::awt::MessageBoxButtons::BUTTONS_YES_NO_CANCEL, question);
    if (answer != css::awt::MessageBoxResults::YES && answer != css::awt::MessageBoxResults::NO)
        return std::nullopt;
    return answer == css::awt::MessageBoxResults::YES;
}

std::string reason() {
    try {
        throw;
    } catch (const Error& error) {
        return error.what();
    } catch (const css::uno::Exception& error) {
        support::log(support::utf8(error.Message));
        return words::text(support::officeLanguage(), "panel.error.failed", {{"reason", support::utf8(error.Message)}});
    } catch (const std::exception& error) {
        support::log(error.what());
        return words::text(support::officeLanguage(), "panel.error.failed", {{"reason", error.what()}});
    }
}

rtl::OUString packageUrl(const Context& context) {
    return css::deployment::PackageInformationProvider::get(context)->getPackageLocation("org.rolemap");
}

} // namespace rolemap::panels
