// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Short words for what the commands do with the office's objects.
#include "office.hxx"

#include "core/words/fold.hxx"
#include "support/convert.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using css::uno::XInterface;
using support::ustring;
using support::utf8;

Reference<css::sheet::XSpreadsheet> sheetAt(const Model& model, sal_Int32 index) {
    const Reference<css::container::XIndexAccess> sheets(model->getSheets(), UNO_QUERY_THROW);
    return {sheets->getByIndex(index), UNO_QUERY_THROW};
}

Reference<css::sheet::XSpreadsheet> sheetNamed(const Model& model, const std::string& name) {
    return {model->getSheets()->getByName(ustring(name)), UNO_QUERY_THROW};
}

bool hasSheet(const Model& model, const std::string& name) {
    return model->getSheets()->hasByName(ustring(name));
}

sal_Int16 sheetIndex(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress().Sheet;
}

std::string sheetName(const Reference<XInterface>& sheet) {
    return utf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

sal_Int32 sheetCount(const Model& model) {
    return Reference<css::container::XIndexAccess>(model->getSheets(), UNO_QUERY_THROW)->getCount();
}

namespace {

constexpr std::size_t longestSheetName = 31; // what xlsx can hold

/// The first code points of a text.
std::string cutTo(const std::string& text, std::size_t codePoints) {
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size(); ++end)
        if ((static_cast<unsigned char>(text[end]) & 0xC0) != 0x80 && count++ == codePoints)
            break;
    return text.substr(0, end);
}

} // namespace

std::string freeSheetName(const Model& model, const std::string& wish) {
    std::string name;
    for (const char c : words::tidy(wish))
        if (std::string_view("[]*?:/\\'").find(c) == std::string_view::npos)
            name += c;
    name = words::tidy(cutTo(name, longestSheetName));
    if (!hasSheet(model, name))
        return name;
    for (int number = 2;; ++number) {
        const std::string ending = " " + std::to_string(number);
        const std::string candidate = words::tidy(cutTo(name, longestSheetName - ending.size())) + ending;
        if (!hasSheet(model, candidate))
            return candidate;
    }
}

std::string sheetReference(const Model& model, sal_Int16 sheet) {
    rtl::OUString name;
    get(sheetAt(model, sheet)->getCellRangeByPosition(0, 0, 0, 0), "AbsoluteName") >>= name;
    const std::string text = utf8(name);
    return text.substr(0, text.rfind('.') + 1);
}

Reference<css::beans::XPropertySet> properties(const Reference<XInterface>& object) {
    return {object, UNO_QUERY_THROW};
}

void set(const Reference<XInterface>& object, const char* name, const Any& value) {
    properties(object)->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

Any get(const Reference<XInterface>& object, const char* name) {
    return properties(object)->getPropertyValue(rtl::OUString::createFromAscii(name));
}

css::beans::PropertyValue property(const char* name, const Any& value) {
    css::beans::PropertyValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value = value;
    return result;
}

Reference<XInterface> create(const Model& model, const char* service) {
    return Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
        ->createInstance(rtl::OUString::createFromAscii(service));
}

namespace {

Reference<css::container::XNameContainer> styleFamily(const Model& model, const char* family) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(model, UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(family)), UNO_QUERY_THROW};
}

} // namespace

Reference<css::beans::XPropertySet> style(const Model& model, const char* family, const char* service, const char* name,
                                          bool* made) {
    const auto styles = styleFamily(model, family);
    const rtl::OUString key = rtl::OUString::createFromAscii(name);
    const bool missing = !styles->hasByName(key);
    if (missing)
        styles->insertByName(key, Any(create(model, service)));
    if (made)
        *made = missing;
    return {styles->getByName(key), UNO_QUERY_THROW};
}

void removeStyle(const Model& model, const char* family, const char* name) {
    const auto styles = styleFamily(model, family);
    const rtl::OUString key = rtl::OUString::createFromAscii(name);
    if (styles->hasByName(key))
        styles->removeByName(key);
}

} // namespace rolemap::document
