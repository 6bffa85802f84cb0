// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel's window: shows an AccountsView in controls and pictures, and tells what its user does.
#pragma once

#include "accounts_layout.hxx"
#include "accounts_pictures.hxx"
#include "card_list.hxx"
#include "panel_window.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::panels {

/// What the user asks for. All on the main thread.
struct AccountsActions {
    std::function<void()> select, more, reset;
    std::function<void(std::size_t)> currency;
    /// Limits as typed; what is wrong with them in a sentence, empty where nothing is.
    std::function<std::string(const accounts::ZoneLimits&)> limits;
    std::function<void(const AccountCard&)> jump;
    std::function<void(const std::string& command)> command;
};

class AccountsWindow final : public PanelWindow {
public:
    /// `commands` are the buttons at the foot, panel.command.<command> their labels.
    AccountsWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                   const css::uno::Reference<css::awt::XWindow>& window, words::Language language,
                   std::vector<std::string> commands, AccountsActions actions);

    /// Returns true where the height that the panel asks for has changed.
    bool show(const AccountsView& view, bool allProblems);

private:
    void makeControls(std::vector<std::string> commands);
    void makeLimits();
    void typed();
    void step(const char* name, sal_Int16 key);
    void showReady();
    std::size_t problemsToShow() const;
    std::string limitsText() const;
    std::string message() const; ///< why there is nothing to show
    AccountsContent content() const;
    int arrange(int width) override;
    int measure(int width) const override;
    void draw();
    void go(const std::vector<AccountCard>& cards, std::size_t index);

    AccountsActions m_actions;
    AccountsView m_view;
    bool m_allProblems = false;
    std::string m_limitsWrong; ///< what is wrong with the limits as they stand in the fields
    AccountsLayout m_layout;
    std::optional<CardList> m_room, m_problems;
};

} // namespace rolemap::panels
