// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the menu and the panel's buttons do. Each command works on the list of people at the cursor and tells its user
// what went wrong in one sentence.
#pragma once

#include "deal_view.hxx"
#include "scope.hxx"

#include <string_view>

namespace rolemap::panels {

/// Does a command by its name: draw_map, write_report, explain, explain_person, check, point, help, new_map, new_blank,
/// language_en, language_zh-CN, language_zh-TW, export_pdf, export_svg, export_png. Shows what fails; never throws.
void perform(const Context& context, const Frame& frame, std::string_view command) noexcept;
bool isCommand(std::string_view command) noexcept;

/// The panel's 'Why?': every health rule of a deal.
void explainDeal(const Context& context, const Frame& frame);

/// Selects the list of people; where the workbook has several, a menu below the window lets the user choose.
void chooseTable(const Context& context, const Frame& frame, const css::uno::Reference<css::awt::XWindow>& below);

/// The same for tables of accounts.
void chooseAccounts(const Context& context, const Frame& frame, const css::uno::Reference<css::awt::XWindow>& below);

/// The table at the cursor of a frame, with the choices of its panel. Throws Error with a sentence where there is none,
/// it is not understood or has nobody in it.
struct Chosen {
    document::Model model;
    document::PeopleSource source;
    std::string deal;
    words::Stage stage;
};
Chosen chosenPeople(const Frame& frame);

} // namespace rolemap::panels
