// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the installed extension brings beside its library: template workbooks, the help.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <string_view>

namespace css = com::sun::star;

namespace rolemap::document {

/// The URL of a file of the package by its path in it, "help/en.html". Throws Error(notFound) where the package is not
/// installed or has no such file.
rtl::OUString packageFile(const css::uno::Reference<css::uno::XComponentContext>& context, std::string_view path);

} // namespace rolemap::document
