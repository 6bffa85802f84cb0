// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Runs the cases of a binary, then closes its office, which must end cleanly and silently.
#define CATCH_CONFIG_RUNNER
#include "office.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>

#include <iostream>

CATCH_TRANSLATE_EXCEPTION(const css::uno::Exception& error) {
    return rolemap::support::utf8(error.Message);
}

int main(int argc, char* argv[]) {
    int failed = Catch::Session().run(argc, argv);
    const std::string wrong = rolemap::test::closeOffice();
    if (!wrong.empty()) {
        std::cerr << wrong << '\n';
        ++failed;
    }
    return failed;
}
