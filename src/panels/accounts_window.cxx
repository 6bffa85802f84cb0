// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel's window.
#include "accounts_window.hxx"

#include "support/convert.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/TextAlign.hpp>

#include <algorithm>
#include <cmath>

namespace rolemap::panels {

using css::uno::Any;

namespace {

constexpr double percent = 100;

const char* messageKey(AccountsView::State state) {
    return state == AccountsView::State::nobody ? "accounts_panel.message.nobody" : "accounts_panel.message.none";
}

} // namespace

AccountsWindow::AccountsWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                               const css::uno::Reference<css::awt::XWindow>& window, words::Language language,
                               std::vector<std::string> commands, AccountsActions actions)
    : PanelWindow(context, window, language), m_actions(std::move(actions)),
      m_view(withoutAccounts(AccountsView::State::noTable, {}, language)) {
    makeControls(std::move(commands));
}

void AccountsWindow::makeControls(std::vector<std::string> commands) {
    makeTable("accounts", "accounts_panel.caption.accounts", m_actions.select);
    makeChoice("currency", "accounts_panel.caption.currency", m_actions.currency);
    makeMessage();

    label("zones_title", "accounts_panel.zones.title", true);
    note("zones_note");
    controls().add(kind::image, "zones");
    makeLimits();
    makeRules();

    label("strategies_title", "accounts_panel.strategies.title", true);
    label("strategies_note", "accounts_panel.strategies.note");
    controls().add(kind::image, "strategies");

    label("room_title", "accounts_panel.room.title", true);
    label("room_note", "accounts_panel.room.note");
    label("room_empty", "accounts_panel.room.empty");
    controls().set("room_empty", "MultiLine", Any(true));
    m_room.emplace(controls(), "room", language(), true, roomShown, [this](std::size_t i) { go(m_view.room, i); });

    label("problems_title", "accounts_panel.problems.title", true);
    note("problems_note");
    label("problems_empty", "accounts_panel.problems.empty");
    controls().set("problems_empty", "MultiLine", Any(true));
    m_problems.emplace(controls(), "problem", language(), false, problemsShown,
                       [this](std::size_t i) { go(m_view.problems, i); });
    makeButton("more", "panel.gaps.fewer", m_actions.more);
    makeCommands(std::move(commands), "accounts_panel.command.", m_actions.command);
}

void AccountsWindow::makeLimits() {
    for (const char* name : {"below", "above"}) {
        const std::string caption = std::string(name) + "_caption", key = std::string("accounts_panel.limits.") + name;
        label(caption.c_str(), key.c_str());
        // A plain field: a screen reader can type into it, which it cannot into one with arrows. They are keys here.
        controls().add(kind::edit, name);
        controls().set(name, "Align", Any(sal_Int16(css::awt::TextAlign::RIGHT)));
        controls().onKey(name, [this, name](sal_Int16 pressed) { step(name, pressed); });
        controls().setTip(name, say(key + ".tip"));
        controls().onTyped(name, [this] { typed(); });
    }
    paragraph("limits_text");
    makeButton("reset", "accounts_panel.limits.reset", [this] {
        m_limitsWrong.clear();
        m_actions.reset();
    });
    controls().setTip("reset", say("accounts_panel.limits.reset"));
}

void AccountsWindow::typed() {
    if (isShowing() || m_view.state != AccountsView::State::ready)
        return;
    const auto below = typedShare(controls().input("below")), above = typedShare(controls().input("above"));
    if (!below || !above) {
        m_limitsWrong =
            say("accounts_panel.limits.no_number", {{"typed", controls().input(below ? "above" : "below")}});
    } else {
        const accounts::ZoneLimits limits{*below, *above};
        if (m_limitsWrong.empty() && limits.growthBelow == m_view.limits.growthBelow &&
            limits.consolidationAbove == m_view.limits.consolidationAbove)
            return;
        m_limitsWrong = m_actions.limits(limits);
    }
    if (!m_limitsWrong.empty())
        show(AccountsView(m_view), m_allProblems); // the picture stays as it was, the sentence says why
}

/// Up and down: a per cent more or less.
void AccountsWindow::step(const char* name, sal_Int16 key) {
    const auto share = typedShare(controls().input(name));
    if (!share || (key != css::awt::Key::UP && key != css::awt::Key::DOWN))
        return;
    const double stepped = *share + (key == css::awt::Key::UP ? 1 : -1) / percent;
    controls().setInput(name, shareInput(std::clamp(stepped, 0.0, 1.0)));
}

void AccountsWindow::go(const std::vector<AccountCard>& cards, std::size_t index) {
    if (index < cards.size())
        m_actions.jump(AccountCard(cards[index]));
}

std::string AccountsWindow::message() const {
    return m_view.state == AccountsView::State::wrong ? m_view.reason
                                                      : say(messageKey(m_view.state), {{"table", m_view.table}});
}

std::string AccountsWindow::limitsText() const {
    return m_limitsWrong.empty() ? m_view.limitsText : m_limitsWrong;
}

std::size_t AccountsWindow::problemsToShow() const {
    return m_allProblems ? m_view.problems.size() : std::min(m_view.problems.size(), problemsShown);
}

void AccountsWindow::showReady() {
    controls().setItems("currency", m_view.currencies, m_view.currency);
    controls().setTip("currency", say("accounts_panel.currency.tip"));
    controls().setText("zones_note", m_view.total);
    // What is being typed is not written over: it is what is shown already, or wrong and told so.
    if (m_limitsWrong.empty()) {
        for (const auto& [name, share] :
             {std::pair("below", m_view.limits.growthBelow), {"above", m_view.limits.consolidationAbove}})
            if (typedShare(controls().input(name)) != share)
                controls().setInput(name, shareInput(share));
    }
    controls().setText("limits_text", limitsText());
    controls().setText("problems_note", m_view.problemsNote);
    controls().setText("more", m_allProblems
                                   ? say("panel.gaps.fewer")
                                   : say("panel.gaps.more", {{"count", std::to_string(m_view.problemCount)}}));
    for (std::size_t i = 0; i < m_view.room.size(); ++i)
        m_room->tell(i, m_view.room[i], true, pen());
    for (std::size_t i = 0; i < problemsToShow(); ++i)
        m_problems->tell(i, m_view.problems[i], true, pen());
}

bool AccountsWindow::show(const AccountsView& view, bool allProblems) {
    m_view = view;
    m_allProblems = allProblems;
    return present([this] {
        tellTable("accounts", m_view.accounts, "accounts_panel.select.tip");
        if (m_view.state == AccountsView::State::ready)
            showReady();
        else
            controls().setText("message", message());
    });
}

AccountsContent AccountsWindow::content() const {
    AccountsContent content;
    content.ready = m_view.state == AccountsView::State::ready;
    content.captions = std::max(wide("accounts_panel.caption.accounts"),
                                m_view.currencies.empty() ? 0 : wide("accounts_panel.caption.currency"));
    content.accounts = wide(m_view.accounts);
    content.select = wide("panel.select");
    content.currencyChoice = !m_view.currencies.empty();
    for (const std::string& currency : m_view.currencies)
        content.currency = std::max(content.currency, wide(currency));
    content.zonesTitle = wide("accounts_panel.zones.title", true);
    content.zonesNote = wide(m_view.total);
    content.limitCaptions = std::max(wide("accounts_panel.limits.below"), wide("accounts_panel.limits.above"));
    content.limitsText = wide(limitsText());
    content.reset = m_view.limitsAreOwn || !m_limitsWrong.empty() ? wide("accounts_panel.limits.reset") : 0;
    content.strategiesTitle = wide("accounts_panel.strategies.title", true);
    content.strategiesNote = wide("accounts_panel.strategies.note");
    content.roomTitle = wide("accounts_panel.room.title", true);
    content.roomNote = m_view.room.empty() ? 0 : wide("accounts_panel.room.note");
    content.roomEmpty = wide("accounts_panel.room.empty");
    content.problemsTitle = wide("accounts_panel.problems.title", true);
    content.problemsNote = wide(m_view.problemsNote);
    content.problemsEmpty = wide("accounts_panel.problems.empty");
    content.zones = m_view.zones.size();
    content.strategies = m_view.strategies.size();
    for (std::size_t i = 0; i < m_view.room.size(); ++i)
        content.room.push_back(wordsOf(m_view.room[i], i + 1, pen()));
    for (std::size_t i = 0; i < problemsToShow(); ++i)
        content.problems.push_back(wordsOf(m_view.problems[i], 0, pen()));
    content.more = m_view.problemCount > problemsShown;
    content.commands = commandWidths();
    if (!content.ready) {
        const std::string words = message();
        content.messageWidth = wide(words);
        content.messageBreaks = static_cast<int>(std::count(words.begin(), words.end(), '\n'));
    }
    return content;
}

int AccountsWindow::measure(int width) const {
    return layOutAccounts(content(), width, metrics()).height;
}

int AccountsWindow::arrange(int width) {
    m_layout = layOutAccounts(content(), width, metrics());
    const AccountsLayout& l = m_layout;
    draw();
    placeAll({{"accounts_caption", l.accountsCaption},
              {"accounts", l.accounts},
              {"select", l.select},
              {"currency_caption", l.currencyCaption},
              {"currency", l.currency},
              {"message", l.message},
              {"zones_title", l.zonesTitle},
              {"zones_note", l.zonesNote},
              {"zones", l.zones},
              {"below_caption", l.belowCaption},
              {"below", l.below},
              {"above_caption", l.aboveCaption},
              {"above", l.above},
              {"limits_text", l.limitsText},
              {"reset", l.reset},
              {"rule0", l.rules[0]},
              {"strategies_title", l.strategiesTitle},
              {"strategies_note", l.strategiesNote},
              {"strategies", l.strategies},
              {"rule1", l.rules[1]},
              {"room_title", l.roomTitle},
              {"room_note", l.roomNote},
              {"room_empty", l.roomEmpty},
              {"rule2", l.rules[2]},
              {"problems_title", l.problemsTitle},
              {"problems_note", l.problemsNote},
              {"problems_empty", l.problemsEmpty},
              {"more", l.more}});
    m_room->place(l.room, l.roomButtons);
    m_problems->place(l.problems, l.problemButtons);
    placeCommands(l.commands);
    return l.height;
}

void AccountsWindow::draw() {
    if (m_view.state != AccountsView::State::ready)
        return;
    controls().setPicture("zones",
                          zonesPicture(m_view, m_layout.zones.width, m_layout.zones.height, zoneRow(metrics()), pen()));
    controls().setTip("zones", m_view.zonesWords);
    controls().setPicture("strategies", strategiesPicture(m_view, m_layout.strategies.width, m_layout.strategies.height,
                                                          strategyRow(metrics()), pen()));
    controls().setTip("strategies", m_view.strategiesWords);
    for (std::size_t i = 0; i < m_layout.room.size(); ++i)
        m_room->draw(i, m_view.room[i], m_layout.room[i], pen());
    for (std::size_t i = 0; i < m_layout.problems.size(); ++i)
        m_problems->draw(i, m_view.problems[i], m_layout.problems[i], pen());
}

} // namespace rolemap::panels
