// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Process panel says.
#include "process_view.hxx"

#include "accounts_view.hxx"
#include "core/error.hxx"
#include "core/process/control_words.hxx"
#include "core/process/funnel.hxx"
#include "core/process/process_words.hxx"
#include "core/process/results.hxx"
#include "core/process/survival.hxx"
#include "core/process/unit_words.hxx"
#include "core/words/fold.hxx"
#include "core/words/texts.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::panels {

using process::Benchmark;
using process::DealFilter;
using process::DealStore;
using process::FactorFigure;
using process::percentWords;
using process::Unit;
using process::UnitFactor;
using process::UnitKind;
using words::Language;
using words::text;
using Part = DealFilter::Part;

namespace {

constexpr std::pair<UnitKind, const char*> kinds[] = {{UnitKind::person, "person"},
                                                      {UnitKind::team, "team"},
                                                      {UnitKind::region, "region"},
                                                      {UnitKind::product, "product"},
                                                      {UnitKind::month, "month"}};
constexpr std::pair<Benchmark, const char*> benchmarks[] = {{Benchmark::median, "median"},
                                                            {Benchmark::topQuarter, "top_quarter"},
                                                            {Benchmark::lastYear, "last_year"},
                                                            {Benchmark::target, "target"}};

std::string intervalText(double low, double high) {
    std::string from = percentWords(low);
    from.pop_back();
    return from + "\u2013" + percentWords(high);
}

/// Deals behind a factor: those that it counts.
Part partOf(UnitFactor factor) {
    switch (factor) {
    case UnitFactor::customers:
        return Part::withCustomer;
    case UnitFactor::winRate:
        return Part::closed;
    case UnitFactor::valuePerWin:
        return Part::won;
    case UnitFactor::closedShare:
    case UnitFactor::dealsPerCustomer:
    case UnitFactor::activitiesPerDeal:
        break;
    }
    return Part::all;
}

class Maker {
public:
    Maker(const DealStore& store, const ProcessChoices& choices, const std::optional<table::Grid>& targets,
          Language language, const model::Model& model, ProcessView& view)
        : m_store(store), m_choices(choices), m_targets(targets), m_language(language), m_model(model), m_view(view) {}

    void make() {
        choosePeriod();
        chooseUnits();
        chooseBenchmark();
        m_units = process::unitsOf(m_store.deals(), m_options);
        chooseUnit();
        m_picked = m_whole.with(m_options.kind, m_view.unit > 0 ? m_view.unitIds[m_view.unit] : std::string());
        if (m_view.unit == 0)
            m_picked = m_whole;
        process::UnitOptions all;
        all.filter = m_picked;
        all.kind = UnitKind::all;
        const auto one = process::unitsOf(m_store.deals(), all);
        if (one.empty())
            return;
        addFigures(one.front());
        addLook();
        addFunnel(one.front());
        addStaves();
        addControl();
        addSurvival();
        addDrivers();
        addProblems();
    }

private:
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const {
        return text(m_language, "process_panel." + key, arguments);
    }

    void choosePeriod() {
        for (const process::Period& period : m_store.periods()) {
            if (period.id == m_choices.period)
                m_view.period = m_view.periods.size();
            m_view.periods.push_back(period.label(m_language));
            m_view.periodIds.push_back(period.id);
        }
        m_whole.from = m_store.periods()[m_view.period].from;
        m_whole.until = m_store.periods()[m_view.period].until;
        m_options.filter = m_whole;
    }

    void chooseUnits() {
        const UnitKind usual = process::usualKind(m_store.deals());
        for (const auto& [kind, id] : kinds) {
            const auto& all = m_store.deals().all;
            if (std::none_of(all.begin(), all.end(),
                             [kind = kind](const process::Deal& deal) { return !process::unitOf(deal, kind).empty(); }))
                continue;
            m_view.kinds.push_back(kind);
            m_view.kindNames.push_back(text(m_language, std::string("process.unit.by_") + id));
        }
        const auto place = [&](UnitKind kind) {
            return static_cast<std::size_t>(std::find(m_view.kinds.begin(), m_view.kinds.end(), kind) -
                                            m_view.kinds.begin());
        };
        m_view.kind = place(m_choices.by.value_or(usual));
        if (m_view.kind == m_view.kinds.size())
            m_view.kind = place(usual) < m_view.kinds.size() ? place(usual) : 0;
        m_options.kind = m_view.kinds.empty() ? UnitKind::all : m_view.kinds[m_view.kind];
        m_options.fewCases = static_cast<std::size_t>(m_model.number("process.few_in_group"));
    }

    void chooseBenchmark() {
        for (const auto& [benchmark, id] : benchmarks) {
            if (benchmark == m_choices.benchmark)
                m_view.benchmark = m_view.benchmarks.size();
            m_view.benchmarks.push_back(text(m_language, std::string("process.benchmark.") + id));
        }
        m_options.benchmark = m_choices.benchmark;
        if (m_targets)
            process::readTargets(*m_targets, m_options);
        m_view.stavesNote = say("staves.against", {{"benchmark", m_view.benchmarks[m_view.benchmark]}});
    }

    void chooseUnit() {
        std::vector<std::string> names;
        for (const Unit& unit : m_units)
            if (m_options.kind != UnitKind::all)
                names.push_back(unit.name);
        if (m_options.kind == UnitKind::month)
            std::reverse(names.begin(), names.end()); // the newest first
        else
            std::sort(names.begin(), names.end());
        m_view.units.push_back(say("all"));
        m_view.unitIds.emplace_back();
        for (std::string& name : names) {
            if (words::fold(name) == words::fold(m_choices.unit))
                m_view.unit = m_view.units.size();
            m_view.units.push_back(name);
            m_view.unitIds.push_back(std::move(name));
        }
    }

    /// Of all units, or the one that is picked, compared with all.
    std::vector<const Unit*> shown() const {
        std::vector<const Unit*> result;
        const std::string wanted = words::fold(m_view.unitIds[m_view.unit]);
        for (const Unit& unit : m_units)
            if (m_view.unit == 0 || words::fold(unit.name) == wanted)
                result.push_back(&unit);
        return result;
    }

    void addFigures(const Unit& all) {
        const auto add = [&](const char* key, const std::string& value) {
            m_view.figures += (m_view.figures.empty() ? "" : " \u00b7 ") + say(key, {{"value", value}});
        };
        const FactorFigure& rate = all.factor(UnitFactor::winRate);
        if (rate.value)
            add("figures.win_rate", percentWords(*rate.value) + " (" + intervalText(rate.low, rate.high) + ")");
        if (all.value > 0)
            add("figures.value", amountText(all.value, m_language));
        if (all.activities)
            add("figures.activities", countText(static_cast<std::size_t>(std::llround(*all.activities))));
        const std::size_t open = all.deals - all.closed;
        const auto value = all.factor(UnitFactor::valuePerWin).value;
        if (open > 0 && rate.value && value && all.days && *all.days > 0)
            add("figures.velocity",
                amountText(process::velocity(static_cast<double>(open), *rate.value, *value, *all.days), m_language));
    }

    DealFilter unitFilter(const Unit& unit) const { return m_whole.with(m_options.kind, unit.name); }

    void addLook() {
        std::vector<Unit> units;
        for (const Unit* unit : shown())
            units.push_back(*unit);
        for (const process::Look& one : process::lookFirst(units, m_options, m_language)) {
            ProcessCard card;
            card.title = one.sentence;
            card.tip = one.sentence;
            if (one.unit) {
                card.tone = Tone::high;
                card.behind = Behind{unitFilter(units[*one.unit]).with(partOf(one.factor)), {}};
            }
            m_view.look.push_back(std::move(card));
        }
    }

    void addFunnel(const Unit& all) {
        const struct {
            const char* key;
            std::size_t count;
            Part part;
        } steps[] = {{"step.customers", all.customers, Part::withCustomer},
                     {"step.deals", all.deals, Part::all},
                     {"step.closed", all.closed, Part::closed},
                     {"step.won", all.won, Part::won}};
        std::vector<process::Step> counted;
        for (const auto& step : steps)
            counted.push_back({process::say(m_language, step.key), static_cast<double>(step.count)});
        const auto conversions = process::funnel(counted);
        double most = 1;
        for (const auto& step : counted)
            most = std::max(most, step.count);
        for (std::size_t i = 0; i < counted.size(); ++i) {
            FunnelRow row;
            row.name = counted[i].name;
            row.count = countText(steps[i].count);
            row.length = counted[i].count / most;
            if (conversions[i].interval)
                row.detail =
                    say("funnel.share",
                        {{"share", percentWords(*conversions[i].conversion)},
                         {"interval", intervalText(conversions[i].interval->low, conversions[i].interval->high)}});
            else if (conversions[i].conversion)
                row.detail = say("funnel.each", {{"count", process::figureWords(*conversions[i].conversion)}});
            else if (i == 0 && all.withoutCustomer > 0)
                row.detail = say("funnel.without", {{"count", countText(all.withoutCustomer)}});
            row.words = row.name + ": " + row.count + (row.detail.empty() ? "" : ", " + row.detail);
            m_view.funnelWords += (i > 0 ? "\n" : "") + row.words;
            row.behind = Behind{m_picked.with(steps[i].part), {}};
            m_view.funnel.push_back(std::move(row));
        }
    }

    /// The factor of least ratio in the chain, where there is one.
    std::optional<UnitFactor> least(const Unit& unit) const {
        if (unit.shortest)
            return unit.shortest;
        std::optional<UnitFactor> found;
        for (std::size_t f = 0; f + 1 < process::unitFactors; ++f) {
            const auto factor = static_cast<UnitFactor>(f);
            if (m_options.kind == UnitKind::product && factor == UnitFactor::valuePerWin)
                continue;
            if (const auto ratio = unit.factors[f].ratio(); ratio && (!found || *ratio < *unit.factor(*found).ratio()))
                found = factor;
        }
        return found;
    }

    void compare(StaveRow& row, const Unit& unit, UnitFactor factor) const {
        const FactorFigure& figure = unit.factor(factor);
        row.ratio = figure.ratio();
        row.low = row.ratio ? figure.low / *figure.benchmark : 0;
        row.high = row.ratio ? figure.high / *figure.benchmark : 0;
        row.value = process::factorFigure(factor, *figure.value);
        if (figure.benchmark)
            row.value += " / " + process::factorFigure(factor, *figure.benchmark);
        row.judgement = !row.ratio                         ? StaveRow::Judgement::nothing
                        : unit.closed < m_options.fewCases ? StaveRow::Judgement::few
                        : *row.ratio >= 1                  ? StaveRow::Judgement::reaches
                        : figure.surelyShort               ? StaveRow::Judgement::sure
                                                           : StaveRow::Judgement::unsure;
        row.behind = Behind{unitFilter(unit).with(partOf(factor)), {}};
    }

    void finish(StaveRow& row) const {
        row.words = row.name + ": " + row.value;
        if (row.ratio)
            row.words += ", " + say("staves.interval", {{"ratio", percentWords(*row.ratio)},
                                                        {"low", percentWords(row.low)},
                                                        {"high", row.high > 100 ? "\u221e" : percentWords(row.high)}});
        if (!row.detail.empty())
            row.words += ". " + row.detail;
    }

    void addStaves() {
        if (m_view.unit > 0 || m_options.kind == UnitKind::all)
            addStavesOfOne();
        else
            addShortest();
    }

    void addStavesOfOne() {
        for (const Unit* unit : shown())
            for (std::size_t f = 0; f < process::unitFactors; ++f) {
                const auto factor = static_cast<UnitFactor>(f);
                if (!unit->factors[f].value)
                    continue;
                StaveRow row;
                row.name = process::factorName(factor, m_language);
                compare(row, *unit, factor);
                row.shortest = unit->shortest == factor;
                if (row.judgement == StaveRow::Judgement::few)
                    row.detail = process::unitRemark(*unit, m_options, m_language);
                else if (row.shortest && row.judgement == StaveRow::Judgement::sure)
                    row.detail = say("staves.gain", {{"gain", amountText(unit->gain, m_language)}});
                else
                    row.detail = process::staveRemark(unit->factors[f], m_language);
                finish(row);
                m_view.staves.push_back(std::move(row));
            }
    }

    void addShortest() {
        struct Ranked {
            StaveRow row;
            int group;
            double order;
        };
        std::vector<Ranked> ranked;
        for (const Unit& unit : m_units) {
            StaveRow row;
            row.name = unit.name;
            row.detail = process::unitRemark(unit, m_options, m_language);
            if (const auto factor = least(unit)) {
                compare(row, unit, *factor);
                row.value = process::factorName(*factor, m_language) + " " + row.value;
            } else {
                row.value = say("staves.deals", {{"count", countText(unit.deals)}});
                row.behind = Behind{unitFilter(unit), {}};
            }
            using Judgement = StaveRow::Judgement;
            const int group = row.judgement == Judgement::sure      ? 0
                              : row.judgement == Judgement::unsure  ? 1
                              : row.judgement == Judgement::reaches ? 2
                                                                    : 3;
            if (group == 0)
                row.detail += m_language == Language::en ? " " : "";
            if (group == 0)
                row.detail += say("staves.gain", {{"gain", amountText(unit.gain, m_language)}});
            finish(row);
            const double order = group == 0 ? -unit.gain : row.ratio.value_or(0);
            ranked.push_back({std::move(row), group, order});
        }
        // Months stay in the order of time, the newest first.
        if (m_options.kind == UnitKind::month)
            std::reverse(ranked.begin(), ranked.end());
        else
            std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
                return a.group != b.group ? a.group < b.group : a.order < b.order;
            });
        for (Ranked& one : ranked)
            m_view.staves.push_back(std::move(one.row));
    }

    void addControl() {
        process::UnitOptions months;
        months.kind = UnitKind::month;
        months.filter = m_picked;
        const auto units = process::unitsOf(m_store.deals(), months);
        std::vector<double> won, closed;
        std::vector<std::size_t> phases;
        m_view.months.push_back(say("improved.none"));
        for (const Unit& unit : units) {
            if (unit.name == m_choices.improved && won.size() > 1 && units.size() - won.size() > 1) {
                phases.push_back(won.size());
                m_view.improved = m_view.months.size();
            }
            m_view.months.push_back(unit.name);
            won.push_back(static_cast<double>(unit.won));
            closed.push_back(static_cast<double>(unit.closed));
        }
        if (units.size() < 2) {
            m_view.controlText = say("control.few");
            return;
        }
        const process::LaneyLimits limits = process::laneyLimits(m_model);
        const auto chart = process::control(process::Chart::p, won, closed, limits, phases);
        for (std::size_t i = 0; i < units.size(); ++i) {
            const process::ControlPoint& point = chart.points[i];
            ControlDot dot{units[i].name, point.value, point.centre, point.lower, point.upper, point.rules, {}};
            dot.behind = Behind{m_picked.with(UnitKind::month, units[i].name), {}};
            m_view.controlWords += (i > 0 ? "\n" : "") + say("control.point", {{"month", dot.month},
                                                                               {"share", percentWords(dot.value)},
                                                                               {"low", percentWords(dot.lower)},
                                                                               {"high", percentWords(dot.upper)}});
            if (point.rules != 0) {
                ProcessCard card;
                card.tone = Tone::medium;
                card.title = dot.month;
                card.value = percentWords(dot.value);
                card.detail = process::rulesSentences(point.rules, m_language);
                card.tip = dot.month + ": " + card.value + ". " + card.detail;
                card.behind = dot.behind;
                m_view.signals.push_back(std::move(card));
            }
            m_view.control.push_back(std::move(dot));
        }
        std::reverse(m_view.signals.begin(), m_view.signals.end()); // the newest first
        m_view.controlText = process::joined(
            m_language,
            {process::dispersionSentence(chart, limits, m_language),
             m_view.signals.empty() ? say("control.steady", {{"mean", percentWords(chart.mean)}})
                                    : say("control.signals", {{"count", std::to_string(m_view.signals.size())}})});
    }

    void addSurvival() {
        const process::DealTest passes(m_picked);
        std::vector<double> days;
        std::vector<bool> closed;
        for (const process::Deal& deal : m_store.deals().all)
            if (deal.days && *deal.days >= 0 && passes(deal)) {
                days.push_back(*deal.days);
                closed.push_back(deal.outcome != process::Outcome::open);
            }
        const auto steps = process::kaplanMeier(days, closed);
        if (steps.empty()) {
            m_view.survivalText = say("survival.none");
            return;
        }
        m_view.survival.emplace_back(0, 1);
        for (const auto& step : steps)
            m_view.survival.emplace_back(step.time, step.open);
        m_view.half = process::timeUntil(steps);
        const auto quarter = process::timeUntil(steps, 0.75), most = process::timeUntil(steps, 0.25);
        const auto daysText = [&](const std::optional<double>& value) {
            return value ? process::figureWords(*value) : "\u2013";
        };
        m_view.survivalText =
            m_view.half
                ? say("survival.half",
                      {{"half", daysText(m_view.half)}, {"quarter", daysText(quarter)}, {"most", daysText(most)}})
                : say("survival.no_half",
                      {{"open", percentWords(steps.back().open)}, {"days", process::figureWords(steps.back().time)}});
        m_view.survivalWords = m_view.survivalText;
        if (!most)
            return;
        DealFilter filter = m_picked.with(Part::open);
        filter.longerThan = most;
        const std::size_t count = process::rowsOf(m_store.deals(), filter).size();
        if (count == 0)
            return;
        ProcessCard card;
        card.tone = Tone::medium;
        card.title = say(count == 1 ? "survival.lasting.one" : "survival.lasting",
                         {{"count", countText(count)}, {"days", daysText(most)}});
        card.tip = card.title;
        card.behind = Behind{filter, {}};
        m_view.lasting = std::move(card);
    }

    void addDrivers() {
        const auto sentences = m_store.drivers(m_picked, m_model);
        m_view.drivers = sentences.empty() ? say("drivers.none") : process::joined(m_language, sentences);
        if (m_store.every() > 1 && !sentences.empty())
            m_view.drivers = process::joined(
                m_language, {m_view.drivers, say("drivers.sample", {{"every", std::to_string(m_store.every())}})});
    }

    void addProblems() {
        for (std::size_t i = 0; i < m_store.problems().size(); ++i) {
            const process::KeyProblem& problem = m_store.problems()[i];
            ProcessCard card;
            card.tone = problem.word.empty() ? Tone::low : Tone::medium;
            const char* key = problem.word.empty() ? "keys.blank" : problem.nearest.empty() ? "keys.word" : "keys.near";
            card.title = say(key, {{"column", problem.header}, {"word", problem.word}, {"nearest", problem.nearest}});
            card.detail = problem.remark;
            card.value = countText(problem.rows.size());
            card.tip = card.title + " (" + say("keys.rows", {{"count", card.value}}) + "). " + problem.remark;
            card.behind = Behind{{}, i};
            m_view.problems.push_back(std::move(card));
        }
    }

    const DealStore& m_store;
    const ProcessChoices& m_choices;
    const std::optional<table::Grid>& m_targets;
    Language m_language;
    const model::Model& m_model;
    ProcessView& m_view;
    process::UnitOptions m_options;
    std::vector<Unit> m_units;
    DealFilter m_whole, m_picked; ///< of the period; and of the unit
};

} // namespace

std::string countText(std::size_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

ProcessView withoutProcess(ProcessView::State state, const std::string& label, Language language) {
    ProcessView view;
    view.state = state;
    view.language = language;
    view.table = label.empty() ? text(language, "process_panel.none") : label;
    return view;
}

ProcessView processView(const DealStore& store, const std::string& label, const ProcessChoices& choices,
                        const std::optional<table::Grid>& targets, Language language, const model::Model& model) {
    const std::size_t count = store.deals().all.size();
    if (count == 0)
        return withoutProcess(ProcessView::State::nobody, label, language);
    ProcessView view = withoutProcess(ProcessView::State::ready,
                                      text(language, count == 1 ? "process_panel.table.one" : "process_panel.table",
                                           {{"table", label}, {"count", countText(count)}}),
                                      language);
    Maker(store, choices, targets, language, model, view).make();
    return view;
}

std::vector<std::size_t> rowsBehind(const DealStore& store, const Behind& behind) {
    if (behind.problem)
        return *behind.problem < store.problems().size() ? store.problems()[*behind.problem].rows
                                                         : std::vector<std::size_t>();
    return process::rowsOf(store.deals(), behind.filter);
}

} // namespace rolemap::panels
