// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A panel about what stands at the cursor of a spreadsheet, as the sidebar sees it: it follows edits, the cursor, the
// active sheet and the width. What it reads and shows is a panel's own.
#pragma once

#include "core/error.hxx"
#include "listeners.hxx"
#include "scope.hxx"
#include "soon.hxx"

#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace rolemap::panels {

/// What a panel's window tells the sidebar.
class PanelView {
public:
    virtual ~PanelView() = default;
    virtual void resize(int width) = 0;
    virtual int heightFor(int width) const = 0;
    virtual int comfortableWidth() const = 0;
    virtual void release() = 0; ///< lets go of every listener
};

using PanelBase = cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel>;

class SheetPanel : private cppu::BaseMutex, public PanelBase {
public:
    SheetPanel(const Context& context, const Frame& frame, rtl::OUString url,
               const css::uno::Reference<css::ui::XSidebar>& sidebar);
    /// Makes the window below its parent and shows what there is.
    void open(const css::uno::Reference<css::awt::XWindow>& parent);

    // XUIElement
    css::uno::Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;
    css::uno::Reference<css::frame::XFrame> SAL_CALL getFrame() override { return m_frame; }
    rtl::OUString SAL_CALL getResourceURL() override { return m_url; }
    sal_Int16 SAL_CALL getType() override;
    // XToolPanel
    css::uno::Reference<css::awt::XWindow> SAL_CALL getWindow() override { return m_window; }
    css::uno::Reference<css::accessibility::XAccessible>
        SAL_CALL createAccessible(const css::uno::Reference<css::accessibility::XAccessible>&) override;
    // XSidebarPanel
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

protected:
    virtual std::unique_ptr<PanelView> makeView(const css::uno::Reference<css::awt::XWindow>& window) = 0;
    /// Reads what stands at the cursor and shows it. True where the height that the panel asks for has changed.
    virtual bool show() = 0;
    /// Lets go of what was read and of the window's view, which are about to end.
    virtual void forget() = 0;

    const Context& context() const { return m_context; }
    const Frame& frame() const { return m_frame; }
    document::CellPosition cursor() const { return m_cursor; }
    /// The table at the cursor, by a `find` of document's. Edits on its sheet are followed, or, where there is no table
    /// yet, on the sheet in view; the cursor walking within it is no reason to read anew. What is wrong with the
    /// workbook comes back in `wrong`, as a sentence.
    template <class Source>
    std::optional<Source> readTable(std::optional<Source> (*find)(const document::Model&,
                                                                  const document::CellPosition&),
                                    const document::Model& model, std::string& wrong) {
        std::optional<Source> source;
        readCursor();
        try {
            source = find(model, m_cursor);
        } catch (const Error& error) {
            wrong = error.what();
        }
        watchSheets({source ? source->range.Sheet : m_cursor.sheet});
        m_table = source ? std::optional(source->range) : std::nullopt;
        return source;
    }
    /// Where the cursor is now, kept for cursorMoved().
    document::CellPosition readCursor();
    /// Edits in these sheets, and those of the workbook's model, are followed.
    void watchSheets(std::set<sal_Int16> sheets);
    void refresh();
    /// Does a command of the menu, then reads anew.
    void run(const std::string& command);
    /// Runs it, and shows its user what failed.
    void attempt(const std::function<void()>& work) noexcept;

private:
    void SAL_CALL disposing() override;
    void watch();
    void unwatch();
    void cursorMoved();

    Context m_context;
    Frame m_frame;
    rtl::OUString m_url;
    css::uno::Reference<css::ui::XSidebar> m_sidebar;
    css::uno::Reference<css::awt::XWindow> m_window;
    std::unique_ptr<PanelView> m_view;
    std::unique_ptr<Soon> m_soon;
    std::optional<css::table::CellRangeAddress> m_table;
    document::CellPosition m_cursor;

    css::uno::Reference<css::view::XSelectionSupplier> m_selection;
    css::uno::Reference<css::sheet::XActivationBroadcaster> m_activation;
    css::uno::Reference<css::util::XModifyBroadcaster> m_document;
    std::vector<css::uno::Reference<css::util::XModifyBroadcaster>>
        m_sheets; ///< those whose cells are shown or counted with
    rtl::Reference<SelectionListener> m_onSelection;
    rtl::Reference<ActivationListener> m_onActivation;
    rtl::Reference<ModifyListener> m_onModify;
    rtl::Reference<ResizeListener> m_onResize;
};

} // namespace rolemap::panels
