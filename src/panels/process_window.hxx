// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Process panel's window: shows a ProcessView in controls and cards, and tells what its user does.
#pragma once

#include "card_list.hxx"
#include "panel_window.hxx"
#include "process_view.hxx"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rolemap::panels {

/// What the user asks for. All on the main thread.
struct ProcessActions {
    std::function<void()> select, read;
    std::function<void(std::size_t)> kind, unit, period, benchmark;
    std::function<void(const Behind&)> jump;
    std::function<void(const std::string& command)> command;
};

class ProcessWindow final : public PanelWindow {
public:
    ProcessWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                  const css::uno::Reference<css::awt::XWindow>& window, words::Language language,
                  std::vector<std::string> commands, ProcessActions actions);
    /// Returns true where the height that the panel asks for has changed.
    bool show(const ProcessView& view);

private:
    /// A title, a paragraph and cards below it.
    struct Section {
        const char* name;
        std::string text;
        std::vector<ProcessCard> cards;
        std::unique_ptr<CardList> list; ///< its controls know where it stands
    };
    using Boxes = std::vector<std::pair<std::string, Box>>;
    struct Places {
        Boxes controls;
        std::vector<std::vector<Box>> cards, buttons;
        std::vector<Box> commands;
        int height = 0;
    };
    Places lay(int width) const;
    int arrange(int width) override;
    int measure(int width) const override { return lay(width).height; }
    std::string message() const;
    void fill();

    ProcessActions m_actions;
    ProcessView m_view;
    std::vector<Section> m_sections;
};

} // namespace rolemap::panels
