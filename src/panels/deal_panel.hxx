// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Deal panel's controller: it reads the people at the cursor, shows their deal, and does what its user asks for.
#pragma once

#include "deal_window.hxx"
#include "sheet_panel.hxx"

namespace rolemap::panels {

class DealPanel final : public SheetPanel {
public:
    using SheetPanel::SheetPanel;

private:
    std::unique_ptr<PanelView> makeView(const css::uno::Reference<css::awt::XWindow>& window) override;
    bool show() override;
    void forget() override;
    DealActions actions();
    DealView view();
    void chooseStage(std::size_t item);
    void chooseDeal(std::size_t item);
    void go(const Jump& jump);

    DealWindow* m_window = nullptr; ///< the base's
    std::optional<document::PeopleSource> m_source;
};

} // namespace rolemap::panels
