// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Rolemap deck of a workbook's window.
#pragma once

#include <com/sun/star/frame/XModel.hpp>

namespace css = com::sun::star;

namespace rolemap::document {

/// Opens the sidebar of the workbook's window at the Rolemap deck; without a window or a sidebar, nothing. On the main
/// thread only: a panel that another one makes lets commands run there, and their dialogs never answer.
void openSidebar(const css::uno::Reference<css::frame::XModel>& model);

} // namespace rolemap::document
