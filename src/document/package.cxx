// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "package.hxx"

#include "core/error.hxx"
#include "support/convert.hxx"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include <string>

namespace rolemap::document {

namespace {

constexpr char package[] = "org.rolemap";

} // namespace

rtl::OUString packageFile(const css::uno::Reference<css::uno::XComponentContext>& context, std::string_view path) {
    const rtl::OUString root = css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
        rtl::OUString::createFromAscii(package));
    const rtl::OUString url = root + "/" + support::ustring(path);
    if (root.isEmpty() || !css::ucb::SimpleFileAccess::create(context)->exists(url))
        throw Error(ErrorCode::notFound, "package: '" + std::string(path) + "' is not in it");
    return url;
}

} // namespace rolemap::document
