// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A modal dialog of the office's toolkit.
#include "dialog.hxx"

#include "support/convert.hxx"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {
constexpr int buttonHeight = 14;
}

Dialog::Dialog(const Context& context, const Frame& frame, std::string_view title, int width, int height)
    : m_context(context), m_frame(frame) {
    const auto manager = context->getServiceManager();
    m_model = manager->createInstanceWithContext("com.sun.star.awt.UnoControlDialogModel", context);
    const Reference<css::beans::XPropertySet> properties(m_model, UNO_QUERY_THROW);
    properties->setPropertyValue("Title", Any(support::ustring(title)));
    properties->setPropertyValue("Width", Any(sal_Int32(width)));
    properties->setPropertyValue("Height", Any(sal_Int32(height)));
    properties->setPropertyValue("PositionX", Any(sal_Int32(60)));
    properties->setPropertyValue("PositionY", Any(sal_Int32(40)));
    m_dialog.set(manager->createInstanceWithContext("com.sun.star.awt.UnoControlDialog", context), UNO_QUERY_THROW);
    m_dialog->setModel(Reference<css::awt::XControlModel>(m_model, UNO_QUERY_THROW));
    m_controls = std::make_unique<Controls>(context, m_dialog);
}

Dialog::~Dialog() {
    m_controls.reset();
    try {
        Reference<css::lang::XComponent>(m_dialog, UNO_QUERY_THROW)->dispose();
        Reference<css::lang::XComponent>(m_model, UNO_QUERY_THROW)->dispose();
    } catch (const css::uno::Exception&) {
        // Gone with its frame.
    }
}

void Dialog::place(const std::string& name, int x, int y, int width, int height) {
    m_controls->set(name, "PositionX", Any(sal_Int32(x)));
    m_controls->set(name, "PositionY", Any(sal_Int32(y)));
    m_controls->set(name, "Width", Any(sal_Int32(width)));
    m_controls->set(name, "Height", Any(sal_Int32(height)));
}

void Dialog::button(const std::string& name, std::string_view label, int type, bool isDefault, int x, int y,
                    int width) {
    m_controls->add(kind::button, name);
    m_controls->setText(name, label);
    m_controls->set(name, "PushButtonType", Any(static_cast<sal_Int16>(type)));
    m_controls->set(name, "DefaultButton", Any(isDefault));
    place(name, x, y, width, buttonHeight);
}

void Dialog::open() {
    if (m_dialog->getPeer().is())
        return;
    const auto toolkit = css::awt::Toolkit::create(m_context);
    m_dialog->createPeer(Reference<css::awt::XToolkit>(toolkit, UNO_QUERY),
                         Reference<css::awt::XWindowPeer>(m_frame->getContainerWindow(), UNO_QUERY));
}

bool Dialog::execute() {
    open();
    return Reference<css::awt::XDialog>(m_dialog, UNO_QUERY_THROW)->execute() == 1;
}

} // namespace rolemap::panels
