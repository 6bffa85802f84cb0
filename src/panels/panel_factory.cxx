// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Makes panels for the sidebar.
#include "factories.hxx"

#include "accounts_panel.hxx"
#include "deal_panel.hxx"
#include "process_panel.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <rtl/ref.hxx>

namespace rolemap::panels {

using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;

namespace {

constexpr char dealUrl[] = "private:resource/toolpanel/RolemapPanels/Deal";
constexpr char accountsUrl[] = "private:resource/toolpanel/RolemapPanels/Accounts";
constexpr char processUrl[] = "private:resource/toolpanel/RolemapPanels/Process";
constexpr char implementation[] = "org.rolemap.PanelFactoryImplementation";
constexpr char service[] = "org.rolemap.PanelFactory";

class PanelFactory final : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit PanelFactory(const Context& context) : m_context(context) {}

    Reference<css::ui::XUIElement>
        SAL_CALL createUIElement(const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) override {
        const bool isDeal = url == OUString::createFromAscii(dealUrl);
        const bool isProcess = url == OUString::createFromAscii(processUrl);
        if (!isDeal && !isProcess && url != OUString::createFromAscii(accountsUrl))
            throw css::container::NoSuchElementException(url, *this);
        Frame frame;
        Reference<css::awt::XWindow> parent;
        Reference<css::ui::XSidebar> sidebar;
        for (const auto& argument : arguments) {
            if (argument.Name == "Frame")
                argument.Value >>= frame;
            else if (argument.Name == "ParentWindow")
                argument.Value >>= parent;
            else if (argument.Name == "Sidebar")
                argument.Value >>= sidebar;
        }
        try {
            rtl::Reference<SheetPanel> panel;
            if (isDeal)
                panel = new DealPanel(m_context, frame, url, sidebar);
            else if (isProcess)
                panel = new ProcessPanel(m_context, frame, url, sidebar);
            else
                panel = new AccountsPanel(m_context, frame, url, sidebar);
            panel->open(parent);
            return panel.get();
        } catch (...) {
            // The sidebar swallows what is thrown here and shows nothing: the log at least says why.
            reason();
            throw;
        }
    }

    OUString SAL_CALL getImplementationName() override { return OUString::createFromAscii(implementation); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name = OUString::createFromAscii(service);
        return Sequence<OUString>(&name, 1);
    }

private:
    Context m_context;
};

} // namespace

Reference<css::uno::XInterface> createPanelFactory(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new PanelFactory(context));
}

} // namespace rolemap::panels
