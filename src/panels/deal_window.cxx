// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Deal panel's window.
#include "deal_window.hxx"

#include "support/convert.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>

#include <algorithm>

namespace rolemap::panels {

using css::uno::Any;
using words::text;

namespace {

constexpr const char* commands[] = {"draw_map", "write_report", "explain"};
constexpr int stages = 6;

int breaksIn(const std::string& text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

/// "panel.message.none" and what fits the state.
const char* messageKey(DealView::State state) {
    switch (state) {
    case DealView::State::strange:
        return "panel.message.strange";
    case DealView::State::nobody:
        return "panel.message.nobody";
    default:
        return "panel.message.none";
    }
}

} // namespace

DealWindow::DealWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                       const css::uno::Reference<css::awt::XWindow>& window, words::Language language,
                       DealActions actions)
    : m_controls(context, window), m_window(window), m_language(language), m_actions(std::move(actions)),
      m_view(withoutDeal(DealView::State::noTable, {}, language)) {
    makeControls();
}

std::string DealWindow::say(const char* key, const words::TextArguments& arguments) const {
    return text(m_language, key, arguments);
}

void DealWindow::makeControls() {
    const auto label = [&](const char* name, const char* key, bool bold = false) {
        m_controls.add(kind::text, name);
        m_controls.setText(name, say(key));
        if (bold)
            m_controls.setBold(name);
    };
    const auto note = [&](const char* name) { m_controls.add(kind::text, name); };

    label("people_caption", "panel.caption.people");
    m_controls.add(kind::edit, "people");
    m_controls.set("people", "ReadOnly", Any(true));
    m_controls.add(kind::button, "select");
    m_controls.setText("select", say("panel.select"));
    m_controls.onAction("select", [this] { m_actions.select(); });
    label("deal_caption", "panel.caption.deal");
    m_controls.add(kind::list, "deal");
    m_controls.onItem("deal", [this](std::size_t item) {
        if (!m_showing)
            m_actions.deal(item);
    });
    label("stage_caption", "panel.caption.stage");
    m_controls.add(kind::list, "stage");
    m_controls.onItem("stage", [this](std::size_t item) {
        if (!m_showing)
            m_actions.stage(item);
    });

    m_controls.add(kind::text, "message");
    m_controls.set("message", "MultiLine", Any(true));
    m_controls.set("message", "VerticalAlign", Any(css::style::VerticalAlignment_TOP));
    m_controls.add(kind::button, "template");
    m_controls.setText("template", say("panel.message.template"));
    m_controls.onAction("template", [this] { m_actions.fromTemplate(); });
    m_controls.add(kind::button, "point");
    m_controls.setText("point", say("panel.message.point"));
    m_controls.onAction("point", [this] { m_actions.point(); });

    m_controls.add(kind::image, "summary");
    m_controls.onClick("summary", [this](scene::Point) { m_actions.why(); });
    m_controls.add(kind::button, "why");
    m_controls.setText("why", say("panel.why"));
    m_controls.onAction("why", [this] { m_actions.why(); });
    for (const char* rule : {"rule0", "rule1", "rule2"})
        m_controls.add(kind::line, rule);

    label("coverage_title", "panel.coverage.title", true);
    note("coverage_note");
    m_controls.setText("coverage_note", say("panel.coverage.note"));
    m_controls.add(kind::image, "coverage");
    m_controls.set("coverage", "Tabstop", Any(true));
    m_controls.onClick("coverage", [this](scene::Point point) { clickOn(m_coverage.hit(point)); });
    m_controls.onKey("coverage", [this](sal_Int16 key) { moveFocus(key); });

    label("gaps_title", "panel.gaps.title", true);
    note("gaps_note");
    label("gaps_empty", "panel.gaps.empty");
    m_gaps.emplace(m_controls, "gap", m_language, false, gapsShown, [this](std::size_t i) { go(m_view.gaps, i); });
    m_controls.add(kind::button, "more");
    m_controls.onAction("more", [this] { m_actions.more(); });

    label("next_title", "panel.next.title", true);
    note("next_note");
    m_controls.setText("next_note", say("panel.next.note"));
    label("next_empty", "panel.next.empty");
    m_controls.set("next_empty", "MultiLine", Any(true));
    m_next.emplace(m_controls, "next", m_language, true, nextShown, [this](std::size_t i) { go(m_view.next, i); });

    for (const char* command : commands) {
        m_controls.add(kind::button, command);
        m_controls.setText(command, say((std::string("panel.command.") + command).c_str()));
        m_controls.onAction(command, [this, command] { m_actions.command(command); });
    }
}

/// "3 · System design".
std::vector<std::string> DealWindow::stageItems() const {
    std::vector<std::string> items{say("panel.stage.none")};
    for (int i = 0; i < stages; ++i)
        items.push_back(std::to_string(i + 1) + " · " +
                        words::Vocabulary::shipped().label(words::Dimension::stage, i, m_language));
    return items;
}

void DealWindow::showHead() {
    m_controls.set("people", "Text", Any(support::ustring(m_view.people)));
    m_controls.setTip("people", m_view.people);
    m_controls.setTip("select", say("panel.select.tip"));
    m_controls.setItems("deal", m_view.deals, m_view.deal);
    m_controls.setTip("deal", say("panel.deal.tip"));
    m_controls.setItems("stage", stageItems(),
                        m_view.stage == words::Stage::none ? 0 : static_cast<std::size_t>(m_view.stage) + 1);
    m_controls.setTip("stage", say("panel.stage.tip"));
}

std::string DealWindow::message() const {
    return m_view.state == DealView::State::wrong ? m_view.reason
                                                  : say(messageKey(m_view.state), {{"table", m_view.table}});
}

void DealWindow::showMessage() {
    m_controls.setText("message", message());
}

void DealWindow::showDeal() {
    m_controls.setTip("why", say("panel.why.tip"));
    m_controls.setText("gaps_note", m_view.gapCounts);
    m_controls.setText("more", m_allGaps ? say("panel.gaps.fewer")
                                         : say("panel.gaps.more", {{"count", std::to_string(m_view.gapCount)}}));
    const std::size_t gaps = m_allGaps ? m_view.gaps.size() : std::min(m_view.gaps.size(), gapsShown);
    for (std::size_t i = 0; i < gaps; ++i)
        m_gaps->tell(i, m_view.gaps[i], m_view.gaps[i].jump.leads(), m_pen);
    for (std::size_t i = 0; i < std::min(m_view.next.size(), nextShown); ++i)
        m_next->tell(i, m_view.next[i], m_view.next[i].jump.leads(), m_pen);
    for (const char* command : commands)
        m_controls.setTip(command, say((std::string("panel.command.") + command + ".tip").c_str()));
}

void DealWindow::go(const std::vector<Entry>& entries, std::size_t index) {
    if (index < entries.size() && entries[index].jump.leads())
        m_actions.jump(Jump(entries[index].jump));
}

bool DealWindow::show(const DealView& view, bool allGaps) {
    m_view = view;
    m_allGaps = allGaps;
    m_pen = m_controls.pen();
    m_metrics = m_controls.metrics(m_pen);
    m_showing = true;
    try {
        showHead();
        if (m_view.state == DealView::State::ready)
            showDeal();
        else
            showMessage();
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

Content DealWindow::content() const {
    Content content;
    const auto wide = [&](const std::string& words, bool bold = false) {
        return static_cast<int>(m_pen.measure(words, bold)) + 2;
    };
    content.deal = m_view.state == DealView::State::ready;
    content.dealChoice = content.deal && !m_view.deals.empty();
    content.captions = std::max(
        {wide(say("panel.caption.people")), wide(say("panel.caption.deal")), wide(say("panel.caption.stage"))});
    content.people = wide(m_view.people);
    for (const std::string& deal : m_view.deals)
        content.dealName = std::max(content.dealName, std::min(wide(deal), m_metrics.line * 10));
    for (const std::string& stage : stageItems())
        content.stage = std::max(content.stage, wide(stage));
    content.select = wide(say("panel.select"));
    content.why = wide(say("panel.why"));
    content.coverageTitle = wide(say("panel.coverage.title"), true);
    content.coverageNote = wide(say("panel.coverage.note"));
    content.gapsTitle = wide(say("panel.gaps.title"), true);
    content.gapsNote = m_view.gapCounts.empty() ? 0 : wide(m_view.gapCounts);
    content.nextTitle = wide(say("panel.next.title"), true);
    content.nextNote = m_view.next.empty() ? 0 : wide(say("panel.next.note"));
    for (const char* command : commands)
        content.commands.push_back(wide(say((std::string("panel.command.") + command).c_str())));
    content.roles = m_view.coverage.roles.size();
    content.gaps = m_allGaps ? m_view.gaps.size() : std::min(m_view.gaps.size(), gapsShown);
    content.more = m_view.gapCount > gapsShown;
    content.next = std::min(m_view.next.size(), nextShown);
    for (std::size_t i = 0; i < content.next; ++i)
        content.nextWidth = std::max(content.nextWidth, wide(m_view.next[i].title) + wide(m_view.next[i].value, true) +
                                                            wide("0", true) + m_metrics.line);
    if (!content.deal) {
        const std::string words = message();
        content.messageWidth = wide(words);
        content.messageBreaks = breaksIn(words);
        if (m_view.state != DealView::State::wrong)
            content.messageButtons.push_back(
                wide(say(m_view.state == DealView::State::strange ? "panel.message.point" : "panel.message.template")));
    }
    return content;
}

int DealWindow::heightFor(int width) const {
    if (!m_pen.measure)
        return 0;
    return layOut(content(), width, m_metrics).height;
}

void DealWindow::resize(int width) {
    if (width > 0 && m_pen.measure)
        arrange(width);
}

void DealWindow::arrange(int width) {
    m_layout = layOut(content(), width, m_metrics);
    const Layout& l = m_layout;
    draw();
    const std::pair<const char*, Box> fixed[] = {{"people_caption", l.peopleCaption},
                                                 {"people", l.people},
                                                 {"select", l.select},
                                                 {"deal_caption", l.dealCaption},
                                                 {"deal", l.deal},
                                                 {"stage_caption", l.stageCaption},
                                                 {"stage", l.stage},
                                                 {"message", l.message},
                                                 {"summary", l.summary},
                                                 {"why", l.why},
                                                 {"rule0", l.rules[0]},
                                                 {"rule1", l.rules[1]},
                                                 {"rule2", l.rules[2]},
                                                 {"coverage_title", l.coverageTitle},
                                                 {"coverage_note", l.coverageNote},
                                                 {"coverage", l.coverage},
                                                 {"gaps_title", l.gapsTitle},
                                                 {"gaps_note", l.gapsNote},
                                                 {"gaps_empty", l.gapsEmpty},
                                                 {"more", l.more},
                                                 {"next_title", l.nextTitle},
                                                 {"next_note", l.nextNote},
                                                 {"next_empty", l.nextEmpty}};
    for (const auto& [name, box] : fixed)
        m_controls.place(name, box);
    const bool strange = m_view.state == DealView::State::strange;
    const Box button = l.messageButtons.empty() ? Box() : l.messageButtons.front();
    m_controls.place("point", strange ? button : Box());
    m_controls.place("template", strange ? Box() : button);
    m_gaps->place(l.gaps, l.gapButtons);
    m_next->place(l.next, l.nextButtons);
    for (std::size_t i = 0; i < std::size(commands); ++i)
        m_controls.place(commands[i], i < l.commands.size() ? l.commands[i] : Box());
}

void DealWindow::draw() {
    if (m_view.state != DealView::State::ready)
        return;
    m_controls.setPicture("summary", summaryPicture(m_view, m_layout.summary.width, m_layout.summary.height, m_pen));
    m_controls.setTip("summary", m_view.summary);
    m_coverage = coveragePicture(m_view.coverage, m_layout.coverage.width, m_layout.coverage.height,
                                 coverageRow(m_metrics), m_pen);
    m_controls.setPicture("coverage", m_coverage);
    tellCell();
    for (std::size_t i = 0; i < m_layout.gaps.size(); ++i)
        m_gaps->draw(i, m_view.gaps[i], m_layout.gaps[i], m_pen);
    for (std::size_t i = 0; i < m_layout.next.size(); ++i)
        m_next->draw(i, m_view.next[i], m_layout.next[i], m_pen);
}

void DealWindow::clickOn(const std::string& target) {
    Jump jump;
    if (target.rfind("person:", 0) == 0) {
        jump.person = std::stoul(target.substr(7));
    } else if (target.rfind("cell:", 0) == 0) {
        const std::size_t colon = target.find(':', 5);
        m_focusRow = std::stoul(target.substr(5, colon - 5));
        m_focusColumn = std::stoul(target.substr(colon + 1));
        const auto& cells = m_view.coverage.cells;
        if (m_focusRow >= cells.size() || m_focusColumn >= cells[m_focusRow].size())
            return;
        tellCell();
        const auto& holders = cells[m_focusRow][m_focusColumn];
        if (!holders.empty())
            jump.person = holders.front().person;
    }
    if (jump.leads()) {
        jump.field = table::Field::role;
        m_actions.jump(jump);
    }
}

/// Arrow keys walk over the matrix, Enter and Space go to the person.
void DealWindow::moveFocus(sal_Int16 key) {
    const std::size_t rows = m_view.coverage.roles.size(), columns = m_view.coverage.departments.size();
    if (rows == 0 || columns == 0)
        return;
    m_focusRow = std::min(m_focusRow, rows - 1);
    m_focusColumn = std::min(m_focusColumn, columns - 1);
    switch (key) {
    case css::awt::Key::UP:
        m_focusRow -= m_focusRow > 0;
        break;
    case css::awt::Key::DOWN:
        m_focusRow += m_focusRow + 1 < rows;
        break;
    case css::awt::Key::LEFT:
        m_focusColumn -= m_focusColumn > 0;
        break;
    case css::awt::Key::RIGHT:
        m_focusColumn += m_focusColumn + 1 < columns;
        break;
    case css::awt::Key::RETURN:
    case css::awt::Key::SPACE:
        clickOn("cell:" + std::to_string(m_focusRow) + ":" + std::to_string(m_focusColumn));
        return;
    default:
        return;
    }
    tellCell();
}

/// The matrix is told as its current cell, then as a whole.
void DealWindow::tellCell() {
    const auto& words = m_view.coverage.words;
    std::string tip;
    if (m_focusRow < words.size() && m_focusColumn < words[m_focusRow].size())
        tip = words[m_focusRow][m_focusColumn] + '\n';
    tip += say("panel.coverage.tip");
    m_controls.setTip("coverage", tip);
}

} // namespace rolemap::panels
