// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The team's guide through a purchase, stage by stage: the sales step, the key people, what to find out, what to do and
// what must be known to move on (domain.md S4). Shipped in templates/playbook.json; a company's own wins part by part.
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"
#include "../words/language.hxx"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::deal {

enum class Part { step, people, findOut, do_, know };
inline constexpr std::size_t partCount = 5;

std::string partLabel(Part part, words::Language language);

struct PlaybookLine {
    words::Stage stage = words::Stage::need;
    Part part = Part::step;
    std::string text;
};

/// True where a range is a playbook: its first row is headed stage, part and text, in any language and order.
bool isPlaybook(const table::Grid& range);

/// A company's own lines, in the order of the rows. A blank stage or part is the one above; rows without a text are
/// left out. Throws Error(argument), naming the row, for a stage or part that is not known. O(rows).
std::vector<PlaybookLine> readPlaybook(const table::Grid& range, const words::Vocabulary& vocabulary);

/// All lines by stage and part. Of a stage and part that `own` speaks of its lines alone. The key person is that of the
/// model, and so is what must be known.
std::vector<PlaybookLine> playbook(const std::vector<PlaybookLine>& own, const model::Model& model,
                                   words::Language language);

/// RM.PLAYBOOK: part, text; of one part where it is asked for (id or label). Error(argument) for no stage.
table::Grid playbookResult(words::Stage stage, std::string_view part, const std::vector<PlaybookLine>& own,
                           const model::Model& model, words::Language language);

} // namespace rolemap::deal
