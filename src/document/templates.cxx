// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The workbooks that come with the product.
#include "templates.hxx"

#include "core/error.hxx"
#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using support::ustring;

namespace {

constexpr char package[] = "org.rolemap";
constexpr char folder[] = "/templates/Rolemap/"; // a category of the office's template dialog

} // namespace

Reference<css::lang::XComponent> openTemplate(const Reference<css::uno::XComponentContext>& context,
                                              std::string_view name, words::Language language) {
    const bool known = name == "buying-role-map" || name == "blank-map";
    if (!known)
        throw Error(ErrorCode::notFound,
                    "template: got '" + std::string(name) + "', expected buying-role-map or blank-map");
    const rtl::OUString root = css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
        rtl::OUString::createFromAscii(package));
    // The blank map is for a workshop, and its file is called so.
    const std::string file = (name == "blank-map" ? std::string("workshop-map") : std::string(name)) + "." +
                             std::string(words::tagOf(language)) + ".ots";
    const auto files = css::ucb::SimpleFileAccess::create(context);
    const rtl::OUString url = root + folder + ustring(file);
    if (root.isEmpty() || !files->exists(url))
        throw Error(ErrorCode::notFound, "template: '" + file + "' is not in the package");
    const css::beans::PropertyValue asTemplate = property("AsTemplate", Any(true));
    return css::frame::Desktop::create(context)->loadComponentFromURL(
        url, "_blank", 0, css::uno::Sequence<css::beans::PropertyValue>(&asTemplate, 1));
}

} // namespace rolemap::document
