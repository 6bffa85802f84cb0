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
    : PanelWindow(context, window, language), m_actions(std::move(actions)),
      m_view(withoutDeal(DealView::State::noTable, {}, language)) {
    makeControls();
}

void DealWindow::makeControls() {
    makeTable("people", "panel.caption.people", m_actions.select);
    makeChoice("deal", "panel.caption.deal", m_actions.deal);
    makeChoice("stage", "panel.caption.stage", m_actions.stage);
    makeMessage();
    makeButton("template", "panel.message.template", m_actions.fromTemplate);
    makeButton("point", "panel.message.point", m_actions.point);

    controls().add(kind::image, "summary");
    controls().onClick("summary", [this](scene::Point) { m_actions.why(); });
    makeButton("why", "panel.why", m_actions.why);
    makeRules();

    label("coverage_title", "panel.coverage.title", true);
    label("coverage_note", "panel.coverage.note");
    controls().add(kind::image, "coverage");
    controls().set("coverage", "Tabstop", Any(true));
    controls().onClick("coverage", [this](scene::Point point) { clickOn(m_coverage.hit(point)); });
    controls().onKey("coverage", [this](sal_Int16 key) { moveFocus(key); });

    label("gaps_title", "panel.gaps.title", true);
    note("gaps_note");
    label("gaps_empty", "panel.gaps.empty");
    m_gaps.emplace(controls(), "gap", language(), false, gapsShown, [this](std::size_t i) { go(m_view.gaps, i); });
    makeButton("more", "panel.gaps.fewer", m_actions.more);

    label("next_title", "panel.next.title", true);
    label("next_note", "panel.next.note");
    label("next_empty", "panel.next.empty");
    controls().set("next_empty", "MultiLine", Any(true));
    m_next.emplace(controls(), "next", language(), true, nextShown, [this](std::size_t i) { go(m_view.next, i); });

    makeCommands({"draw_map", "write_report", "explain"}, "panel.command.", m_actions.command);
}

/// "3 · System design".
std::vector<std::string> DealWindow::stageItems() const {
    std::vector<std::string> items{say("panel.stage.none")};
    for (int i = 0; i < stages; ++i)
        items.push_back(std::to_string(i + 1) + " · " +
                        words::Vocabulary::shipped().label(words::Dimension::stage, i, language()));
    return items;
}

void DealWindow::showHead() {
    tellTable("people", m_view.people, "panel.select.tip");
    controls().setItems("deal", m_view.deals, m_view.deal);
    controls().setTip("deal", say("panel.deal.tip"));
    controls().setItems("stage", stageItems(),
                        m_view.stage == words::Stage::none ? 0 : static_cast<std::size_t>(m_view.stage) + 1);
    controls().setTip("stage", say("panel.stage.tip"));
}

std::string DealWindow::message() const {
    return m_view.state == DealView::State::wrong ? m_view.reason
                                                  : say(messageKey(m_view.state), {{"table", m_view.table}});
}

void DealWindow::showMessage() {
    controls().setText("message", message());
}

void DealWindow::showDeal() {
    controls().setTip("why", say("panel.why.tip"));
    controls().setText("gaps_note", m_view.gapCounts);
    controls().setText("more", m_allGaps ? say("panel.gaps.fewer")
                                         : say("panel.gaps.more", {{"count", std::to_string(m_view.gapCount)}}));
    const std::size_t gaps = m_allGaps ? m_view.gaps.size() : std::min(m_view.gaps.size(), gapsShown);
    for (std::size_t i = 0; i < gaps; ++i)
        m_gaps->tell(i, m_view.gaps[i], m_view.gaps[i].jump.leads(), pen());
    for (std::size_t i = 0; i < std::min(m_view.next.size(), nextShown); ++i)
        m_next->tell(i, m_view.next[i], m_view.next[i].jump.leads(), pen());
}

void DealWindow::go(const std::vector<Entry>& entries, std::size_t index) {
    if (index < entries.size() && entries[index].jump.leads())
        m_actions.jump(Jump(entries[index].jump));
}

bool DealWindow::show(const DealView& view, bool allGaps) {
    m_view = view;
    m_allGaps = allGaps;
    return present([this] {
        showHead();
        if (m_view.state == DealView::State::ready)
            showDeal();
        else
            showMessage();
    });
}

Content DealWindow::content() const {
    Content content;
    content.deal = m_view.state == DealView::State::ready;
    content.dealChoice = content.deal && !m_view.deals.empty();
    content.captions =
        std::max({wide("panel.caption.people"), wide("panel.caption.deal"), wide("panel.caption.stage")});
    content.people = wide(m_view.people);
    for (const std::string& deal : m_view.deals)
        content.dealName = std::max(content.dealName, std::min(wide(deal), metrics().line * 10));
    for (const std::string& stage : stageItems())
        content.stage = std::max(content.stage, wide(stage));
    content.select = wide("panel.select");
    content.why = wide("panel.why");
    content.coverageTitle = wide("panel.coverage.title", true);
    content.coverageNote = wide("panel.coverage.note");
    content.gapsTitle = wide("panel.gaps.title", true);
    content.gapsNote = wide(m_view.gapCounts);
    content.nextTitle = wide("panel.next.title", true);
    content.nextNote = m_view.next.empty() ? 0 : wide("panel.next.note");
    content.commands = commandWidths();
    content.roles = m_view.coverage.roles.size();
    content.gaps = m_allGaps ? m_view.gaps.size() : std::min(m_view.gaps.size(), gapsShown);
    content.more = m_view.gapCount > gapsShown;
    content.next = std::min(m_view.next.size(), nextShown);
    for (std::size_t i = 0; i < content.next; ++i)
        content.nextWidth = std::max(content.nextWidth, wide(m_view.next[i].title) + wide(m_view.next[i].value, true) +
                                                            wide(std::string("0"), true) + metrics().line);
    if (!content.deal) {
        const std::string words = message();
        content.messageWidth = wide(words);
        content.messageBreaks = breaksIn(words);
        if (m_view.state != DealView::State::wrong)
            content.messageButtons.push_back(
                wide(m_view.state == DealView::State::strange ? "panel.message.point" : "panel.message.template"));
    }
    return content;
}

int DealWindow::measure(int width) const {
    return layOut(content(), width, metrics()).height;
}

int DealWindow::arrange(int width) {
    m_layout = layOut(content(), width, metrics());
    const Layout& l = m_layout;
    draw();
    placeAll({{"people_caption", l.peopleCaption},
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
              {"next_empty", l.nextEmpty}});
    const bool strange = m_view.state == DealView::State::strange;
    const Box button = l.messageButtons.empty() ? Box() : l.messageButtons.front();
    controls().place("point", strange ? button : Box());
    controls().place("template", strange ? Box() : button);
    m_gaps->place(l.gaps, l.gapButtons);
    m_next->place(l.next, l.nextButtons);
    placeCommands(l.commands);
    return l.height;
}

void DealWindow::draw() {
    if (m_view.state != DealView::State::ready)
        return;
    controls().setPicture("summary", summaryPicture(m_view, m_layout.summary.width, m_layout.summary.height, pen()));
    controls().setTip("summary", m_view.summary);
    m_coverage = coveragePicture(m_view.coverage, m_layout.coverage.width, m_layout.coverage.height,
                                 coverageRow(metrics()), pen());
    controls().setPicture("coverage", m_coverage);
    tellCell();
    for (std::size_t i = 0; i < m_layout.gaps.size(); ++i)
        m_gaps->draw(i, m_view.gaps[i], m_layout.gaps[i], pen());
    for (std::size_t i = 0; i < m_layout.next.size(); ++i)
        m_next->draw(i, m_view.next[i], m_layout.next[i], pen());
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
    controls().setTip("coverage", tip);
}

} // namespace rolemap::panels
