// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// rolemap: the same work as in the office, without a window, for a folder of workbooks at a time.
#include "interruption.hxx"
#include "options.hxx"
#include "show.hxx"
#include "work.hxx"

#include <exception>
#include <iostream>
#include <stdexcept>

namespace {

using namespace rolemap::batch;

int run(int argc, char* argv[]) {
    try {
        const Options options = parseOptions({argv + 1, argv + argc});
        if (options.command == "help") {
            std::cout << usage();
            return 0;
        }
        if (options.command == "version") {
            std::cout << ROLEMAP_VERSION << '\n';
            return 0;
        }
        if (options.command == "show")
            return show(options);
        return work(options, std::cout, std::cerr);
    } catch (const std::invalid_argument& error) {
        endIfInterrupted();
        std::cerr << "rolemap: " << error.what() << '\n';
        return 2;
    } catch (const std::exception& error) {
        endIfInterrupted();
        std::cerr << "rolemap: " << error.what() << '\n';
        return 1;
    }
}

} // namespace

int main(int argc, char* argv[]) {
    watchInterruption();
    const int code = run(argc, argv);
    endIfInterrupted();
    return code;
}
