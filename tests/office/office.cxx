// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The office of a test binary.
#include "office.hxx"

#include "support/convert.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <cstdlib>
#include <memory>

namespace rolemap::test {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

std::unique_ptr<batch::HeadlessOffice>& slot() {
    static std::unique_ptr<batch::HeadlessOffice> office;
    return office;
}

bool& windows() {
    static bool wanted = false;
    return wanted;
}

std::string environment(const char* name, const char* fallback) {
    const char* value = std::getenv(name);
    return value && *value ? value : fallback;
}

/// "=RM.ZONE(0.2)" as the API takes it: the names that workbooks store.
rtl::OUString stored(std::string_view formula) {
    return ustring(formula);
}

} // namespace

batch::HeadlessOffice& office() {
    if (!slot()) {
        batch::HeadlessOffice::Options options;
        options.home = environment("ROLEMAP_OFFICE_HOME", "/usr/lib/libreoffice");
        options.extension = environment("ROLEMAP_OXT", ROLEMAP_OXT);
        options.language = environment("ROLEMAP_LANGUAGE", "en-US");
        if (windows()) {
            options.window = true;
            options.environment.emplace_back("SAL_USE_VCLPLUGIN=svp"); // draws into memory
        }
        slot() = std::make_unique<batch::HeadlessOffice>(options);
    }
    return *slot();
}

bool withWindows() {
    return windows() = true;
}

std::string closeOffice() {
    if (!slot())
        return {};
    std::string wrong;
    const int code = slot()->close();
    if (code != 0)
        wrong = "the office ended with code " + std::to_string(code) + "; ";
    const std::string errors = slot()->standardError();
    if (errors.find("olemap") != std::string::npos || errors.find("terminate called") != std::string::npos)
        wrong += "standard error: " + errors;
    slot().reset();
    return wrong;
}

Sheet::Sheet() : m_document(office().newSpreadsheet()) {}
Sheet::Sheet(const std::filesystem::path& file) : m_document(office().open(file)) {}
Sheet::Sheet(Reference<css::lang::XComponent> document) : m_document(std::move(document)) {}

Sheet::~Sheet() {
    try {
        const Reference<css::util::XCloseable> closeable(m_document, UNO_QUERY);
        if (closeable.is())
            closeable->close(true);
    } catch (const css::uno::Exception&) {
        // A test that lost its office has said so already.
    }
}

Reference<css::sheet::XSpreadsheetDocument> Sheet::document() const {
    return {m_document, UNO_QUERY_THROW};
}

Reference<css::sheet::XSpreadsheet> Sheet::sheet(int index) const {
    const Reference<css::container::XIndexAccess> sheets(document()->getSheets(), UNO_QUERY_THROW);
    return {sheets->getByIndex(index), UNO_QUERY_THROW};
}

Reference<css::table::XCell> Sheet::cell(std::string_view address, int index) const {
    return sheet(index)->getCellRangeByName(ustring(address))->getCellByPosition(0, 0);
}

void Sheet::fill(std::string_view at, const std::vector<std::vector<std::string>>& rows, int index) {
    const Reference<css::sheet::XCellRangeAddressable> corner(sheet(index)->getCellRangeByName(ustring(at)),
                                                              UNO_QUERY_THROW);
    const auto address = corner->getRangeAddress();
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const std::string& word = rows[r][c];
            const auto target = sheet(index)->getCellByPosition(address.StartColumn + static_cast<sal_Int32>(c),
                                                                address.StartRow + static_cast<sal_Int32>(r));
            char* end = nullptr;
            const double number = std::strtod(word.c_str(), &end);
            if (!word.empty() && *end == '\0')
                target->setValue(number);
            else if (!word.empty())
                Reference<css::text::XText>(target, UNO_QUERY_THROW)->setString(ustring(word));
        }
}

void Sheet::formula(std::string_view at, std::string_view formula, int index) {
    cell(at, index)->setFormula(stored(formula));
}

void Sheet::arrayFormula(std::string_view range, std::string_view formula, int index) {
    const Reference<css::sheet::XArrayFormulaRange> target(sheet(index)->getCellRangeByName(ustring(range)),
                                                           UNO_QUERY_THROW);
    target->setArrayFormula(stored(formula));
}

double Sheet::number(std::string_view at, int index) const {
    return cell(at, index)->getValue();
}

std::string Sheet::text(std::string_view at, int index) const {
    return utf8(Reference<css::text::XText>(cell(at, index), UNO_QUERY_THROW)->getString());
}

int Sheet::error(std::string_view at, int index) const {
    return cell(at, index)->getError();
}

std::vector<std::vector<std::string>> Sheet::texts(std::string_view range, int index) const {
    const auto cells = sheet(index)->getCellRangeByName(ustring(range));
    const Reference<css::sheet::XCellRangeAddressable> addressable(cells, UNO_QUERY_THROW);
    const auto address = addressable->getRangeAddress();
    std::vector<std::vector<std::string>> rows;
    for (sal_Int32 r = 0; r <= address.EndRow - address.StartRow; ++r) {
        rows.emplace_back();
        for (sal_Int32 c = 0; c <= address.EndColumn - address.StartColumn; ++c)
            rows.back().push_back(
                utf8(Reference<css::text::XText>(cells->getCellByPosition(c, r), UNO_QUERY_THROW)->getString()));
    }
    return rows;
}

void Sheet::store(const std::filesystem::path& file, const char* filter) const {
    css::beans::PropertyValue name;
    name.Name = "FilterName";
    name.Value <<= rtl::OUString::createFromAscii(filter);
    Reference<css::frame::XStorable>(m_document, UNO_QUERY_THROW)->storeToURL(batch::fileUrl(file), {&name, 1});
}

} // namespace rolemap::test
