// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Ten thousand random tables: nothing crashes, every figure stays within its bounds.
#include "core/people/gaps.hxx"
#include "core/people/next.hxx"
#include "core/people/results.hxx"

#include "committee.hxx"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>

using namespace rolemap;
using namespace rolemap::people;
using people::Query;
using words::Stage;

TEST_CASE("10,000 random tables keep every figure within its bounds") {
    std::mt19937 random(2026);
    const model::Model& model = model::Model::shipped();
    const double tiny = 1e-9;
    for (int round = 0; round < 10000; ++round) {
        const auto table = test::randomTable(random, 10, true);
        const Stage stage = static_cast<Stage>(random() % 7);
        Query query;
        query.stage = stage;
        query.language = words::allLanguages[random() % 3];
        bool good = true;
        for (const auto& a : analyse(table, stage, model)) {
            for (std::size_t i = 0; i < a.size(); ++i) {
                const auto& m = a.measures(i);
                good = good && m.influence >= 0 && m.influence <= 100 + tiny && m.support >= -1 && m.support <= 1 &&
                       m.rank >= 1 && m.rank <= a.size();
            }
            good = good && a.support() && *a.support() >= -1 && *a.support() <= 1;
            good = good && a.known() && *a.known() >= 0 && *a.known() <= 1;
            const auto health = a.health();
            good = good && health.points >= 0 && health.points <= 100;
            for (const auto& x : opinions(a))
                good = good && (!x || std::abs(*x) <= 1 + tiny);
            for (const auto& step : nextSteps(a, 0))
                good = good && step.gain > 0 && step.effort > 0 && std::isfinite(step.ratio());
        }
        const auto result = peopleResult(table, "", query);
        good = good && result.rows() == table.rows && result.columns() == 10;
        good = good && gapsResult(table, 46150, query).rows() >= 1;
        good = good && explainResult(table, round % 2 == 0 ? "" : "Person 1", query).rows() > 1;
        const char* const sides[] = {"level", "department", "role", "attitude", "contact", "owner"};
        const char* const shows[] = {"count", "names", "support", "contact"};
        good = good &&
               coverageResult(table, sides[random() % 6], sides[random() % 6], shows[random() % 4], query).rows() >= 2;
        if (!good)
            FAIL("round " << round);
    }
    SUCCEED();
}

TEST_CASE("100,000 people in 5,000 deals, and in one, are analysed in a moment") {
    for (const std::size_t deals : {std::size_t{1}, std::size_t{5000}}) {
        std::mt19937 random(7);
        table::PeopleTable table;
        constexpr std::size_t n = 100000;
        table.rows = n + 1;
        table.deals.resize(deals);
        const std::size_t size = n / deals;
        for (std::size_t i = 0; i < n; ++i) {
            table::Person p;
            p.row = i + 1;
            p.name = "P" + std::to_string(i);
            p.level = static_cast<words::Level>(random() % 3);
            p.roles.add(static_cast<words::Role>(random() % 5));
            p.attitude = static_cast<words::Attitude>(random() % 4);
            p.contact = static_cast<words::Contact>(random() % 4);
            table.people.push_back(p);
            const std::size_t deal = i / size, position = i % size;
            table.deals[deal].people.push_back(i);
            if (position > 0)
                table.lines.push_back({deal * size + (position - 1) / 5, i, 1, true});
        }
        const auto start = std::chrono::steady_clock::now();
        const auto numbers = peopleResult(table, "influence;access;support;rank", Query{});
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        const auto whole = peopleResult(table, "", Query{});
        const double all = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() - seconds;
        WARN("100,000 people, " << deals << " deals: numbers " << seconds * 1000 << " ms, all columns " << all * 1000
                                << " ms");
        CHECK(numbers.rows() == n + 1);
        CHECK(whole.at(1, 9).isText());
        CHECK(seconds < 10); // busy machines and sanitizers; the benchmark holds the real budget
        CHECK(all < 30);
    }
}
