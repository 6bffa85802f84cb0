// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The chain and its gap.

#include "staves.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "distributions.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::process {

namespace {

[[noreturn]] void wrong(const Factor& factor, const char* what, double got, const char* expected) {
    throw Error(ErrorCode::argument, "factors, '" + factor.name + "', " + what + ": got " + table::formatNumber(got) +
                                         ", expected " + expected);
}

void check(const Factor& factor) {
    if (!(factor.actual >= 0) || std::isinf(factor.actual))
        wrong(factor, "actual", factor.actual, "0 or more");
    if (!(factor.benchmark > 0) || std::isinf(factor.benchmark))
        wrong(factor, "benchmark", factor.benchmark, "above 0");
    if (factor.lowerIsBetter && factor.actual == 0)
        wrong(factor, "actual", factor.actual, "above 0 where lower is better");
    if (!factor.tries)
        return;
    if (factor.actual > 1)
        wrong(factor, "actual", factor.actual, "a rate from 0 to 1, having tries behind it");
    if (!(*factor.tries >= 0) || *factor.tries != std::floor(*factor.tries))
        wrong(factor, "n", *factor.tries, "a whole number from 0 on");
}

} // namespace

Staves staves(const std::vector<Factor>& factors, double confidence) {
    normalWithin(confidence); // says what is wrong with it
    Staves result;
    result.result = result.benchmark = 1;
    std::size_t zeros = 0;
    double gap = 0; // of logarithms
    for (const Factor& factor : factors) {
        check(factor);
        const double actual = factor.lowerIsBetter ? 1 / factor.actual : factor.actual;
        const double benchmark = factor.lowerIsBetter ? 1 / factor.benchmark : factor.benchmark;
        Stave stave;
        stave.ratio = actual / benchmark;
        if (factor.tries) {
            // A typed rate is rounded: the wins are the nearest whole number.
            stave.interval =
                wilson(std::min(std::round(factor.actual * *factor.tries), *factor.tries), *factor.tries, confidence);
            stave.unsure = factor.lowerIsBetter ? stave.interval->low <= factor.benchmark
                                                : stave.interval->high >= factor.benchmark;
        }
        result.result *= actual;
        result.benchmark *= benchmark;
        zeros += actual == 0 ? 1 : 0;
        if (actual > 0)
            gap -= std::log(stave.ratio);
        result.all.push_back(stave);
    }
    if (factors.empty())
        return result;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        Stave& stave = result.all[i];
        double raised = 1;
        for (std::size_t j = 0; j < factors.size(); ++j) {
            const double better = i == j ? std::max(factors[j].actual, factors[j].benchmark) : factors[j].actual;
            const double worse = i == j ? std::min(factors[j].actual, factors[j].benchmark) : factors[j].actual;
            raised *= factors[j].lowerIsBetter ? 1 / worse : better;
        }
        stave.resultIfRaised = raised;
        if (zeros > 0)
            stave.gapShare = factors[i].actual == 0 ? 1.0 / static_cast<double>(zeros) : 0.0;
        else if (gap > 1e-14)
            stave.gapShare = -std::log(stave.ratio) / gap;
    }
    const auto least = std::min_element(result.all.begin(), result.all.end(),
                                        [](const Stave& a, const Stave& b) { return a.ratio < b.ratio; });
    least->shortest = least->ratio < 1;
    return result;
}

} // namespace rolemap::process
