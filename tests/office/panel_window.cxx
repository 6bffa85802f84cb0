// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A spreadsheet with a sidebar in a headless office.
#include "panel_window.hxx"

#include "support/convert.hxx"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleSelection.hpp>
#include <com/sun/star/accessibility/XAccessibleStateSet.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <com/sun/star/script/XInvocation.hpp>

#include <future>
#include <thread>

namespace rolemap::test {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::utf8;

namespace {

[[maybe_unused]] const bool shown = withWindows();

Reference<css::lang::XComponent> shownSpreadsheet() {
    return office().desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {});
}

/// Calls by name. The interfaces of accessibility changed after 7.4 (children are counted in 64 bits, states are bits
/// instead of an object): what is compiled for one office would read another's answer wrongly.
css::uno::Any call(const Reference<css::uno::XInterface>& object, const char* method,
                   const std::vector<css::uno::Any>& arguments = {}) {
    static const Reference<css::lang::XSingleServiceFactory> factory(office().create("com.sun.star.script.Invocation"),
                                                                     UNO_QUERY_THROW);
    const css::uno::Any target(object);
// The old way of services, and this one's only one.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    const Reference<css::script::XInvocation> invocation(factory->createInstanceWithArguments({&target, 1}),
                                                         UNO_QUERY_THROW);
#pragma GCC diagnostic pop
    css::uno::Sequence<sal_Int16> outIndices;
    css::uno::Sequence<css::uno::Any> out;
    return invocation->invoke(rtl::OUString::createFromAscii(method),
                              {arguments.data(), static_cast<sal_Int32>(arguments.size())}, outIndices, out);
}

sal_Int64 childCount(const Reference<css::accessibility::XAccessibleContext>& context) {
    sal_Int64 count = 0;
    call(context, "getAccessibleChildCount") >>= count;
    return count;
}

Reference<css::accessibility::XAccessible> child(const Reference<css::accessibility::XAccessibleContext>& context,
                                                 sal_Int64 index) {
    Reference<css::accessibility::XAccessible> result;
    call(context, "getAccessibleChild", {css::uno::Any(index)}) >>= result;
    return result;
}

/// Whether a context has each of the states, numbered as in 7.4; later they are the bits of these numbers.
std::vector<bool> hasStates(const Reference<css::accessibility::XAccessibleContext>& context,
                            const std::vector<sal_Int16>& states) {
    const css::uno::Any answer = call(context, "getAccessibleStateSet");
    sal_Int64 bits = 0;
    const Reference<css::accessibility::XAccessibleStateSet> set(answer, UNO_QUERY);
    answer >>= bits;
    std::vector<bool> result;
    for (const sal_Int16 state : states)
        result.push_back(set.is() ? static_cast<bool>(set->contains(state)) : (bits >> (state - 1)) % 2 != 0);
    return result;
}

void walk(const Reference<css::accessibility::XAccessible>& accessible, std::vector<PanelWindow::Node>& nodes,
          int depth, bool folded = false) {
    if (!accessible.is() || depth > 40)
        return;
    const auto context = accessible->getAccessibleContext();
    if (!context.is())
        return;
    PanelWindow::Node node;
    node.context = context;
    node.name = utf8(context->getAccessibleName());
    node.description = utf8(context->getAccessibleDescription());
    const auto states = hasStates(context, {css::accessibility::AccessibleStateType::SHOWING,
                                            css::accessibility::AccessibleStateType::FOCUSABLE});
    const bool showing = states[0];
    node.focusable = states[1];
    if (showing || folded)
        nodes.push_back(node);
    const sal_Int64 count = childCount(context);
    // A sheet has a milliard cells; none of them is a control.
    for (sal_Int64 i = 0; i < std::min<sal_Int64>(count, 400); ++i)
        walk(child(context, i), nodes, depth + 1, folded);
}

bool holds(const PanelWindow::Node& node, const std::string& words) {
    return node.name.find(words) != std::string::npos || node.description.find(words) != std::string::npos;
}

} // namespace

PanelWindow::PanelWindow(const std::vector<std::vector<std::string>>& rows) : m_sheet(shownSpreadsheet()) {
    m_sheet.fill("B3", rows);
    openDeck();
}

PanelWindow::PanelWindow(Reference<css::lang::XComponent> document) : m_sheet(std::move(document)) {
    openDeck();
}

void PanelWindow::openDeck() {
    const Reference<css::frame::XController2> controller(this->controller(), UNO_QUERY_THROW);
    const auto sidebar = controller->getSidebar();
    sidebar->setVisible(true);
    sidebar->showDecks(true);
    Reference<css::ui::XDeck> deck;
    sidebar->getDecks()->getByName("RolemapDeck") >>= deck;
    deck->activate(true);
}

void PanelWindow::open(const std::string& name) {
    m_panel = name;
    const Reference<css::ui::XSidebarProvider> sidebar =
        Reference<css::frame::XController2>(controller(), UNO_QUERY_THROW)->getSidebar();
    Reference<css::ui::XDeck> deck;
    sidebar->getDecks()->getByName("RolemapDeck") >>= deck;
    Reference<css::ui::XPanel> panel;
    deck->getPanels()->getByName(support::ustring(name)) >>= panel;
    panel->expand(true);
}

Reference<css::frame::XController> PanelWindow::controller() const {
    return Reference<css::frame::XModel>(m_sheet.component(), UNO_QUERY_THROW)->getCurrentController();
}

std::vector<PanelWindow::Node> PanelWindow::nodes(bool folded) const {
    std::vector<Node> all;
    const Reference<css::ui::XSidebarProvider> sidebar =
        Reference<css::frame::XController2>(controller(), UNO_QUERY_THROW)->getSidebar();
    Reference<css::ui::XDeck> deck;
    sidebar->getDecks()->getByName("RolemapDeck") >>= deck;
    Reference<css::ui::XPanel> panel;
    deck->getPanels()->getByName(support::ustring(m_panel)) >>= panel;
    try {
        walk(Reference<css::accessibility::XAccessible>(panel->getDialog(), UNO_QUERY), all, 0, folded);
    } catch (const css::uno::Exception&) {
        // The panel changed while it was walked: a child has gone. Who waits asks again.
        all.clear();
    }
    return all;
}

PanelWindow::Node PanelWindow::find(const std::string& words) const {
    for (const Node& node : nodes())
        if (holds(node, words))
            return node;
    return {};
}

bool PanelWindow::press(const std::string& words) {
    for (const Node& node : nodes())
        if (holds(node, words) && test::press(node))
            return true;
    return false;
}

bool press(const PanelWindow::Node& node) {
    const Reference<css::accessibility::XAccessibleAction> action(node.context, UNO_QUERY);
    return action.is() && action->getAccessibleActionCount() > 0 && action->doAccessibleAction(0);
}

bool choose(const std::vector<PanelWindow::Node>& nodes, const std::string& item) {
    for (const PanelWindow::Node& node : nodes) {
        const Reference<css::accessibility::XAccessibleSelection> selection(node.context, UNO_QUERY);
        if (!selection.is())
            continue;
        for (sal_Int64 i = 0; i < childCount(node.context); ++i)
            if (utf8(child(node.context, i)->getAccessibleContext()->getAccessibleName()) == item) {
                call(selection, "selectAccessibleChild", {css::uno::Any(i)});
                return true;
            }
    }
    return false;
}

bool PanelWindow::choose(const std::string& item) {
    return test::choose(nodes(true), item);
}

void PanelWindow::inDialog(const char* command, const std::function<bool(const std::vector<Node>&)>& act) {
    auto running = std::async(std::launch::async, [&] { dispatch(command); });
    const Reference<css::awt::XExtendedToolkit> toolkit(office().create("com.sun.star.awt.Toolkit"), UNO_QUERY_THROW);
// "Deprecated" for want of a better interface: there is still no other way to all windows.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    waitFor([&] {
        for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); ++i) {
            const Reference<css::accessibility::XAccessible> window(toolkit->getTopWindow(i), UNO_QUERY);
            const auto context = window.is() ? window->getAccessibleContext() : nullptr;
            if (!context.is() || (context->getAccessibleRole() != css::accessibility::AccessibleRole::ALERT &&
                                  context->getAccessibleRole() != css::accessibility::AccessibleRole::DIALOG))
                continue;
            std::vector<Node> all;
            walk(window, all, 0, true);
            if (act(all))
                return true;
        }
        return running.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
#pragma GCC diagnostic pop
    running.get();
}

std::string PanelWindow::messageOf(const char* command) {
    std::string said;
    inDialog(command, [&](const std::vector<Node>& nodes) {
        said.clear();
        for (const Node& node : nodes)
            said += node.name + '\n';
        return std::any_of(nodes.begin(), nodes.end(),
                           [](const Node& node) { return node.name == "OK" && test::press(node); });
    });
    return said;
}

void PanelWindow::dispatch(const char* command) {
    const Reference<css::frame::XDispatchProvider> provider(controller()->getFrame(), UNO_QUERY_THROW);
    css::frame::DispatchHelper::create(office().context())
        ->executeDispatch(provider, "org.rolemap:" + rtl::OUString::createFromAscii(command), "", 0, {});
}

long waitFor(const std::function<bool()>& condition) {
    const auto start = std::chrono::steady_clock::now();
    const auto passed = [&] {
        return static_cast<long>(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count());
    };
    while (passed() < 10000) {
        if (condition())
            return passed();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return -1;
}

} // namespace rolemap::test
