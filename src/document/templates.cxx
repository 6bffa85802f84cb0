// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The workbooks that come with the product.
#include "templates.hxx"

#include "core/error.hxx"
#include "office.hxx"
#include "package.hxx"

#include <com/sun/star/frame/Desktop.hpp>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;

namespace {

constexpr char folder[] = "templates/Rolemap/"; // a category of the office's template dialog

} // namespace

Reference<css::lang::XComponent> openTemplate(const Reference<css::uno::XComponentContext>& context,
                                              std::string_view name, words::Language language) {
    const bool known = name == "buying-role-map" || name == "blank-map" || name == "account-portfolio";
    if (!known)
        throw Error(ErrorCode::notFound, "template: got '" + std::string(name) +
                                             "', expected buying-role-map, blank-map or account-portfolio");
    // The blank map is for a workshop, and its file is called so.
    const std::string file = (name == "blank-map" ? std::string("workshop-map") : std::string(name)) + "." +
                             std::string(words::tagOf(language)) + ".ots";
    const rtl::OUString url = packageFile(context, folder + file);
    const css::beans::PropertyValue asTemplate = property("AsTemplate", Any(true));
    return css::frame::Desktop::create(context)->loadComponentFromURL(
        url, "_blank", 0, css::uno::Sequence<css::beans::PropertyValue>(&asTemplate, 1));
}

} // namespace rolemap::document
