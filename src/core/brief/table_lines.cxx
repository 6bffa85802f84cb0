// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "table_lines.hxx"

#include "../map/items.hxx"

#include <algorithm>
#include <numeric>

namespace rolemap::brief {

namespace {

/// A row of this many lines is as much as anybody reads in a table.
constexpr std::size_t mostLines = 12;

PlacedCell place(const Cell& cell, double width, bool bold) {
    PlacedCell placed{cell, scene::wrap(marked(cell), width - 2 * cellSide, tableFont, bold || cell.bold)};
    if (placed.lines.size() > mostLines) {
        std::string rest = placed.lines[mostLines - 1] + " …";
        placed.lines.resize(mostLines);
        placed.lines.back() = scene::shorten(rest, width - 2 * cellSide, tableFont, bold || cell.bold);
    }
    return placed;
}

double heightOf(const std::vector<PlacedCell>& row) {
    std::size_t lines = 1;
    for (const PlacedCell& cell : row)
        lines = std::max(lines, cell.lines.size());
    return static_cast<double>(lines) * tableFont * lineSpacing + 2 * cellAbove;
}

void draw(scene::Group& group, const std::vector<PlacedCell>& row, const TableFrame& table, double y, double height,
          bool heading) {
    double x = table.frame.x;
    for (std::size_t c = 0; c < row.size(); ++c) {
        double line = y + cellAbove;
        for (const std::string& text : row[c].lines) {
            const scene::Rect frame{x + cellSide, line, table.widths[c] - 2 * cellSide, tableFont * lineSpacing};
            group.items.push_back(map::text(frame, text, tableFont,
                                            heading ? tableColours::headerText : look(row[c].cell.tone).colour,
                                            heading || row[c].cell.bold, table.columns[c].align));
            line += tableFont * lineSpacing;
        }
        x += table.widths[c];
    }
    static_cast<void>(height);
}

} // namespace

std::string marked(const Cell& cell) {
    return cell.text.empty() ? std::string() : look(cell.tone).mark + cell.text;
}

TableFrame measure(const Table& table, double width) {
    TableFrame result;
    result.fontSize = tableFont;
    result.columns = table.columns;
    const double shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                          [](double sum, const Column& column) { return sum + column.share; });
    std::vector<PlacedCell> headings;
    for (const Column& column : table.columns) {
        result.widths.push_back(width * column.share / shares);
        result.headings.push_back(place({column.heading}, result.widths.back(), true));
    }
    result.heights.push_back(heightOf(result.headings));
    for (const auto& row : table.rows) {
        std::vector<PlacedCell> placed;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            placed.push_back(place(c < row.size() ? row[c] : Cell{}, result.widths[c], false));
        result.heights.push_back(heightOf(placed));
        result.rows.push_back(std::move(placed));
    }
    result.frame.width = width;
    result.frame.height = std::accumulate(result.heights.begin(), result.heights.end(), 0.0);
    return result;
}

scene::Group toGroup(const TableFrame& table, const std::string& name) {
    scene::Group group;
    group.name = name;
    group.bounds = table.frame;
    double y = table.frame.y;
    for (std::size_t r = 0; r < table.heights.size(); ++r) {
        const double height = table.heights[r];
        const scene::Rect line{table.frame.x, y, table.frame.width, height};
        if (r == 0)
            group.items.push_back(map::box(line, {tableColours::header, std::nullopt, 0, scene::Dash::solid}));
        else if (r % 2 == 0)
            group.items.push_back(map::box(line, {tableColours::stripe, std::nullopt, 0, scene::Dash::solid}));
        draw(group, r == 0 ? table.headings : table.rows[r - 1], table, y, height, r == 0);
        y += height;
        if (r > 0)
            group.items.push_back(map::box({table.frame.x, y - 6, table.frame.width, 12},
                                           {tableColours::rule, std::nullopt, 0, scene::Dash::solid}));
    }
    map::nameItems(group);
    return group;
}

} // namespace rolemap::brief
