// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The workbooks that come with the product: 'Buying-role map' to fill in, and the blank map for a workshop.
#pragma once

#include "core/words/language.hxx"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string_view>

namespace css = com::sun::star;

namespace rolemap::document {

/// Opens a new document from a template of the package: "buying-role-map", "blank-map" or "account-portfolio". Throws
/// Error(notFound) where the package is not installed or has no such template.
css::uno::Reference<css::lang::XComponent> openTemplate(const css::uno::Reference<css::uno::XComponentContext>& context,
                                                        std::string_view name, words::Language language);

} // namespace rolemap::document
