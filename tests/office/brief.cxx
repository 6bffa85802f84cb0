// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The brief of a deal as files: a pdf with every page, a presentation that can be edited.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XTable.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <unistd.h>

using namespace rolemap::test;
namespace fs = std::filesystem;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

/// A folder that goes with the test; ROLEMAP_KEEP names one that stays, to look at what is in it.
class Folder {
public:
    Folder() {
        const char* keep = std::getenv("ROLEMAP_KEEP");
        m_kept = keep != nullptr;
        m_path = m_kept ? fs::path(keep) : fs::temp_directory_path() / ("rolemap-brief-" + std::to_string(getpid()));
        fs::create_directories(m_path);
    }
    ~Folder() {
        std::error_code ignored;
        if (!m_kept)
            fs::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string url() const { return "file://" + m_path.string(); }
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
    bool m_kept = false;
};

std::string output(const std::string& command) {
    std::string text;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    char buffer[4096];
    while (pipe && fgets(buffer, sizeof buffer, pipe.get()) != nullptr)
        text += buffer;
    return text;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t times = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++times;
    return times;
}

Reference<css::drawing::XDrawPages> slides(const Sheet& presentation) {
    return Reference<css::drawing::XDrawPagesSupplier>(presentation.component(), UNO_QUERY_THROW)->getDrawPages();
}

} // namespace

TEST_CASE("The brief is a pdf: outline, map, people, motives, in this order, each person once in the list") {
    const Folder folder;
    Sheet sheet;
    fillDeal(sheet);
    const Answer answer =
        runJob(sheet, "brief",
               {{"Folder", folder.url()}, {"MapName", "hengtai"}, {"Stage", "design"}, {"Date", "28 Nov 2026"}},
               {{"Formats", {"pdf"}}});
    REQUIRE(listOf(answer, "Files") == std::vector<std::string>{folder.url() + "/hengtai.pdf"});
    const std::string file = (folder.path() / "hengtai.pdf").string();
    const std::string text = output("pdftotext -layout '" + file + "' -");
    const auto outline = text.find("The deal in outline"), people = text.find("Role, stance and relationship"),
               motives = text.find("Motives for buying"), stage = text.find("Stage and what is missing");
    CHECK(outline != std::string::npos);
    CHECK(outline < people);
    CHECK(people < motives);
    CHECK(motives < stage);
    CHECK(stage != std::string::npos);
    CHECK(count(text, "Page 1 of ") == 1);
    CHECK(count(output("pdfinfo '" + file + "'"), "Pages:           " + std::to_string(numberOf(answer, "Pages"))) ==
          1);
    // The workbook has no sheet more than before.
    CHECK(sheetNames(sheet).size() == 1);
}

TEST_CASE("Only the sections that are asked for are in the brief, and another word is an error") {
    const Folder folder;
    Sheet sheet;
    fillDeal(sheet);
    const Answer answer = runJob(sheet, "brief", {{"Folder", folder.url()}, {"Sections", "people"}});
    CHECK(numberOf(answer, "Pages") == 1);
    CHECK_THROWS(runJob(sheet, "brief", {{"Folder", folder.url()}, {"Sections", "weather"}}));
    CHECK_THROWS(runJob(sheet, "brief", {{"Folder", folder.url()}}, {{"Formats", {"doc"}}}));
}

TEST_CASE("The brief is a presentation where the office has them: titles, tables, the map as a picture and as shapes") {
    const Folder folder;
    Sheet sheet;
    fillDeal(sheet);
    const Answer answer =
        runJob(sheet, "brief", {{"Folder", folder.url()}, {"Stage", "design"}}, {{"Formats", {"odp", "pptx"}}});
    for (const char* file : {"brief.odp", "brief.pptx"}) {
        INFO(file);
        const Sheet presentation(folder.path() / file);
        const auto pages = slides(presentation);
        // The map's shapes are on a slide more.
        CHECK(pages->getCount() == numberOf(answer, "Pages") + 1);
        std::size_t tables = 0, pictures = 0, groups = 0, titles = 0;
        for (sal_Int32 p = 0; p < pages->getCount(); ++p) {
            const Reference<css::drawing::XDrawPage> page(pages->getByIndex(p), UNO_QUERY_THROW);
            for (sal_Int32 i = 0; i < page->getCount(); ++i) {
                const Reference<css::drawing::XShape> shape(page->getByIndex(i), UNO_QUERY_THROW);
                const Reference<css::lang::XServiceInfo> kind(shape, UNO_QUERY_THROW);
                const Reference<css::beans::XPropertySet> look(shape, UNO_QUERY_THROW);
                if (look->getPropertySetInfo()->hasPropertyByName("Model") &&
                    Reference<css::table::XTable>(look->getPropertyValue("Model"), UNO_QUERY).is()) {
                    ++tables;
                    // It ends above the footer.
                    CHECK(shape->getPosition().Y + shape->getSize().Height < 19900);
                }
                pictures += kind->supportsService("com.sun.star.drawing.GraphicObjectShape") ? 1 : 0;
                groups += p == pages->getCount() - 1 && kind->supportsService("com.sun.star.drawing.GroupShape");
                titles += kind->supportsService("com.sun.star.presentation.TitleTextShape") ? 1 : 0;
            }
        }
        CHECK(tables >= 4);
        CHECK(pictures == 1);
        CHECK(groups > 4);
        CHECK(titles >= 4);
    }
}

TEST_CASE("A map that is drawn comes into the brief as it stands, with what the user wrote on it") {
    const Folder folder;
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "draw");
    const Reference<css::lang::XMultiServiceFactory> factory(sheet.component(), UNO_QUERY_THROW);
    const Reference<css::drawing::XShape> note(factory->createInstance("com.sun.star.drawing.RectangleShape"),
                                               UNO_QUERY_THROW);
    note->setSize({6000, 900});
    note->setPosition({3000, 3000});
    const Reference<css::drawing::XDrawPage> page(
        Reference<css::drawing::XDrawPagesSupplier>(sheet.component(), UNO_QUERY_THROW)->getDrawPages()->getByIndex(1),
        UNO_QUERY_THROW);
    page->add(note);
    Reference<css::text::XTextRange>(note, UNO_QUERY_THROW)->setString("Dinner on Friday");
    runJob(sheet, "brief", {{"Folder", folder.url()}, {"Sections", "organisation"}});
    CHECK(count(output("pdftotext '" + (folder.path() / "brief.pdf").string() + "' -"), "Dinner on Friday") == 1);
    CHECK(sheetNames(sheet).size() == 2);
}

TEST_CASE("Facts and criteria of the workbook are in the brief: what is known, readiness, scores and how to compete") {
    const Folder folder;
    Sheet sheet;
    fillDeal(sheet);
    sheet.fill("A20", {{"Fact", "Value", "Evidence", "Source"},
                       {"Budget", "4.2 million", "confirmed", "Wu Fang"},
                       {"Procedure", "Tender", "assumed", "Li Wei"}});
    sheet.fill("A30",
               {{"Criterion", "Weight", "Us", "Nordwerk"}, {"Price", "3", "4", "8"}, {"Service", "2", "9", "5"}});
    const Answer answer = runJob(sheet, "brief", {{"Folder", folder.url()}, {"Stage", "design"}, {"Language", "en"}},
                                 {{"Formats", {"pdf"}}});
    CHECK(listOf(answer, "Messages").empty());
    const std::string text = output("pdftotext -layout '" + (folder.path() / "brief.pdf").string() + "' -");
    CHECK(text.find("4.2 million") != std::string::npos);
    CHECK(text.find("Tender (assumed)") != std::string::npos);
    CHECK(text.find("Ready to leave this stage?") != std::string::npos);
    CHECK(text.find("Our standing against the competition") != std::string::npos);
    // Weighted sums: (3·4 + 2·9) / 5 = 6, (3·8 + 2·5) / 5 = 6.8.
    CHECK(text.find("6.80") != std::string::npos);
    CHECK(text.find("How to compete") != std::string::npos);
}

TEST_CASE("What the team has agreed to do is in the brief: what is late first, nothing that is done") {
    const Folder folder;
    Sheet sheet;
    fillDeal(sheet);
    sheet.fill("A20", {{"Action", "About whom", "Owner", "Due", "Status"},
                       {"Invite to the plant", "Zhao Jianguo", "Chen", "2099-05-04", "In progress"},
                       {"Send the reference list", "Li Wei", "", "2020-03-02", "Open"},
                       {"Agree on the agenda", "Wu Fang", "Chen", "2020-03-01", "Done"}});
    const Answer answer =
        runJob(sheet, "brief", {{"Folder", folder.url()}, {"Sections", "actions"}, {"Language", "en"}},
               {{"Formats", {"pdf"}}});
    CHECK(listOf(answer, "Messages").empty());
    const std::string text = output("pdftotext -layout '" + (folder.path() / "brief.pdf").string() + "' -");
    const auto late = text.find("Send the reference list"), running = text.find("Invite to the plant");
    CHECK(text.find("Agreed actions") < late);
    CHECK(late < running);
    CHECK(running < std::string::npos);
    CHECK(text.find("2 Mar 2020") != std::string::npos);
    CHECK(text.find("Overdue") != std::string::npos);
    CHECK(text.find("4 May 2099") != std::string::npos);
    CHECK(text.find("Agree on the agenda") == std::string::npos);
}

TEST_CASE("The brief speaks the workbook's language") {
    const Folder folder;
    Sheet sheet;
    sheet.fill("A1", {{"姓名", "职务", "角色", "态度", "联系", "动机"},
                      {"赵建国", "总经理", "决策者", "中立", "疏远", "三年内产能翻一番"},
                      {"李伟", "信息中心主任", "设计者", "支持", "密切", ""}});
    runJob(sheet, "brief", {{"Folder", folder.url()}, {"MapName", "zh"}, {"Stage", "设计"}});
    const std::string text = output("pdftotext -layout '" + (folder.path() / "zh.pdf").string() + "' -");
    CHECK(text.find("商机概况") != std::string::npos);
    CHECK(text.find("三年内产能翻一番") != std::string::npos);
    CHECK(text.find("The deal") == std::string::npos);
}
