// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a list of drivers comes down to.

#include "driver_results.hxx"
#include "process_words.hxx"

#include <cmath>

namespace rolemap::process {

namespace {

std::string rates(const Driver& driver, words::Language language) {
    if (!driver.most || !driver.least || driver.association->measure != Measure::cramer)
        return {};
    return say(language, "kpi.rates",
               {{"outcome", driver.outcome},
                {"most", driver.most->name},
                {"most_figure", percentWords(driver.most->figure)},
                {"least", driver.least->name},
                {"least_figure", percentWords(driver.least->figure)}});
}

} // namespace

std::vector<std::string> summary(const Drivers& all, double confidence, const DriverLimits& limits,
                                 words::Language language) {
    std::vector<std::string> predict, when, not_, after, few;
    std::string whenRates;
    for (const Driver& one : all.all) {
        if (one.state != DriverState::tested)
            continue;
        const bool linked = one.holm && *one.holm < 1 - confidence;
        const bool matters = linked && std::abs(one.association->strength) >= limits.weak;
        if (one.calendar) { // a month of closing is known after closing too, but what it tells is the rhythm of the
                            // year
            if (matters) {
                when.push_back(one.name);
                if (whenRates.empty())
                    whenRates = rates(one, language);
            }
        } else if (one.leak != Leak::none) {
            after.push_back(one.name);
        } else if (one.n < limits.fewCases) {
            few.push_back(one.name);
        } else {
            (matters ? predict : not_).push_back(one.name);
        }
    }
    std::vector<std::string> sentences;
    const auto add = [&](const std::vector<std::string>& names, const char* key) {
        if (!names.empty())
            sentences.push_back(say(language, key, {{"columns", listed(language, names)}, {"result", all.result}}));
    };
    add(predict, "summary.predict");
    add(not_, predict.empty() ? "summary.nothing" : "summary.others");
    if (!when.empty()) {
        add(when, "summary.calendar");
        sentences.back() = joined(language, {sentences.back(), whenRates});
    }
    add(after, "summary.after");
    add(few, "summary.few");
    return sentences;
}

} // namespace rolemap::process
