// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a workbook remembers for its functions: the language of its results, the version of the model it was made with,
// and what its users said about strange header words. Kept as user-defined document properties, so that a shared
// workbook shows the same words and numbers everywhere.
#pragma once

#include "core/table/columns.hxx"
#include "core/words/language.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XInterface.hpp>

#include <string>
#include <utility>
#include <vector>

namespace css = com::sun::star;

namespace rolemap::support {

struct Settings {
    words::Language language = words::Language::en;
    bool languageSet = false; ///< false: told from the document's locale or the office's language
    std::string modelVersion; ///< empty: the newest
    std::vector<std::pair<std::string, table::Field>> headers; ///< header words that the user explained, folded
};

/// Settings of a document (its model object); of no document, the office's language. Reading properties costs more than
/// most functions do, so the last document's settings are kept for a second and dropped by write().
Settings settingsOf(const css::uno::Reference<css::uno::XInterface>& document);

void writeLanguage(const css::uno::Reference<css::uno::XInterface>& document, words::Language language);
void writeModelVersion(const css::uno::Reference<css::uno::XInterface>& document, const std::string& version);
void writeHeaders(const css::uno::Reference<css::uno::XInterface>& document,
                  const std::vector<std::pair<std::string, table::Field>>& headers);

/// The office's interface language.
words::Language officeLanguage();

/// The columns that the user's explanations give for a header row.
table::Pointing pointingFor(const Settings& settings, const table::Grid& range);

} // namespace rolemap::support
