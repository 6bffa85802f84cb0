// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel's controller.
#include "accounts_panel.hxx"

#include "actions.hxx"
#include "core/error.hxx"
#include "support/settings.hxx"

#include <limits>

namespace rolemap::panels {

namespace {

/// The buttons at the foot: those of them that this product has.
std::vector<std::string> commands() {
    std::vector<std::string> known;
    for (const char* command :
         {"write_account_columns", "write_account_report", "draw_account_charts", "segment", "orders_to_accounts"})
        if (isCommand(command))
            known.emplace_back(command);
    return known;
}

} // namespace

std::unique_ptr<PanelView> AccountsPanel::makeView(const css::uno::Reference<css::awt::XWindow>& window) {
    auto view = std::make_unique<AccountsWindow>(context(), window, support::officeLanguage(), commands(), actions());
    m_window = view.get();
    return view;
}

void AccountsPanel::forget() {
    m_window = nullptr;
    m_source.reset();
}

bool AccountsPanel::show() {
    const document::Model model = modelOf(frame());
    return m_window->show(view(), model.is() && sessionOf(model).allProblems);
}

AccountsActions AccountsPanel::actions() {
    AccountsActions actions;
    actions.select = [this] { attempt([this] { chooseAccounts(context(), frame(), m_window->selectButton()); }); };
    actions.more = [this] {
        Session& session = sessionOf(modelOf(frame()));
        session.allProblems = !session.allProblems;
        refresh();
    };
    actions.reset = [this] {
        sessionOf(modelOf(frame())).limits.reset();
        refresh();
    };
    actions.currency = [this](std::size_t item) {
        if (!m_source || item >= m_source->table.currencies.size())
            return;
        sessionOf(modelOf(frame())).currency = m_source->table.currencies[item];
        refresh();
    };
    actions.limits = [this](const accounts::ZoneLimits& limits) { return setLimits(limits); };
    actions.jump = [this](const AccountCard& card) {
        attempt([this, &card] {
            if (m_source)
                goTo(frame(), m_source->cellOf(card.row, card.column));
        });
    };
    actions.command = [this](const std::string& command) { run(command); };
    return actions;
}

std::string AccountsPanel::setLimits(const accounts::ZoneLimits& limits) {
    if (limits.growthBelow > limits.consolidationAbove)
        return words::text(support::officeLanguage(), "accounts_panel.limits.wrong",
                           {{"below", limitText(limits.growthBelow)}, {"above", limitText(limits.consolidationAbove)}});
    sessionOf(modelOf(frame())).limits = limits;
    refresh();
    return {};
}

AccountsView AccountsPanel::view() {
    const words::Language language = support::officeLanguage();
    const document::Model model = modelOf(frame());
    m_source.reset();
    if (!model.is())
        return withoutAccounts(AccountsView::State::noTable, {}, language);
    std::string wrong;
    m_source = readTable(document::findAccounts, model, wrong);
    if (!wrong.empty()) {
        AccountsView view = withoutAccounts(AccountsView::State::wrong, {}, language);
        view.reason = std::move(wrong);
        return view;
    }
    if (!m_source)
        return withoutAccounts(AccountsView::State::noTable, {}, language);
    const Session& session = sessionOf(model);
    const std::size_t problems = session.allProblems ? std::numeric_limits<std::size_t>::max() : problemsShown;
    return accountsView(m_source->table, m_source->label, session.limits, session.currency, language,
                        *m_source->countedWith, problems);
}

} // namespace rolemap::panels
