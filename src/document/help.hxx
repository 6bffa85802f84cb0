// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The help: a page a language in the package, made from templates/help at build time and read without a network.
#pragma once

#include "core/words/language.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace css = com::sun::star;

namespace rolemap::document {

/// The URL of the help's page of a language. Throws Error(notFound) where the package is not installed.
rtl::OUString helpPage(const css::uno::Reference<css::uno::XComponentContext>& context, words::Language language);

/// Shows the page in the system's viewer. Throws Error with a sentence in this language that names the file, where the
/// system has none.
void openHelp(const css::uno::Reference<css::uno::XComponentContext>& context, words::Language language);

} // namespace rolemap::document
