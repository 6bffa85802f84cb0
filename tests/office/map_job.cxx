// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The job for programs: what it finds, what it cannot understand, and which files it writes.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace rolemap::test;
namespace fs = std::filesystem;

TEST_CASE("The job finds the list wherever it stands and says where") {
    Sheet sheet;
    sheet.fill("C4", {{"Name", "Role"}, {"Zhao Min", "Decider"}, {"Li Wei", "Designer"}});
    const Answer answer = runJob(sheet, "describe");
    CHECK(textOf(answer, "Table") == "Sheet1.C4:D6");
    CHECK(numberOf(answer, "People") == 2);
}

TEST_CASE("Header words of another language: no map, a sentence with the words, and pointing once is enough") {
    Sheet sheet;
    sheet.fill("A1", {{"Имя", "Должность", "Отдел"},
                      {"Иван Петров", "Директор", "Продажи"},
                      {"Анна Орлова", "Менеджер", "Закупки"},
                      {"Пётр Ильин", "Инженер", "ИТ"}});
    const Answer blind = runJob(sheet, "draw");
    REQUIRE(listOf(blind, "Messages").size() == 1);
    CHECK(sheetNames(sheet).size() == 1);
    const Answer pointed = runJob(sheet, "draw", {{"Columns", "name=A,title=B"}});
    CHECK(numberOf(pointed, "People") == 3);
    const Answer remembered = runJob(sheet, "describe");
    CHECK(numberOf(remembered, "People") == 3);
}

TEST_CASE("A word that is not known is told with its cell") {
    Sheet sheet;
    fillDeal(sheet);
    sheet.fill("F3", {{"suporter"}});
    const auto messages = listOf(runJob(sheet, "describe"), "Messages");
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().find("Sheet1.F3: ") == 0);
    CHECK(messages.front().find("Supporter") != std::string::npos);
}

TEST_CASE("Of several accounts the largest is drawn, or those asked for") {
    Sheet sheet;
    sheet.fill("A1", {{"Name", "Role", "Account"},
                      {"Zhao Min", "Decider", "Hengtai"},
                      {"Li Wei", "Designer", "Borui"},
                      {"Wu Fang", "User", "Borui"}});
    CHECK(listOf(runJob(sheet, "draw"), "Drawn") == std::vector<std::string>{"Borui"});
    CHECK(listOf(runJob(sheet, "draw", {}, {{"Accounts", {"Hengtai"}}}), "Drawn") ==
          std::vector<std::string>{"Hengtai"});
    CHECK_THROWS(runJob(sheet, "draw", {}, {{"Accounts", {"Nobody & Co"}}}));
}

TEST_CASE("The map goes out as pdf, svg and png") {
    Sheet sheet;
    fillDeal(sheet);
    const fs::path folder = fs::temp_directory_path() / ("rolemap-map-" + office().profile().filename().string());
    fs::create_directories(folder);
    const auto files =
        listOf(runJob(sheet, "map", {{"Folder", rolemap::support::utf8(rolemap::batch::fileUrl(folder))}},
                      {{"Formats", {"pdf", "svg", "png"}}}),
               "Files");
    CHECK(files.size() == 3);
    const auto begins = [&](const char* name, const std::string& with) {
        std::ifstream in(folder / name, std::ios::binary);
        std::string head(with.size(), '\0');
        in.read(head.data(), static_cast<std::streamsize>(head.size()));
        return head == with;
    };
    CHECK(begins("map.pdf", "%PDF"));
    CHECK(begins("map.svg", "<"));
    CHECK(begins("map.png", "\x89PNG"));
    std::ifstream svg(folder / "map.svg");
    const std::string text{std::istreambuf_iterator<char>(svg), {}};
    CHECK(text.find("Li Wei") != std::string::npos);
    fs::remove_all(folder);
}
