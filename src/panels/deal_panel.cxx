// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Deal panel's controller.
#include "deal_panel.hxx"

#include "actions.hxx"
#include "core/error.hxx"
#include "document/today.hxx"
#include "document/workbook_state.hxx"
#include "support/settings.hxx"

#include <limits>

namespace rolemap::panels {

std::unique_ptr<PanelView> DealPanel::makeView(const css::uno::Reference<css::awt::XWindow>& window) {
    auto view = std::make_unique<DealWindow>(context(), window, support::officeLanguage(), actions());
    m_window = view.get();
    return view;
}

void DealPanel::forget() {
    m_window = nullptr;
    m_source.reset();
}

bool DealPanel::show() {
    const document::Model model = modelOf(frame());
    return m_window->show(view(), model.is() && sessionOf(model).allGaps);
}

DealActions DealPanel::actions() {
    DealActions actions;
    const auto performing = [this](const char* command) { return [this, command] { run(command); }; };
    actions.select = [this] { attempt([this] { chooseTable(context(), frame(), m_window->selectButton()); }); };
    actions.why = performing("why");
    actions.point = performing("point");
    actions.fromTemplate = performing("new_map");
    actions.more = [this] {
        Session& session = sessionOf(modelOf(frame()));
        session.allGaps = !session.allGaps;
        refresh();
    };
    actions.stage = [this](std::size_t item) { attempt([this, item] { chooseStage(item); }); };
    actions.deal = [this](std::size_t item) { attempt([this, item] { chooseDeal(item); }); };
    actions.jump = [this](const Jump& jump) { attempt([this, &jump] { go(jump); }); };
    actions.command = [this](const std::string& command) { run(command); };
    return actions;
}

DealView DealPanel::view() {
    const words::Language language = support::officeLanguage();
    const document::Model model = modelOf(frame());
    m_source.reset();
    if (!model.is())
        return withoutDeal(DealView::State::noTable, {}, language);
    std::string wrong;
    m_source = readTable(document::findPeople, model, wrong);
    if (!wrong.empty()) {
        DealView view = withoutDeal(DealView::State::wrong, {}, language);
        view.reason = std::move(wrong);
        return view;
    }
    if (!m_source)
        return withoutDeal(DealView::State::noTable, {}, language);
    if (!m_source->understood)
        return withoutDeal(DealView::State::strange, m_source->label, language);
    const std::size_t gaps = sessionOf(model).allGaps ? std::numeric_limits<std::size_t>::max() : gapsShown;
    return dealView(m_source->table, m_source->label, sessionOf(model).deal, document::stageOf(model, *m_source),
                    language, document::todayNumber(), *m_source->countedWith, gaps);
}

void DealPanel::chooseStage(std::size_t item) {
    const document::Model model = modelOf(frame());
    if (!model.is() || !m_source)
        return;
    document::setStage(model, *m_source, item == 0 ? words::Stage::none : static_cast<words::Stage>(item - 1));
    refresh();
}

void DealPanel::chooseDeal(std::size_t item) {
    const document::Model model = modelOf(frame());
    if (!model.is() || !m_source || item >= m_source->table.deals.size())
        return;
    sessionOf(model).deal = m_source->table.deals[item].name;
    refresh();
}

void DealPanel::go(const Jump& jump) {
    if (!m_source)
        return;
    const table::PeopleTable& people = m_source->table;
    if (jump.problem && *jump.problem < people.problems.size())
        goTo(frame(), m_source->cellOf(people.problems[*jump.problem]));
    else if (jump.person && *jump.person < people.people.size())
        goTo(frame(), m_source->cellOf(people.people[*jump.person], jump.field));
}

} // namespace rolemap::panels
