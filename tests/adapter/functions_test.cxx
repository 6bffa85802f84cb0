// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Every function with every kind of value in every argument: an answer, #N/A, Err:502 or Err:523, never anything else.
#include "addin/factories.hxx"
#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/NoConvergenceException.hpp>
#include <org/rolemap/XAccounts.hpp>
#include <org/rolemap/XDeal.hpp>
#include <org/rolemap/XPeople.hpp>
#include <org/rolemap/XProcess.hpp>
#include <org/rolemap/XWords.hpp>

#include <functional>

using namespace rolemap;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::AnyMatrix;

namespace {

AnyMatrix matrix(const std::vector<std::vector<Any>>& rows) {
    AnyMatrix result(static_cast<sal_Int32>(rows.size()));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        result.getArray()[r].realloc(static_cast<sal_Int32>(rows[r].size()));
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            result.getArray()[r].getArray()[c] = rows[r][c];
    }
    return result;
}

Any word(const char* text) {
    return Any(support::ustring(text));
}

/// Every kind of value that an argument of type any can be.
std::vector<Any> kinds() {
    return {Any(),
            word(""),
            Any(0.0),
            Any(1.0),
            Any(-1.0),
            Any(2.5),
            Any(1e300),
            Any(support::errorNumber(504)),
            word("design"),
            word("role"),
            word("Li Wei"),
            word("influence;rank"),
            word("12"),
            word("\xE6\x8B\x8D\xE6\x9D\xBF\xE4\xBA\xBA"),
            Any(true),
            Any(sal_Int32(3)),
            Any(matrix({})),
            Any(matrix({{}})),
            Any(matrix({{word("key"), word("value")}, {word("level.management"), Any(0.7)}})),
            Any(matrix({{word("no such key"), Any(0.7)}})),
            Any(matrix({{Any(0.2)}, {word("")}, {word("x")}, {Any(support::errorNumber(504))}}))};
}

/// Every kind of table.
std::vector<AnyMatrix> tables() {
    return {matrix({}),
            matrix({{}}),
            matrix({{word("")}}),
            matrix({{word("Name")}}),
            matrix({{word("Colour")}, {word("red")}}),
            matrix({{word("Name"), word("Role"), word("Attitude")}, {word("Li Wei"), word("Designer"), word("+1")}}),
            matrix({{word("Name"), word("Role")}, {Any(5.0), Any(support::errorNumber(504))}, {Any(), Any()}}),
            matrix({{word("Deal"), word("Name")}, {word("A"), word("x")}, {word("B"), word("y")}}),
            matrix({{word("Name"), word("Reports to")}, {word("a"), word("b")}, {word("b"), word("a")}}),
            matrix({{word("Account")}}),
            matrix({{word("Account"), word("Revenue"), word("Wallet"), word("Currency")},
                    {word("a"), Any(5.0), word("1,000"), word("USD")},
                    {word("b"), Any(support::errorNumber(504)), Any(-1.0), word("EUR")},
                    {Any(), Any(), Any(), Any()},
                    {word("a"), word("much"), Any(1e300), Any(true)}}),
            matrix({{word("Fact"), word("Value"), word("Date")},
                    {word("Budget"), Any(5.0), Any(-1.0)},
                    {word("Contract date"), Any(46150.0), word("soon")},
                    {word("Delivery date"), Any(46100.0), Any()},
                    {Any(true), Any(support::errorNumber(504)), Any(1e300)}}),
            matrix({{word("Fact"), word("Value")}}),
            matrix({{word("Stage"), word("Part"), word("Text")}, {word("need"), word("do"), word("x")}}),
            matrix({{word("Stage"), word("Part"), word("Text")}, {word("later"), word(""), Any(5.0)}}),
            matrix({{word("Criterion"), word("Weight"), word("We"), word("Alpha")},
                    {word("Uptime"), Any(3.0), Any(1e300), Any(-1e300)},
                    {word("Price"), Any(-2.0), word("4"), Any(2.0)}}),
            matrix({{word("Criterion"), word("Weight"), word("We"), word("Alpha")},
                    {word("Uptime"), Any(3.0), Any(4.0), Any(5.0)},
                    {word("Price"), Any(2.0), word(""), Any(2.0)}}),
            matrix({{word("Criterion"), word("Weight"), word("We")}, {Any(), Any(support::errorNumber(504)), Any()}}),
            matrix({{Any(1.0), Any(3.0)}, {word("1/3"), Any(1.0)}}),
            matrix({{word("Customer"), word("Order date"), word("Amount")}, {word("a"), word("02/03/24"), word("x")}})};
}

using Call = std::function<Any()>;

void mustAnswerOrRefuse(const std::string& name, const Call& call) {
    INFO(name);
    try {
        call();
        SUCCEED();
    } catch (const css::lang::IllegalArgumentException& error) {
        CHECK(error.Message.getLength() > 0);
    } catch (const css::sheet::NoConvergenceException& error) {
        CHECK(error.Message.getLength() > 0);
    } catch (const css::uno::Exception& error) {
        FAIL(support::utf8(error.Message));
    }
}

} // namespace

TEST_CASE("The word functions answer or refuse every kind of argument") {
    const Reference<org::rolemap::XWords> words(addin::createWords({}), UNO_QUERY_THROW);
    const auto values = kinds();
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = 0; j < values.size(); ++j) {
            const std::string pair = std::to_string(i) + ", " + std::to_string(j);
            mustAnswerOrRefuse("term " + pair, [&] { return words->term({}, values[i], values[j]); });
            mustAnswerOrRefuse("title " + pair, [&] { return words->title({}, values[i], values[j]); });
            for (const auto& table : tables())
                mustAnswerOrRefuse("check " + pair, [&] { return words->check({}, table, values[i], values[j]); });
        }
    for (const auto& value : values)
        mustAnswerOrRefuse("model", [&] { return words->model({}, value); });
    CHECK(words->version({}) == ROLEMAP_VERSION);
}

TEST_CASE("The people functions answer or refuse every kind of argument") {
    const Reference<org::rolemap::XPeople> people(addin::createPeople({}), UNO_QUERY_THROW);
    const auto values = kinds();
    for (const auto& table : tables())
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Any& value = values[i];
            const std::string at = std::to_string(i);
            mustAnswerOrRefuse("people stage " + at, [&] { return people->people({}, table, value, {}, {}); });
            mustAnswerOrRefuse("people columns " + at, [&] { return people->people({}, table, {}, value, {}); });
            mustAnswerOrRefuse("people model " + at, [&] { return people->people({}, table, {}, {}, value); });
            mustAnswerOrRefuse("support " + at, [&] { return people->support({}, table, value, {}); });
            mustAnswerOrRefuse("known " + at, [&] { return people->known({}, table, value, {}); });
            mustAnswerOrRefuse("health " + at, [&] { return people->health({}, table, value, {}); });
            mustAnswerOrRefuse("health model " + at, [&] { return people->health({}, table, {}, value); });
            mustAnswerOrRefuse("explain name " + at, [&] { return people->explain({}, table, value, {}, {}); });
            mustAnswerOrRefuse("explain stage " + at, [&] { return people->explain({}, table, {}, value, {}); });
            mustAnswerOrRefuse("coverage rows " + at, [&] { return people->coverage({}, table, value, {}, {}, {}); });
            mustAnswerOrRefuse("coverage show " + at, [&] { return people->coverage({}, table, {}, {}, value, {}); });
            mustAnswerOrRefuse("gaps stage " + at, [&] { return people->gaps({}, table, value, {}, {}, {}); });
            mustAnswerOrRefuse("gaps today " + at, [&] { return people->gaps({}, table, {}, value, {}, {}); });
            mustAnswerOrRefuse("gaps facts " + at, [&] { return people->gaps({}, table, {}, {}, value, {}); });
            mustAnswerOrRefuse("next stage " + at, [&] { return people->next({}, table, value, {}, {}); });
            mustAnswerOrRefuse("next k " + at, [&] { return people->next({}, table, {}, value, {}); });
            mustAnswerOrRefuse("path to " + at, [&] { return people->path({}, table, value, {}); });
            mustAnswerOrRefuse("path model " + at, [&] { return people->path({}, table, word("Li Wei"), value); });
            mustAnswerOrRefuse("opinion " + at, [&] { return people->opinion({}, table, value); });
        }
}

TEST_CASE("The deal functions answer or refuse every kind of argument") {
    const Reference<org::rolemap::XDeal> deal(addin::createDeal({}), UNO_QUERY_THROW);
    const auto values = kinds();
    const auto ranges = tables();
    for (std::size_t t = 0; t < ranges.size(); ++t) {
        const AnyMatrix& table = ranges[t];
        mustAnswerOrRefuse("stage " + std::to_string(t), [&] { return deal->stage({}, table); });
        mustAnswerOrRefuse("ahp " + std::to_string(t), [&] { return deal->ahp({}, table); });
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::string at = std::to_string(t) + ", " + std::to_string(i);
            mustAnswerOrRefuse("readiness stage " + at, [&] { return deal->readiness({}, table, values[i], {}); });
            mustAnswerOrRefuse("readiness model " + at,
                               [&] { return deal->readiness({}, table, Any(2.0), values[i]); });
            mustAnswerOrRefuse("compete people " + at, [&] { return deal->compete({}, table, values[i], {}, {}, {}); });
            mustAnswerOrRefuse("compete table " + at, [&] {
                return deal->compete({}, table, Any(ranges[i % ranges.size()]), {},
                                     Any(ranges[(i + t) % ranges.size()]), {});
            });
            mustAnswerOrRefuse("compete model " + at, [&] { return deal->compete({}, table, {}, values[i], {}, {}); });
            mustAnswerOrRefuse("compete facts " + at, [&] { return deal->compete({}, table, {}, {}, values[i], {}); });
            mustAnswerOrRefuse("compete today " + at, [&] { return deal->compete({}, table, {}, {}, {}, values[i]); });
            mustAnswerOrRefuse("playbook " + at, [&] { return deal->playbook({}, values[i], {}, Any(table)); });
            mustAnswerOrRefuse("playbook part " + at, [&] { return deal->playbook({}, Any(2.0), values[i], {}); });
            mustAnswerOrRefuse("scorecard " + at, [&] { return deal->scorecard({}, table, values[i]); });
            mustAnswerOrRefuse("swing " + at, [&] { return deal->swing({}, table, values[i]); });
        }
    }
}

TEST_CASE("The account functions answer or refuse every kind of argument") {
    const Reference<org::rolemap::XAccounts> accounts(addin::createAccounts({}), UNO_QUERY_THROW);
    const auto values = kinds();
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = 0; j < values.size(); ++j) {
            const std::string pair = std::to_string(i) + ", " + std::to_string(j);
            mustAnswerOrRefuse("zone " + pair, [&] { return accounts->zone({}, values[i], values[j], {}); });
            mustAnswerOrRefuse("strategy " + pair,
                               [&] { return accounts->strategy({}, values[i], values[j], {}, {}, {}); });
            mustAnswerOrRefuse("strategy satisfaction " + pair,
                               [&] { return accounts->strategy({}, values[i], {}, {}, {}, values[j]); });
        }
    for (const auto& value : values)
        mustAnswerOrRefuse("aim", [&] { return accounts->aim({}, value); });
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string at = std::to_string(i);
        for (std::size_t j = 0; j < values.size(); ++j) {
            mustAnswerOrRefuse("abc a " + at, [&] { return accounts->abc({}, values[i], values[j], {}); });
            mustAnswerOrRefuse("abc b " + at, [&] { return accounts->abc({}, values[i], {}, values[j]); });
        }
        for (const auto& table : tables()) {
            mustAnswerOrRefuse("accounts columns " + at, [&] { return accounts->accounts({}, table, values[i], {}); });
            mustAnswerOrRefuse("accounts model " + at, [&] { return accounts->accounts({}, table, {}, values[i]); });
            mustAnswerOrRefuse("portfolio model " + at, [&] { return accounts->portfolio({}, table, values[i]); });
        }
    }
}

TEST_CASE("The segment functions answer or refuse every kind of argument") {
    const Reference<org::rolemap::XAccounts> accounts(addin::createAccounts({}), UNO_QUERY_THROW);
    auto ranges = tables();
    ranges.push_back(matrix({{Any(1.0), Any(2.0)}, {Any(4.0), Any(3.0)}, {word(""), word("")}, {Any(9.0), Any()}}));
    ranges.push_back(matrix({{Any(1.0)}, {Any(4.0)}, {word("")}, {Any(46150.0)}}));
    ranges.push_back(matrix({{word("2026-11-24")}, {Any(46151.0)}, {word("")}, {word("24.11.2026")}}));
    ranges.push_back(matrix({{Any(1e300)}, {Any(-1e300)}, {Any(1.0)}, {Any(true)}}));
    ranges.push_back(matrix({{Any(1.0), Any(2.0)}, {Any(3.0)}}));
    ranges.push_back(matrix({{Any(7.0)}}));
    const auto values = kinds();
    for (std::size_t t = 0; t < ranges.size(); ++t) {
        const AnyMatrix& range = ranges[t];
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Any& value = values[i];
            const std::string at = std::to_string(t) + ", " + std::to_string(i);
            mustAnswerOrRefuse("kmeans k " + at, [&] { return accounts->kmeans({}, range, value, {}, {}, {}); });
            mustAnswerOrRefuse("kmeans scale " + at,
                               [&] { return accounts->kmeans({}, range, Any(2.0), value, {}, {}); });
            mustAnswerOrRefuse("kmeans seed " + at,
                               [&] { return accounts->kmeans({}, range, Any(2.0), {}, value, {}); });
            mustAnswerOrRefuse("kmeans show " + at,
                               [&] { return accounts->kmeans({}, range, Any(2.0), word("z"), {}, value); });
            mustAnswerOrRefuse("jenks k " + at, [&] { return accounts->jenks({}, range, value, {}); });
            mustAnswerOrRefuse("jenks show " + at, [&] { return accounts->jenks({}, range, Any(2.0), value); });
        }
        for (std::size_t u = 0; u < ranges.size(); ++u)
            for (std::size_t i = 0; i < values.size(); ++i) {
                const Any& value = values[i];
                const std::string at = std::to_string(t) + ", " + std::to_string(u) + ", " + std::to_string(i);
                mustAnswerOrRefuse("silhouette " + at,
                                   [&] { return accounts->silhouette({}, range, ranges[u], value); });
                mustAnswerOrRefuse("rfm as of " + at,
                                   [&] { return accounts->rfm({}, range, ranges[u], range, value, {}); });
                mustAnswerOrRefuse("rfm bins " + at,
                                   [&] { return accounts->rfm({}, range, range, ranges[u], {}, value); });
            }
    }
}

TEST_CASE("The process functions answer or refuse every kind of argument") {
    const Reference<org::rolemap::XProcess> process(addin::createProcess({}), UNO_QUERY_THROW);
    auto ranges = tables();
    ranges.push_back(matrix({{Any(1.0)}, {Any(0.0)}, {word("")}, {Any(1.0)}}));
    ranges.push_back(matrix({{Any(1e300)}, {Any(-1e300)}, {Any(1.0)}, {Any(true)}}));
    ranges.push_back(matrix({{word("Customers"), Any(40.0)}, {word("Deals"), Any(30.0)}, {word("Won"), Any(1e300)}}));
    ranges.push_back(matrix({{word("Factor"), word("Actual"), word("Target"), word("Better"), word("n")},
                             {word("a"), Any(0.5), Any(0.6), word(""), Any(9.0)},
                             {word("b"), Any(60.0), Any(1e-300), word("lower"), Any()}}));
    ranges.push_back(matrix({{word("Region"), word("Visits"), word("Result")},
                             {word("N"), Any(1.0), word("Won")},
                             {word("S"), Any(support::errorNumber(504)), word("Lost")},
                             {word("N"), Any(1e300), word("Won")},
                             {word("S"), Any(-1e300), word("Open")}}));
    ranges.push_back(
        matrix({{word("Deal"), word("Account"), word("Owner"), word("Stage"), word("Amount"), word("Created date"),
                 word("Close date"), word("Activities")},
                {word("a"), word("x"), word("Li"), word("Won"), Any(5.0), Any(46000.0), word("2026-01-05"), Any(2.0)},
                {word("b"), Any(3.0), Any(), word("Lost"), word("much"), Any(1e300), Any(-5.0), word("?")},
                {Any(), Any(), Any(), Any(), Any(), Any(), Any(), Any()},
                {word("c"), word("x"), word("Li"), word("Open"), Any(1e300), word("02/03/26"), Any(), Any(true)}}));
    const auto values = kinds();
    for (std::size_t t = 0; t < ranges.size(); ++t)
        for (std::size_t i = 0; i < values.size(); ++i) {
            const AnyMatrix& range = ranges[t];
            const Any& value = values[i];
            const std::string at = std::to_string(t) + ", " + std::to_string(i);
            mustAnswerOrRefuse("funnel " + at, [&] { return process->funnel({}, range, value); });
            mustAnswerOrRefuse("staves " + at, [&] { return process->staves({}, range, value); });
            mustAnswerOrRefuse("kpi result " + at, [&] { return process->kpi({}, range, value, {}, {}); });
            mustAnswerOrRefuse("kpi confidence " + at, [&] { return process->kpi({}, range, Any(3.0), value, {}); });
            mustAnswerOrRefuse("kpi show " + at, [&] { return process->kpi({}, range, Any(3.0), {}, value); });
            mustAnswerOrRefuse("kpi model " + at, [&] { return process->kpi({}, range, value, {}, word("model")); });
            mustAnswerOrRefuse("control kind " + at,
                               [&] { return process->control({}, range, value, Any(range), {}); });
            mustAnswerOrRefuse("control sizes " + at,
                               [&] { return process->control({}, range, word("u"), value, {}); });
            mustAnswerOrRefuse("control phases " + at, [&] { return process->control({}, range, {}, {}, value); });
            mustAnswerOrRefuse("deals accounts " + at,
                               [&] { return process->deals({}, range, value, {}, {}, {}, {}, {}); });
            mustAnswerOrRefuse("deals tables " + at,
                               [&] { return process->deals({}, range, Any(range), value, value, value, {}, {}); });
            mustAnswerOrRefuse("deals show " + at,
                               [&] { return process->deals({}, range, {}, {}, {}, {}, value, {}); });
            mustAnswerOrRefuse("deals as of " + at,
                               [&] { return process->deals({}, range, {}, {}, {}, {}, {}, value); });
            mustAnswerOrRefuse("units by " + at, [&] { return process->units({}, range, value, {}, {}, {}, {}); });
            mustAnswerOrRefuse("units benchmark " + at,
                               [&] { return process->units({}, range, {}, value, {}, {}, {}); });
            mustAnswerOrRefuse("units targets " + at,
                               [&] { return process->units({}, range, word("all"), word("target"), value, {}, {}); });
            mustAnswerOrRefuse("units unit " + at, [&] { return process->units({}, range, {}, {}, {}, {}, value); });
            mustAnswerOrRefuse("units show " + at,
                               [&] { return process->units({}, range, word("all"), {}, {}, value, {}); });
            mustAnswerOrRefuse("survival groups " + at, [&] { return process->survival({}, range, range, value, {}); });
            mustAnswerOrRefuse("survival show " + at,
                               [&] { return process->survival({}, range, range, Any(range), value); });
            for (std::size_t u = 0; u < ranges.size(); ++u)
                mustAnswerOrRefuse("survival " + at,
                                   [&] { return process->survival({}, range, ranges[u], {}, value); });
        }
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = 0; j < values.size(); ++j) {
            const std::string pair = std::to_string(i) + ", " + std::to_string(j);
            mustAnswerOrRefuse("wilson " + pair, [&] { return process->wilson({}, values[i], values[j], {}); });
            mustAnswerOrRefuse("wilson confidence " + pair,
                               [&] { return process->wilson({}, Any(1.0), values[i], values[j]); });
            mustAnswerOrRefuse("velocity " + pair,
                               [&] { return process->velocity({}, values[i], values[j], values[i], values[j]); });
        }
}

TEST_CASE("The process functions answer what they say") {
    const Reference<org::rolemap::XProcess> process(addin::createProcess({}), UNO_QUERY_THROW);
    AnyMatrix result;
    REQUIRE((process->wilson({}, Any(6.0), Any(9.0), {}) >>= result));
    REQUIRE((result.getLength() == 2 && result[1].getLength() == 3));
    CHECK(result[1][1].get<double>() == Approx(0.354202135580396));
    CHECK(process->velocity({}, Any(40.0), Any(0.25), Any(20000.0), Any(50.0)) == Any(4000.0));
    REQUIRE((process->velocity({}, Any(matrix({{Any(1.0)}, {Any(-1.0)}, {word("")}})), Any(0.5), Any(10.0),
                               Any(5.0)) >>= result));
    CHECK(result[0][0] == Any(1.0));
    CHECK(support::errorCode(result[1][0].get<double>()) == 502);
    CHECK(result[2][0] == Any(OUString()));
    CHECK_THROWS_AS(process->control({}, matrix({{Any(1.0)}, {Any(2.0)}}), word("p"), {}, {}),
                    css::lang::IllegalArgumentException);
}

TEST_CASE("The segment functions answer what they say, cells included") {
    const Reference<org::rolemap::XAccounts> accounts(addin::createAccounts({}), UNO_QUERY_THROW);
    const AnyMatrix figures = matrix({{Any(1.0)}, {word("")}, {Any(100.0)}, {Any(101.0)}});
    AnyMatrix result;
    REQUIRE((accounts->kmeans({}, figures, Any(2.0), {}, {}, {}) >>= result));
    REQUIRE(result.getLength() == 4);
    CHECK(result[0][0] == Any(2.0));
    CHECK(result[1][0] == Any(OUString()));
    CHECK(result[2][0] == Any(1.0));
    REQUIRE((accounts->jenks({}, figures, Any(2.0), {}) >>= result));
    CHECK(result[3][0] == Any(2.0));
    const AnyMatrix who = matrix({{word("a")}, {word("b")}, {word("a")}});
    const AnyMatrix when = matrix({{Any(10.0)}, {Any(12.0)}, {Any(11.0)}}),
                    much = matrix({{Any(1.0)}, {Any(5.0)}, {Any(2.0)}});
    REQUIRE((accounts->rfm({}, who, when, much, {}, {}) >>= result));
    REQUIRE(result.getLength() == 3);
    REQUIRE(result[0].getLength() == 9);
    CHECK(result[1][0] == word("a"));
    CHECK(result[1][1] == Any(1.0));
    CHECK(result[1][2] == Any(2.0));
    CHECK(result[1][3] == Any(3.0));
    CHECK_THROWS_AS(accounts->rfm({}, who, when, when, {}, Any(1.0)), css::lang::IllegalArgumentException);
    CHECK_THROWS_AS(accounts->kmeans({}, figures, Any(4.0), {}, {}, {}), css::lang::IllegalArgumentException);
}

TEST_CASE("A missing name column is refused with a sentence that names it") {
    const Reference<org::rolemap::XPeople> people(addin::createPeople({}), UNO_QUERY_THROW);
    CHECK_THROWS_AS(people->health({}, matrix({{word("Colour")}, {word("red")}}), {}, {}),
                    css::lang::IllegalArgumentException);
}

TEST_CASE("RM.ABC answers a cell with a class and a range with its shape") {
    const Reference<org::rolemap::XAccounts> accounts(addin::createAccounts({}), UNO_QUERY_THROW);
    CHECK(accounts->abc({}, Any(5.0), {}, {}).get<OUString>() == "A");
    CHECK_THROWS_AS(accounts->abc({}, word("5"), {}, {}), css::lang::IllegalArgumentException);
    const auto classes =
        accounts->abc({}, Any(matrix({{Any(80.0), word("")}, {Any(20.0), word("x")}})), {}, {}).get<AnyMatrix>();
    REQUIRE(classes.getLength() == 2);
    CHECK(classes[0][0].get<OUString>() == "A");
    CHECK(classes[0][1].get<OUString>().isEmpty());
    CHECK(classes[1][0].get<OUString>() == "C");
    CHECK(support::errorCode(classes[1][1].get<double>()) == 502);
}

TEST_CASE("RM.CHECK takes the kind that it is told, else the one that the headers tell") {
    const Reference<org::rolemap::XWords> words(addin::createWords({}), UNO_QUERY_THROW);
    const AnyMatrix accounts =
        matrix({{word("Account"), word("Revenue"), word("Wallet")}, {word("a"), Any(5.0), Any(0.0)}});
    const auto rows = [&](const Any& kind) {
        return words->check({}, accounts, kind, {}).get<AnyMatrix>().getLength();
    };
    CHECK(rows({}) == 2);
    CHECK(rows(word("Accounts")) == 2);
    CHECK_THROWS_AS(rows(word("people")), css::lang::IllegalArgumentException); // no name column
    CHECK_THROWS_AS(rows(word("planets")), css::lang::IllegalArgumentException);
}
