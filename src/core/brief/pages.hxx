// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A brief laid out on pages of A4 landscape, 1/100 mm: what stands where, with texts already broken into lines. A page
// is drawn as one scene for print, or its texts and tables become texts and tables of a presentation.
#pragma once

#include "brief.hxx"

namespace rolemap::brief {

inline constexpr double pageWidth = 29700, pageHeight = 21000;

/// What a text is, for a program that has styles for such.
enum class TextKind { heading, subtitle, paragraph, tableHeading, footer };

struct TextFrame {
    TextKind kind = TextKind::paragraph;
    std::string text;               ///< may hold line ends
    std::vector<std::string> lines; ///< the same, broken to the frame's width
    scene::Rect frame;
    double fontSize = 0;
    bool bold = false;
    scene::Colour colour = 0;
    scene::Align align = scene::Align::left;
};

struct PlacedCell {
    Cell cell;
    std::vector<std::string> lines;
};

struct TableFrame {
    scene::Rect frame;
    double fontSize = 0;
    std::vector<Column> columns;
    std::vector<double> widths;                ///< of the columns, sum frame.width
    std::vector<double> heights;               ///< of the rows, the heading row first, sum frame.height
    std::vector<PlacedCell> headings;          ///< a column each
    std::vector<std::vector<PlacedCell>> rows; ///< without the heading row
};

struct Page {
    std::string name; ///< the heading, made unique: "Motives for buying (continued)"
    std::vector<TextFrame> texts;
    std::vector<TableFrame> tables;
    std::vector<scene::Group> drawing; ///< rules, tiles with their texts
    std::vector<scene::Group> map;     ///< the map, as large as the page lets it be
    scene::Rect mapFrame;
};

/// Nothing is lost and nothing overlaps: a table that is too long goes on at the next page under its headings; a row
/// stays together unless it is taller than a page by itself, then its cells are shortened. O(cells × text length).
std::vector<Page> layOut(const Brief& brief);

/// The page as one picture, for print and svg.
scene::Scene toScene(const Page& page, words::Language language);

/// How a tone is written: its mark ("▲ ", "" where it has none) and colour. Told by mark and colour, as on the map.
struct ToneLook {
    const char* mark;
    scene::Colour colour;
};
ToneLook look(Tone tone);
/// Colours of a table: heading row, every other row, rules.
namespace tableColours {
inline constexpr scene::Colour header = 0x334E68, headerText = 0xFFFFFF, stripe = 0xF5F7FA, rule = 0xD5DBE3,
                               ink = 0x1B2430;
}

} // namespace rolemap::brief
