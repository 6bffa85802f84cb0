// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What component.cxx makes of this room.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/uno/XInterface.hpp>

namespace css = com::sun::star;

namespace rolemap::addin {

css::uno::Reference<css::uno::XInterface> createWords(const css::uno::Reference<css::uno::XComponentContext>&);
css::uno::Reference<css::uno::XInterface> createPeople(const css::uno::Reference<css::uno::XComponentContext>&);
css::uno::Reference<css::uno::XInterface> createAccounts(const css::uno::Reference<css::uno::XComponentContext>&);
css::uno::Reference<css::uno::XInterface> createProcess(const css::uno::Reference<css::uno::XComponentContext>&);
css::uno::Reference<css::uno::XInterface> createDeal(const css::uno::Reference<css::uno::XComponentContext>&);

} // namespace rolemap::addin
