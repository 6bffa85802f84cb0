// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel's window.
#include "accounts_window.hxx"

#include "support/convert.hxx"

#include <com/sun/star/style/VerticalAlignment.hpp>

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
    : m_controls(context, window), m_window(window), m_language(language), m_commands(std::move(commands)),
      m_actions(std::move(actions)), m_view(withoutAccounts(AccountsView::State::noTable, {}, language)) {
    makeControls();
}

std::string AccountsWindow::say(const char* key, const words::TextArguments& arguments) const {
    return words::text(m_language, key, arguments);
}

void AccountsWindow::makeControls() {
    const auto label = [&](const char* name, const char* key, bool bold = false) {
        m_controls.add(kind::text, name);
        m_controls.setText(name, say(key));
        if (bold)
            m_controls.setBold(name);
    };
    const auto several = [&](const char* name) { m_controls.set(name, "MultiLine", Any(true)); };

    label("accounts_caption", "accounts_panel.caption.accounts");
    m_controls.add(kind::edit, "accounts");
    m_controls.set("accounts", "ReadOnly", Any(true));
    m_controls.add(kind::button, "select");
    m_controls.setText("select", say("panel.select"));
    m_controls.onAction("select", [this] { m_actions.select(); });
    label("currency_caption", "accounts_panel.caption.currency");
    m_controls.add(kind::list, "currency");
    m_controls.onItem("currency", [this](std::size_t item) {
        if (!m_showing)
            m_actions.currency(item);
    });

    m_controls.add(kind::text, "message");
    several("message");
    m_controls.set("message", "VerticalAlign", Any(css::style::VerticalAlignment_TOP));

    label("zones_title", "accounts_panel.zones.title", true);
    m_controls.add(kind::text, "zones_note");
    m_controls.add(kind::image, "zones");
    makeLimits();
    for (const char* rule : {"rule0", "rule1", "rule2"})
        m_controls.add(kind::line, rule);

    label("strategies_title", "accounts_panel.strategies.title", true);
    label("strategies_note", "accounts_panel.strategies.note");
    m_controls.add(kind::image, "strategies");

    label("room_title", "accounts_panel.room.title", true);
    label("room_note", "accounts_panel.room.note");
    label("room_empty", "accounts_panel.room.empty");
    several("room_empty");
    m_room.emplace(m_controls, "room", m_language, true, roomShown, [this](std::size_t i) { go(m_view.room, i); });

    label("problems_title", "accounts_panel.problems.title", true);
    m_controls.add(kind::text, "problems_note");
    label("problems_empty", "accounts_panel.problems.empty");
    several("problems_empty");
    m_problems.emplace(m_controls, "problem", m_language, false, problemsShown,
                       [this](std::size_t i) { go(m_view.problems, i); });
    m_controls.add(kind::button, "more");
    m_controls.onAction("more", [this] { m_actions.more(); });

    for (const std::string& command : m_commands) {
        m_controls.add(kind::button, command);
        m_controls.setText(command, say(("accounts_panel.command." + command).c_str()));
        m_controls.setTip(command, say(("accounts_panel.command." + command + ".tip").c_str()));
        m_controls.onAction(command, [this, command] { m_actions.command(command); });
    }
}

void AccountsWindow::makeLimits() {
    for (const char* name : {"below", "above"}) {
        const std::string caption = std::string(name) + "_caption", key = std::string("accounts_panel.limits.") + name;
        m_controls.add(kind::text, caption);
        m_controls.setText(caption, say(key.c_str()));
        m_controls.add(kind::number, name);
        m_controls.set(name, "ValueMin", Any(0.0));
        m_controls.set(name, "ValueMax", Any(percent));
        m_controls.set(name, "ValueStep", Any(1.0));
        m_controls.set(name, "DecimalAccuracy", Any(sal_Int16(1)));
        m_controls.set(name, "Spin", Any(true));
        m_controls.set(name, "Repeat", Any(true));
        m_controls.setTip(name, say((key + ".tip").c_str()));
        m_controls.onTyped(name, [this] { typed(); });
    }
    m_controls.add(kind::text, "limits_text");
    m_controls.set("limits_text", "MultiLine", Any(true));
    m_controls.add(kind::button, "reset");
    m_controls.setText("reset", say("accounts_panel.limits.reset"));
    m_controls.setTip("reset", say("accounts_panel.limits.reset"));
    m_controls.onAction("reset", [this] {
        m_limitsWrong.clear();
        m_actions.reset();
    });
}

void AccountsWindow::typed() {
    if (m_showing || m_view.state != AccountsView::State::ready)
        return;
    // Tenths of a per cent, as the field shows them.
    const auto share = [&](const char* name) { return std::round(m_controls.number(name) * 10) / 10 / percent; };
    const accounts::ZoneLimits limits{share("below"), share("above")};
    if (m_limitsWrong.empty() && limits.growthBelow == m_view.limits.growthBelow &&
        limits.consolidationAbove == m_view.limits.consolidationAbove)
        return;
    m_limitsWrong = m_actions.limits(limits);
    if (!m_limitsWrong.empty())
        show(AccountsView(m_view), m_allProblems); // the picture stays as it was, the sentence says why
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
    m_controls.setItems("currency", m_view.currencies, m_view.currency);
    m_controls.setTip("currency", say("accounts_panel.currency.tip"));
    m_controls.setText("zones_note", m_view.total);
    // What is being typed is not written over: it is what is shown already, or wrong and told so.
    if (m_limitsWrong.empty()) {
        m_controls.setNumber("below", m_view.limits.growthBelow * percent);
        m_controls.setNumber("above", m_view.limits.consolidationAbove * percent);
    }
    m_controls.setText("limits_text", limitsText());
    m_controls.setText("problems_note", m_view.problemsNote);
    m_controls.setText("more", m_allProblems
                                   ? say("panel.gaps.fewer")
                                   : say("panel.gaps.more", {{"count", std::to_string(m_view.problemCount)}}));
    for (std::size_t i = 0; i < m_view.room.size(); ++i)
        m_room->tell(i, m_view.room[i], true, m_pen);
    for (std::size_t i = 0; i < problemsToShow(); ++i)
        m_problems->tell(i, m_view.problems[i], true, m_pen);
}

bool AccountsWindow::show(const AccountsView& view, bool allProblems) {
    m_view = view;
    m_allProblems = allProblems;
    m_pen = m_controls.pen();
    m_metrics = m_controls.metrics(m_pen);
    m_showing = true;
    try {
        m_controls.set("accounts", "Text", Any(support::ustring(m_view.accounts)));
        m_controls.setTip("accounts", m_view.accounts);
        m_controls.setTip("select", say("accounts_panel.select.tip"));
        if (m_view.state == AccountsView::State::ready)
            showReady();
        else
            m_controls.setText("message", message());
    } catch (...) {
        m_showing = false;
        throw;
    }
    m_showing = false;
    const int before = m_layout.height;
    const int width = m_window->getPosSize().Width;
    if (width > 0)
        arrange(width);
    return m_layout.height != before;
}

AccountsContent AccountsWindow::content() const {
    AccountsContent content;
    const auto wide = [&](const std::string& words, bool bold = false) {
        return words.empty() ? 0 : static_cast<int>(m_pen.measure(words, bold)) + 2;
    };
    content.ready = m_view.state == AccountsView::State::ready;
    content.captions = std::max(wide(say("accounts_panel.caption.accounts")),
                                m_view.currencies.empty() ? 0 : wide(say("accounts_panel.caption.currency")));
    content.accounts = wide(m_view.accounts);
    content.select = wide(say("panel.select"));
    content.currencyChoice = !m_view.currencies.empty();
    for (const std::string& currency : m_view.currencies)
        content.currency = std::max(content.currency, wide(currency));
    content.zonesTitle = wide(say("accounts_panel.zones.title"), true);
    content.zonesNote = wide(m_view.total);
    content.limitCaptions =
        std::max(wide(say("accounts_panel.limits.below")), wide(say("accounts_panel.limits.above")));
    content.limitsText = wide(limitsText());
    content.reset = m_view.limitsAreOwn || !m_limitsWrong.empty() ? wide(say("accounts_panel.limits.reset")) : 0;
    content.strategiesTitle = wide(say("accounts_panel.strategies.title"), true);
    content.strategiesNote = wide(say("accounts_panel.strategies.note"));
    content.roomTitle = wide(say("accounts_panel.room.title"), true);
    content.roomNote = m_view.room.empty() ? 0 : wide(say("accounts_panel.room.note"));
    content.roomEmpty = wide(say("accounts_panel.room.empty"));
    content.problemsTitle = wide(say("accounts_panel.problems.title"), true);
    content.problemsNote = wide(m_view.problemsNote);
    content.problemsEmpty = wide(say("accounts_panel.problems.empty"));
    content.zones = m_view.zones.size();
    content.strategies = m_view.strategies.size();
    content.room = m_view.room.size();
    content.problems = problemsToShow();
    content.more = m_view.problemCount > problemsShown;
    for (const std::string& command : m_commands)
        content.commands.push_back(wide(say(("accounts_panel.command." + command).c_str())));
    if (!content.ready) {
        const std::string words = message();
        content.messageWidth = wide(words);
        content.messageBreaks = static_cast<int>(std::count(words.begin(), words.end(), '\n'));
    }
    return content;
}

int AccountsWindow::heightFor(int width) const {
    return m_pen.measure ? layOutAccounts(content(), width, m_metrics).height : 0;
}

void AccountsWindow::resize(int width) {
    if (width > 0 && m_pen.measure)
        arrange(width);
}

void AccountsWindow::arrange(int width) {
    m_layout = layOutAccounts(content(), width, m_metrics);
    const AccountsLayout& l = m_layout;
    draw();
    const std::pair<const char*, Box> fixed[] = {{"accounts_caption", l.accountsCaption},
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
                                                 {"more", l.more}};
    for (const auto& [name, box] : fixed)
        m_controls.place(name, box);
    m_room->place(l.room, l.roomButtons);
    m_problems->place(l.problems, l.problemButtons);
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        m_controls.place(m_commands[i], i < l.commands.size() ? l.commands[i] : Box());
}

void AccountsWindow::draw() {
    if (m_view.state != AccountsView::State::ready)
        return;
    m_controls.setPicture("zones",
                          zonesPicture(m_view, m_layout.zones.width, m_layout.zones.height, zoneRow(m_metrics), m_pen));
    m_controls.setTip("zones", m_view.zonesWords);
    m_controls.setPicture("strategies", strategiesPicture(m_view, m_layout.strategies.width, m_layout.strategies.height,
                                                          strategyRow(m_metrics), m_pen));
    m_controls.setTip("strategies", m_view.strategiesWords);
    for (std::size_t i = 0; i < m_layout.room.size(); ++i)
        m_room->draw(i, m_view.room[i], m_layout.room[i], m_pen);
    for (std::size_t i = 0; i < m_layout.problems.size(); ++i)
        m_problems->draw(i, m_view.problems[i], m_layout.problems[i], m_pen);
}

} // namespace rolemap::panels
