// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a workbook remembers for its functions: the language of its results, the version of the model it was made with,
// and what its users said about strange header words. Kept as user-defined document properties, so that a shared
// workbook shows the same words and numbers everywhere.
#pragma once

#include "core/model/model.hxx"
#include "core/table/columns.hxx"
#include "core/table/explained.hxx"
#include "core/words/language.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XInterface.hpp>

#include <memory>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

namespace css = com::sun::star;

namespace rolemap::support {

struct Settings {
    words::Language language = words::Language::en;
    bool languageSet = false; ///< false: told from the document's locale or the office's language
    std::string modelVersion; ///< empty: the newest
    std::vector<std::pair<std::string, table::Field>> headers; ///< header words that the user explained, folded
    table::ExplainedHeaders accountHeaders;                    ///< those of tables of accounts
};

/// Settings of a document (its model object); of no document, the office's language. Reading properties costs more than
/// most functions do, so the last document's settings are kept for a second and dropped by write().
Settings settingsOf(const css::uno::Reference<css::uno::XInterface>& document);

/// What functions take from their workbook at each call: its settings, the model it was made with, and what they made
/// ready of the two for the calls to come. Kept as long as the settings are.
class Basis {
public:
    explicit Basis(Settings settings) : m_settings(std::move(settings)) {}

    const Settings& settings() const noexcept { return m_settings; }
    const model::Model& model() const; ///< throws Error(notFound) for a version that never was
    /// A Ready made from model and language at the first call, and the same one afterwards: limits looked up, labels as
    /// the office's strings. O(kinds of Ready) a call. Like all functions, under the office's lock only.
    template <class Ready>
    const Ready& ready() const {
        for (const auto& [type, kept] : m_ready)
            if (type == typeid(Ready))
                return *static_cast<const Ready*>(kept.get());
        const auto made = std::make_shared<const Ready>(model(), m_settings.language);
        m_ready.emplace_back(typeid(Ready), made);
        return *made;
    }

private:
    Settings m_settings;
    mutable const model::Model* m_model = nullptr;
    mutable std::vector<std::pair<std::type_index, std::shared_ptr<const void>>> m_ready;
};

/// The basis of a document's functions, kept like its settings: nothing is copied where it is asked for again.
std::shared_ptr<const Basis> basisOf(const css::uno::Reference<css::uno::XInterface>& document);

void writeLanguage(const css::uno::Reference<css::uno::XInterface>& document, words::Language language);
void writeModelVersion(const css::uno::Reference<css::uno::XInterface>& document, const std::string& version);
void writeHeaders(const css::uno::Reference<css::uno::XInterface>& document,
                  const std::vector<std::pair<std::string, table::Field>>& headers);

void writeAccountHeaders(const css::uno::Reference<css::uno::XInterface>& document,
                         const table::ExplainedHeaders& headers);

/// The office's interface language.
words::Language officeLanguage();

/// The columns that the user's explanations give for a header row.
table::Pointing pointingFor(const Settings& settings, const table::Grid& range);

} // namespace rolemap::support
