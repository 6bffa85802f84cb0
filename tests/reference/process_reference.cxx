// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The process statistics agree with R on 500 random tables, and with what R and others say of a real pipeline. R: any
// version with the package survival; the cases say that they skipped where it is absent. Data: ROLEMAP_DATA.
#include "core/process/association.hxx"
#include "core/process/control.hxx"
#include "core/process/driver_results.hxx"
#include "core/process/join.hxx"
#include "core/process/logistic.hxx"
#include "core/process/results.hxx"
#include "core/process/survival.hxx"
#include "core/process/units.hxx"
#include "core/process/wilson.hxx"
#include "core/table/dates.hxx"
#include "csv_grid.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

using namespace rolemap;
using namespace rolemap::process;

namespace {

struct Table {
    std::vector<double> x, y, days;
    std::vector<std::uint32_t> g, h;
    std::vector<bool> closed, won;
};

Table randomTable(std::mt19937_64& random) {
    std::normal_distribution<double> normal;
    std::exponential_distribution<double> wait(1.0 / 40);
    std::uniform_real_distribution<double> chance;
    Table t;
    const std::size_t n = 80 + random() % 220;
    const auto groups = static_cast<std::uint32_t>(2 + random() % 5),
               others = static_cast<std::uint32_t>(2 + random() % 3);
    const double scale = std::pow(10.0, static_cast<double>(random() % 7) - 2), link = normal(random);
    for (std::size_t i = 0; i < n; ++i) {
        // Each group is met at least once, in order, so that R's levels and ours are the same.
        t.g.push_back(i < groups ? static_cast<std::uint32_t>(i) : static_cast<std::uint32_t>(random() % groups));
        t.h.push_back(i < others ? static_cast<std::uint32_t>(i) : static_cast<std::uint32_t>(random() % others));
        const double x = normal(random) + 0.2 * t.g.back(), y = 0.5 * link * x + normal(random);
        t.x.push_back(x * scale + 3 * scale);
        t.y.push_back(y);
        t.days.push_back(std::floor(wait(random) * (1 + 0.2 * t.g.back())));
        t.closed.push_back(chance(random) < 0.7);
        t.won.push_back(chance(random) < 1 / (1 + std::exp(-(0.2 + 0.5 * x - 0.4 * y + 0.3 * t.h.back()))));
    }
    return t;
}

bool hasR() {
    if (std::system("Rscript -e 'library(survival)' > /dev/null 2>&1") == 0)
        return true;
    WARN("skipped: no Rscript with the package survival");
    return false;
}

using Said = std::map<std::string, double>;

std::vector<Said> askR(const std::vector<Table>& tables) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("rolemap-process-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(folder);
    {
        std::ofstream csv(folder / "tables.csv");
        csv.precision(17);
        csv << "table,x,y,g,h,days,closed,won\n";
        for (std::size_t t = 0; t < tables.size(); ++t)
            for (std::size_t i = 0; i < tables[t].x.size(); ++i)
                csv << t << ',' << tables[t].x[i] << ',' << tables[t].y[i] << ',' << tables[t].g[i] << ','
                    << tables[t].h[i] << ',' << tables[t].days[i] << ',' << tables[t].closed[i] << ','
                    << tables[t].won[i] << '\n';
    }
    const std::string command = "Rscript '" + std::string(ROLEMAP_SOURCE) + "/tests/reference/process.R' '" +
                                (folder / "tables.csv").string() + "' '" + (folder / "out.txt").string() + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    std::vector<Said> said(tables.size());
    std::ifstream in(folder / "out.txt");
    std::string table, key, value;
    while (in >> table >> key >> value)
        said[static_cast<std::size_t>(std::stoul(table))][key] = std::strtod(value.c_str(), nullptr);
    std::filesystem::remove_all(folder);
    return said;
}

constexpr double figures = 1e-9, chances = 1e-8;

/// Relative to the figure, absolute below 1.
void agree(const Said& said, const std::string& key, double ours, double within) {
    INFO(key);
    REQUIRE(said.count(key) == 1);
    const double theirs = said.at(key);
    INFO("ours " << ours << ", R's " << theirs);
    REQUIRE(std::abs(ours - theirs) <= within * std::max(1.0, std::abs(theirs)));
}

std::uint32_t groupsOf(const std::vector<std::uint32_t>& group) {
    return *std::max_element(group.begin(), group.end()) + 1;
}

void compare(const Table& t, const Said& said) {
    const auto r = pearson(t.x, t.y);
    agree(said, "r", r->strength, figures);
    agree(said, "r_p", *r->p, chances);
    const auto eta = correlationRatio(t.x, t.g, groupsOf(t.g));
    agree(said, "eta", eta->strength, figures);
    agree(said, "eta_p", *eta->p, chances);
    const auto v = cramer(t.g, groupsOf(t.g), t.h, groupsOf(t.h));
    agree(said, "v", v->strength, figures);
    agree(said, "v_p", *v->p, chances);
    const auto wins = static_cast<double>(std::count(t.won.begin(), t.won.end(), true));
    const Interval interval = wilson(wins, static_cast<double>(t.won.size()));
    agree(said, "wilson_low", interval.low, figures);
    agree(said, "wilson_high", interval.high, figures);
    const auto steps = kaplanMeier(t.days, t.closed);
    agree(said, "km_steps", static_cast<double>(steps.size()), 0);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        agree(said, "km_" + std::to_string(i + 1), steps[i].open, figures);
        if (steps[i].error)
            agree(said, "se_" + std::to_string(i + 1), *steps[i].error, figures);
        else
            REQUIRE(steps[i].open == 0); // where R says NaN
    }
    const LogRank test = logRank(t.days, t.closed, t.g, groupsOf(t.g));
    agree(said, "logrank", test.chiSquare, figures);
    agree(said, "logrank_p", *test.p, chances);
    const std::uint32_t levels = groupsOf(t.h);
    accounts::Matrix rows(t.x.size(), 1 + levels);
    for (std::size_t i = 0; i < t.x.size(); ++i) {
        rows.row(i)[0] = t.x[i];
        rows.row(i)[1] = t.y[i];
        for (std::uint32_t level = 1; level < levels; ++level)
            rows.row(i)[1 + level] = t.h[i] == level ? 1 : 0;
    }
    const LogisticModel model = logistic(rows, t.won);
    REQUIRE_FALSE(model.separated);
    for (std::size_t j = 0; j < model.coefficients.size(); ++j) {
        const std::string at = std::to_string(j + 1);
        agree(said, "b_" + at, model.coefficients[j].value, figures);
        agree(said, "b_se_" + at, model.coefficients[j].error, figures);
        agree(said, "b_p_" + at, model.coefficients[j].p, chances);
    }
}

std::string column(const table::Grid& grid, const std::string& name, std::size_t row) {
    for (std::size_t c = 0; c < grid.columns(); ++c)
        if (grid.at(0, c).text == name)
            return table::cellWords(grid.at(row, c));
    FAIL("no column " << name);
    return {};
}

double figure(const table::Grid& grid, const std::string& name, const std::string& column) {
    std::size_t at = grid.columns();
    for (std::size_t c = 0; c < grid.columns(); ++c)
        at = grid.at(0, c).text == column ? c : at;
    REQUIRE(at < grid.columns());
    for (std::size_t r = 1; r < grid.rows(); ++r)
        if (grid.at(r, 0).text == name)
            return grid.at(r, at).number;
    FAIL("no row " << name);
    return 0;
}

} // namespace

TEST_CASE("Statistics agree with R on 500 random tables") {
    if (!hasR())
        return;
    std::mt19937_64 random(5);
    std::vector<Table> tables;
    for (int i = 0; i < 500; ++i)
        tables.push_back(randomTable(random));
    const std::vector<Said> said = askR(tables);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        INFO("table " << i);
        REQUIRE(said[i].count("b_p_3") == 1);
        compare(tables[i], said[i]);
    }
}

TEST_CASE("Days to close of a real pipeline: the curve of the reference, median 69") {
    const std::string folder = test::dataFolder() + "/maven_crm/";
    if (!test::there(folder + "sales_pipeline.csv"))
        return;
    const auto deals = test::readCsv(folder + "sales_pipeline.csv");
    const auto curve = test::readCsv(folder + "reference/kaplan_meier_days_to_close.csv");
    const double end = *table::readDate("2017-12-31", table::DateOrder::unknown);
    table::Grid days, closed;
    for (std::size_t row = 1; row < deals.rows(); ++row) {
        const auto from = table::readDate(column(deals, "engage_date", row), table::DateOrder::unknown);
        const auto to = table::readDate(column(deals, "close_date", row), table::DateOrder::unknown);
        days.addRow({from ? table::Cell(to.value_or(end) - *from) : table::Cell()});
        closed.addRow({to ? 1.0 : 0.0});
    }
    const auto result = survivalResult(days, closed, nullptr, "", words::Language::en);
    REQUIRE(result.rows() == curve.rows());
    for (std::size_t row = 1; row < curve.rows(); ++row) {
        INFO("row " << row);
        for (std::size_t c = 0; c < 3; ++c)
            CHECK(result.at(row, c).number == curve.at(row, c).number);
        CHECK(result.at(row, 3).number == Approx(curve.at(row, 3).number).epsilon(1e-12));
    }
    const auto median = survivalResult(days, closed, nullptr, "median", words::Language::en);
    CHECK(median.at(1, 3).number == 69);
}

TEST_CASE("Won by month of closing: over-dispersed, Laney's limits of the reference, nothing signalled alone") {
    const std::string file = test::dataFolder() + "/maven_crm/reference/pchart_by_month_of_close.csv";
    if (!test::there(file))
        return;
    const auto months = test::readCsv(file);
    std::vector<double> won, closed;
    for (std::size_t row = 1; row < months.rows(); ++row) {
        closed.push_back(months.at(row, 1).number);
        won.push_back(months.at(row, 2).number);
    }
    const ControlChart plain = control(Chart::p, won, closed, {1e9, 0});
    const ControlChart laney = control(Chart::p, won, closed, {});
    CHECK(laney.laney);
    CHECK(laney.dispersion == Approx(9.6866920499).epsilon(1e-10));
    for (std::size_t i = 0; i < won.size(); ++i) {
        CHECK(plain.points[i].lower == Approx(months.at(i + 1, 5).number).margin(1e-9));
        CHECK(plain.points[i].upper == Approx(months.at(i + 1, 6).number).margin(1e-9));
        CHECK((plain.points[i].rules & 1) == 1); // every month is outside
        CHECK(laney.points[i].lower == Approx(months.at(i + 1, 10).number).margin(1e-9));
        CHECK(laney.points[i].upper == Approx(months.at(i + 1, 11).number).margin(1e-9));
        CHECK((laney.points[i].rules & 1) == 0);
    }
}

TEST_CASE("Drivers of a real pipeline: strengths and p of the reference; open deals are left out and said") {
    const std::string folder = test::dataFolder() + "/maven_crm/";
    if (!test::there(folder + "sales_pipeline.csv"))
        return;
    const auto deals = test::readCsv(folder + "sales_pipeline.csv");
    const auto reference = test::readCsv(folder + "reference/assoc_categorical.csv");
    const auto result = kpiResult(deals, "deal_stage", 0.95, "", model::Model::shipped(), words::Language::en);
    CHECK(figure(result, "sales_agent", "Strength") ==
          Approx(figure(reference, "sales_agent", "cramers_v")).epsilon(1e-9));
    CHECK(figure(result, "sales_agent", "p") == Approx(figure(reference, "sales_agent", "p")).epsilon(1e-8));
    CHECK(figure(result, "sales_agent", "n") == 6711);
    CHECK(figure(result, "account", "Strength") == Approx(figure(reference, "account", "cramers_v")).epsilon(1e-9));
    std::map<std::string, std::string> verdicts;
    for (std::size_t row = 1; row < result.rows(); ++row)
        verdicts[result.at(row, 0).text] = result.at(row, 6).text;
    CHECK(verdicts["opportunity_id"] == "Left out: nearly every word is another.");
    CHECK(verdicts["sales_agent"] == "No sign that it goes with deal_stage.");
    CHECK(verdicts["product"] == "No sign that it goes with deal_stage.");
    CHECK(verdicts["close_value"].find("Always the same where deal_stage is Lost") != std::string::npos);
    CHECK(verdicts["deal_stage"] == "Still open, neither won nor lost: not counted.");
    CHECK(figure(result, "deal_stage", "n") == 2089);
}

TEST_CASE("A real pipeline out of four tables: joined, counted, and what predicts winning in words") {
    const std::string folder = test::dataFolder() + "/maven_crm/";
    if (!test::there(folder + "sales_pipeline.csv"))
        return;
    const auto deals = test::readCsv(folder + "sales_pipeline.csv"), accounts = test::readCsv(folder + "accounts.csv"),
               teams = test::readCsv(folder + "sales_teams.csv"), products = test::readCsv(folder + "products.csv");
    CrmTables tables;
    tables.opportunities = &deals;
    tables.accounts = &accounts;
    tables.teams = &teams;
    tables.products = &products;
    const auto& shipped = model::Model::shipped();
    const auto en = words::Language::en;
    const auto keys = dealsResult(tables, std::nullopt, "keys", en);
    REQUIRE(keys.rows() == 3);
    CHECK((keys.at(1, 1).text == "GTXPro" && keys.at(1, 2).number == 1480 && keys.at(1, 3).text == "GTX Pro"));
    CHECK(keys.at(2, 2).number == 1425); // rows without account
    const auto joined = dealsResult(tables, std::nullopt, "", en);
    REQUIRE(joined.rows() == 8801);
    const auto kpi = kpiResult(joined, 1.0, 0.95, "", shipped, en);
    const auto reference = test::readCsv(folder + "reference/assoc_categorical.csv");
    const std::pair<const char*, const char*> columns[] = {{"Month of closing", "close_month"},
                                                           {"Month of opening", "engage_month"},
                                                           {"Account", "account"},
                                                           {"Sales person", "sales_agent"},
                                                           {"office_location", "office_location"},
                                                           {"Product", "product_clean"},
                                                           {"sector", "sector"},
                                                           {"Team", "manager"},
                                                           {"Region", "regional_office"},
                                                           {"series", "series"}};
    for (const auto& [ours, theirs] : columns) {
        INFO(ours);
        CHECK(figure(kpi, ours, "Strength") == Approx(figure(reference, theirs, "cramers_v")).epsilon(1e-9));
        CHECK(figure(kpi, ours, "p") == Approx(figure(reference, theirs, "p")).epsilon(1e-8).margin(1e-300));
    }
    const auto numeric = test::readCsv(folder + "reference/assoc_numeric.csv");
    const std::pair<const char*, const char*> figures[] = {{"Days to close", "cycle_days"},
                                                           {"sales_price", "sales_price"},
                                                           {"revenue", "revenue"},
                                                           {"employees", "employees"},
                                                           {"year_established", "year_established"}};
    for (const auto& [ours, theirs] : figures) {
        INFO(ours);
        CHECK(figure(kpi, ours, "Strength") ==
              Approx(std::abs(figure(numeric, theirs, "point_biserial"))).epsilon(1e-9));
        CHECK(figure(kpi, ours, "p") == Approx(figure(numeric, theirs, "p")).epsilon(1e-8));
    }
    const auto words = kpiResult(joined, 1.0, 0.95, "summary", shipped, en);
    const std::string nothing = words.at(1, 0).text, calendar = words.at(2, 0).text;
    for (const char* column : {"Account", "Sales person", "Product", "sector", "sales_price"}) {
        INFO(column);
        CHECK(nothing.find(column) != std::string::npos);
    }
    CHECK(nothing.find("None of these predicts Result") == 0);
    CHECK(calendar ==
          "The calendar goes with Result: Month of closing and Month of opening. Won: 83% with 2017-06, 49% "
          "with 2017-04.");
    const auto fit = kpiResult(joined, 1.0, 0.95, "fit", shipped, en);
    CHECK(fit.at(5, 2).text == "Foretells no better than tossing a coin.");
    CHECK(fit.rows() == 7); // not separated
}

TEST_CASE("A real pipeline by person: counts and intervals of the reference; nobody is ranked by chance") {
    const std::string folder = test::dataFolder() + "/maven_crm/";
    if (!test::there(folder + "sales_pipeline.csv"))
        return;
    const auto deals = test::readCsv(folder + "sales_pipeline.csv");
    const auto reference = test::readCsv(folder + "reference/by_sales_agent.csv");
    const auto& shipped = model::Model::shipped();
    const auto units = unitsResult(deals, "person", "", nullptr, "", "", shipped, words::Language::en);
    REQUIRE(units.rows() == 31);
    const std::pair<const char*, const char*> columns[] = {{"Closed", "closed"},
                                                           {"Won", "won"},
                                                           {"Win rate", "win_rate"},
                                                           {"Low", "wilson_lo"},
                                                           {"High", "wilson_hi"},
                                                           {"Value won", "revenue"},
                                                           {"Value per win", "avg_won_value"},
                                                           {"Mean days to close", "avg_cycle_closed"}};
    for (std::size_t row = 1; row < reference.rows(); ++row)
        for (const auto& [ours, theirs] : columns) {
            INFO(reference.at(row, 0).text << ", " << ours);
            CHECK(figure(units, reference.at(row, 0).text, ours) ==
                  Approx(figure(reference, reference.at(row, 0).text, theirs)).margin(1e-9));
        }
    const auto look = unitsResult(deals, "person", "", nullptr, "look", "", shipped, words::Language::en);
    CHECK(look.at(look.rows() - 1, 0).text ==
          "Win rates of the units differ from their benchmark by no more than chance makes: rank nobody by them.");
    const auto all = unitsResult(deals, "all", "", nullptr, "", "", shipped, words::Language::en);
    CHECK(figure(all, "All", "Won") == 4238);
    CHECK(figure(all, "All", "Win rate") == Approx(0.6315005215318135));
    CHECK(figure(all, "All", "Value won") == 10005534);
    CHECK(figure(all, "All", "Customers") == 85);
}
