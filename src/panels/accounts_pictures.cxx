// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel's pictures as scenes in pixels.
#include "accounts_pictures.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::panels {

using scene::Align;
using scene::Group;
using scene::Scene;

namespace {

/// A bar is never so short that it looks like nothing.
double lengthOf(double value, double most, double room) {
    return value > 0 && most > 0 ? std::max(3.0, room * value / most) : 0;
}

} // namespace

int zoneRow(const Metrics& metrics) noexcept {
    return metrics.line * 13 / 4;
}

int strategyRow(const Metrics& metrics) noexcept {
    return metrics.line * 3 / 2;
}

Scene zonesPicture(const AccountsView& view, double width, double height, double row, const Pen& pen) {
    const Palette& palette = pen.palette;
    Scene scene = emptyPicture(width, height, pen);
    scene.title = view.zonesWords;
    double mostAccounts = 0, mostWallet = 0;
    for (const ZoneRow& zone : view.zones) {
        mostAccounts = std::max(mostAccounts, static_cast<double>(zone.accounts));
        mostWallet = std::max(mostWallet, zone.wallet);
    }
    for (std::size_t i = 0; i < view.zones.size(); ++i) {
        const ZoneRow& zone = view.zones[i];
        Group group;
        group.name = "zone:" + std::to_string(i);
        group.title = zone.words;
        const double top = row * static_cast<double>(i);
        group.bounds = {0, top, width, row};
        // Name and share in the first line, accounts and money in the second where both fit.
        const double shareWidth = std::min(pen.measure(zone.shareText, true) + 2, width * 0.3);
        group.items.push_back(labelItem(pen, zone.shareText, {width - shareWidth, top, shareWidth, pen.line},
                                        palette.text, true, Align::right));
        const double nameWidth = std::min(pen.measure(zone.name, true) + 2, width - shareWidth - 4);
        group.items.push_back(labelItem(pen, zone.name, {0, top, nameWidth, pen.line}, palette.text, true));
        const double between = width - shareWidth - nameWidth - pen.line;
        if (pen.measure(zone.accountsText, false) <= between)
            group.items.push_back(
                labelItem(pen, zone.accountsText, {nameWidth + pen.line * 0.5, top, between, pen.line}, palette.dim));

        const double thin = std::max(4.0, std::floor(pen.line * 0.28)),
                     thick = std::max(8.0, std::floor(pen.line * 0.55));
        double y = std::floor(top + pen.line * 1.1);
        if (const double length = lengthOf(static_cast<double>(zone.accounts), mostAccounts, width); length > 0)
            group.items.push_back(boxItem({0, y, length, thin}, 0, palette.low));
        y += thin + 2;
        if (const double length = lengthOf(zone.wallet, mostWallet, width); length > 0) {
            group.items.push_back(
                boxItem({0.5, y + 0.5, std::max(2.0, length - 1), thick - 1}, 0, palette.track, palette.dim));
            if (zone.share && *zone.share > 0)
                group.items.push_back(boxItem({0, y, length * std::min(1.0, *zone.share), thick}, 0, palette.accent));
        }
        y += thick;
        if (!zone.moneyText.empty())
            group.items.push_back(labelItem(pen, zone.moneyText, {0, y + 1, width, pen.line}, palette.dim));
        scene.groups.push_back(std::move(group));
    }
    return scene;
}

Scene strategiesPicture(const AccountsView& view, double width, double height, double row, const Pen& pen) {
    const Palette& palette = pen.palette;
    Scene scene = emptyPicture(width, height, pen);
    scene.title = view.strategiesWords;
    double names = 0, counts = 0, most = 0;
    for (const StrategyRow& strategy : view.strategies) {
        names = std::max(names, pen.measure(strategy.name, false) + 2);
        counts = std::max(counts, pen.measure(std::to_string(strategy.accounts), true) + 2);
        most = std::max(most, static_cast<double>(strategy.accounts));
    }
    names = std::min(names, width * 0.45);
    const double left = names + pen.line * 0.6, room = std::max(1.0, width - left - counts - pen.line * 0.5);
    for (std::size_t i = 0; i < view.strategies.size(); ++i) {
        const StrategyRow& strategy = view.strategies[i];
        Group group;
        group.name = "strategy:" + std::to_string(i);
        const double top = row * static_cast<double>(i), thick = std::floor(pen.line * 0.55);
        group.bounds = {0, top, width, row};
        group.items.push_back(labelItem(pen, strategy.name, {0, top, names, row}, palette.text));
        if (const double length = lengthOf(static_cast<double>(strategy.accounts), most, room); length > 0)
            group.items.push_back(boxItem({left, std::floor(top + (row - thick) / 2), length, thick}, 0,
                                          strategy.strategy ? palette.good : palette.low));
        group.items.push_back(labelItem(pen, std::to_string(strategy.accounts), {width - counts, top, counts, row},
                                        palette.text, true, Align::right));
        scene.groups.push_back(std::move(group));
    }
    return scene;
}

} // namespace rolemap::panels
