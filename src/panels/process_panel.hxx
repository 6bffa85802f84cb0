// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Process panel's controller: it reads the workbook's opportunities, shows what they come to, and selects the rows
// behind a number. Very many are read on request only, so that typing is never held up.
#pragma once

#include "document/process_source.hxx"
#include "process_window.hxx"
#include "sheet_panel.hxx"

#include <memory>

namespace rolemap::panels {

class ProcessPanel final : public SheetPanel {
public:
    using SheetPanel::SheetPanel;

private:
    std::unique_ptr<PanelView> makeView(const css::uno::Reference<css::awt::XWindow>& window) override;
    bool show() override;
    void forget() override;
    ProcessActions actions();
    ProcessView view();
    void read(const document::Model& model, std::string& wrong);
    void jump(const Behind& behind);

    ProcessWindow* m_window = nullptr; ///< the base's
    std::shared_ptr<const process::DealStore> m_store;
    css::table::CellRangeAddress m_range;
    std::string m_label;
    bool m_asked = false; ///< very many are to be read now
    ProcessView m_shown;
};

} // namespace rolemap::panels
