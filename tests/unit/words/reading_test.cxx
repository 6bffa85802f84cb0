// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How cells are read: functions.md, RM.TERM. Picklists: Salesforce (OpportunityContactRole), HubSpot (hs_buying_role,
// hs_seniority), Dynamics 365 (stakeholder roles) as their vendors ship them.
#include "core/words/vocabulary.hxx"

#include <catch2/catch.hpp>

#include <string>

using namespace rolemap::words;

namespace {

/// "decider user @supporter ?[what]" or "blank".
std::string reads(Dimension dimension, const char* word, const std::optional<Scale>& scale = std::nullopt) {
    const auto reading = Vocabulary::shipped().read(dimension, word, scale);
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? "" : " ") + part; };
    for (const int value : reading.values)
        add(std::string(Vocabulary::id(dimension, value)));
    if (reading.attitude != Attitude::unknown)
        add("@" + std::string(Vocabulary::id(Dimension::attitude, static_cast<int>(reading.attitude))));
    for (const auto& part : reading.unknown)
        add("?[" + part + "]");
    if (reading.blank)
        add("blank");
    return out;
}

std::string role(const char* word) {
    return reads(Dimension::role, word);
}
std::string attitude(const char* word) {
    return reads(Dimension::attitude, word);
}
std::string department(const char* word) {
    return reads(Dimension::department, word);
}
std::string level(const char* word) {
    return reads(Dimension::level, word);
}

} // namespace

TEST_CASE("Several roles in one cell stay several") {
    CHECK(role("Decider; Evaluator") == "decider evaluator");
    CHECK(role("决策者、评估者") == "decider evaluator");
    CHECK(role("decider/user") == "decider user");
    CHECK(role("Decider and User") == "decider user");
    CHECK(role("决策者和使用者") == "decider user");
    CHECK(role("決策者，使用者") == "decider user");
    CHECK(role("Decider\nUser") == "decider user");
    CHECK(role("Decider & User + Initiator") == "decider user initiator");
    CHECK(role("决策者 使用者") == "decider user");
    CHECK(role("User; user; 用户") == "user");
    CHECK(role("Decider (User)") == "decider user");
    CHECK(role("User, banana") == "user ?[banana]");
    CHECK(role("Legal and compliance") == "evaluator");
}

TEST_CASE("The same role is known however it is spelled") {
    for (const char* word : {"END_USER", "end-user", "End Users.", " end  user ", "ＥＮＤ　ＵＳＥＲ", "End\u00a0user"})
        CHECK(role(word) == "user");
}

TEST_CASE("CRM picklists of roles are known") {
    // Salesforce
    CHECK(role("Business User") == "user");
    CHECK(role("Decision Maker") == "decider");
    CHECK(role("Economic Buyer") == "decider");
    CHECK(role("Economic Decision Maker") == "decider");
    CHECK(role("Evaluator") == "evaluator");
    CHECK(role("Executive Sponsor") == "decider");
    CHECK(role("Influencer") == "evaluator");
    CHECK(role("Technical Buyer") == "evaluator");
    CHECK(role("Gatekeeper") == "evaluator");
    CHECK(role("Champion") == "@supporter");
    CHECK(role("Other") == "blank");
    // HubSpot
    CHECK(role("BLOCKER") == "@opponent");
    CHECK(role("BUDGET_HOLDER") == "decider");
    CHECK(role("CHAMPION") == "@supporter");
    CHECK(role("DECISION_MAKER") == "decider");
    CHECK(role("END_USER") == "user");
    CHECK(role("EXECUTIVE_SPONSOR") == "decider");
    CHECK(role("INFLUENCER") == "evaluator");
    CHECK(role("LEGAL_AND_COMPLIANCE") == "evaluator");
    CHECK(role("DECISION_MAKER;CHAMPION") == "decider @supporter");
    // Dynamics 365
    CHECK(role("Stakeholder") == "blank");
    CHECK(role("Economic buyer") == "decider");
    CHECK(role("Technical buyer") == "evaluator");
    // Miller Heiman, MEDDIC
    CHECK(role("User Buyer") == "user");
    CHECK(role("Coach") == "@supporter");
    CHECK(role("Economic Buying Influence") == "decider");
    CHECK(role("EB") == "decider");
}

TEST_CASE("A role word that says how a person stands is kept apart from the roles") {
    CHECK(role("coach; user") == "user @supporter");
    CHECK(role("detractor") == "@opponent");
    CHECK(role("教练") == "@supporter");
    CHECK(role("内线") == "@supporter");
    CHECK(role("coach; blocker") == "@supporter ?[blocker]"); // both cannot be: one is reported
    CHECK(attitude("champion") == "supporter");
    CHECK(attitude("coach") == "supporter");
    CHECK(attitude("blocker") == "opponent");
    CHECK(attitude("detractor") == "opponent");
}

TEST_CASE("Chinese salespeople's words are known") {
    CHECK(role("拍板人") == "decider");
    CHECK(role("关键决策人") == "decider");
    CHECK(role("技术把关者") == "evaluator");
    CHECK(role("守門人") == "evaluator");
    CHECK(role("請購人") == "initiator");
    CHECK(role("終端使用者") == "user");
    CHECK(attitude("支持") == "supporter");
    CHECK(attitude("坚决反对") == "opponent");
    CHECK(attitude("不支持") == "opponent");
    CHECK(attitude("不反对") == "neutral");
    CHECK(attitude("觀望") == "neutral");
    CHECK(reads(Dimension::contact, "经常联系") == "frequent");
    CHECK(reads(Dimension::contact, "未聯絡") == "none");
    CHECK(level("中階主管") == "management");
    CHECK(level("一把手") == "decision");
}

TEST_CASE("Department words of the four functions are known, others are left to the caller") {
    for (const char* word : {"Procurement", "Global Procurement", "Sourcing", "采购部", "采购处", "物资公司",
                             "招标中心", "集采中心", "資材部", "採購課", "The purchasing department", "Supply Chain"})
        CHECK(department(word) == "purchasing");
    for (const char* word : {"IT", "I.T.", "IT Department", "Information Technology", "Engineering", "R & D",
                             "信息中心", "信息化办公室", "資訊部", "研发部", "设备管理部"})
        CHECK(department(word) == "technical");
    for (const char* word :
         {"Finance", "Accounting", "Controlling", "the finance dept.", "财务处", "计划财务部", "會計室"})
        CHECK(department(word) == "finance");
    for (const char* word : {"Operations", "Production", "生产部", "车间", "使用单位", "需求單位"})
        CHECK(department(word) == "using");
    for (const char* word : {"HR", "Legal", "Marketing", "Sales", "人力资源部", "法务部", "業務部", "Quality"})
        CHECK(department(word) == "?[" + std::string(word) + "]");
}

TEST_CASE("Seniority picklists are levels") {
    for (const char* word : {"executive", "vp", "owner", "partner", "C-Level", "Senior management"})
        CHECK(level(word) == "decision");
    for (const char* word : {"director", "manager", "Middle management"})
        CHECK(level(word) == "management");
    for (const char* word : {"senior", "entry", "employee", "Individual Contributor"})
        CHECK(level(word) == "operational");
}

TEST_CASE("Only -1, 0, 1 and ticks are plain, and only for an attitude") {
    for (const char* word : {"1", "+1", "＋１", "1.0", "✓", "✔\ufe0f", "√", "+"})
        CHECK(attitude(word) == "supporter");
    CHECK(attitude("0") == "neutral");
    for (const char* word : {"-1", "\u22121", "－１", "✗", "×"})
        CHECK(attitude(word) == "opponent");
    for (const char* word : {"2", "-2", "5", "0.5", "x", "(1)", "-", "1e0", "10"})
        CHECK(attitude(word) == "?[" + std::string(word) + "]");
    for (const Dimension dimension : {Dimension::level, Dimension::department, Dimension::role, Dimension::contact,
                                      Dimension::zone, Dimension::strategy, Dimension::evidence})
        for (const char* word : {"-1", "0", "1", "✓", "7"})
            if (dimension != Dimension::role || std::string(word) != "✓") // a tick in a role column says an attitude
                CHECK(reads(dimension, word) == "?[" + std::string(word) + "]");
}

TEST_CASE("A scale gives other numbers a meaning") {
    const Scale oneToFive{1, 5}, fiveToOne{5, 1}, zeroToTen{0, 10};
    const char* attitudes[] = {"opponent", "opponent", "neutral", "supporter", "supporter"};
    const char* contacts[] = {"none", "distant", "distant", "frequent", "close"};
    for (int i = 0; i < 5; ++i) {
        const auto up = std::to_string(i + 1), down = std::to_string(5 - i);
        CHECK(reads(Dimension::attitude, up.c_str(), oneToFive) == attitudes[i]);
        CHECK(reads(Dimension::attitude, down.c_str(), fiveToOne) == attitudes[i]);
        CHECK(reads(Dimension::contact, up.c_str(), oneToFive) == contacts[i]);
    }
    CHECK(reads(Dimension::attitude, "1", Scale{-1, 1}) == "supporter");
    CHECK(reads(Dimension::attitude, "0", Scale{-1, 1}) == "neutral");
    CHECK(reads(Dimension::level, "10", zeroToTen) == "decision");
    CHECK(reads(Dimension::level, "0", zeroToTen) == "operational");
    CHECK(reads(Dimension::evidence, "5", zeroToTen) == "assumed"); // the very middle: the lesser
    CHECK(reads(Dimension::attitude, "6", oneToFive) == "?[6]");
    CHECK(reads(Dimension::attitude, "0", oneToFive) == "?[0]");
    CHECK(reads(Dimension::attitude, "3", Scale{3, 3}) == "?[3]");
    CHECK(reads(Dimension::role, "3", oneToFive) == "?[3]");
    CHECK(reads(Dimension::department, "3", oneToFive) == "?[3]");
    CHECK(reads(Dimension::attitude, "supporter", oneToFive) == "supporter");
}

TEST_CASE("Stages are known by number, by name and by the step of the sale") {
    const auto stage = [](const char* word) { return reads(Dimension::stage, word); };
    CHECK(stage("3") == "design");
    CHECK(stage("Stage 2") == "brewing");
    CHECK(stage("第二阶段") == "brewing");
    CHECK(stage("2. 内部酝酿") == "brewing");
    CHECK(stage("followup") == "implementation");
    CHECK(stage("positioning") == "evaluation");
    CHECK(stage("needs") == "design");
    CHECK(stage("赢取订单") == "commitment");
    CHECK(stage("Negotiation/Review") == "commitment"); // Salesforce
    CHECK(stage("Closed Won") == "implementation");
    CHECK(stage("Closed Lost") == "?[Closed Lost]");
    for (const char* word : {"0", "7", "-1", "2.5", "(2)"})
        CHECK(stage(word) == "?[" + std::string(word) + "]");
}

TEST_CASE("Unknown is never guessed and never neutral") {
    CHECK(attitude("Supporter?") == "?[Supporter?]");
    CHECK(attitude("banana") == "?[banana]");
    CHECK(attitude("Neutral, afraid of losing clients") == "neutral ?[afraid of losing clients]");
    CHECK(role("not a decision maker") == "?[not a decision maker]");
    CHECK(role("Decider (for now)") == "decider ?[for now]");
    CHECK(role("参与者") == "?[参与者]"); // holds 与, 'and'
    for (const char* word : {"", "  ", "\u3000", "N/A", "TBD", "待定", "unknown", "未知"})
        CHECK(attitude(word) == "blank");
    CHECK(role("-") == "blank");
    CHECK_FALSE(Vocabulary::shipped().value(Dimension::attitude, "supporter / neutral").has_value());
    CHECK_FALSE(Vocabulary::shipped().value(Dimension::attitude, "").has_value());
    CHECK(role(std::string(100000, 'a').c_str()) == "?[" + std::string(100000, 'a') + "]");
    CHECK(role("\xff\xfe") == "?[\ufffd\ufffd]");
}
