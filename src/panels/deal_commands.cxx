// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A new sheet after the one in front, which it then shows.
#include "deal_commands.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "document/deal_sheets.hxx"
#include "document/workbook_state.hxx"
#include "support/settings.hxx"

namespace rolemap::panels {

namespace {

void add(const Frame& frame, document::DealSheet kind) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        throw Error(ErrorCode::argument, words::text(support::officeLanguage(), "panel.message.other"));
    goToSheet(frame, document::addDealSheet(model, kind, cursorOf(frame).sheet, document::languageOf(model)));
}

} // namespace

std::map<std::string, std::function<void(const Context&, const Frame&)>> dealCommands() {
    using document::DealSheet;
    std::map<std::string, std::function<void(const Context&, const Frame&)>> commands;
    for (const auto& [id, kind] :
         {std::pair("deal_facts", DealSheet::facts), std::pair("deal_criteria", DealSheet::criteria),
          std::pair("deal_actions", DealSheet::actions), std::pair("deal_assessment", DealSheet::assessment),
          std::pair("deal_playbook", DealSheet::playbook), std::pair("deal_negotiation", DealSheet::negotiation)})
        commands.emplace(id, [kind = kind](const Context&, const Frame& frame) { add(frame, kind); });
    return commands;
}

} // namespace rolemap::panels
