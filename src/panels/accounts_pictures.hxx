// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel's pictures as scenes in pixels: of each zone how many accounts it has and how much they spend, our
// part of it filled; and how many accounts each strategy fits. Figures stand beside every bar, so that nothing is said
// by colour alone. No window and no office here.
#pragma once

#include "accounts_view.hxx"
#include "column.hxx"

namespace rolemap::panels {

/// Heights of a row, which the pictures keep to.
int zoneRow(const Metrics& metrics) noexcept;
int strategyRow(const Metrics& metrics) noexcept;

/// Groups are "zone:<row>". Bars of accounts are as long as their part of the zone with most accounts, those of wallets
/// likewise; the filled part of a wallet is our share.
scene::Scene zonesPicture(const AccountsView& view, double width, double height, double row, const Pen& pen);
/// Groups are "strategy:<row>".
scene::Scene strategiesPicture(const AccountsView& view, double width, double height, double row, const Pen& pen);

} // namespace rolemap::panels
