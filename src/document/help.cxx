// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "help.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "package.hxx"
#include "support/convert.hxx"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/security/AccessControlException.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteException.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include <osl/file.hxx>
#include <osl/process.h>

namespace rolemap::document {

namespace {

[[noreturn]] void failed(const rtl::OUString& url, words::Language language) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        path = url;
    throw Error(ErrorCode::notFound, words::text(language, "document.no_viewer", {{"file", support::utf8(path)}}));
}

/// Under Linux the office runs xdg-open, or what DESKTOP_LAUNCH names, in the background and does not hear that it
/// failed: whether there is one has to be asked before.
bool hasViewer() {
#if defined __linux__
    const auto variable = [](const char* name) {
        const rtl::OUString asked = rtl::OUString::createFromAscii(name);
        rtl::OUString value;
        osl_getEnvironment(asked.pData, &value.pData);
        return value;
    };
    rtl::OUString found;
    return !variable("DESKTOP_LAUNCH").isEmpty() ||
           osl::FileBase::searchFileURL("xdg-open", variable("PATH"), found) == osl::FileBase::E_None;
#else
    return true;
#endif
}

} // namespace

rtl::OUString helpPage(const css::uno::Reference<css::uno::XComponentContext>& context, words::Language language) {
    return packageFile(context, "help/" + std::string(words::tagOf(language)) + ".html");
}

void openHelp(const css::uno::Reference<css::uno::XComponentContext>& context, words::Language language) {
    const rtl::OUString url = helpPage(context, language);
    if (!hasViewer())
        failed(url, language);
    try {
        css::system::SystemShellExecute::create(context)->execute(url, rtl::OUString(),
                                                                  css::system::SystemShellExecuteFlags::URIS_ONLY);
    } catch (const css::system::SystemShellExecuteException&) {
        failed(url, language);
    } catch (const css::lang::IllegalArgumentException&) {
        failed(url, language);
    } catch (const css::security::AccessControlException&) {
        failed(url, language);
    }
}

} // namespace rolemap::document
