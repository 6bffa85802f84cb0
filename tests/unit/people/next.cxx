// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.NEXT against a brute-force recomputation of every step by dense code that shares nothing with the product's, and
// RM.OPINION. Definitions: functions.md, 'The default model'.
#include "core/people/next.hxx"

#include "committee.hxx"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>

using namespace rolemap;
using namespace rolemap::people;
using people::Analysis;
using people::Step;
using words::Attitude;
using words::Contact;
using words::Stage;

namespace {

using Matrix = std::vector<std::vector<double>>;

std::vector<double> solve(Matrix m, std::vector<double> b) {
    const std::size_t n = b.size();
    for (std::size_t c = 0; c < n; ++c) {
        std::size_t pivot = c;
        for (std::size_t r = c; r < n; ++r)
            if (std::abs(m[r][c]) > std::abs(m[pivot][c]))
                pivot = r;
        std::swap(m[c], m[pivot]);
        std::swap(b[c], b[pivot]);
        for (std::size_t r = 0; r < n; ++r)
            if (r != c && m[r][c] != 0) {
                const double f = m[r][c] / m[c][c];
                for (std::size_t k = c; k < n; ++k)
                    m[r][k] -= f * m[c][k];
                b[r] -= f * b[c];
            }
    }
    for (std::size_t i = 0; i < n; ++i)
        b[i] /= m[i][i];
    return b;
}

/// One deal, densely: everything from the words of the people on.
struct Dense {
    std::vector<table::Person> people;
    Matrix weight; ///< [influenced][influencer]
    bool lines = false;
    Stage stage;
    words::Role key;

    Dense(const table::PeopleTable& t, Stage s, words::Role keyRole) : people(t.people), stage(s), key(keyRole) {
        weight.assign(people.size(), std::vector<double>(people.size(), 0));
        for (const auto& line : t.lines) {
            weight[line.influenced][line.influencer] += line.weight;
            lines = true;
        }
    }
    static double access(Contact c) {
        const double value[] = {1, 0.8, 0.4, 0.1, 0.1};
        return value[static_cast<int>(c)];
    }
    static double attitude(Attitude a) {
        const double value[] = {1, 0, -1, 0};
        return value[static_cast<int>(a)];
    }
    static double evidence(const table::Person& p) {
        if (p.evidence == words::Evidence::confirmed)
            return 1;
        return p.evidence == words::Evidence::assumed || p.evidenceTyped ? 0.5 : 1;
    }
    std::vector<double> influence() const {
        const std::size_t n = people.size();
        Matrix m(n, std::vector<double>(n, 0));
        for (std::size_t i = 0; i < n; ++i) {
            double sum = 0;
            for (const double w : weight[i])
                sum += w;
            m[i][i] += 1;
            for (std::size_t j = 0; j < n; ++j)
                if (sum > 0)
                    m[j][i] -= 0.85 * weight[i][j] / sum * std::min(1.0, sum);
        }
        const auto rank = solve(m, std::vector<double>(n, 1));
        double highest = 0;
        for (const double r : rank)
            highest = std::max(highest, r);
        std::vector<double> result;
        for (std::size_t i = 0; i < n; ++i) {
            const double role[7][5] = {{1, .6, .3, .2, .8}, {.7, 1, .5, .3, .4}, {.3, .6, 1, .5, .6},
                                       {.2, .8, .6, 1, .5}, {.2, 1, .3, .5, .3}, {.3, .5, .3, .2, 1},
                                       {.6, 1, .7, .7, .4}};
            const double level[] = {1, 0.6, 0.3, 0.3};
            double r = people[i].roles.empty() ? 0.2 : 0;
            for (int k = 0; k < 5; ++k)
                if (people[i].roles.has(static_cast<words::Role>(k)))
                    r = std::max(r, role[static_cast<int>(stage)][k]);
            const double l = level[static_cast<int>(people[i].level)];
            if (people[i].power)
                result.push_back(100 * (0.5 * r + 0.3 * l + 0.2 * *people[i].power));
            else if (lines)
                result.push_back(100 * (0.5 * r + 0.3 * l + 0.2 * rank[i] / highest));
            else
                result.push_back(100 * (0.625 * r + 0.375 * l));
        }
        return result;
    }
    /// Opinions; NaN for none.
    std::vector<double> opinions() const {
        const std::size_t n = people.size();
        Matrix m(n, std::vector<double>(n, 0));
        std::vector<double> b(n, 0);
        std::vector<bool> has(n, true);
        for (std::size_t i = 0; i < n; ++i) {
            double sum = 0;
            for (std::size_t j = 0; j < n; ++j)
                sum += people[j].attitude == Attitude::unknown ? 0 : weight[i][j];
            const bool known = people[i].attitude != Attitude::unknown;
            const double base[] = {0.3, 0.5, 0.7, 0.5};
            double lambda = !known ? 1 : base[static_cast<int>(people[i].level)];
            if (known && people[i].evidence == words::Evidence::confirmed)
                lambda /= 2;
            if (!(sum > 0)) {
                lambda = 0;
                has[i] = known;
            }
            m[i][i] = 1;
            for (std::size_t j = 0; j < n && sum > 0; ++j)
                m[i][j] -= people[j].attitude == Attitude::unknown ? 0 : lambda * weight[i][j] / sum;
            b[i] = (1 - lambda) * attitude(people[i].attitude);
        }
        auto x = solve(m, b);
        for (std::size_t i = 0; i < n; ++i)
            if (!has[i])
                x[i] = std::nan("");
        return x;
    }
    double objective() const {
        const auto weightOf = influence();
        const auto x = opinions();
        double support = 0, all = 0, contact = 0, keyAll = 0;
        for (std::size_t i = 0; i < people.size(); ++i) {
            const double c = access(people[i].contact);
            all += weightOf[i];
            if (people[i].attitude != Attitude::unknown)
                support += weightOf[i] * evidence(people[i]) * x[i] * (x[i] > 0 ? c : 1);
            if (people[i].roles.has(words::Role::decider) || people[i].roles.has(key)) {
                contact += weightOf[i] * c;
                keyAll += weightOf[i];
            }
        }
        return support / all + (keyAll > 0 ? 0.25 * contact / keyAll : 0);
    }
};

struct Expected {
    Contact contact;
    Attitude attitude;
    double effort;
};

/// The steps of one person, as functions.md lists them.
std::vector<Expected> stepsOf(const table::Person& p) {
    std::vector<Expected> steps;
    const bool known = p.attitude != Attitude::unknown;
    if (known && (p.contact == Contact::none || p.contact == Contact::unknown))
        steps.push_back({Contact::distant, p.attitude, 1});
    if (known && p.contact == Contact::distant)
        steps.push_back({Contact::frequent, p.attitude, 1});
    if (known && p.contact == Contact::frequent)
        steps.push_back({Contact::close, p.attitude, 2});
    const bool far = p.contact == Contact::none || p.contact == Contact::unknown;
    const double missing = far ? 2 : p.contact == Contact::distant ? 1 : 0;
    const Contact then = missing > 0 ? Contact::frequent : p.contact;
    if (p.attitude == Attitude::opponent)
        steps.push_back({then, Attitude::neutral, missing + 3});
    if (p.attitude == Attitude::neutral)
        steps.push_back({then, Attitude::supporter, missing + 2});
    if (!known)
        steps.push_back({then, Attitude::unknown, missing + 1});
    return steps;
}

} // namespace

TEST_CASE("Influence and opinions agree with dense solutions on random tables") {
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        const auto table = test::randomTable(random, 12);
        const Stage stage = static_cast<Stage>(random() % 7);
        const Analysis a = analyseSingle(table, stage, model::Model::shipped());
        const Dense dense(table, stage, a.keyRole());
        const auto influence = dense.influence();
        const auto expected = dense.opinions();
        const auto x = opinions(a);
        for (std::size_t i = 0; i < a.size(); ++i) {
            CHECK(a.measures(i).influence == Approx(influence[i]).epsilon(1e-10));
            REQUIRE(x[i].has_value() == !std::isnan(expected[i]));
            if (x[i])
                CHECK(*x[i] == Approx(expected[i]).margin(1e-10));
        }
    }
}

TEST_CASE("Every step gains what a full recomputation gives") {
    std::mt19937 random(2);
    for (int round = 0; round < 400; ++round) {
        const auto table = test::randomTable(random, 12);
        const Stage stage = static_cast<Stage>(random() % 7);
        const Analysis a = analyseSingle(table, stage, model::Model::shipped());
        const Dense before(table, stage, a.keyRole());
        const double now = before.objective();
        for (std::size_t i = 0; i < a.size(); ++i) {
            const auto steps = candidateSteps(a, i);
            const auto expected = stepsOf(table.people[i]);
            REQUIRE(steps.size() == expected.size());
            for (std::size_t s = 0; s < steps.size(); ++s) {
                Dense after = before;
                after.people[i].contact = expected[s].contact;
                after.people[i].attitude = expected[s].attitude;
                INFO("round " << round << " person " << i << " step " << s << ' ' << steps[s].kind);
                CHECK(steps[s].contactTo == expected[s].contact);
                CHECK(steps[s].attitudeTo == expected[s].attitude);
                CHECK(steps[s].effort == expected[s].effort);
                CHECK(steps[s].gain == Approx(after.objective() - now).margin(1e-9));
            }
        }
    }
}

TEST_CASE("The list has each person's best step once, best ratio first, and nothing that gains nothing") {
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        const auto table = test::randomTable(random, 12);
        const Analysis a = analyseSingle(table, Stage::none, model::Model::shipped());
        const auto list = nextSteps(a, 0);
        std::size_t gaining = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            double best = 0;
            for (const Step& step : candidateSteps(a, i))
                best = std::max(best, step.gain > 1e-12 ? step.ratio() : 0);
            gaining += best > 0 ? 1 : 0;
            for (const Step& step : list)
                if (step.who == i)
                    CHECK(step.ratio() == Approx(best).margin(1e-11));
        }
        CHECK(list.size() == gaining);
        for (std::size_t i = 1; i < list.size(); ++i)
            CHECK(list[i - 1].ratio() >= list[i].ratio() - 1e-11);
        CHECK(nextSteps(a, 2).size() == std::min<std::size_t>(2, gaining));
    }
}

TEST_CASE("A step on the committee of three, worked by hand") {
    const auto table = test::read(test::three());
    const Analysis a = analyseSingle(table, Stage::none, model::Model::shipped());
    // Zhao, distant to frequent: nothing for support (neutral); key people are Zhao 100 and Li 66.25.
    const auto zhao = candidateSteps(a, 0);
    REQUIRE(zhao.size() == 2);
    CHECK(zhao[0].gain == Approx(0.25 * 100 * 0.4 / 166.25));
    // Neutral to supporter at frequent contact: support 100·0.8 / 202.5 besides; effort 1 + 2.
    CHECK(zhao[1].gain == Approx(80 / 202.5 + 0.25 * 100 * 0.4 / 166.25));
    CHECK(zhao[1].effort == 3);
    const auto list = nextSteps(a, 3);
    REQUIRE_FALSE(list.empty());
    CHECK(list[0].who == 0);
    CHECK(list[0].kind == "attitude");
    CHECK(describe(a, list[0], words::Language::en) ==
          "Bring Zhao Min from neutral to supporter, with contact raised to frequent");
}

TEST_CASE("Ties are kept in sheet order") {
    const auto table = test::read({{"Name", "Attitude", "Contact"},
                                   {"Ann", "neutral", "close"},
                                   {"Bob", "neutral", "close"},
                                   {"Cid", "neutral", "close"}});
    const auto list = nextSteps(analyseSingle(table, Stage::none, model::Model::shipped()), 0);
    REQUIRE(list.size() == 3);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(list[i].who == i);
}

TEST_CASE("The most influential of those we reach introduces us") {
    const auto table = test::read({{"Name", "Level", "Role", "Contact", "Attitude", "Reports to"},
                                   {"Ann", "decision", "decider", "none", "neutral", ""},
                                   {"Bob", "operational", "user", "close", "", "Ann"},
                                   {"Cid", "management", "designer", "frequent", "supporter", "Ann"},
                                   {"Dan", "decision", "designer", "distant", "", "Ann"}});
    const Analysis a = analyseSingle(table, Stage::none, model::Model::shipped());
    const auto steps = candidateSteps(a, 0);
    REQUIRE(steps[0].through);
    CHECK(*steps[0].through == 2);
    CHECK(describe(a, steps[0], words::Language::en) == "Cid introduces us to Ann");
    CHECK(describe(a, steps[0], words::Language::zhCN) == "请Cid引荐Ann");
    CHECK_FALSE(candidateSteps(a, 2)[0].through); // we are there
    // Where somebody stands is found out first; so far nobody knows of Dan.
    const auto dan = candidateSteps(a, 3);
    REQUIRE(dan.size() == 1);
    CHECK(describe(a, dan[0], words::Language::en) == "Find out where Dan stands, with contact raised to frequent");
}

TEST_CASE("Every kind of step is told in three languages") {
    std::mt19937 random(4);
    for (int round = 0; round < 30; ++round) {
        const auto table = test::randomTable(random, 12);
        const Analysis a = analyseSingle(table, Stage::none, model::Model::shipped());
        for (const words::Language language : words::allLanguages)
            for (std::size_t i = 0; i < a.size(); ++i)
                for (const Step& step : candidateSteps(a, i)) {
                    const std::string words = describe(a, step, language);
                    CHECK(words.find(a.person(i).name) != std::string::npos);
                    CHECK(words.find('{') == std::string::npos);
                }
    }
}

TEST_CASE("Opinions follow influencers of known attitude only") {
    const auto table = test::read({{"Name", "Level", "Attitude", "Evidence", "Influences"},
                                   {"Ann", "decision", "supporter", "", "Bob; Cid; Eve"},
                                   {"Bob", "operational", "opponent", "", ""},
                                   {"Cid", "management", "neutral", "confirmed", "Bob"},
                                   {"Dan", "", "", "", "Cid"},
                                   {"Eve", "", "", "", ""}});
    const auto x = opinions(analyseSingle(table, Stage::none, model::Model::shipped()));
    CHECK(*x[0] == 1);            // nobody known influences Ann
    CHECK(*x[2] == Approx(0.25)); // Λ 0.5 / 2; Dan's attitude is unknown
    CHECK(*x[1] == Approx(0.3 * -1 + 0.7 * (0.5 * 1 + 0.5 * 0.25)));
    CHECK_FALSE(x[3]);         // nothing known, nobody to listen to
    CHECK(*x[4] == Approx(1)); // listens to Ann alone
}

TEST_CASE("Next steps of 5,000 people with two lines each come within a panel's budget") {
    std::mt19937 random(5);
    table::PeopleTable table;
    table.deals.resize(1);
    for (std::size_t i = 0; i < 5000; ++i) {
        table::Person p;
        p.row = i + 1;
        p.level = static_cast<words::Level>(random() % 3);
        p.roles.add(static_cast<words::Role>(random() % 5));
        p.attitude = static_cast<Attitude>(random() % 4);
        p.contact = static_cast<Contact>(random() % 4);
        table.people.push_back(p);
        table.deals[0].people.push_back(i);
        if (i > 0)
            table.lines.push_back({(i - 1) / 6, i, 1, true});
        const std::size_t other = random() % 5000;
        if (other != i)
            table.lines.push_back({other, i, 1, false});
    }
    const Analysis a = analyseSingle(table, Stage::design, model::Model::shipped());
    const auto start = std::chrono::steady_clock::now();
    const auto list = nextSteps(a, 0);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    WARN("next steps of 5,000 people: " << seconds * 1000 << " ms");
    CHECK(list.size() > 3000);
    CHECK(seconds < 5); // far above the budget: sanitizers and busy machines; the benchmark holds the real one
}
