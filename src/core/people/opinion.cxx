// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A person of unknown attitude takes over what their influencers think (Λ = 1), and nobody listens to them: we cannot
// say what they would pass on.

#include "opinion.hxx"

#include "../network/friedkin_johnsen.hxx"
#include "next.hxx"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace rolemap::people {

namespace {

std::array<double, 4> susceptibilities(const model::Model& model) {
    return {model.number("susceptibility.decision"), model.number("susceptibility.management"),
            model.number("susceptibility.operational"), model.number("susceptibility.unknown")};
}

std::vector<OpinionNetwork::Tie> tiesOf(const Analysis& a) {
    std::vector<OpinionNetwork::Tie> ties;
    for (const table::Line& line : a.lines())
        if (a.measures(line.influencer).attitudeKnown)
            ties.push_back({line.influencer, line.influenced, line.weight});
    std::stable_sort(ties.begin(), ties.end(), [](const auto& x, const auto& y) {
        return std::tie(x.influenced, x.influencer) < std::tie(y.influenced, y.influencer);
    });
    std::size_t last = 0;
    std::vector<double> total(a.size(), 0);
    for (std::size_t i = 0; i < ties.size(); ++i) {
        total[ties[i].influenced] += ties[i].share;
        if (i > 0 && ties[last].influenced == ties[i].influenced && ties[last].influencer == ties[i].influencer)
            ties[last].share += ties[i].share;
        else
            ties[i == 0 ? 0 : ++last] = ties[i];
    }
    if (!ties.empty())
        ties.resize(last + 1);
    for (auto& tie : ties)
        tie.share /= total[tie.influenced];
    return ties;
}

} // namespace

OpinionNetwork opinionNetwork(const Analysis& a) {
    const std::size_t n = a.size();
    OpinionNetwork network{tiesOf(a), std::vector<double>(n, 0), std::vector<bool>(n, false), {}};
    const auto base = susceptibilities(a.model());
    const double confirmed = a.model().number("susceptibility.confirmed");
    std::vector<bool> listens(n, false);
    for (const auto& tie : network.ties)
        listens[tie.influenced] = true;
    std::vector<double> attitude(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        const table::Person& p = a.person(i);
        attitude[i] = a.measures(i).attitude;
        network.hasOpinion[i] = a.measures(i).attitudeKnown || listens[i];
        if (!listens[i])
            continue;
        network.susceptibility[i] =
            !a.measures(i).attitudeKnown
                ? 1
                : base[static_cast<std::size_t>(p.level)] * (p.evidence == words::Evidence::confirmed ? confirmed : 1);
    }
    std::vector<network::Attention> attention;
    attention.reserve(network.ties.size());
    for (const auto& tie : network.ties)
        attention.push_back({tie.influenced, tie.influencer, tie.share});
    network.settled = network::friedkinJohnsen(attention, network.susceptibility, attitude);
    return network;
}

std::vector<std::optional<double>> opinions(const Analysis& analysis) {
    const OpinionNetwork network = opinionNetwork(analysis);
    std::vector<std::optional<double>> result(analysis.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        if (network.hasOpinion[i])
            result[i] = network.settled[i];
    return result;
}

} // namespace rolemap::people
