// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel's controller: it reads the accounts at the cursor, shows the portfolio, and does what its user
// asks for.
#pragma once

#include "accounts_window.hxx"
#include "document/accounts_source.hxx"
#include "sheet_panel.hxx"

namespace rolemap::panels {

class AccountsPanel final : public SheetPanel {
public:
    using SheetPanel::SheetPanel;

private:
    std::unique_ptr<PanelView> makeView(const css::uno::Reference<css::awt::XWindow>& window) override;
    bool show() override;
    void forget() override;
    AccountsActions actions();
    AccountsView view();
    std::string setLimits(const accounts::ZoneLimits& limits);

    AccountsWindow* m_window = nullptr; ///< the base's
    std::optional<document::AccountsSource> m_source;
};

} // namespace rolemap::panels
