// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The help as the office has it: pages in the installed package, and a menu entry whose command the office knows.
#include "document/help.hxx"

#include "core/error.hxx"
#include "document/package.hxx"
#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/io/TextInputStream.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/URLTransformer.hpp>

#include <catch2/catch.hpp>

#include <set>

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;
using rolemap::test::office;
using rolemap::test::Sheet;
namespace document = rolemap::document;
namespace words = rolemap::words;

namespace {

std::string contentOf(const rtl::OUString& url) {
    const auto context = office().context();
    const auto text = css::io::TextInputStream::create(context);
    text->setInputStream(css::ucb::SimpleFileAccess::create(context)->openFileRead(url));
    text->setEncoding("UTF-8");
    std::string content;
    while (!text->isEOF())
        content += utf8(text->readLine()) + '\n';
    return content;
}

/// URLs of the entries of our menu.
std::set<std::string> menuCommands() {
    css::beans::NamedValue path("nodepath", Any(rtl::OUString("/org.openoffice.Office.Addons/AddonUI")));
    const Any argument(path);
    const Reference<css::container::XHierarchicalNameAccess> root(
        css::configuration::theDefaultProvider::get(office().context())
            ->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                          css::uno::Sequence<Any>(&argument, 1)),
        UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> menu(
        root->getByHierarchicalName("OfficeMenuBar/org.rolemap.menu/Submenu"), UNO_QUERY_THROW);
    std::set<std::string> urls;
    const auto names = menu->getElementNames();
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        rtl::OUString url;
        Reference<css::container::XNameAccess>(menu->getByName(names[i]), UNO_QUERY_THROW)->getByName("URL") >>= url;
        urls.insert(utf8(url));
    }
    return urls;
}

} // namespace

TEST_CASE("The installed package has the help in each language") {
    for (const words::Language language : words::allLanguages) {
        const std::string tag(words::tagOf(language));
        CAPTURE(tag);
        const rtl::OUString url = document::helpPage(office().context(), language);
        CHECK(url.startsWith("file:///"));
        const std::string page = contentOf(url);
        CHECK(page.find("<html lang=\"" + tag + "\"") != std::string::npos);
        CHECK(page.find("id=\"RM.TERM\"") != std::string::npos);
        // The worked example's map is drawn into it.
        CHECK(page.find("id=\"example:") != std::string::npos);
        CHECK(page.find("</html>") != std::string::npos);
    }
}

TEST_CASE("A file that the package does not have is named") {
    CHECK_THROWS_WITH(document::packageFile(office().context(), "help/none.html"),
                      "package: 'help/none.html' is not in it");
}

TEST_CASE("The menu has Help, and the office finds its command") {
    CHECK(menuCommands().count("org.rolemap:help") == 1);
    Sheet sheet;
    const Reference<css::frame::XModel> model(sheet.component(), UNO_QUERY_THROW);
    const Reference<css::frame::XDispatchProvider> frame(model->getCurrentController()->getFrame(), UNO_QUERY_THROW);
    css::util::URL url;
    url.Complete = "org.rolemap:help";
    css::util::URLTransformer::create(office().context())->parseStrict(url);
    CHECK(frame->queryDispatch(url, "_self", 0).is());
    url.Complete = "org.rolemap:no_such_command";
    css::util::URLTransformer::create(office().context())->parseStrict(url);
    CHECK(!frame->queryDispatch(url, "_self", 0).is());
}
