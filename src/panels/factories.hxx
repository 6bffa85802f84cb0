// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What component.cxx makes of this room.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/uno/XInterface.hpp>

namespace css = com::sun::star;

namespace rolemap::panels {

/// com.sun.star.ui.UIElementFactory for private:resource/toolpanel/RolemapPanels/*.
css::uno::Reference<css::uno::XInterface> createPanelFactory(const css::uno::Reference<css::uno::XComponentContext>&);
/// com.sun.star.frame.ProtocolHandler for org.rolemap:*.
css::uno::Reference<css::uno::XInterface> createCommands(const css::uno::Reference<css::uno::XComponentContext>&);

} // namespace rolemap::panels
