// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The sheets of a deal that commands make: facts, criteria, actions, assessment, playbook and negotiation, in the
// workbook's language, to fill in, with live figures of what is typed. Each is one undo step; nothing of the user's is
// changed.
#pragma once

#include "form_sheet.hxx"

#include <optional>
#include <string>

namespace rolemap::document {

enum class DealSheet { facts, criteria, actions, assessment, playbook, negotiation };

/// "facts" and so on; nothing for another word.
std::optional<DealSheet> dealSheetOf(const std::string& id) noexcept;

/// Makes the sheet after the one given and returns its name. Throws Error(argument) with a sentence where the workbook
/// cannot be changed.
std::string addDealSheet(const Model& model, DealSheet kind, sal_Int16 after, words::Language language);

// What each of them holds; written on an empty sheet.
void writeFacts(const Model& model, FormSheet& form);
void writeCriteria(const Model& model, FormSheet& form);
void writePlaybook(const Model& model, FormSheet& form);
void writeActions(FormSheet& form);
void writeAssessment(FormSheet& form);
void writeNegotiation(FormSheet& form);

} // namespace rolemap::document
