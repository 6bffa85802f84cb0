// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Cells to native charts.
#include "process_charts.hxx"

#include "core/words/texts.hxx"

namespace rolemap::document {

namespace {

std::string say(words::Language language, const char* key) {
    return words::text(language, std::string("process.chart_") + key);
}

ChartLook line(sal_Int32 colour, ChartDash dash, sal_Int32 width) {
    ChartLook look;
    look.edge = colour;
    look.dash = dash;
    look.width = width;
    return look;
}

} // namespace

void drawControl(const Model& model, const ReportSheet& sheet, const ControlCells& cells, const ChartPlace& place,
                 words::Language language) {
    const auto range = [&](sal_Int32 column) { return rangeText(model, sheet, cells.top, column, cells.rows); };
    const auto name = [&](sal_Int32 column) { return rangeText(model, sheet, cells.top - 1, column); };
    ChartSpec spec;
    spec.name = "Rolemap control chart";
    spec.title = say(language, "control_title");
    spec.description = say(language, "control_says");
    spec.place = place;
    spec.categories = range(cells.month);
    spec.legend = ChartSpec::Legend::bottom;
    spec.y.format = "0%";
    spec.y.least = 0;
    spec.y.most = 1;
    spec.y.step = 0.2;
    spec.y.grid = true;
    ChartGroup group;
    group.kind = ChartKind::lines;
    ChartSeries value;
    value.name = name(cells.value);
    value.values = range(cells.value);
    value.look = line(chart_colour::navy, ChartDash::solid, 60);
    value.look.fill = chart_colour::navy;
    value.look.mark = ChartMark::circle;
    group.series.push_back(value);
    for (const auto& [column, dash, colour] : {std::tuple(cells.centre, ChartDash::solid, chart_colour::muted),
                                               std::tuple(cells.lower, ChartDash::dashed, chart_colour::orange),
                                               std::tuple(cells.upper, ChartDash::dashed, chart_colour::orange)}) {
        ChartSeries series;
        series.name = name(column);
        series.values = range(column);
        series.look = line(colour, dash, 35);
        group.series.push_back(series);
    }
    spec.groups.push_back(group);
    drawChart(model, sheet, spec);
}

void drawSurvival(const Model& model, const ReportSheet& sheet, const SurvivalCells& cells, const ChartPlace& place,
                  words::Language language) {
    ChartSpec spec;
    spec.name = "Rolemap time to close";
    spec.title = say(language, "survival_title");
    spec.description = say(language, "survival_says");
    spec.place = place;
    spec.legend = ChartSpec::Legend::none;
    spec.x.title = say(language, "survival_days");
    spec.x.least = 0;
    spec.y.title = say(language, "survival_open");
    spec.y.format = "0%";
    spec.y.least = 0;
    spec.y.most = 1;
    spec.y.step = 0.25;
    spec.y.grid = true;
    ChartGroup group;
    group.kind = ChartKind::steps;
    ChartSeries series;
    series.name = rangeText(model, sheet, cells.top - 1, cells.open);
    series.x = rangeText(model, sheet, cells.top, cells.time, cells.rows);
    series.values = rangeText(model, sheet, cells.top, cells.open, cells.rows);
    series.look = line(chart_colour::navy, ChartDash::solid, 60);
    group.series.push_back(series);
    spec.groups.push_back(group);
    drawChart(model, sheet, spec);
}

void drawFunnel(const Model& model, const ReportSheet& sheet, const FunnelCells& cells, const ChartPlace& place,
                words::Language language) {
    ChartSpec spec;
    spec.name = "Rolemap funnel";
    spec.title = say(language, "funnel_title");
    spec.description = say(language, "funnel_says");
    spec.place = place;
    spec.categories = rangeText(model, sheet, cells.top, cells.step, cells.rows);
    spec.legend = ChartSpec::Legend::none;
    spec.x.downwards = true;
    spec.y.least = 0;
    spec.y.shown = false;
    ChartGroup group;
    group.kind = ChartKind::bars;
    group.gap = 25;
    ChartSeries series;
    series.name = rangeText(model, sheet, cells.top - 1, cells.count);
    series.values = rangeText(model, sheet, cells.top, cells.count, cells.rows);
    series.look.fill = chart_colour::middle;
    series.look.edge = chart_colour::deep;
    series.labels.show = ChartLabels::Show::value;
    series.labels.side = ChartSide::right;
    series.labels.format = "#,##0";
    group.series.push_back(series);
    spec.groups.push_back(group);
    drawChart(model, sheet, spec);
}

} // namespace rolemap::document
