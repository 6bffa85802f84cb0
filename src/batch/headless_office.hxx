// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// An office without a window and with a profile of its own that is thrown away: what the batch command and the tests
// work in. The user's own profile is never touched.
#pragma once

#include "interruption.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace css = com::sun::star;

namespace rolemap::batch {

class HeadlessOffice {
public:
    struct Options {
        std::filesystem::path home = "/usr/lib/libreoffice"; ///< the office's folder
        std::filesystem::path extension;                     ///< an .oxt to install; empty: none
        std::string language = "en-US";                      ///< of its interface
        std::vector<std::string> environment;                ///< "NAME=value" for its process
        bool window = false;                                 ///< with a window, on the display of the environment
    };

    /// Starts the office and connects. Throws std::runtime_error with a sentence where that fails within two minutes.
    explicit HeadlessOffice(const Options& options);
    /// Closes it; kills it where it does not close within 30 seconds; removes the profile.
    ~HeadlessOffice();
    HeadlessOffice(const HeadlessOffice&) = delete;
    HeadlessOffice& operator=(const HeadlessOffice&) = delete;

    css::uno::Reference<css::uno::XComponentContext> context() const { return m_context; }
    css::uno::Reference<css::frame::XDesktop2> desktop() const;
    css::uno::Reference<css::uno::XInterface> create(const char* service) const;

    /// A new, hidden spreadsheet.
    css::uno::Reference<css::lang::XComponent> newSpreadsheet() const;
    /// A hidden copy of a file, which is not touched; csv files are read as csvFilterOptions tells.
    css::uno::Reference<css::lang::XComponent> open(const std::filesystem::path& file) const;

    /// Asks it to close and waits. Returns its exit code; -1 where it had to be killed.
    int close();
    /// Waits until its user closes it. Returns its exit code.
    int wait();
    /// What the office wrote to its standard error until now.
    std::string standardError() const;
    const std::filesystem::path& profile() const noexcept { return m_profile; }

private:
    void start(const Options& options);
    void connect();
    void install(const std::filesystem::path& extension);
    bool running();

    std::filesystem::path m_home, m_profile;
    std::string m_pipe;
    int m_process = -1;
    int m_exit = 0;
    std::optional<EndsWithUs> m_endsWithUs; ///< while it runs
    css::uno::Reference<css::uno::XComponentContext> m_context;
};

/// file:///… of a path.
rtl::OUString fileUrl(const std::filesystem::path& path);

} // namespace rolemap::batch
