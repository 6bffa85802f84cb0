// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Ids and labels: domain.md S1, S4, S5, S6.
#include "core/words/vocabulary.hxx"

#include "core/error.hxx"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <map>
#include <stdexcept>

using namespace rolemap;
using namespace rolemap::words;

namespace {

constexpr Dimension all[] = {Dimension::level,    Dimension::department, Dimension::role,
                             Dimension::attitude, Dimension::contact,    Dimension::stage,
                             Dimension::zone,     Dimension::strategy,   Dimension::evidence};

const Vocabulary& shipped() {
    return Vocabulary::shipped();
}

nlohmann::json vocabularyFile() {
    std::ifstream file(ROLEMAP_TEMPLATES "/vocabulary.json");
    REQUIRE(file);
    return nlohmann::json::parse(file);
}

void checkLabels(Dimension dimension, const std::vector<std::array<const char*, 4>>& expected) {
    REQUIRE(expected.size() == Vocabulary::size(dimension));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const int value = static_cast<int>(i);
        CHECK(Vocabulary::id(dimension, value) == expected[i][0]);
        CHECK(shipped().label(dimension, value, Language::en) == expected[i][1]);
        CHECK(shipped().label(dimension, value, Language::zhCN) == expected[i][2]);
        CHECK(shipped().label(dimension, value, Language::zhTW) == expected[i][3]);
    }
}

} // namespace

TEST_CASE("Values have the course's ids and labels, in the order of the enumerations") {
    checkLabels(Dimension::level, {{"decision", "Decision level", "决策层", "決策層"},
                                   {"management", "Management level", "管理层", "管理層"},
                                   {"operational", "Operational level", "操作层", "操作層"}});
    checkLabels(Dimension::department, {{"using", "Using", "使用部门", "使用部門"},
                                        {"technical", "Technical", "技术部门", "技術部門"},
                                        {"finance", "Finance", "财务部门", "財務部門"},
                                        {"purchasing", "Purchasing", "采购部门", "採購部門"}});
    checkLabels(Dimension::role, {{"initiator", "Initiator", "发起者", "發起者"},
                                  {"decider", "Decider", "决策者", "決策者"},
                                  {"designer", "Designer", "设计者", "設計者"},
                                  {"evaluator", "Evaluator", "评估者", "評估者"},
                                  {"user", "User", "使用者", "使用者"}});
    checkLabels(Dimension::attitude, {{"supporter", "Supporter", "支持者", "支持者"},
                                      {"neutral", "Neutral", "中立者", "中立者"},
                                      {"opponent", "Opponent", "反对者", "反對者"}});
    checkLabels(Dimension::contact, {{"close", "Close", "密切", "密切"},
                                     {"frequent", "Frequent", "频繁", "頻繁"},
                                     {"distant", "Distant", "疏远", "疏遠"},
                                     {"none", "Not contacted", "未联系", "未聯繫"}});
    checkLabels(Dimension::stage, {{"need", "Discovering the need", "发现需求", "發現需求"},
                                   {"brewing", "Internal brewing", "内部酝酿", "內部醞釀"},
                                   {"design", "System design", "系统设计", "系統設計"},
                                   {"evaluation", "Evaluation and comparison", "评估比较", "評估比較"},
                                   {"commitment", "Purchase commitment", "购买承诺", "購買承諾"},
                                   {"implementation", "Installation and use", "安装实施", "安裝實施"}});
    checkLabels(Dimension::zone, {{"growth", "Growth", "增长区", "成長區"},
                                  {"development", "Development", "发展区", "發展區"},
                                  {"consolidation", "Consolidation", "巩固区", "鞏固區"}});
    checkLabels(Dimension::strategy, {{"hunting", "Hunting", "打猎", "打獵"},
                                      {"farming", "Farming", "耕种", "耕種"},
                                      {"partnership", "Partnership", "伙伴", "夥伴"}});
    checkLabels(Dimension::evidence,
                {{"assumed", "Assumed", "推测", "推測"}, {"confirmed", "Confirmed", "已确认", "已確認"}});
}

TEST_CASE("Values beyond the known ones have ids and labels where the enumerations have them") {
    CHECK(Vocabulary::id(Dimension::level, static_cast<int>(Level::unknown)) == "unknown");
    CHECK(Vocabulary::id(Dimension::department, static_cast<int>(Department::other)) == "other");
    CHECK(Vocabulary::id(Dimension::department, static_cast<int>(Department::unknown)) == "unknown");
    CHECK(Vocabulary::id(Dimension::attitude, static_cast<int>(Attitude::unknown)) == "unknown");
    CHECK(Vocabulary::id(Dimension::contact, static_cast<int>(Contact::unknown)) == "unknown");
    CHECK(Vocabulary::id(Dimension::evidence, static_cast<int>(Evidence::unknown)) == "unknown");
    CHECK(Vocabulary::id(Dimension::stage, static_cast<int>(Stage::none)) == "none");
    CHECK(shipped().label(Dimension::department, static_cast<int>(Department::other), Language::zhCN) == "其他");
    CHECK_THROWS_AS(Vocabulary::id(Dimension::role, 5), std::out_of_range);
    CHECK_THROWS_AS(shipped().label(Dimension::zone, -1, Language::en), std::out_of_range);
}

TEST_CASE("Every id, label and short label reads back") {
    for (const Dimension dimension : all) {
        CHECK(Vocabulary::dimension(Vocabulary::name(dimension)) == dimension);
        for (int value = 0; value < static_cast<int>(Vocabulary::size(dimension)); ++value) {
            CHECK(shipped().value(dimension, Vocabulary::id(dimension, value)) == value);
            for (const Language language : allLanguages) {
                CHECK(shipped().value(dimension, shipped().label(dimension, value, language)) == value);
                CHECK(shipped().value(dimension, shipped().shortLabel(dimension, value, language)) == value);
            }
        }
    }
    CHECK_FALSE(Vocabulary::dimension("colour").has_value());
}

TEST_CASE("Every word of the vocabulary reads back as its value, in any case and width") {
    const auto json = vocabularyFile();
    std::size_t count = 0;
    for (const Dimension dimension : all) {
        int value = 0;
        for (const auto& entry : json.at("dimensions").at(std::string(Vocabulary::name(dimension))).at("values")) {
            for (const auto& list : entry.at("words"))
                for (const std::string word : list) {
                    INFO(Vocabulary::name(dimension) << ": " << word);
                    CHECK(shipped().value(dimension, word) == value);
                    CHECK(shipped().value(dimension, "\u3000" + word + "\u00a0") == value);
                    std::string upper = word;
                    for (char& c : upper)
                        if (c >= 'a' && c <= 'z')
                            c = static_cast<char>(c - 'a' + 'A');
                    CHECK(shipped().value(dimension, upper) == value);
                    ++count;
                }
            ++value;
        }
    }
    CHECK(count > 1500);
}

TEST_CASE("No word of a dimension has two meanings") {
    const auto json = vocabularyFile();
    for (const Dimension dimension : all) {
        std::map<std::string, std::string> seen;
        const auto& part = json.at("dimensions").at(std::string(Vocabulary::name(dimension)));
        for (const auto& entry : part.at("values"))
            for (const auto& list : entry.at("words"))
                for (const std::string word : list) {
                    INFO(word);
                    CHECK(seen.emplace(word, entry.at("id")).first->second == entry.at("id"));
                }
        for (const std::string word : part.at("nothing")) {
            INFO(word);
            CHECK(seen.count(word) == 0);
        }
    }
}

TEST_CASE("The nearest word is suggested for a mistyped one, and none for another word") {
    const auto near = [](Dimension d, const char* word) {
        return shipped().nearest(d, word, Language::en).value_or("-");
    };
    CHECK(near(Dimension::attitude, "suporter") == "Supporter");
    CHECK(near(Dimension::attitude, "opponnet") == "Opponent");
    CHECK(near(Dimension::role, "Decidor") == "Decider");
    CHECK(near(Dimension::role, "champoin") == "Supporter");
    CHECK(near(Dimension::department, "Procurment") == "Purchasing");
    CHECK(near(Dimension::role, "决策着") == "Decider");
    CHECK(near(Dimension::attitude, "banana") == "-");
    CHECK(near(Dimension::department, "業務部") == "-"); // the sales department is no mistyped finance department
    CHECK(near(Dimension::role, "") == "-");
    CHECK(near(Dimension::role, "x") == "-");
    CHECK(shipped().nearest(Dimension::attitude, "suporter", Language::zhTW) == "支持者");
}

TEST_CASE("A company adds words of its own, and they win") {
    const auto own = shipped()
                         .with(Dimension::role, "Power sponsor", "evaluator")
                         .with(Dimension::department, "Legal", "Legal affairs")
                         .with(Dimension::department, "Netze", "technical")
                         .with(Dimension::role, "Fan", "supporter")
                         .with(Dimension::attitude, "2", "supporter");
    CHECK(own.value(Dimension::role, "power sponsor") == static_cast<int>(Role::evaluator));
    CHECK(shipped().value(Dimension::role, "power sponsor") == static_cast<int>(Role::decider));
    CHECK(own.value(Dimension::department, "NETZE") == static_cast<int>(Department::technical));
    const auto legal = own.read(Dimension::department, "legal");
    REQUIRE(legal.values == std::vector<int>{static_cast<int>(Department::other)});
    CHECK(legal.own == "Legal affairs");
    CHECK(own.read(Dimension::role, "fan").attitude == Attitude::supporter);
    CHECK(own.value(Dimension::attitude, "2") == static_cast<int>(Attitude::supporter));
    CHECK_THROWS_AS(shipped().with(Dimension::role, "x", "banana"), Error);
    CHECK_THROWS_AS(shipped().with(Dimension::role, " ", "user"), Error);
    CHECK_THROWS_AS(shipped().with(Dimension::department, "x", " "), Error);
}
