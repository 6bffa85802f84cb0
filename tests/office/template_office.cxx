// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The templates as the office sees them: in its dialog, with their language, notes, marks, filters and print set-up;
// and in an office that lacks the extension.
#include "office.hxx"

#include "support/convert.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/frame/DocumentTemplates.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <rtl/uri.hxx>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <set>

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;
using rolemap::test::office;
using rolemap::test::Sheet;

namespace {

const std::vector<std::string> languages = {"en", "zh-CN", "zh-TW"};

std::filesystem::path file(const std::string& name, const std::string& language) {
    return std::filesystem::path(ROLEMAP_TEMPLATES) / (name + "." + language + ".ots");
}

Reference<css::document::XDocumentProperties> properties(const Sheet& sheet) {
    return Reference<css::document::XDocumentPropertiesSupplier>(sheet.component(), UNO_QUERY_THROW)
        ->getDocumentProperties();
}

std::string userProperty(const Sheet& sheet, const char* name) {
    rtl::OUString value;
    Reference<css::beans::XPropertySet>(properties(sheet)->getUserDefinedProperties(), UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
    return utf8(value);
}

std::vector<std::string> sheetNames(const Sheet& sheet) {
    std::vector<std::string> names;
    const css::uno::Sequence<rtl::OUString> found = sheet.document()->getSheets()->getElementNames();
    for (sal_Int32 i = 0; i < found.getLength(); ++i)
        names.push_back(utf8(found[i]));
    return names;
}

} // namespace

TEST_CASE("The template dialog has our templates under their titles in a category of their own") {
    const auto templates = css::frame::DocumentTemplates::create(office().context());
    templates->update();
    const auto root = templates->getContent()->getIdentifier()->getContentIdentifier();
    const auto folder =
        css::ucb::SimpleFileAccess::create(office().context())->getFolderContents(root + "/Rolemap", true);
    std::set<std::string> titles;
    for (sal_Int32 i = 0; i < folder.getLength(); ++i) {
        const rtl::OUString title = folder[i].copy(folder[i].lastIndexOf('/') + 1);
        titles.insert(utf8(rtl::Uri::decode(title, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8)));
    }
    for (const std::string& language : languages)
        for (const char* name : {"buying-role-map", "workshop-map", "account-portfolio"}) {
            CAPTURE(name, language);
            Sheet sheet(file(name, language));
            CHECK(titles.count(utf8(properties(sheet)->getTitle())) == 1);
        }
    CHECK(titles.size() == 9);
}

TEST_CASE("A template says its language and the model it was made with") {
    for (const std::string& language : languages)
        for (const char* name : {"buying-role-map", "workshop-map", "account-portfolio"}) {
            CAPTURE(name, language);
            Sheet sheet(file(name, language));
            CHECK(userProperty(sheet, "Rolemap language") == language);
            CHECK(userProperty(sheet, "Rolemap model") == "1");
        }
}

TEST_CASE("The template's sheets are named in its language") {
    CHECK(sheetNames(Sheet(file("buying-role-map", "en"))) ==
          std::vector<std::string>{"People", "Worked example", "How to"});
    CHECK(sheetNames(Sheet(file("buying-role-map", "zh-CN"))) == std::vector<std::string>{"人员", "示例", "使用说明"});
    CHECK(sheetNames(Sheet(file("buying-role-map", "zh-TW"))) == std::vector<std::string>{"人員", "範例", "使用說明"});
}

TEST_CASE("Every header has a note that defines its choices, and attitudes, contacts and dates have marks") {
    for (const std::string& language : languages)
        for (const int index : {0, 1}) {
            CAPTURE(language, index);
            Sheet sheet(file("buying-role-map", language));
            const Reference<css::sheet::XSheetAnnotationsSupplier> notes(sheet.sheet(index), UNO_QUERY_THROW);
            CHECK(notes->getAnnotations()->getCount() == 13);
            const Reference<css::beans::XPropertySet> properties(sheet.sheet(index), UNO_QUERY_THROW);
            const Reference<css::sheet::XConditionalFormats> formats(properties->getPropertyValue("ConditionalFormats"),
                                                                     UNO_QUERY_THROW);
            CHECK(formats->getLength() == 4);
        }
}

TEST_CASE("Attitudes and contacts carry a sign beside their word, so that they are told apart in grey") {
    const std::vector<std::pair<const char*, const char*>> signs = {
        {"Supporter", "▲"}, {"Neutral", "●"}, {"Opponent", "▼"}, {"Close", "●●●"}, {"NotContacted", "○○○"}};
    for (const std::string& language : languages) {
        Sheet sheet(file("buying-role-map", language));
        const Reference<css::style::XStyleFamiliesSupplier> families(sheet.component(), UNO_QUERY_THROW);
        const Reference<css::container::XNameAccess> cells(families->getStyleFamilies()->getByName("CellStyles"),
                                                           UNO_QUERY_THROW);
        const Reference<css::util::XNumberFormatsSupplier> formats(sheet.component(), UNO_QUERY_THROW);
        for (const auto& [style, sign] : signs) {
            CAPTURE(language, style);
            const Reference<css::beans::XPropertySet> look(cells->getByName(rtl::OUString::createFromAscii(style)),
                                                           UNO_QUERY_THROW);
            sal_Int32 key = 0;
            look->getPropertyValue("NumberFormat") >>= key;
            rtl::OUString code;
            formats->getNumberFormats()->getByKey(key)->getPropertyValue("FormatString") >>= code;
            CHECK(utf8(code).find(sign) != std::string::npos);
            CHECK(utf8(code).find('@') != std::string::npos);
        }
    }
}

TEST_CASE("The blank map is one A3 page of cards") {
    for (const std::string& language : languages) {
        CAPTURE(language);
        Sheet sheet(file("workshop-map", language));
        const Reference<css::drawing::XDrawPagesSupplier> drawing(sheet.document(), UNO_QUERY_THROW);
        const Reference<css::drawing::XDrawPage> page(drawing->getDrawPages()->getByIndex(0), UNO_QUERY_THROW);
        // Three levels by four departments (domain.md S1), at least one card in each.
        CHECK(page->getCount() >= 12);
        for (sal_Int32 i = 0; i < page->getCount(); ++i) {
            const Reference<css::drawing::XShape> shape(page->getByIndex(i), UNO_QUERY_THROW);
            const auto at = shape->getPosition();
            const auto size = shape->getSize();
            CHECK(at.X >= 0);
            CHECK(at.Y >= 0);
            CHECK(at.X + size.Width <= 42000);
            CHECK(at.Y + size.Height <= 29700);
        }
        const Reference<css::style::XStyleFamiliesSupplier> families(sheet.component(), UNO_QUERY_THROW);
        const Reference<css::container::XNameAccess> pages(families->getStyleFamilies()->getByName("PageStyles"),
                                                           UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> paper(pages->getByName("A3"), UNO_QUERY_THROW);
        css::awt::Size size;
        paper->getPropertyValue("Size") >>= size;
        CHECK(size.Width == 42000);
        CHECK(size.Height == 29700);
    }
}

TEST_CASE("Headers are frozen, filtered and repeated on every printed page") {
    Sheet sheet(file("buying-role-map", "en"));
    const Reference<css::frame::XModel> model(sheet.component(), UNO_QUERY_THROW);
    const Reference<css::sheet::XViewFreezable> view(model->getCurrentController(), UNO_QUERY_THROW);
    CHECK(view->hasFrozenPanes());
    const Reference<css::sheet::XPrintAreas> print(sheet.sheet(0), UNO_QUERY_THROW);
    CHECK(print->getPrintTitleRows());
    CHECK(print->getTitleRows().StartRow == 6);
    CHECK(print->getTitleRows().EndRow == 6);
    const Reference<css::beans::XPropertySet> document(sheet.component(), UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> ranges(document->getPropertyValue("DatabaseRanges"), UNO_QUERY_THROW);
    for (const char* name : {"people", "example"}) {
        const Reference<css::beans::XPropertySet> range(ranges->getByName(rtl::OUString::createFromAscii(name)),
                                                        UNO_QUERY_THROW);
        bool buttons = false;
        range->getPropertyValue("AutoFilter") >>= buttons;
        CHECK(buttons);
    }
}

TEST_CASE("An office without the extension shows dashes where the figures would be, and no errors") {
    rolemap::batch::HeadlessOffice::Options options;
    if (const char* home = std::getenv("ROLEMAP_OFFICE_HOME"); home && *home)
        options.home = home;
    rolemap::batch::HeadlessOffice plain(options);
    for (const std::string& language : languages)
        for (const int index : {0, 1}) {
            CAPTURE(language, index);
            Sheet sheet(plain.open(file("buying-role-map", language)));
            for (const char* figure : {"F3", "G3", "H3", "I3", "K3"})
                CHECK(sheet.text(figure, index) == "–");
        }
}
