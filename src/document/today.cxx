// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
#include "today.hxx"

#include "core/words/texts.hxx"

#include <cmath>
#include <ctime>

namespace rolemap::document {

namespace {

constexpr double unixEpoch = 25569; // 1970-01-01 where 1899-12-30 is 0

std::tm localDay() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return local;
}

} // namespace

std::string dateText(double day, words::Language language) {
    const auto seconds = static_cast<std::time_t>((std::floor(day) - unixEpoch) * 86400);
    std::tm date{};
    gmtime_r(&seconds, &date);
    return words::text(language, "document.date",
                       {{"day", std::to_string(date.tm_mday)},
                        {"month", words::text(language, "document.month_" + std::to_string(date.tm_mon + 1))},
                        {"year", std::to_string(date.tm_year + 1900)}});
}

std::string todayText(words::Language language) {
    return dateText(todayNumber(), language);
}

double todayNumber() {
    // Midnight of the local date, counted in UTC so that no summer time comes between.
    std::tm day = localDay();
    day.tm_hour = day.tm_min = day.tm_sec = 0;
    return unixEpoch + std::floor(static_cast<double>(timegm(&day)) / 86400);
}

} // namespace rolemap::document
