// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A panel about what stands at the cursor of a spreadsheet.
#include "sheet_panel.hxx"

#include "actions.hxx"
#include "column.hxx"
#include "document/workbook_model.hxx"
#include "support/log.hxx"

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/ui/UIElementType.hpp>

namespace rolemap::panels {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

SheetPanel::SheetPanel(const Context& context, const Frame& frame, rtl::OUString url,
                       const Reference<css::ui::XSidebar>& sidebar)
    : PanelBase(m_aMutex), m_context(context), m_frame(frame), m_url(std::move(url)), m_sidebar(sidebar) {}

void SheetPanel::open(const Reference<css::awt::XWindow>& parent) {
    const auto provider = css::awt::ContainerWindowProvider::create(m_context);
    m_window = provider->createContainerWindow(packageUrl(m_context) + "/dialogs/panel.xdl", rtl::OUString(),
                                               Reference<css::awt::XWindowPeer>(parent, UNO_QUERY_THROW), nullptr);
    m_view = makeView(m_window);
    m_onResize = new ResizeListener([this](const css::awt::WindowEvent&) {
        if (m_view)
            m_view->resize(m_window->getPosSize().Width);
    });
    m_window->addWindowListener(m_onResize.get());
    m_soon = std::make_unique<Soon>(m_context, [this] { refresh(); });
    watch();
    refresh();
    m_window->setVisible(true);
}

Reference<css::uno::XInterface> SheetPanel::getRealInterface() {
    return static_cast<css::ui::XToolPanel*>(this);
}

sal_Int16 SheetPanel::getType() {
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::accessibility::XAccessible>
SheetPanel::createAccessible(const Reference<css::accessibility::XAccessible>&) {
    return Reference<css::accessibility::XAccessible>(m_window, UNO_QUERY);
}

css::ui::LayoutSize SheetPanel::getHeightForWidth(sal_Int32 width) {
    const sal_Int32 height = m_view ? m_view->heightFor(width) : 0;
    return css::ui::LayoutSize(height, height, height);
}

sal_Int32 SheetPanel::getMinimalWidth() {
    // The sidebar opens as wide as this, and gets no narrower: wide enough to be read at first sight.
    return m_view ? m_view->comfortableWidth() : leastWidth;
}

void SheetPanel::disposing() {
    m_soon.reset();
    unwatch();
    if (m_onResize.is())
        m_onResize->letGo();
    if (m_view)
        m_view->release();
    if (m_window.is()) {
        try {
            if (m_onResize.is())
                m_window->removeWindowListener(m_onResize.get());
            Reference<css::lang::XComponent>(m_window, UNO_QUERY_THROW)->dispose();
        } catch (const css::uno::Exception&) {
            // The sidebar was faster.
        }
    }
    forget();
    m_view.reset();
    m_window.clear();
    m_sidebar.clear();
    m_table.reset();
    m_frame.clear();
}

void SheetPanel::attempt(const std::function<void()>& work) noexcept {
    try {
        try {
            work();
        } catch (...) {
            showMessage(m_frame, reason(), true);
        }
    } catch (...) {
        support::log("panel: a wish failed without a window to say so");
    }
}

void SheetPanel::watch() {
    const auto controller = m_frame->getController();
    m_onSelection = new SelectionListener([this](const css::lang::EventObject&) { cursorMoved(); });
    m_onActivation = new ActivationListener([this](const css::sheet::ActivationEvent&) { m_soon->ask(); });
    m_onModify = new ModifyListener([this](const css::lang::EventObject&) { m_soon->ask(); });
    m_selection.set(controller, UNO_QUERY);
    if (m_selection.is())
        m_selection->addSelectionChangeListener(m_onSelection.get());
    m_activation.set(controller, UNO_QUERY);
    if (m_activation.is())
        m_activation->addActivationEventListener(m_onActivation.get());
    m_document.set(modelOf(m_frame), UNO_QUERY);
    if (m_document.is())
        m_document->addModifyListener(m_onModify.get());
}

/// The document says only that it was modified at all; a sheet says it of every change in its cells.
void SheetPanel::watchSheets(std::set<sal_Int16> indices) {
    if (const auto values = document::modelRange(modelOf(m_frame)))
        indices.insert(values->Sheet);
    // Those that are watched may have moved among the others. To listen to a whole sheet anew costs more than to ask.
    std::set<sal_Int16> watched;
    for (const auto& sheet : m_sheets)
        watched.insert(Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress().Sheet);
    if (watched == indices)
        return;
    const Reference<css::container::XIndexAccess> all(modelOf(m_frame)->getSheets(), UNO_QUERY_THROW);
    for (const auto& sheet : m_sheets)
        sheet->removeModifyListener(m_onModify.get());
    m_sheets.clear();
    for (const sal_Int16 index : indices) {
        if (index >= all->getCount())
            continue;
        const Reference<css::util::XModifyBroadcaster> sheet(all->getByIndex(index), UNO_QUERY);
        if (!sheet.is())
            continue;
        sheet->addModifyListener(m_onModify.get());
        m_sheets.push_back(sheet);
    }
}

void SheetPanel::unwatch() {
    for (const auto& let : {std::function<void()>([this] {
                                if (m_selection.is())
                                    m_selection->removeSelectionChangeListener(m_onSelection.get());
                            }),
                            std::function<void()>([this] {
                                if (m_activation.is())
                                    m_activation->removeActivationEventListener(m_onActivation.get());
                            }),
                            std::function<void()>([this] {
                                if (m_document.is())
                                    m_document->removeModifyListener(m_onModify.get());
                            }),
                            std::function<void()>([this] {
                                for (const auto& sheet : m_sheets)
                                    sheet->removeModifyListener(m_onModify.get());
                            })})
        try {
            let();
        } catch (const css::uno::Exception&) {
            // Its document was closed before its panel.
        }
    if (m_onSelection.is())
        m_onSelection->letGo();
    if (m_onActivation.is())
        m_onActivation->letGo();
    if (m_onModify.is())
        m_onModify->letGo();
    m_selection.clear();
    m_activation.clear();
    m_document.clear();
    m_sheets.clear();
}

/// A cursor that walks within the table that is shown changes nothing.
void SheetPanel::cursorMoved() {
    const document::CellPosition cursor = cursorOf(m_frame);
    if (m_table && cursor.sheet == m_cursor.sheet) {
        const auto& range = *m_table;
        if (cursor.sheet == range.Sheet && cursor.row >= range.StartRow && cursor.row <= range.EndRow &&
            cursor.column >= range.StartColumn && cursor.column <= range.EndColumn)
            return;
    }
    m_soon->ask();
}

document::CellPosition SheetPanel::readCursor() {
    m_cursor = cursorOf(m_frame);
    return m_cursor;
}

void SheetPanel::refresh() {
    if (!m_view || !m_frame.is())
        return;
    try {
        if (show() && m_sidebar.is())
            m_sidebar->requestLayout();
    } catch (...) {
        // A refresh comes without being asked for: what fails is logged, the panel stays as it was.
        reason();
    }
}

void SheetPanel::run(const std::string& command) {
    // The window may be closed while the command runs: the panel stays until it is done, and so does the frame.
    const rtl::Reference<SheetPanel> self(this);
    const Frame frame = m_frame;
    perform(m_context, frame, command);
    if (m_soon)
        m_soon->ask();
}

} // namespace rolemap::panels
