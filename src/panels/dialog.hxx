// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A modal dialog of the office's toolkit, in its units (a quarter of a character's width, an eighth of its height), so
// that it grows with the font.
#pragma once

#include "controls.hxx"
#include "scope.hxx"

#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include <memory>
#include <string_view>

namespace rolemap::panels {

class Dialog {
public:
    Dialog(const Context& context, const Frame& frame, std::string_view title, int width, int height);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    Controls& controls() { return *m_controls; }
    /// In dialog units.
    void place(const std::string& name, int x, int y, int width, int height);
    /// `type` is a css.awt.PushButtonType: OK and CANCEL close the dialog.
    void button(const std::string& name, std::string_view label, int type, bool isDefault, int x, int y, int width);
    void open();    ///< makes its window, for what has to be measured before it is shown
    bool execute(); ///< true: OK

private:
    css::uno::Reference<css::uno::XInterface> m_model;
    css::uno::Reference<css::awt::XControl> m_dialog;
    std::unique_ptr<Controls> m_controls;
    Context m_context;
    Frame m_frame;
};

} // namespace rolemap::panels
