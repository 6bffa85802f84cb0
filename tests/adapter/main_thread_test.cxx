// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Work at a stretch, where there is no office to take it.
#include "support/main_thread.hxx"

#include "core/error.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;

TEST_CASE("Without a main thread to take it, work runs once, where it was asked for") {
    int runs = 0;
    support::onMainThread([&] { ++runs; });
    CHECK(runs == 1);
}

TEST_CASE("What work throws is thrown where it was asked for") {
    CHECK_THROWS_AS(support::onMainThread([] { throw Error(ErrorCode::notFound, "nobody"); }), Error);
}
