// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Segment dialog knows and says.
#include "segment_view.hxx"

#include "core/accounts/abc.hxx"
#include "core/accounts/jenks.hxx"
#include "core/accounts/segment_results.hxx"
#include "core/accounts/silhouette.hxx"
#include "core/error.hxx"
#include "core/table/cells.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::panels {

using table::Cell;
using table::Grid;

namespace {

constexpr std::size_t fewestNumbers = 3; ///< of a column worth grouping by
constexpr std::size_t rfmSegment = 8;    ///< of RM.RFM's columns

std::string two(double value) {
    const long hundredths = std::lround(std::abs(value) * 100);
    const std::string rest = std::to_string(hundredths % 100);
    return (value < 0 && hundredths > 0 ? "\u2212" : "") + std::to_string(hundredths / 100) + "." +
           (rest.size() < 2 ? "0" : "") + rest;
}

const char* structureKey(accounts::Structure structure) {
    switch (structure) {
    case accounts::Structure::strong:
        return "segment.structure.strong";
    case accounts::Structure::reasonable:
        return "segment.structure.reasonable";
    case accounts::Structure::weak:
        return "segment.structure.weak";
    default:
        return "segment.structure.none";
    }
}

std::vector<double> numbersOf(const Grid& column) {
    std::vector<double> numbers;
    for (std::size_t row = 0; row < column.rows(); ++row)
        if (column.at(row, 0).isNumber())
            numbers.push_back(column.at(row, 0).number);
    return numbers;
}

} // namespace

SegmentModel::SegmentModel(const Grid& cells, const table::AccountsTable& table, words::Language language,
                           const model::Model& model)
    : m_cells(cells), m_first(std::min(table.headerRows, cells.rows())), m_rows(table.accounts.size()),
      m_language(language), m_model(model) {
    for (std::size_t column = 0; column < cells.columns(); ++column) {
        SegmentColumn one;
        one.column = column;
        one.header = column < table.columns.headers.size() ? table.columns.headers[column] : std::string();
        bool figures = !one.header.empty(), differ = false;
        std::optional<double> first;
        for (std::size_t row = m_first; row < cells.rows() && figures; ++row) {
            const Cell& cell = cells.at(row, column);
            if (cell.isNumber()) {
                ++one.numbers;
                differ = differ || (first && *first != cell.number);
                first = first.value_or(cell.number);
            } else {
                figures = table::isBlank(cell);
            }
        }
        if (!figures || one.numbers < fewestNumbers || !differ)
            continue;
        if (table.columns[table::AccountField::revenue] == column)
            m_revenue = m_columns.size();
        m_columns.push_back(std::move(one));
    }
}

std::string SegmentModel::say(const std::string& key, const words::TextArguments& arguments) const {
    return words::text(m_language, key, arguments);
}

SegmentChoice SegmentModel::first() const {
    SegmentChoice choice;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        choice.columns.push_back(i);
    // One figure has breaks; revenue stands first where only one counts.
    if (m_columns.size() == 1)
        choice.method = SegmentMethod::jenks;
    return choice;
}

Grid SegmentModel::figures(const std::vector<std::size_t>& columns) const {
    Grid grid(m_cells.rows() - m_first, columns.size());
    for (std::size_t row = 0; row < grid.rows(); ++row)
        for (std::size_t c = 0; c < columns.size(); ++c)
            grid.at(row, c) = m_cells.at(row + m_first, m_columns.at(columns[c]).column);
    return grid;
}

SegmentModel::Clusters& SegmentModel::clustersOf(const SegmentChoice& choice) {
    const auto [found, isNew] = m_clusters.try_emplace({choice.columns, choice.scale});
    Clusters& clusters = found->second;
    if (isNew)
        try {
            const auto rows = accounts::readRows(figures(choice.columns), "data");
            clusters.scaled = accounts::Scaling(rows, choice.scale, "data").apply(rows.complete);
        } catch (const Error& error) {
            clusters.problem = say("segment.impossible", {{"reason", error.what()}});
        }
    return clusters;
}

bool SegmentModel::computeNext(const SegmentChoice& choice) {
    if (choice.method != SegmentMethod::kmeans || choice.columns.empty())
        return false;
    Clusters& clusters = clustersOf(choice);
    if (!clusters.scaled)
        return false;
    const auto left = [&](std::size_t k) { return clusters.fits.count(k) == 0 && clusters.impossible.count(k) == 0; };
    std::size_t k = choice.groups;
    if (!left(k))
        for (k = fewestGroups; k <= mostGroups && !left(k);)
            ++k;
    if (k > mostGroups)
        return false;
    try {
        clusters.fits.emplace(k, accounts::fitOf(accounts::kMeans(*clusters.scaled, k), *clusters.scaled));
    } catch (const Error& error) {
        clusters.impossible.emplace(k, say("segment.impossible", {{"reason", error.what()}}));
    }
    return true;
}

SegmentView SegmentModel::view(const SegmentChoice& choice) {
    SegmentView view;
    view.needsColumns = choice.method != SegmentMethod::rfm;
    view.oneColumn = choice.method == SegmentMethod::jenks || choice.method == SegmentMethod::abc;
    view.needsScale = choice.method == SegmentMethod::kmeans;
    view.needsGroups = choice.method == SegmentMethod::kmeans || choice.method == SegmentMethod::jenks;
    view.sizesTitle = say("segment.sizes");
    if (view.needsColumns && m_columns.empty()) {
        view.problem = say("segment.no_figures");
        return view;
    }
    if (view.needsColumns && choice.columns.empty()) {
        view.problem = say("segment.no_column");
        return view;
    }
    try {
        switch (choice.method) {
        case SegmentMethod::kmeans:
            viewClusters(view, choice);
            break;
        case SegmentMethod::jenks:
            viewBreaks(view, choice);
            break;
        case SegmentMethod::abc:
            viewAbc(view, choice);
            break;
        case SegmentMethod::rfm:
            viewRfm(view);
            break;
        }
    } catch (const Error& error) {
        view.problem = say("segment.impossible", {{"reason", error.what()}});
    }
    return view;
}

void SegmentModel::viewClusters(SegmentView& view, const SegmentChoice& choice) {
    const Clusters& clusters = clustersOf(choice);
    view.problem = clusters.problem;
    if (!clusters.scaled)
        return;
    view.byTitle = say("segment.by.silhouette");
    const char* const space = m_language == words::Language::en ? " " : ""; // between sentences
    std::optional<std::size_t> best;
    bool sampled = false;
    for (std::size_t k = fewestGroups; k <= mostGroups; ++k) {
        SegmentBar bar;
        bar.label = std::to_string(k);
        bar.chosen = k == choice.groups;
        const auto fit = clusters.fits.find(k);
        bar.known = fit != clusters.fits.end() && fit->second.silhouette;
        view.computing = view.computing || (fit == clusters.fits.end() && clusters.impossible.count(k) == 0);
        if (bar.known) {
            bar.value = *fit->second.silhouette;
            bar.text = two(bar.value);
            sampled = sampled || fit->second.sampled;
            if (!best || bar.value > *clusters.fits.at(*best).silhouette)
                best = k;
            view.byWords += (view.byWords.empty() ? "" : "\n") +
                            say("segment.by.groups", {{"groups", bar.label}, {"value", bar.text}});
        }
        view.by.push_back(std::move(bar));
    }
    if (view.computing) {
        view.advice = say("segment.computing");
    } else if (best) {
        const double mean = *clusters.fits.at(*best).silhouette;
        view.advice = say("segment.best", {{"groups", std::to_string(*best)}, {"value", two(mean)}}) + space +
                      say(structureKey(accounts::structureOf(mean)));
    }
    if (sampled)
        view.advice += space + say("segment.sampled", {{"rows", std::to_string(accounts::exactSilhouettes)}});
    if (clusters.scaled->rows < m_rows)
        view.advice += space + say("segment.incomplete", {{"count", std::to_string(m_rows - clusters.scaled->rows)},
                                                          {"all", std::to_string(m_rows)}});
    if (const auto impossible = clusters.impossible.find(choice.groups); impossible != clusters.impossible.end())
        view.problem = impossible->second;
    if (const auto fit = clusters.fits.find(choice.groups); fit != clusters.fits.end()) {
        std::vector<std::pair<std::string, std::size_t>> sizes;
        for (std::size_t i = 0; i < fit->second.sizes.size(); ++i)
            sizes.emplace_back(std::to_string(i + 1), fit->second.sizes[i]);
        addSizes(view, sizes, "segment.size");
    }
}

void SegmentModel::viewBreaks(SegmentView& view, const SegmentChoice& choice) const {
    const auto numbers = numbersOf(figures({choice.columns.front()}));
    view.byTitle = say("segment.by.fit");
    for (std::size_t k = fewestGroups; k <= mostGroups; ++k) {
        SegmentBar bar;
        bar.label = std::to_string(k);
        bar.chosen = k == choice.groups;
        bar.known = false;
        try {
            const accounts::Breaks breaks = accounts::jenks(numbers, k);
            if (const auto goodness = breaks.goodness()) {
                bar.known = true;
                bar.value = *goodness;
                bar.text = two(bar.value);
                view.byWords += (view.byWords.empty() ? "" : "\n") +
                                say("segment.by.groups", {{"groups", bar.label}, {"value", bar.text}});
            }
            if (bar.chosen) {
                std::vector<std::pair<std::string, std::size_t>> sizes;
                for (std::size_t i = 0; i < breaks.sizes.size(); ++i)
                    sizes.emplace_back(table::formatNumber(breaks.lower[i]) + " \u2013 " +
                                           table::formatNumber(breaks.upper[i]),
                                       breaks.sizes[i]);
                addSizes(view, sizes, "segment.size");
            }
        } catch (const Error& error) {
            if (bar.chosen)
                view.problem = say("segment.impossible", {{"reason", error.what()}});
        }
        view.by.push_back(std::move(bar));
    }
    view.advice = say("segment.fit_advice");
}

void SegmentModel::viewAbc(SegmentView& view, const SegmentChoice& choice) const {
    const Grid classes = accounts::abcResult(figures({choice.columns.front()}), accounts::abcLimits(m_model));
    std::size_t counts[3] = {};
    for (std::size_t row = 0; row < classes.rows(); ++row) {
        if (classes.at(row, 0).isError())
            throw Error(ErrorCode::argument, say("segment.negative"));
        const std::string& word = classes.at(row, 0).text;
        if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'C')
            ++counts[word[0] - 'A'];
    }
    addSizes(view, {{"A", counts[0]}, {"B", counts[1]}, {"C", counts[2]}}, "segment.size");
    const accounts::AbcLimits limits = accounts::abcLimits(m_model);
    view.advice = say("segment.abc_advice", {{"a", std::to_string(std::lround(limits.a * 100))},
                                             {"b", std::to_string(std::lround(limits.b * 100))}});
}

void SegmentModel::viewRfm(SegmentView& view) const {
    if (!m_orders || m_orders->empty()) {
        view.problem = say("segment.no_orders");
        return;
    }
    // Of several currencies the one with most orders: the sheet has them all.
    const auto& part = *std::max_element(m_orders->begin(), m_orders->end(), [](const auto& a, const auto& b) {
        return a.orders.size() < b.orders.size();
    });
    Grid customers(part.orders.size(), 1), days(part.orders.size(), 1), amounts(part.orders.size(), 1);
    for (std::size_t i = 0; i < part.orders.size(); ++i) {
        customers.at(i, 0) = part.orders[i].customer;
        days.at(i, 0) = part.orders[i].day;
        amounts.at(i, 0) = part.orders[i].amount;
    }
    const Grid scores = accounts::rfmResult(customers, days, amounts, Cell(), 5, m_model, m_language);
    std::vector<std::pair<std::string, std::size_t>> sizes;
    for (std::size_t row = 1; row < scores.rows(); ++row) {
        const std::string& segment = scores.at(row, rfmSegment).text;
        const auto known =
            std::find_if(sizes.begin(), sizes.end(), [&](const auto& one) { return one.first == segment; });
        if (known == sizes.end())
            sizes.emplace_back(segment, 1);
        else
            ++known->second;
    }
    std::stable_sort(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    addSizes(view, sizes, "segment.size_named");
    view.advice = say("segment.rfm_advice", {{"orders", std::to_string(part.orders.size())},
                                             {"customers", std::to_string(part.customers.size())}});
}

void SegmentModel::addSizes(SegmentView& view, const std::vector<std::pair<std::string, std::size_t>>& sizes,
                            const char* unit) const {
    std::size_t all = 0;
    for (const auto& one : sizes)
        all += one.second;
    for (const auto& [label, count] : sizes) {
        SegmentBar bar;
        bar.label = label;
        bar.value = static_cast<double>(count);
        bar.text = std::to_string(count);
        view.sizesWords += (view.sizesWords.empty() ? "" : "\n") +
                           say(unit, {{"segment", label}, {"count", bar.text}, {"all", std::to_string(all)}});
        view.sizes.push_back(std::move(bar));
    }
}

} // namespace rolemap::panels
