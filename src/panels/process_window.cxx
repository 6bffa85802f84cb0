// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Process panel's window.
#include "process_window.hxx"

#include <algorithm>

namespace rolemap::panels {

using State = ProcessView::State;

namespace {

constexpr const char* sections[] = {"look", "funnel", "staves", "control", "survival", "drivers", "keys"};
constexpr std::size_t cardsShown[] = {5, 4, stavesShown, signalsShown, 1, 0, keysShown};

ProcessCard cardOf(const FunnelRow& row) {
    ProcessCard card;
    card.title = row.name;
    card.detail = row.detail;
    card.value = row.count;
    card.tip = row.words;
    card.behind = row.behind;
    return card;
}

ProcessCard cardOf(const StaveRow& row) {
    using Judgement = StaveRow::Judgement;
    ProcessCard card;
    card.tone = row.judgement == Judgement::sure     ? Tone::high
                : row.judgement == Judgement::unsure ? Tone::low
                                                     : Tone::none;
    card.title = row.name;
    card.detail = row.value + (row.detail.empty() ? "" : " \u00b7 " + row.detail);
    card.tip = row.words;
    card.behind = row.behind;
    return card;
}

template <class Row>
std::vector<ProcessCard> cardsOf(const std::vector<Row>& rows, std::size_t most) {
    std::vector<ProcessCard> cards;
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i)
        cards.push_back(cardOf(rows[i]));
    return cards;
}

std::vector<ProcessCard> first(std::vector<ProcessCard> cards, std::size_t most) {
    if (cards.size() > most)
        cards.resize(most);
    return cards;
}

} // namespace

ProcessWindow::ProcessWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                             const css::uno::Reference<css::awt::XWindow>& window, words::Language language,
                             std::vector<std::string> commands, ProcessActions actions)
    : PanelWindow(context, window, language), m_actions(std::move(actions)),
      m_view(withoutProcess(State::noTable, {}, language)) {
    makeTable("opportunities", "process_panel.caption.opportunities", m_actions.select);
    makeMessage();
    makeButton("read", "process_panel.read", m_actions.read);
    makeChoice("kind", "process_panel.caption.kind", m_actions.kind);
    makeChoice("unit", "process_panel.caption.unit", m_actions.unit);
    makeChoice("period", "process_panel.caption.period", m_actions.period);
    makeChoice("benchmark", "process_panel.caption.benchmark", m_actions.benchmark);
    paragraph("figures");
    m_sections.reserve(std::size(sections));
    for (std::size_t s = 0; s < std::size(sections); ++s) {
        const std::string name = sections[s];
        label((name + "_title").c_str(), ("process_panel." + name + ".title").c_str(), true);
        paragraph((name + "_text").c_str());
        m_sections.push_back({sections[s], {}, {}, nullptr});
        m_sections.back().list =
            std::make_unique<CardList>(controls(), name, language, false, cardsShown[s], [this, s](std::size_t i) {
                if (i < m_sections[s].cards.size() && m_sections[s].cards[i].behind)
                    m_actions.jump(Behind(*m_sections[s].cards[i].behind));
            });
    }
    makeCommands(std::move(commands), "process_panel.command.", m_actions.command);
}

std::string ProcessWindow::message() const {
    switch (m_view.state) {
    case State::wrong:
    case State::reading:
        return m_view.reason;
    case State::nobody:
        return say("process_panel.message.nobody", {{"table", m_view.table}});
    default:
        return say("process_panel.message.none");
    }
}

void ProcessWindow::fill() {
    std::vector<ProcessCard> lasting;
    if (m_view.lasting)
        lasting.push_back(*m_view.lasting);
    const std::string texts[] = {{},
                                 {},
                                 m_view.stavesNote,
                                 m_view.controlText,
                                 m_view.survivalText,
                                 m_view.drivers,
                                 m_view.problems.empty() ? say("process_panel.keys.none") : std::string()};
    const std::vector<ProcessCard> cards[] = {first(m_view.look, cardsShown[0]),
                                              cardsOf(m_view.funnel, cardsShown[1]),
                                              cardsOf(m_view.staves, cardsShown[2]),
                                              first(m_view.signals, cardsShown[3]),
                                              lasting,
                                              {},
                                              first(m_view.problems, cardsShown[6])};
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
        m_sections[s].text = texts[s];
        m_sections[s].cards = cards[s];
        controls().setText(std::string(m_sections[s].name) + "_text", texts[s]);
        for (std::size_t i = 0; i < cards[s].size(); ++i)
            m_sections[s].list->tell(i, cards[s][i], cards[s][i].behind.has_value(), pen());
    }
}

bool ProcessWindow::show(const ProcessView& view) {
    m_view = view;
    return present([this] {
        tellTable("opportunities", m_view.table, "process_panel.select.tip");
        if (m_view.state != State::ready) {
            controls().setText("message", message());
            return;
        }
        controls().setItems("kind", m_view.kindNames, m_view.kind);
        controls().setItems("unit", m_view.units, m_view.unit);
        controls().setItems("period", m_view.periods, m_view.period);
        controls().setItems("benchmark", m_view.benchmarks, m_view.benchmark);
        for (const char* name : {"kind", "unit", "period", "benchmark"})
            controls().setTip(name, say(std::string("process_panel.caption.") + name));
        controls().setText("figures", m_view.note.empty() ? m_view.figures : m_view.figures + "\n" + m_view.note);
        fill();
    });
}

ProcessWindow::Places ProcessWindow::lay(int width) const {
    Places places;
    Column column(std::max(width, leastWidth), metrics());
    const auto add = [&](const std::string& name, const Box& box) { places.controls.emplace_back(name, box); };
    int captions = wide("process_panel.caption.opportunities");
    for (const char* name : {"kind", "unit", "period", "benchmark"})
        captions = std::max(captions, wide((std::string("process_panel.caption.") + name).c_str()));
    Box caption, control, button;
    column.withButton(caption, control, button, captions, wide("panel.select"), wide(m_view.table));
    add("opportunities_caption", caption);
    add("opportunities", control);
    add("select", button);
    const bool ready = m_view.state == State::ready;
    add("message", ready ? Box() : column.words(wide(message())));
    add("read",
        m_view.state == State::reading || (ready && !m_view.note.empty()) ? column.full(metrics().control) : Box());
    const std::pair<const char*, const std::vector<std::string>*> choices[] = {{"kind", &m_view.kindNames},
                                                                               {"unit", &m_view.units},
                                                                               {"period", &m_view.periods},
                                                                               {"benchmark", &m_view.benchmarks}};
    for (const auto& [name, items] : choices) {
        caption = control = Box();
        int widest = 0;
        for (const std::string& item : *items)
            widest = std::max(widest, wide(item));
        if (ready)
            column.captioned(caption, control, captions, 0, widest);
        add(std::string(name) + "_caption", caption);
        add(name, control);
    }
    add("figures", ready ? column.words(wide(m_view.figures), m_view.note.empty() ? 0 : 1) : Box());
    places.cards.resize(m_sections.size());
    places.buttons.resize(m_sections.size());
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
        const Section& section = m_sections[s];
        const std::string name = section.name;
        Box title, note, words;
        if (ready) {
            column.skip(column.gap() * 2);
            column.titled(title, note, wide(("process_panel." + name + ".title").c_str(), true), 0);
            if (!section.text.empty())
                words = column.words(wide(section.text));
            std::vector<CardWords> asked;
            for (const ProcessCard& card : section.cards)
                asked.push_back(wordsOf(card, 0, pen()));
            column.list(places.cards[s], places.buttons[s], asked);
        }
        add(name + "_title", title);
        add(name + "_text", words);
    }
    if (ready) {
        column.skip(column.gap() * 2);
        places.commands = column.buttons(commandWidths());
    }
    places.height = column.y() + column.gap();
    return places;
}

int ProcessWindow::arrange(int width) {
    const Places places = lay(width);
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
        for (std::size_t i = 0; i < places.cards[s].size(); ++i)
            m_sections[s].list->draw(i, m_sections[s].cards[i], places.cards[s][i], pen());
        m_sections[s].list->place(places.cards[s], places.buttons[s]);
    }
    for (const auto& [name, box] : places.controls)
        controls().place(name, box);
    placeCommands(places.commands);
    return places.height;
}

} // namespace rolemap::panels
