// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Deal panel's window: shows a DealView in controls and pictures, and tells what its user does.
#pragma once

#include "card_list.hxx"
#include "deal_view.hxx"
#include "layout.hxx"
#include "panel_window.hxx"

#include <functional>
#include <optional>
#include <string>

namespace rolemap::panels {

/// What the user asks for. All on the main thread.
struct DealActions {
    std::function<void()> select, why, more, point, fromTemplate;
    std::function<void(std::size_t)> stage; ///< position in the stage selector: 0 not given, 1 need ...
    std::function<void(std::size_t)> deal;
    std::function<void(const Jump&)> jump;
    std::function<void(const std::string& command)> command; ///< "draw_map", "write_report", "explain"
};

class DealWindow final : public PanelWindow {
public:
    DealWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
               const css::uno::Reference<css::awt::XWindow>& window, words::Language language, DealActions actions);

    /// Returns true where the height that the panel asks for has changed.
    bool show(const DealView& view, bool allGaps);

private:
    void makeControls();
    std::vector<std::string> stageItems() const;
    void showHead();
    void showMessage();
    std::string message() const; ///< why there is no deal to show
    void showDeal();
    void go(const std::vector<Entry>& entries, std::size_t index);
    Content content() const;
    int arrange(int width) override;
    int measure(int width) const override;
    void draw();
    void clickOn(const std::string& target);
    void moveFocus(sal_Int16 key);
    void tellCell();

    DealActions m_actions;
    DealView m_view;
    bool m_allGaps = false;
    Layout m_layout;
    scene::Scene m_coverage; ///< for clicks on it
    std::size_t m_focusRow = 0, m_focusColumn = 0;
    std::optional<CardList> m_gaps, m_next;
};

} // namespace rolemap::panels
