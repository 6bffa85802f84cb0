// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Whom to win next: one step a person, by gain per effort. RM.NEXT and RM.OPINION.
#pragma once

#include "analysis.hxx"

namespace rolemap::people {

/// x = (1 - ΛW)^-1 (1 - Λ) s, Friedkin and Johnsen 1990. Per person of the deal: attitude once influence has spread;
/// nothing for a person without opinion.
std::vector<std::optional<double>> opinions(const Analysis& analysis);

struct Step {
    std::size_t who = 0; ///< position in the deal
    std::string kind;    ///< "contact", "attitude", "find_out"
    words::Contact contactFrom = words::Contact::unknown, contactTo = words::Contact::unknown;
    words::Attitude attitudeFrom = words::Attitude::unknown, attitudeTo = words::Attitude::unknown;
    double gain = 0, effort = 0;
    double ratio() const noexcept { return effort > 0 ? gain / effort : 0; }
    /// Somebody we are in contact with who influences or is linked to the person and could introduce us, if any.
    std::optional<std::size_t> through;
};

/// Every step of one person that is weighed, also those that gain nothing: contact one step closer; attitude one step
/// better, with the contact steps missing to frequent. For a person of unknown attitude there is one: to find it out,
/// with those contact steps. O(people + lines).
std::vector<Step> candidateSteps(const Analysis& analysis, std::size_t who);

/// The best step of each person that gains something, best ratio first, ties in sheet order; at most k (0: all). Gains
/// are those of a full recomputation, to 1e-9. O(people + lines) for contact steps; an attitude step costs as many
/// people as it sways noticeably.
std::vector<Step> nextSteps(const Analysis& analysis, std::size_t k);

/// The step in words: "Li Wei introduces us to Zhao Jianguo", "Bring Zheng Hao from neutral to supporter".
std::string describe(const Analysis& analysis, const Step& step, words::Language language);

} // namespace rolemap::people
