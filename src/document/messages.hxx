// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What could not be understood of a table, as sentences with the cells' addresses.
#pragma once

#include "people_source.hxx"

#include "core/words/language.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

/// A sentence per problem of the table's data, in sheet order: "Hengtai.F9: 'suporter' is no attitude we know; ...".
std::vector<std::string> problemSentences(const Model& model, const PeopleSource& source, words::Language language);

/// Why there is no map: no table at all, or header words that are not known, and how to point at the columns.
std::string notUnderstood(const std::optional<PeopleSource>& source, words::Language language);

} // namespace rolemap::document
