// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a brief says: the order of domain.md S3, and only what is known.
#include "committee.hxx"

#include "core/brief/brief.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using brief::Section;
using committee::Deal;

namespace {

table::Grid buyers() {
    table::Grid grid;
    grid.addRow({"Name", "Title", "Level", "Department", "Role", "Attitude", "Contact", "Motive", "Owner", "Evidence",
                 "Favours"});
    grid.addRow({"Zhao Jianguo", "CEO", "decision", "using", "decider", "neutral", "distant",
                 "Doubling output without a new plant", "Guo", "confirmed", ""});
    grid.addRow({"Li Wei", "IT director", "management", "technical", "designer", "supporter", "close", "", "Guo",
                 "assumed", ""});
    grid.addRow(
        {"Chen Hao", "Buyer", "operational", "purchasing", "evaluator", "opponent", "none", "", "", "", "Nordwerk"});
    return grid;
}

brief::Input input(std::string_view sections) {
    brief::Input input;
    input.title = "Hengtai Power";
    input.sections = brief::sectionsOf(sections);
    return input;
}

const brief::Table& tableOf(const brief::Chapter& chapter, std::size_t number = 0) {
    for (const brief::Block& block : chapter.blocks)
        if (const auto* table = std::get_if<brief::Table>(&block)) {
            if (number == 0)
                return *table;
            --number;
        }
    throw std::logic_error("no such table");
}

} // namespace

TEST_CASE("a brief follows the order of presenting a deal: outline, organisation, people, motives") {
    const Deal deal(buyers());
    const brief::Brief brief = brief::compose(deal.analysis, input(""));
    std::vector<Section> order;
    for (const brief::Chapter& chapter : brief.chapters)
        order.push_back(chapter.section);
    CHECK(order == std::vector<Section>{Section::outline, Section::organisation, Section::people, Section::motives,
                                        Section::stage, Section::competition, Section::actions});
    CHECK(brief.title == "Hengtai Power");
    CHECK(brief.subtitle == "Deal brief · stage 3 of 6, System design");
}

TEST_CASE("sections are chosen by their ids, in whatever order, and another word is an error") {
    CHECK(brief::sectionsOf("actions; outline") == std::vector<Section>{Section::outline, Section::actions});
    CHECK(brief::sectionsOf("").size() == brief::sections);
    CHECK_THROWS_AS(brief::sectionsOf("outline,budget"), Error);
}

TEST_CASE("people come with role, stance and relationship, the most influential first") {
    const Deal deal(buyers());
    const brief::Brief brief = brief::compose(deal.analysis, input("people"));
    const brief::Table& table = tableOf(brief.chapters.at(0));
    REQUIRE(table.rows.size() == 3);
    // Design: the designer weighs 1 and manages, the decider 0.6 at decision level: 0.5·0.6 + 0.3·1 against 0.5 + 0.18.
    CHECK(table.rows[0][0].text == "Li Wei");
    CHECK(table.rows[0][5].text == "Supporter (assumed)");
    CHECK(table.rows[0][5].tone == brief::Tone::supporter);
    CHECK(table.rows[1][0].text == "Zhao Jianguo");
    CHECK(table.rows[2][6].text == "Not contacted");
    CHECK(table.columns.back().heading == "Our owner");
}

TEST_CASE("a motive that is not known is a question where the person is a key person") {
    const Deal deal(buyers());
    const brief::Brief brief = brief::compose(deal.analysis, input("motives"));
    const brief::Table& table = tableOf(brief.chapters.at(0));
    CHECK(table.rows[0][3].text.rfind("Not known: ask", 0) == 0);
    CHECK(table.rows[0][3].tone == brief::Tone::bad);
    CHECK(table.rows[1][3].text == "Doubling output without a new plant");
    CHECK(table.rows[2][3].text == "Not known");
}

TEST_CASE("competition is left out where nothing is known of it") {
    const Deal deal(buyers());
    const brief::Brief favours = brief::compose(deal.analysis, input("competition"));
    REQUIRE(favours.chapters.size() == 1);
    CHECK(tableOf(favours.chapters[0]).rows[0][3].text == "Nordwerk");

    table::Grid grid;
    grid.addRow({"Name", "Role"});
    grid.addRow({"Li Wei", "user"});
    const Deal plain(grid);
    CHECK(brief::compose(plain.analysis, input("competition")).chapters.empty());
}

TEST_CASE("results of other sheets become tables of the brief") {
    const Deal deal(buyers());
    brief::Input in = input("stage; competition");
    in.scores.addRow({"supplier", "score", "rank"});
    in.scores.addRow({"us", table::Cell(7.25), table::Cell(1.0)});
    in.scores.addRow({"Nordwerk", table::Cell(6.0), table::Cell(2.0)});
    in.readiness.addRow({"readiness", "missing"});
    in.readiness.addRow({table::Cell(0.5), "criteria"});
    const brief::Brief brief = brief::compose(deal.analysis, in);
    const brief::Table& readiness = tableOf(brief.chapters[0]);
    CHECK(readiness.rows[0][0].text == "0.50");
    const brief::Table& scores = tableOf(brief.chapters[1]);
    CHECK(scores.rows[0][1].text == "7.25");
    CHECK(scores.rows[1][1].text == "6.00"); // as many decimals as its neighbour
    CHECK(scores.rows[1][2].text == "2");
    CHECK(scores.columns[1].align == scene::Align::right);
    CHECK(scores.columns[0].align == scene::Align::left);
}

TEST_CASE("agreed actions come before proposed ones; who has none and what is late is seen") {
    const Deal deal(buyers());
    brief::Input in = input("actions");
    in.actions = {{"Send the reference list", "Li Wei", "", "2 Mar 2020", "Overdue", true},
                  {"Invite to the plant", "Zhao Jianguo", "Chen", "", "Open", false}};
    const brief::Brief brief = brief::compose(deal.analysis, in);
    const brief::Table& agreed = tableOf(brief.chapters.at(0));
    CHECK(agreed.heading == "Agreed actions");
    REQUIRE(agreed.rows.size() == 2);
    CHECK(agreed.rows[0][2].text == "Nobody yet");
    CHECK(agreed.rows[0][2].tone == brief::Tone::muted);
    CHECK(agreed.rows[0][4].tone == brief::Tone::bad);
    CHECK(agreed.rows[1][4].tone == brief::Tone::plain);
    CHECK(brief.chapters.at(0).blocks.size() == 2);
}
