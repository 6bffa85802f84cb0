// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The buying-role map as native shapes on a sheet of its own: one command, one undo step. Drawing again keeps what the
// user moved or added.
#pragma once

#include "people_source.hxx"

#include "core/words/language.hxx"
#include "core/words/vocabulary.hxx"

#include <cstddef>
#include <string>
#include <vector>

namespace rolemap::document {

struct MapRequest {
    words::Stage stage = words::Stage::none;
    words::Language language = words::Language::en;
    std::string deal;      ///< empty: the only one, or the one with most people
    bool allDeals = false; ///< a map for each
    std::string dateText;  ///< printed under the title; empty: today, as the language writes it
};

struct MapResult {
    std::vector<std::string> sheets;               ///< names of the map sheets, in order
    std::size_t people = 0;                        ///< on the maps
    std::size_t added = 0, removed = 0, moved = 0; ///< against the map that was there; moved by the user and kept
};

/// A sentence where a deal that is asked for has more people than the model's map.most_people; empty where none has.
std::string tooManyToDraw(const PeopleSource& source, const MapRequest& request);

/// Draws the map of a deal on a sheet of its own for each page, or refreshes it in place: moved cards stay where they
/// are, people who left the table are greyed, shapes of the user's are not touched. One undo step; a failure leaves the
/// workbook as it was. Throws Error(argument) for a table that is not understood or has nobody in it or too
/// many, Error(notFound) for a deal that there is not, and a sentence where the workbook is read-only or protected.
MapResult drawMap(const Model& model, const PeopleSource& source, const MapRequest& request);

} // namespace rolemap::document
