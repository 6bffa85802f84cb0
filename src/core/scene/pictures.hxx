// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Small pictures for a panel: a ring with a figure, bars, a matrix of marks. They know shapes and colours, not sales.
// Units are pixels; every part that may be clicked has a target.
#pragma once

#include "scene.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::scene {

/// The colours of the surroundings, light or dark.
struct Palette {
    Colour text = 0x1B2430, muted = 0x5A6675, line = 0xD5DBE3, track = 0xE3E8EE, background = 0xFFFFFF;
    Colour highlight = 0xFFF1D6; ///< behind what wants attention
};

/// A ring filled clockwise from the top in proportion to a value of 0 to 100 (clamped), with the rounded value in the
/// middle, or '–' where there is none. `size` is its width and height; one group named and targeted `target`.
Scene ringGauge(std::optional<double> value, double size, Colour colour, const Palette& palette,
                const std::string& target, const std::string& title);

/// A bar from the middle towards -1 or 1 (clamped), with a tick at 0; nothing but the track where there is no value.
Scene divergingBar(std::optional<double> value, double width, double height, Colour negative, Colour positive,
                   const Palette& palette, const std::string& target, const std::string& title);

/// A bar from the left, 0 to 1 (clamped).
Scene progressBar(std::optional<double> value, double width, double height, Colour colour, const Palette& palette,
                  const std::string& target, const std::string& title);

enum class Mark : std::uint8_t { up, dot, down, question };

struct MarkInCell {
    Mark mark = Mark::dot;
    Colour colour = 0;
};

struct MatrixCell {
    std::vector<MarkInCell> marks; ///< those that do not fit are counted: "+3"
    bool highlight = false;
    std::string target, title;
};

struct Matrix {
    std::vector<std::string> columns;
    struct Row {
        std::string label;
        bool bold = false;
        std::vector<MatrixCell> cells; ///< one a column; missing ones are empty
    };
    std::vector<Row> rows;
};

/// Rows and columns of marks under and beside their labels. The height follows from the rows: (rows + 1) × rowHeight.
Scene markMatrix(const Matrix& matrix, double width, double rowHeight, const Palette& palette,
                 const std::string& title);

} // namespace rolemap::scene
