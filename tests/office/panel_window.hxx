// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A spreadsheet with a sidebar in a headless office: what a screen reader finds in a panel, and how it acts there.
#pragma once

#include "office.hxx"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/frame/XController.hpp>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace rolemap::test {

class PanelWindow {
public:
    /// A new spreadsheet with these rows from B3 on, shown (there is no display to show it on), its Rolemap deck open.
    explicit PanelWindow(const std::vector<std::vector<std::string>>& rows);
    /// A document that is there already.
    explicit PanelWindow(css::uno::Reference<css::lang::XComponent> document);

    /// Another of the deck's panels from now on, unfolded.
    void open(const std::string& panel);
    Sheet& sheet() { return m_sheet; }
    css::uno::Reference<css::frame::XController> controller() const;

    struct Node {
        css::uno::Reference<css::accessibility::XAccessibleContext> context;
        std::string name, description;
        bool focusable = false;
    };
    /// Everything that is shown in the panel's window, as a screen reader walks it; with `folded` also the items of
    /// lists that are not open.
    std::vector<Node> nodes(bool folded = false) const;
    /// The first node whose name or description holds the words; its context is empty where there is none.
    Node find(const std::string& words) const;
    /// Presses the button whose name or description holds the words. False where there is none, or it does nothing.
    bool press(const std::string& words);
    /// Chooses an item of the list that has this item, by its words.
    bool choose(const std::string& item);
    void dispatch(const char* command);
    /// Runs a command that shows a dialog, and acts on what is in it until `act` says that it has closed the dialog, or
    /// the command has ended by itself.
    void inDialog(const char* command, const std::function<bool(const std::vector<Node>&)>& act);
    /// Runs a command that shows a message, and presses its OK: what the message said. Empty where none came.
    std::string messageOf(const char* command);

private:
    void openDeck();
    Sheet m_sheet;
    std::string m_panel = "RolemapDealPanel";
};

/// Does what a node does; false where it does nothing.
bool press(const PanelWindow::Node& node);
/// Chooses an item, by its words, of a list that has it; false where none has.
bool choose(const std::vector<PanelWindow::Node>& nodes, const std::string& item);

/// Waits until it holds; the milliseconds it took, or -1 after ten seconds.
long waitFor(const std::function<bool()>& condition);

} // namespace rolemap::test
