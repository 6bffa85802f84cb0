// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A workbook in a window with the Rolemap sidebar open.
#include "show.hxx"

#include "headless_office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/task/XJob.hpp>

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace rolemap::batch {

using css::uno::Reference;

namespace {

void openSidebar(const HeadlessOffice& office, const Reference<css::lang::XComponent>& document) {
    const css::beans::NamedValue arguments[] = {{"Command", css::uno::Any(rtl::OUString("sidebar"))},
                                                {"Model", css::uno::Any(document)}};
    const Reference<css::task::XJob> job(office.create("org.rolemap.Job"), css::uno::UNO_QUERY_THROW);
    job->execute({arguments, 2});
}

} // namespace

int show(const Options& options) {
    if (!std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY"))
        throw std::runtime_error("there is no display to show it on");
    HeadlessOffice::Options start;
    start.home = options.office;
    start.extension = options.package();
    start.window = true;
    if (!options.language.empty())
        start.language = options.language == "en" ? "en-US" : options.language;
    HeadlessOffice office(start);
    const auto document = office.desktop()->loadComponentFromURL(fileUrl(options.files.front()), "_blank", 0, {});
    if (!document.is())
        throw std::runtime_error(options.files.front().string() + ": the office cannot read it");
    // The sidebar is made after the window has been shown.
    std::this_thread::sleep_for(std::chrono::seconds(1));
    openSidebar(office, document);
    return office.wait();
}

} // namespace rolemap::batch
