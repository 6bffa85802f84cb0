// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Listeners that forward to a function and can be let go: once released they do nothing, whoever still holds them. So a
// window that closes need not wait for the office to drop its last reference.
#pragma once

#include "core/error.hxx"
#include "support/log.hxx"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/sheet/XActivationEventListener.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <functional>
#include <utility>

namespace css = com::sun::star;

namespace rolemap::panels {

/// What every listener of ours has in common. Exceptions end here: the office's broadcasters have no use for them.
template <class Interface, class Event>
class Forwarding : public cppu::WeakImplHelper1<Interface> {
public:
    using Function = std::function<void(const Event&)>;
    explicit Forwarding(Function function) : m_function(std::move(function)) {}
    void letGo() { m_function = nullptr; }
    void SAL_CALL disposing(const css::lang::EventObject&) override { letGo(); }

protected:
    void forward(const Event& event) {
        if (!m_function)
            return;
        // A copy: what it does may release us.
        const Function function = m_function;
        try {
            function(event);
        } catch (const css::uno::Exception&) {
            support::log("panel: the office refused a call in a listener");
        } catch (const std::exception& error) {
            support::log(error.what());
        }
    }

private:
    Function m_function;
};

class ActionListener final : public Forwarding<css::awt::XActionListener, css::awt::ActionEvent> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override { forward(event); }
};

class ItemListener final : public Forwarding<css::awt::XItemListener, css::awt::ItemEvent> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override { forward(event); }
};

class TextListener final : public Forwarding<css::awt::XTextListener, css::awt::TextEvent> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL textChanged(const css::awt::TextEvent& event) override { forward(event); }
};

/// A click: the button let go.
class ClickListener final : public Forwarding<css::awt::XMouseListener, css::awt::MouseEvent> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL mousePressed(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseReleased(const css::awt::MouseEvent& event) override { forward(event); }
    void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
};

class KeyListener final : public Forwarding<css::awt::XKeyListener, css::awt::KeyEvent> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override { forward(event); }
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
};

class ResizeListener final : public Forwarding<css::awt::XWindowListener, css::awt::WindowEvent> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL windowResized(const css::awt::WindowEvent& event) override { forward(event); }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override { forward({}); }
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
};

class ModifyListener final : public Forwarding<css::util::XModifyListener, css::lang::EventObject> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL modified(const css::lang::EventObject& event) override { forward(event); }
};

class SelectionListener final : public Forwarding<css::view::XSelectionChangeListener, css::lang::EventObject> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL selectionChanged(const css::lang::EventObject& event) override { forward(event); }
};

class ActivationListener final : public Forwarding<css::sheet::XActivationEventListener, css::sheet::ActivationEvent> {
public:
    using Forwarding::Forwarding;
    void SAL_CALL activeSpreadsheetChanged(const css::sheet::ActivationEvent& event) override { forward(event); }
};

} // namespace rolemap::panels
