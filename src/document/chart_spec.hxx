// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a picture of figures is made of, said once and built by drawChart(): a native chart of the office that follows
// its cells. Every range is a text in formulas' form, "$Charts.$N$3:$N$42" (rangeText()).
#pragma once

#include <sal/types.h>

#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

enum class ChartKind {
    columns, ///< upright bars over categories
    bars,    ///< lying bars; the whole chart lies
    lines,   ///< over categories
    points,  ///< x against y, joined where the series has a line
    steps,   ///< x against y, the value holds until the next x: survival, cumulative counts
    bubbles, ///< x against y, area by size
};

enum class ChartDash { none, solid, dashed, dotted };
enum class ChartHatch { none, up, cross };
enum class ChartMark { none, circle, square, diamond, triangle };
enum class ChartSide { above, below, left, right, centre };

/// How a series looks. Colour is never all that tells: dash, mark or hatch does too, so that it reads in grey.
struct ChartLook {
    std::optional<sal_Int32> fill; ///< RGB of an area, bubble or mark; nothing: only the edge
    ChartHatch hatch = ChartHatch::none;
    sal_Int32 edge = 0; ///< of an area's border, a line, the hatch
    ChartDash dash = ChartDash::none;
    sal_Int32 width = 0; ///< of the line, 1/100 mm
    ChartMark mark = ChartMark::none;
    sal_Int32 markSize = 180;   ///< 1/100 mm
    sal_Int16 transparency = 0; ///< of the fill, percent
};

struct ChartLabels {
    enum class Show { none, value, name };
    Show show = Show::none;
    ChartSide side = ChartSide::above;
    std::string format; ///< of values; empty: as in the cells
    double height = 8;  ///< points
    bool bold = false;
    sal_Int32 colour = 0x1F2937;
    /// Where the label stands instead: away from its place at `side` by parts of the chart's width and height, with a
    /// leader line. For series of one point.
    std::optional<std::pair<double, double>> moved;
};

struct ChartSeries {
    std::string name;   ///< the cell of its name; may be empty
    std::string values; ///< y
    std::string x;      ///< of points, steps and bubbles
    std::string sizes;  ///< of bubbles
    ChartLook look;
    ChartLabels labels;
    bool inLegend = true;
    bool secondAxis = false;
};

struct ChartGroup {
    ChartKind kind = ChartKind::lines;
    std::vector<ChartSeries> series;
    bool stacked =
        false; ///< columns and bars on top of each other; lines in the same chart come back stacked from xlsx
    bool overlaid = false; ///< columns and bars in one place: for series of which one at most has a value
    sal_Int32 gap = 60;    ///< between columns, percent of their width
};

struct ChartAxis {
    std::string title;
    std::string format; ///< "0%"; empty: the office's choice
    std::optional<double> least, most, step;
    bool logarithmic = false;
    bool grid = false;
    bool shown = true;
    bool downwards = false; ///< the first category of a lying chart on top
};

struct ChartPlace {
    sal_Int32 x = 0, y = 0, width = 0, height = 0; ///< 1/100 mm on the sheet
};

struct ChartSpec {
    std::string name;        ///< of the object, shown in the navigator; made unique in the workbook
    std::string title;       ///< empty: none
    std::string subtitle;    ///< comes back from xlsx as a part of the title
    std::string description; ///< for who cannot see it
    ChartPlace place;
    std::string categories; ///< of columns, bars and lines
    std::vector<ChartGroup> groups;
    ChartAxis x, y;
    std::optional<ChartAxis> y2;
    enum class Legend { none, top, right, bottom } legend = Legend::top;
    /// The rectangle of the plot without axes, in parts of the chart; nothing: the office's choice.
    struct Plot {
        double left, top, right, bottom;
    };
    std::optional<Plot> plot;
};

/// The colours of the house for charts, dark to light in grey.
namespace chart_colour {
inline constexpr sal_Int32 ink = 0x1F2937, muted = 0x5B6472, line = 0xD5DBE3, deep = 0x334E68, middle = 0x829AB1,
                           pale = 0xDCE4EC, blue = 0x7FB8E2, navy = 0x1F4E79, green = 0x009E73, orange = 0xD55E00,
                           cream = 0xFFF3E0;
} // namespace chart_colour

/// Looks of lines that stay apart in grey by dash, mark and darkness: the first six differ, then they repeat.
ChartLook lineLook(std::size_t index);

} // namespace rolemap::document
