// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One headless office for a test binary, with the built extension in a throw-away profile, and short words for what
// tests do in a sheet.
#pragma once

#include "batch/headless_office.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rolemap::test {

/// The office of this binary: started at the first call, closed at the end of the run, when it must have closed cleanly
/// and written nothing of ours to its standard error. ROLEMAP_OFFICE_HOME chooses another office.
batch::HeadlessOffice& office();
/// To be said before the first office(): it has windows that nobody sees, so that message boxes wait for their answer
/// instead of being passed over as they are in a headless office.
bool withWindows();
/// Closes it; called by main. Returns what is wrong with how it ended, or "".
std::string closeOffice();

/// A spreadsheet that is closed with its owner.
class Sheet {
public:
    Sheet();                                           ///< a new one
    explicit Sheet(const std::filesystem::path& file); ///< a file
    explicit Sheet(css::uno::Reference<css::lang::XComponent> document);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    css::uno::Reference<css::sheet::XSpreadsheetDocument> document() const;
    css::uno::Reference<css::lang::XComponent> component() const { return m_document; }
    css::uno::Reference<css::sheet::XSpreadsheet> sheet(int index = 0) const;
    css::uno::Reference<css::table::XCell> cell(std::string_view address, int sheet = 0) const; ///< "B3"

    /// Rows of words; a word that is a number becomes one. `at` is the top left cell.
    void fill(std::string_view at, const std::vector<std::vector<std::string>>& rows, int sheet = 0);
    void formula(std::string_view at, std::string_view formula, int sheet = 0); ///< in English, "=RM.ZONE(0.2)"
    void arrayFormula(std::string_view range, std::string_view formula, int sheet = 0);

    double number(std::string_view at, int sheet = 0) const;
    std::string text(std::string_view at, int sheet = 0) const; ///< as shown: "Err:502", "#N/A" for errors
    int error(std::string_view at, int sheet = 0) const;        ///< 0 where there is none
    std::vector<std::vector<std::string>> texts(std::string_view range, int sheet = 0) const;

    /// Stored in another format and opened again.
    void store(const std::filesystem::path& file, const char* filter) const;

private:
    css::uno::Reference<css::lang::XComponent> m_document;
};

} // namespace rolemap::test
