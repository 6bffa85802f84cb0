// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "pictures.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::scene {

namespace {

constexpr double pi = 3.14159265358979323846;

Item boxItem(const Rect& rect, Colour fill, double radius) {
    Item item;
    item.kind = Kind::box;
    item.rect = rect;
    item.radius = radius;
    item.style.fill = fill;
    return item;
}

Item textItem(const Rect& frame, const std::string& text, double size, Colour colour, bool bold, Align align) {
    Item item;
    item.kind = Kind::text;
    item.rect = frame;
    item.text = shorten(text, frame.width, size, bold);
    item.fontSize = size;
    item.colour = colour;
    item.bold = bold;
    item.align = align;
    return item;
}

/// A part of a circle as Bézier curves of an eighth of a turn at most; angles in radians, clockwise from the top.
Item arc(Point middle, double radius, double turn, double width, Colour colour) {
    Item item;
    item.kind = Kind::curve;
    item.style.stroke = colour;
    item.style.strokeWidth = width;
    const int pieces = std::max(1, static_cast<int>(std::ceil(turn / (pi / 4))));
    const double step = turn / pieces, handle = 4.0 / 3 * std::tan(step / 4) * radius;
    const auto at = [&](double angle) {
        return Point{middle.x + radius * std::sin(angle), middle.y - radius * std::cos(angle)};
    };
    item.points.push_back(at(0));
    for (int i = 0; i < pieces; ++i) {
        const double a = step * i, b = step * (i + 1);
        const Point from = at(a), to = at(b);
        item.points.push_back({from.x + handle * std::cos(a), from.y + handle * std::sin(a)});
        item.points.push_back({to.x - handle * std::cos(b), to.y - handle * std::sin(b)});
        item.points.push_back(to);
    }
    return item;
}

Scene sceneOf(double width, double height, const Palette& palette, const std::string& target,
              const std::string& title) {
    Scene scene;
    scene.width = width;
    scene.height = height;
    scene.title = title;
    scene.background = palette.background;
    Group group;
    group.name = target;
    group.title = title;
    group.target = target;
    group.bounds = {0, 0, width, height};
    scene.groups.push_back(std::move(group));
    return scene;
}

bool isNumber(const std::optional<double>& value) {
    return value && std::isfinite(*value);
}

Item markItem(Mark mark, Point middle, double size, Colour colour) {
    const double half = size / 2;
    if (mark == Mark::question)
        return textItem({middle.x - half, middle.y - half, size, size}, "?", size, colour, true, Align::centre);
    Item item;
    item.style.fill = colour;
    if (mark == Mark::dot) {
        item.kind = Kind::ellipse;
        item.rect = {middle.x - 0.8 * half, middle.y - 0.8 * half, 1.6 * half, 1.6 * half};
        return item;
    }
    const double up = mark == Mark::up ? 1 : -1;
    item.kind = Kind::polygon;
    item.points = {{middle.x, middle.y - up * 0.85 * half},
                   {middle.x + half, middle.y + up * 0.85 * half},
                   {middle.x - half, middle.y + up * 0.85 * half}};
    return item;
}

/// Marks side by side in the middle of a cell; where they are too many, as many as fit and the number of the others.
void addMarks(Group& group, const std::vector<MarkInCell>& marks, const Rect& cell, const Palette& palette) {
    const double size = std::min(cell.height * 0.5, 14.0), step = size * 1.25, font = size * 0.9;
    const auto count = static_cast<double>(marks.size());
    std::size_t shown = marks.size();
    std::string rest;
    double restWidth = 0;
    const auto restOf = [&](std::size_t n) { return "+" + std::to_string(marks.size() - n); };
    if (count * step > cell.width) {
        do {
            --shown;
            rest = restOf(shown);
            restWidth = textWidth(rest, font, false) * 1.02;
        } while (shown > 0 && static_cast<double>(shown) * step + restWidth > cell.width);
    }
    const double total = static_cast<double>(shown) * step + restWidth;
    double x = cell.x + (cell.width - total) / 2;
    for (std::size_t i = 0; i < shown; ++i, x += step)
        group.items.push_back(markItem(marks[i].mark, {x + step / 2, cell.y + cell.height / 2}, size, marks[i].colour));
    if (!rest.empty())
        group.items.push_back(textItem({x, cell.y, std::min(restWidth, cell.width), cell.height}, rest, font,
                                       palette.muted, false, Align::left));
}

} // namespace

Scene ringGauge(std::optional<double> value, double size, Colour colour, const Palette& palette,
                const std::string& target, const std::string& title) {
    Scene scene = sceneOf(size, size, palette, target, title);
    std::vector<Item>& items = scene.groups.front().items;
    const double width = size * 0.11, radius = (size - width) / 2 - 1;
    const Point middle{size / 2, size / 2};
    items.push_back(arc(middle, radius, 2 * pi, width, palette.track));
    std::string figure = "–";
    if (isNumber(value)) {
        const double clamped = std::clamp(*value, 0.0, 100.0);
        if (clamped > 0)
            items.push_back(arc(middle, radius, 2 * pi * clamped / 100, width, colour));
        figure = std::to_string(std::lround(clamped));
    }
    items.push_back(textItem({0, 0, size, size}, figure, size * 0.32, palette.text, true, Align::centre));
    return scene;
}

Scene divergingBar(std::optional<double> value, double width, double height, Colour negative, Colour positive,
                   const Palette& palette, const std::string& target, const std::string& title) {
    Scene scene = sceneOf(width, height, palette, target, title);
    std::vector<Item>& items = scene.groups.front().items;
    const double thick = height * 0.5, top = (height - thick) / 2, middle = width / 2;
    items.push_back(boxItem({0, top, width, thick}, palette.track, thick / 2));
    if (isNumber(value) && *value != 0) {
        const double reach = std::clamp(*value, -1.0, 1.0) * middle;
        const double left = std::min(middle, middle + reach), length = std::abs(reach);
        items.push_back(
            boxItem({left, top, length, thick}, *value < 0 ? negative : positive, std::min(thick, length) / 2));
    }
    items.push_back(boxItem({middle - 1, 0, 2, height}, palette.muted, 0));
    return scene;
}

Scene progressBar(std::optional<double> value, double width, double height, Colour colour, const Palette& palette,
                  const std::string& target, const std::string& title) {
    Scene scene = sceneOf(width, height, palette, target, title);
    std::vector<Item>& items = scene.groups.front().items;
    const double thick = height * 0.5, top = (height - thick) / 2;
    items.push_back(boxItem({0, top, width, thick}, palette.track, thick / 2));
    if (isNumber(value) && *value > 0) {
        const double length = std::min(*value, 1.0) * width;
        items.push_back(boxItem({0, top, length, thick}, colour, std::min(thick, length) / 2));
    }
    return scene;
}

Scene markMatrix(const Matrix& matrix, double width, double rowHeight, const Palette& palette,
                 const std::string& title) {
    Scene scene;
    scene.width = width;
    scene.height = rowHeight * static_cast<double>(matrix.rows.size() + 1);
    scene.title = title;
    scene.background = palette.background;
    const double font = std::min(rowHeight * 0.48, 13.0), side = 4;
    double labels = 0;
    for (const Matrix::Row& row : matrix.rows)
        labels = std::max(labels, textWidth(row.label, font, row.bold) * 1.02 + 2 * side);
    labels = std::min(labels, width * 0.4);
    const double column = matrix.columns.empty() ? 0 : (width - labels) / static_cast<double>(matrix.columns.size());

    Group heads;
    heads.name = "columns";
    heads.bounds = {0, 0, width, rowHeight};
    for (std::size_t c = 0; c < matrix.columns.size(); ++c)
        heads.items.push_back(
            textItem({labels + static_cast<double>(c) * column + side, 0, column - 2 * side, rowHeight},
                     matrix.columns[c], font, palette.muted, false, Align::centre));
    scene.groups.push_back(std::move(heads));
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        const Matrix::Row& row = matrix.rows[r];
        const double y = rowHeight * static_cast<double>(r + 1);
        Group line;
        line.name = "row:" + std::to_string(r + 1);
        line.title = row.label;
        line.bounds = {0, y, labels, rowHeight};
        line.items.push_back(boxItem({0, y, width, 1}, palette.line, 0));
        line.items.push_back(
            textItem({side, y, labels - 2 * side, rowHeight}, row.label, font, palette.text, row.bold, Align::left));
        scene.groups.push_back(std::move(line));
        for (std::size_t c = 0; c < std::min(row.cells.size(), matrix.columns.size()); ++c) {
            const MatrixCell& cell = row.cells[c];
            Group group;
            group.name = "cell:" + std::to_string(r + 1) + ":" + std::to_string(c + 1);
            group.title = cell.title;
            group.target = cell.target;
            group.bounds = {labels + static_cast<double>(c) * column, y, column, rowHeight};
            const Rect inner{group.bounds.x + 2, y + 3, column - 4, rowHeight - 5};
            if (cell.highlight)
                group.items.push_back(boxItem(inner, palette.highlight, 3));
            addMarks(group, cell.marks, inner, palette);
            scene.groups.push_back(std::move(group));
        }
    }
    return scene;
}

} // namespace rolemap::scene
