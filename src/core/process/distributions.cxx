// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Boost.Math asked in one place.

#include "distributions.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace rolemap::process {

namespace {

namespace policies = boost::math::policies;
/// A tail too small for a double is 0, not an error.
using Policy =
    policies::policy<policies::underflow_error<policies::ignore_error>, policies::denorm_error<policies::ignore_error>,
                     policies::overflow_error<policies::ignore_error>>;

} // namespace

double chiSquareTail(double x, double freedom) {
    if (!(x > 0))
        return 1;
    if (std::isinf(x))
        return 0;
    return boost::math::cdf(boost::math::complement(boost::math::chi_squared_distribution<double, Policy>(freedom), x));
}

double fTail(double x, double above, double below) {
    if (!(x > 0))
        return 1;
    if (std::isinf(x))
        return 0;
    return boost::math::cdf(
        boost::math::complement(boost::math::fisher_f_distribution<double, Policy>(above, below), x));
}

double tTails(double x, double freedom) {
    if (std::isinf(x))
        return 0;
    return 2 * boost::math::cdf(
                   boost::math::complement(boost::math::students_t_distribution<double, Policy>(freedom), std::abs(x)));
}

double normalTails(double x) {
    if (std::isinf(x))
        return 0;
    return std::erfc(std::abs(x) / std::sqrt(2.0));
}

double normalWithin(double confidence) {
    if (!(confidence > 0 && confidence < 1))
        throw Error(ErrorCode::argument,
                    "confidence: got " + table::formatNumber(confidence) + ", expected above 0 and below 1");
    return boost::math::quantile(
        boost::math::complement(boost::math::normal_distribution<double, Policy>(), (1 - confidence) / 2));
}

} // namespace rolemap::process
