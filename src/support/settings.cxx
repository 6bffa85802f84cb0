// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A workbook's settings as user-defined document properties.
#include "settings.hxx"

#include "context.hxx"
#include "convert.hxx"
#include "core/words/fold.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <cppuhelper/weakref.hxx>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <mutex>

namespace rolemap::support {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::XInterface;
using rtl::OUString;

namespace {

constexpr char languageProperty[] = "Rolemap language";
constexpr char modelProperty[] = "Rolemap model";
constexpr char headersProperty[] = "Rolemap columns";
constexpr char accountHeadersProperty[] = "Rolemap account columns";

struct Kept {
    std::mutex mutex;
    // Weak: another document may come to live at the address of one that was closed.
    css::uno::WeakReferenceHelper document;
    // The interface it was last asked with: to tell whether two interfaces are of one object, the office asks each.
    const XInterface* seen = nullptr;
    std::chrono::steady_clock::time_point until;
    std::shared_ptr<const Basis> basis; ///< empty: nothing is kept
};

Kept& kept() {
    // Never destroyed: the office's runtime may be gone before static objects are.
    static Kept& slot = *new Kept;
    return slot;
}

/// Whether the slot, whose lock is held, is of this document.
bool isOf(Kept& slot, const Reference<XInterface>& document) {
    const Reference<XInterface> known = slot.document.get();
    if (slot.seen == document.get())
        return known.is() == document.is();
    if (!known.is() || known != document)
        return false;
    slot.seen = document.get();
    return true;
}

Reference<css::document::XDocumentProperties> propertiesOf(const Reference<XInterface>& document) {
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY);
    return supplier.is() ? supplier->getDocumentProperties() : Reference<css::document::XDocumentProperties>();
}

OUString userProperty(const Reference<css::document::XDocumentProperties>& properties, const char* name) {
    const Reference<css::beans::XPropertySet> user(properties->getUserDefinedProperties(), UNO_QUERY);
    const OUString key = OUString::createFromAscii(name);
    OUString value;
    if (user.is() && user->getPropertySetInfo()->hasPropertyByName(key))
        user->getPropertyValue(key) >>= value;
    return value;
}

void writeProperty(const Reference<XInterface>& document, const char* name, const OUString& value) {
    const auto properties = propertiesOf(document);
    if (!properties.is())
        return;
    const auto container = properties->getUserDefinedProperties();
    const Reference<css::beans::XPropertySet> user(container, UNO_QUERY);
    const OUString key = OUString::createFromAscii(name);
    if (user->getPropertySetInfo()->hasPropertyByName(key))
        user->setPropertyValue(key, Any(value));
    else
        container->addProperty(key, css::beans::PropertyAttribute::REMOVABLE, Any(value));
    std::lock_guard<std::mutex> lock(kept().mutex);
    kept().basis.reset();
}

bool isChinese(const css::lang::Locale& locale) {
    return locale.Language == "zh";
}

words::Language languageOfLocale(const css::lang::Locale& locale) {
    // A BCP 47 tag stands in Variant where language and country cannot say it (zh-Hant-TW).
    if (locale.Language == "qlt")
        return words::languageOf(utf8(locale.Variant));
    return words::languageOf(utf8(locale.Language + "-" + locale.Country));
}

Settings read(const Reference<XInterface>& document) {
    Settings settings;
    const auto properties = propertiesOf(document);
    if (!properties.is()) {
        settings.language = officeLanguage();
        return settings;
    }
    const OUString language = userProperty(properties, languageProperty);
    settings.languageSet = !language.isEmpty();
    const css::lang::Locale locale = properties->getLanguage();
    if (settings.languageSet)
        settings.language = words::languageOf(utf8(language));
    else if (isChinese(locale))
        settings.language = languageOfLocale(locale);
    else {
        css::lang::Locale western;
        const Reference<css::beans::XPropertySet> model(document, UNO_QUERY);
        if (model.is() && model->getPropertySetInfo()->hasPropertyByName("CharLocale"))
            model->getPropertyValue("CharLocale") >>= western;
        settings.language = isChinese(western) ? languageOfLocale(western) : officeLanguage();
    }
    settings.modelVersion = utf8(userProperty(properties, modelProperty));
    const auto accounts = nlohmann::json::parse(utf8(userProperty(properties, accountHeadersProperty)), nullptr, false);
    const auto& fields = table::FieldWords::accounts();
    if (accounts.is_object())
        for (const auto& [word, field] : accounts.items())
            for (std::size_t i = 0; i < fields.size(); ++i)
                if (field.is_string() && field.get<std::string>() == fields.id(i))
                    settings.accountHeaders.emplace_back(word, static_cast<table::AccountField>(i));
    const auto headers = nlohmann::json::parse(utf8(userProperty(properties, headersProperty)), nullptr, false);
    if (headers.is_object())
        for (const auto& [word, field] : headers.items())
            if (field.is_string())
                if (const auto known = table::fieldOf(field.get<std::string>()))
                    settings.headers.emplace_back(word, *known);
    return settings;
}

} // namespace

words::Language officeLanguage() {
    try {
        const auto context = processContext();
        if (!context.is())
            return words::Language::en;
        css::beans::PropertyValue path;
        path.Name = "nodepath";
        path.Value <<= OUString("/org.openoffice.Setup/L10N");
        const Any argument(path);
        const css::uno::Sequence<Any> arguments(&argument, 1);
        const Reference<css::container::XNameAccess> node(
            css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationAccess", arguments),
            UNO_QUERY);
        OUString locale;
        if (node.is())
            node->getByName("ooLocale") >>= locale;
        return words::languageOf(utf8(locale));
    } catch (const css::uno::Exception&) {
        return words::Language::en;
    }
}

const model::Model& Basis::model() const {
    if (!m_model)
        m_model = &model::Model::shipped(m_settings.modelVersion);
    return *m_model;
}

std::shared_ptr<const Basis> basisOf(const Reference<XInterface>& document) {
    auto& slot = kept();
    const auto now = std::chrono::steady_clock::now();
    {
        std::lock_guard<std::mutex> lock(slot.mutex);
        if (slot.basis && now < slot.until && isOf(slot, document))
            return slot.basis;
    }
    // No lock is held while the office is called.
    const auto basis = std::make_shared<const Basis>(read(document));
    std::lock_guard<std::mutex> lock(slot.mutex);
    slot.document = css::uno::WeakReferenceHelper(document);
    slot.seen = document.get();
    slot.until = now + std::chrono::seconds(1);
    slot.basis = basis;
    return basis;
}

Settings settingsOf(const Reference<XInterface>& document) {
    return basisOf(document)->settings();
}

void writeLanguage(const Reference<XInterface>& document, words::Language language) {
    writeProperty(document, languageProperty, ustring(words::tagOf(language)));
}

void writeModelVersion(const Reference<XInterface>& document, const std::string& version) {
    writeProperty(document, modelProperty, ustring(version));
}

void writeHeaders(const Reference<XInterface>& document,
                  const std::vector<std::pair<std::string, table::Field>>& headers) {
    nlohmann::json object = nlohmann::json::object();
    for (const auto& [word, field] : headers)
        object[words::fold(word)] = std::string(table::fieldId(field));
    writeProperty(document, headersProperty, ustring(object.dump()));
}

void writeAccountHeaders(const Reference<XInterface>& document, const table::ExplainedHeaders& headers) {
    nlohmann::json object = nlohmann::json::object();
    for (const auto& [word, field] : headers)
        object[words::fold(word)] = table::FieldWords::accounts().id(static_cast<std::size_t>(field));
    writeProperty(document, accountHeadersProperty, ustring(object.dump()));
}

table::Pointing pointingFor(const Settings& settings, const table::Grid& range) {
    table::Pointing pointing;
    if (settings.headers.empty() || range.rows() == 0)
        return pointing;
    for (std::size_t column = 0; column < range.columns(); ++column) {
        const std::string word = words::fold(range.at(0, column).text);
        const auto known = std::find_if(settings.headers.begin(), settings.headers.end(),
                                        [&](const auto& header) { return header.first == word; });
        if (!word.empty() && known != settings.headers.end())
            pointing.emplace_back(known->second, column);
    }
    return pointing;
}

} // namespace rolemap::support
