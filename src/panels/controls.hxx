// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The controls of a window by name: made once, changed only where something changed, placed in pixels.
#pragma once

#include "core/scene/scene.hxx"
#include "layout.hxx"
#include "listeners.hxx"
#include "pictures.hxx"

#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/graphic/XGraphicProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::panels {

/// Kinds of controls, by their model: css.awt.UnoControl<kind>Model.
namespace kind {
inline constexpr char text[] = "FixedText", button[] = "Button", list[] = "ListBox", image[] = "ImageControl",
                      line[] = "FixedLine", edit[] = "Edit", check[] = "CheckBox", grid[] = "grid.UnoControlGrid";
}

class Controls {
public:
    /// `container` is a container window or a dialog.
    Controls(const css::uno::Reference<css::uno::XComponentContext>& context,
             const css::uno::Reference<css::uno::XInterface>& container);
    ~Controls();
    Controls(const Controls&) = delete;
    Controls& operator=(const Controls&) = delete;

    bool has(const std::string& name) const { return m_entries.count(name) > 0; }
    /// Makes a control; nothing where it is there. Tab order is the order of making, unless "TabIndex" is set.
    void add(const char* kind, const std::string& name);
    void set(const std::string& name, const char* property, const css::uno::Any& value);
    void setText(const std::string& name, std::string_view utf8); ///< its label
    void setBold(const std::string& name);
    /// What a mouse and a screen reader are told.
    void setTip(const std::string& name, std::string_view utf8);
    void setItems(const std::string& name, const std::vector<std::string>& items, std::size_t selected);
    std::string input(const std::string& name) const; ///< what is in a field, as typed so far
    void setInput(const std::string& name, std::string_view utf8);
    /// Draws a scene, in pixels, into an image control or onto a button; nothing where it is drawn already.
    void setPicture(const std::string& name, const scene::Scene& picture);
    /// Places it, or hides it where the box is empty.
    void place(const std::string& name, const Box& box);

    void onAction(const std::string& name, std::function<void()> function);
    void onItem(const std::string& name, std::function<void(std::size_t)> function);
    /// Each change of a field as it is typed.
    void onTyped(const std::string& name, std::function<void()> function);
    void onClick(const std::string& name, std::function<void(scene::Point)> function);
    void onKey(const std::string& name, std::function<void(sal_Int16 key)> function);

    css::uno::Reference<css::awt::XControl> control(const std::string& name) const;
    css::uno::Reference<css::awt::XWindow> window(const std::string& name) const;

    /// The window's font at its size in pixels, for measuring; empty as long as there is no window.
    Pen pen() const;
    Metrics metrics(const Pen& pen) const;

    void release(); ///< lets go of every listener

private:
    struct Entry {
        css::uno::Reference<css::awt::XControl> control;
        css::uno::Reference<css::beans::XPropertySet> model;
        std::map<std::string, css::uno::Any> values;
        std::string picture, tip;
        Box box;
        bool placed = false;
    };
    Entry& entry(const std::string& name);

    css::uno::Reference<css::awt::XControl> m_container;
    css::uno::Reference<css::awt::XControlContainer> m_controls;
    css::uno::Reference<css::container::XNameContainer> m_models;
    css::uno::Reference<css::lang::XMultiServiceFactory> m_factory;
    css::uno::Reference<css::graphic::XGraphicProvider> m_graphics;
    css::uno::Reference<css::uno::XComponentContext> m_context;
    std::map<std::string, Entry> m_entries;
    std::vector<std::function<void()>> m_releases;
    sal_Int16 m_tabs = 0;
    mutable std::string m_fontName;
};

} // namespace rolemap::panels
