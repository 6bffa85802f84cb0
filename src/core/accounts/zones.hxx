// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where an account stands by our share of its wallet, what selling is for there, and which of the three strategies
// fits: 'hunt in the forest, farm on the plain' (domain.md S5, S6). Rules: functions.md, Accounts.
#pragma once

#include "../model/model.hxx"
#include "../words/language.hxx"
#include "../words/vocabulary.hxx"

#include <optional>
#include <string>

namespace rolemap::accounts {

struct ZoneLimits {
    double growthBelow = 0.1;        ///< a share below is growth
    double consolidationAbove = 0.3; ///< a share above is consolidation
};

/// share 0..1; both limits belong to development. Throws Error(argument) for a share outside, or limits that are not
/// 0 <= below <= above <= 1. O(1).
words::Zone zone(double share, const ZoneLimits& limits);

struct StrategyInput {
    double share = 0;
    std::optional<double> strength;     ///< -1..1, our product against the best rival
    std::optional<double> years;        ///< >= 0, of business
    std::optional<double> load;         ///< >= 0, chances per chance that can be covered in depth
    std::optional<double> satisfaction; ///< 0..1 of its scale
};
struct StrategyLimits {
    ZoneLimits zones;
    double partnershipYears = 3, huntingStrength = 0.5, huntingLoad = 2, satisfactionHalf = 0.5;
};
/// The model's limits.
StrategyLimits limitsOf(const model::Model& model);

/// The ways to come to a strategy; each has its own sentence, accounts.why.<id>.
enum class Branch {
    lasting,               ///< partnership: years enough
    lastingSatisfied,      ///< and the customer is satisfied
    yearsUnknown,          ///< partnership: nothing speaks against it
    yearsUnknownSatisfied, ///< and the customer is satisfied
    recent,                ///< farming: too few years
    unhappy,               ///< farming: years enough, but satisfaction below half its scale
    unhappyYearsUnknown,
    recentUnhappy,
    stronger,           ///< hunting: our product is clearly stronger
    overloaded,         ///< hunting: far more chances than can be covered in depth
    strongerOverloaded, ///< hunting: both
    newGround,          ///< hunting: growth, neither known
    established,        ///< farming: development, neither known
    notStronger,        ///< farming: strength known and not enough, load unknown
    notOverloaded,      ///< farming: load known and not enough, strength unknown
    neither,            ///< farming: both known and neither enough
};

struct Decision {
    words::Zone zone = words::Zone::growth;
    words::Strategy strategy = words::Strategy::farming;
    Branch branch = Branch::established;
};
/// The strategy and the branch of the rule that gives it. Throws Error(argument) for a value outside its range, naming
/// it. O(1).
Decision decide(const StrategyInput& input, const StrategyLimits& limits);
words::Strategy strategy(const StrategyInput& input, const StrategyLimits& limits);

/// A decision in words: "share 34%, 5 years: partnership". A share is shown with as many decimals as its zone needs.
std::string why(const Decision& decision, const StrategyInput& input, const StrategyLimits& limits,
                words::Language language);

/// What selling is for in a zone, in words.
std::string aim(words::Zone zone, words::Language language);

} // namespace rolemap::accounts
