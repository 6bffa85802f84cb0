// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the windows of all panels have in common.
#include "panel_window.hxx"

#include "support/convert.hxx"

#include <com/sun/star/style/VerticalAlignment.hpp>

namespace rolemap::panels {

using css::uno::Any;

PanelWindow::PanelWindow(const css::uno::Reference<css::uno::XComponentContext>& context,
                         const css::uno::Reference<css::awt::XWindow>& window, words::Language language)
    : m_controls(context, window), m_window(window), m_language(language) {}

bool PanelWindow::present(const std::function<void()>& tell) {
    m_pen = m_controls.pen();
    m_metrics = m_controls.metrics(m_pen);
    m_showing = true;
    try {
        tell();
    } catch (...) {
        m_showing = false;
        throw;
    }
    m_showing = false;
    const int before = m_height;
    const int width = m_window->getPosSize().Width;
    if (width > 0)
        m_height = arrange(width);
    return m_height != before;
}

void PanelWindow::resize(int width) {
    if (width > 0 && m_pen.measure)
        m_height = arrange(width);
}

int PanelWindow::heightFor(int width) const {
    return m_pen.measure ? measure(width) : 0;
}

void PanelWindow::label(const char* name, const char* key, bool bold) {
    m_controls.add(kind::text, name);
    m_controls.setText(name, say(key));
    if (bold)
        m_controls.setBold(name);
}

void PanelWindow::note(const char* name) {
    m_controls.add(kind::text, name);
}

void PanelWindow::paragraph(const char* name) {
    m_controls.add(kind::text, name);
    m_controls.set(name, "MultiLine", Any(true));
}

void PanelWindow::makeTable(const char* name, const char* key, std::function<void()> select) {
    label((std::string(name) + "_caption").c_str(), key);
    m_controls.add(kind::edit, name);
    m_controls.set(name, "ReadOnly", Any(true));
    makeButton("select", "panel.select", std::move(select));
}

void PanelWindow::makeChoice(const char* name, const char* key, std::function<void(std::size_t)> choose) {
    label((std::string(name) + "_caption").c_str(), key);
    m_controls.add(kind::list, name);
    m_controls.onItem(name, [this, choose = std::move(choose)](std::size_t item) {
        if (!m_showing)
            choose(item);
    });
}

void PanelWindow::makeButton(const char* name, const char* key, std::function<void()> action) {
    m_controls.add(kind::button, name);
    m_controls.setText(name, say(key));
    m_controls.onAction(name, std::move(action));
}

void PanelWindow::makeMessage() {
    paragraph("message");
    m_controls.set("message", "VerticalAlign", Any(css::style::VerticalAlignment_TOP));
}

void PanelWindow::makeRules() {
    for (const char* rule : {"rule0", "rule1", "rule2"})
        m_controls.add(kind::line, rule);
}

void PanelWindow::makeCommands(std::vector<std::string> commands, const char* prefix,
                               const std::function<void(const std::string&)>& action) {
    m_commands = std::move(commands);
    m_commandPrefix = prefix;
    for (const std::string& command : m_commands) {
        makeButton(command.c_str(), (m_commandPrefix + command).c_str(), [action, command] { action(command); });
        m_controls.setTip(command, say(m_commandPrefix + command + ".tip"));
    }
}

void PanelWindow::tellTable(const char* name, const std::string& table, const char* selectTip) {
    m_controls.set(name, "Text", Any(support::ustring(table)));
    m_controls.setTip(name, table);
    m_controls.setTip("select", say(selectTip));
}

void PanelWindow::placeAll(const std::vector<std::pair<const char*, Box>>& boxes) {
    for (const auto& [name, box] : boxes)
        m_controls.place(name, box);
}

void PanelWindow::placeCommands(const std::vector<Box>& boxes) {
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        m_controls.place(m_commands[i], i < boxes.size() ? boxes[i] : Box());
}

int PanelWindow::wide(const std::string& words, bool bold) const {
    return words.empty() ? 0 : static_cast<int>(m_pen.measure(words, bold)) + 2;
}

int PanelWindow::wide(const char* key, bool bold) const {
    return wide(say(key), bold);
}

std::vector<int> PanelWindow::commandWidths() const {
    std::vector<int> widths;
    for (const std::string& command : m_commands)
        widths.push_back(wide(say(m_commandPrefix + command)));
    return widths;
}

} // namespace rolemap::panels
