// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the windows of all panels have in common: a table's name with a button that chooses another, a message where
// there is nothing to show, commands at the foot, and texts, tips and pictures that are laid out anew for each width.
#pragma once

#include "controls.hxx"
#include "core/words/texts.hxx"
#include "sheet_panel.hxx"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolemap::panels {

class PanelWindow : public PanelView {
public:
    void resize(int width) final;
    int heightFor(int width) const final;
    int comfortableWidth() const final { return m_metrics.line * 17; }
    void release() final { m_controls.release(); }
    css::uno::Reference<css::awt::XWindow> selectButton() const { return m_controls.window("select"); }

protected:
    PanelWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                const css::uno::Reference<css::awt::XWindow>& window, words::Language language);

    /// Lays everything out for a width, places each control and draws each picture. The height that this takes.
    virtual int arrange(int width) = 0;
    /// The height that a width asks for, without touching a control. Called only once there is a font.
    virtual int measure(int width) const = 0;

    /// Sets texts and choices by `tell`, then arranges. True where the height that the panel asks for has changed.
    bool present(const std::function<void()>& tell);
    /// While `tell` runs: what we set ourselves is no wish of the user's.
    bool isShowing() const noexcept { return m_showing; }

    // Making, in the order in which Tab walks.
    void label(const char* name, const char* key, bool bold = false);
    void note(const char* name);      ///< a text that is set later
    void paragraph(const char* name); ///< a text of several lines
    /// Caption "<name>_caption", the field `name` with the table's name, and the button 'select'.
    void makeTable(const char* name, const char* key, std::function<void()> select);
    /// A list of which one is chosen, with its caption "<name>_caption".
    void makeChoice(const char* name, const char* key, std::function<void(std::size_t)> choose);
    void makeButton(const char* name, const char* key, std::function<void()> action);
    void makeMessage(); ///< "message"
    void makeRules();   ///< the lines between sections: "rule0" ...
    /// A button each; its label and its tip are "<prefix><command>" and "<prefix><command>.tip".
    void makeCommands(std::vector<std::string> commands, const char* prefix,
                      const std::function<void(const std::string&)>& action);

    void tellTable(const char* name, const std::string& table, const char* selectTip);
    /// Controls by name in boxes of a layout; empty boxes hide theirs.
    void placeAll(const std::vector<std::pair<const char*, Box>>& boxes);
    void placeCommands(const std::vector<Box>& boxes);

    // What a layout asks for, in pixels.
    int wide(const std::string& words, bool bold = false) const; ///< 0 for no words
    int wide(const char* key, bool bold = false) const;          ///< of a text by its key
    std::vector<int> commandWidths() const;

    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const {
        return words::text(m_language, key, arguments);
    }
    Controls& controls() noexcept { return m_controls; }
    const Pen& pen() const noexcept { return m_pen; }
    const Metrics& metrics() const noexcept { return m_metrics; }
    words::Language language() const noexcept { return m_language; }

private:
    Controls m_controls;
    css::uno::Reference<css::awt::XWindow> m_window;
    words::Language m_language;
    std::vector<std::string> m_commands;
    std::string m_commandPrefix;
    bool m_showing = false;
    int m_height = 0;
    Pen m_pen;
    Metrics m_metrics;
};

} // namespace rolemap::panels
