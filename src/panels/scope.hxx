// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where a command works: the frame, its spreadsheet, the cursor in it, and what of it stands under the cursor.
#pragma once

#include "core/accounts/zones.hxx"
#include "document/people_source.hxx"
#include "process_view.hxx"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>

namespace rolemap::panels {

using Context = css::uno::Reference<css::uno::XComponentContext>;
using Frame = css::uno::Reference<css::frame::XFrame>;

/// The spreadsheet in a frame; empty where there is another kind of document, or none.
document::Model modelOf(const Frame& frame);
/// The cell under the cursor: the first of a selection; of a selected drawing, the first cell of its sheet.
document::CellPosition cursorOf(const Frame& frame);
/// Shows a cell: activates its sheet and selects it.
void goTo(const Frame& frame, const document::CellPosition& cell);
void goTo(const Frame& frame, const css::table::CellRangeAddress& range);
void goToSheet(const Frame& frame, const std::string& sheet);

/// What is chosen in the panels of a document, kept while the office runs: panels are thrown away and made anew when
/// the theme or the sidebar changes.
struct Session {
    std::string deal;                           ///< chosen by the user; empty: the largest
    bool allGaps = false;                       ///< the list of gaps is unfolded
    std::optional<accounts::ZoneLimits> limits; ///< typed into the Accounts panel instead of the model's
    std::optional<std::string> currency;        ///< chosen in the Accounts panel; nothing: that of most accounts
    bool allProblems = false;                   ///< the list of data problems is unfolded
    ProcessChoices process;                     ///< chosen in the Process panel
};
/// By the document's own id, so that no document is kept alive.
Session& sessionOf(const document::Model& model);

/// A message box with one sentence.
void showMessage(const Frame& frame, const std::string& sentence, bool isError);
/// Yes or no; nothing where the user goes back.
std::optional<bool> ask(const Frame& frame, const std::string& question);
/// The exception being handled, as a sentence for its user.
std::string reason();

/// The package's folder, as a URL.
rtl::OUString packageUrl(const Context& context);

} // namespace rolemap::panels
