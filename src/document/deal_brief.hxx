// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The brief of a deal as files: a pdf to print, and a presentation to edit where the office has one. Domain.md S3.
#pragma once

#include "people_source.hxx"

#include "core/brief/pages.hxx"
#include "core/words/language.hxx"
#include "core/words/vocabulary.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace rolemap::document {

enum class BriefFormat { pdf, odp, pptx };
/// "pdf", "odp", "pptx"; Error(argument) for another.
BriefFormat briefFormat(std::string_view id);
/// Presentations need the office's own program for them.
bool canWrite(BriefFormat format);

struct BriefRequest {
    words::Stage stage = words::Stage::none;
    words::Language language = words::Language::en;
    std::string deal;     ///< empty: the only one, or the one with most people
    std::string sections; ///< ids, see brief::sectionsOf; empty: all
    std::string dateText; ///< empty: today
};

/// What the brief of a deal says, on its pages: of people, and of the facts and criteria that the workbook has of that
/// deal. The map is the one that is drawn in the workbook, with what the user
/// moved and added; where none is drawn it is made for the brief. The workbook stays as it is. Throws Error(argument)
/// for a table that is not understood or has nobody in it, Error(notFound) for a deal that there is not.
struct DealBrief {
    brief::Brief content;
    std::vector<brief::Page> pages;
    std::vector<std::string> messages; ///< what could not be told and why, a sentence each
};
DealBrief briefOf(const Model& model, const PeopleSource& source, const BriefRequest& request);

/// Writes it. Throws Error(notFound) with a sentence where the office cannot write that format, and the office's
/// IOException where the file cannot be written.
void writeBrief(const DealBrief& brief, BriefFormat format, const rtl::OUString& url);

} // namespace rolemap::document
