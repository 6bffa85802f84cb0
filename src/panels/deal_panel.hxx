// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Deal panel as the sidebar sees it, and its controller: it reads what stands at the cursor, shows it, and follows
// edits, the cursor, the active sheet and the width.
#pragma once

#include "deal_window.hxx"
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

using PanelBase = cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel>;

class DealPanel final : private cppu::BaseMutex, public PanelBase {
public:
    DealPanel(const Context& context, const Frame& frame, rtl::OUString url,
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

private:
    void SAL_CALL disposing() override;
    DealActions actions();
    void watch();
    void watchSheets(const std::set<sal_Int16>& sheets);
    void unwatch();
    void cursorMoved();
    void refresh();
    DealView view();
    void chooseStage(std::size_t item);
    void chooseDeal(std::size_t item);
    void go(const Jump& jump);
    /// Runs it, and shows its user what failed.
    void attempt(const std::function<void()>& work) noexcept;

    Context m_context;
    Frame m_frame;
    rtl::OUString m_url;
    css::uno::Reference<css::ui::XSidebar> m_sidebar;
    css::uno::Reference<css::awt::XWindow> m_window;
    std::unique_ptr<DealWindow> m_view;
    std::unique_ptr<Soon> m_soon;
    std::optional<document::PeopleSource> m_source;
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
