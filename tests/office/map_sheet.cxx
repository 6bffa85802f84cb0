// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The map as shapes on a sheet: drawn, drawn again, undone and done again.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::ustring;
using rolemap::support::utf8;

namespace {

constexpr int mapSheet = 1;

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

Reference<css::drawing::XShapes> page(const Sheet& sheet) {
    const Reference<css::drawing::XDrawPagesSupplier> supplier(sheet.document(), UNO_QUERY_THROW);
    return {supplier->getDrawPages()->getByIndex(mapSheet), UNO_QUERY_THROW};
}

Reference<css::drawing::XShape> shape(const Sheet& sheet, const std::string& name) {
    const auto all = page(sheet);
    for (sal_Int32 i = 0; i < all->getCount(); ++i) {
        const Reference<css::container::XNamed> named(all->getByIndex(i), UNO_QUERY_THROW);
        if (named->getName() == ustring(name))
            return {named, UNO_QUERY};
    }
    return {};
}

} // namespace

TEST_CASE("A card for each person, a line for each boss, on a sheet of its own") {
    Sheet sheet;
    fillDeal(sheet);
    const Answer answer = runJob(sheet, "draw");
    CHECK(listOf(answer, "Maps") == std::vector<std::string>{"Map"});
    CHECK(numberOf(answer, "Added") == 4);
    const auto drawn = shapes(sheet, mapSheet);
    for (const char* name : {"card:Zhao Min", "card:Li Wei", "card:Wu Fang", "card:Wang Yan", "reports:Li Wei>Zhao Min",
                             "reports:Wang Yan>Zhao Min", "legend", "title"})
        CHECK(drawn.count(name) == 1);
}

TEST_CASE("Drawing is one undo step, and the steps before it stay") {
    Sheet sheet;
    fillDeal(sheet);
    const auto before = undo(sheet)->getAllUndoActionTitles().getLength();
    REQUIRE(before > 0);
    runJob(sheet, "draw");
    CHECK(undo(sheet)->getAllUndoActionTitles().getLength() == before + 1);
    const auto drawn = shapes(sheet, mapSheet);
    undo(sheet)->undo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
    undo(sheet)->redo();
    CHECK(shapes(sheet, mapSheet) == drawn);
}

TEST_CASE("Drawing again without a change changes nothing") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "draw");
    const auto drawn = shapes(sheet, mapSheet);
    const Answer again = runJob(sheet, "draw");
    CHECK(numberOf(again, "Added") == 0);
    CHECK(numberOf(again, "Moved") == 0);
    CHECK(shapes(sheet, mapSheet) == drawn);
    CHECK(sheetNames(sheet).size() == 2);
}

TEST_CASE("A refresh keeps what the user moved and added, marks who left and adds who came") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "draw");
    const auto card = shape(sheet, "card:Wang Yan");
    const auto home = card->getPosition();
    card->setPosition({home.X + 1500, home.Y + 700});
    const std::string moved = shapes(sheet, mapSheet).at("card:Wang Yan");
    const Reference<css::drawing::XShape> own(
        Reference<css::lang::XMultiServiceFactory>(sheet.document(), UNO_QUERY_THROW)
            ->createInstance("com.sun.star.drawing.EllipseShape"),
        UNO_QUERY_THROW);
    page(sheet)->add(own);
    Reference<css::container::XNamed>(own, UNO_QUERY_THROW)->setName("mine");

    // Wu Fang leaves, Zheng Hao comes.
    sheet.fill("A4", {{"Zheng Hao", "Purchasing manager", "Management level", "Purchasing", "Evaluator"}});
    const Answer answer = runJob(sheet, "draw");
    CHECK(numberOf(answer, "Added") == 1);
    CHECK(numberOf(answer, "Removed") == 1);
    CHECK(numberOf(answer, "Moved") == 1);
    const auto drawn = shapes(sheet, mapSheet);
    CHECK(drawn.at("card:Wang Yan") == moved);
    CHECK(drawn.count("mine") == 1);
    CHECK(drawn.count("card:Zheng Hao") == 1);
    CHECK(drawn.count("gone:Wu Fang") == 1);
    CHECK(drawn.count("card:Wu Fang") == 0);

    // The place the user chose lasts beyond one refresh.
    runJob(sheet, "draw", {{"Stage", "evaluation"}});
    CHECK(shapes(sheet, mapSheet).at("card:Wang Yan") == moved);

    // And back: cards stand where they stood; the user's own shape stays.
    undo(sheet)->undo();
    undo(sheet)->undo();
    const auto back = shapes(sheet, mapSheet);
    CHECK(back.at("card:Wang Yan") == moved);
    CHECK(back.count("card:Wu Fang") == 1);
    CHECK(back.count("card:Zheng Hao") == 0);
    CHECK(back.count("mine") == 1);
}

TEST_CASE("A person who comes back has a card again") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "draw");
    sheet.fill("A4", {{"Somebody"}});
    runJob(sheet, "draw");
    sheet.fill("A4", {{"Wu Fang"}});
    runJob(sheet, "draw");
    const auto drawn = shapes(sheet, mapSheet);
    CHECK(drawn.count("card:Wu Fang") == 1);
    CHECK(drawn.count("gone:Wu Fang") == 0);
    CHECK(drawn.count("gone:Somebody") == 1);
}

TEST_CASE("A workbook whose sheets are protected is left as it was, with a sentence") {
    Sheet sheet;
    fillDeal(sheet);
    Reference<css::util::XProtectable>(sheet.document(), UNO_QUERY_THROW)->protect("");
    try {
        runJob(sheet, "draw");
        FAIL("drawn on a protected workbook");
    } catch (const css::uno::Exception& error) {
        CHECK(utf8(error.Message).find("protected") != std::string::npos);
    }
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
}

TEST_CASE("Hidden rows are people too") {
    Sheet sheet;
    fillDeal(sheet);
    const Reference<css::table::XColumnRowRange> cell(sheet.sheet()->getCellRangeByName("A3:A3"), UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> rows(cell->getRows(), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet>(rows->getByIndex(0), UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", css::uno::Any(false));
    CHECK(numberOf(runJob(sheet, "draw"), "People") == 4);
}
