// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The segmentation functions as cells: shapes, blank and incomplete rows, units, words in three languages.
#include "core/accounts/segment_results.hxx"
#include "core/accounts/scaling.hxx"
#include "core/error.hxx"
#include "core/words/texts.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace rolemap;
using namespace rolemap::accounts;
using table::Cell;
using table::Grid;
using words::Language;

namespace {

Grid grid(const std::vector<std::vector<Cell>>& rows) {
    Grid result;
    for (const auto& row : rows)
        result.addRow(row);
    return result;
}

const std::vector<std::vector<Cell>> accounts5 = {{1.0, 10.0},    {1000.0, 20.0}, {Cell(), Cell()}, {1.2, Cell()},
                                                  {1100.0, 20.0}, {900.0, 30.0},  {1.1, 10.0}};

} // namespace

TEST_CASE("RM.KMEANS answers row by row: a blank row is blank, an incomplete one #N/A") {
    const Grid result = kMeansResult(grid(accounts5), 2, "", 0, "", Language::en);
    REQUIRE((result.rows() == 7 && result.columns() == 1));
    const double expected[] = {2, 1, 0, 0, 1, 1, 2};
    for (std::size_t r = 0; r < 7; ++r) {
        INFO(r);
        if (r == 2)
            CHECK(result.at(r, 0).isEmpty());
        else if (r == 3)
            CHECK((result.at(r, 0).isError() && result.at(r, 0).number == table::errorNotAvailable));
        else
            CHECK(result.at(r, 0).number == expected[r]);
    }
}

TEST_CASE("Centroids are in the data's own units; a constant column counts nothing and keeps its value") {
    const Grid data = grid({{1.0, 7.0}, {3.0, 7.0}, {101.0, 7.0}, {103.0, 7.0}, {105.0, 7.0}});
    for (const char* scale : {"none", "z", "standardised"}) {
        INFO(scale);
        const Grid result = kMeansResult(data, 2, scale, 0, "centroids", Language::en);
        REQUIRE((result.rows() == 3 && result.columns() == 4));
        CHECK(result.at(0, 2).text == "Column 1");
        CHECK((result.at(1, 0).number == 1 && result.at(1, 1).number == 3 && result.at(2, 1).number == 2));
        CHECK(result.at(1, 2).number == Approx(103));
        CHECK(result.at(2, 2).number == Approx(2));
        CHECK(result.at(1, 3).number == Approx(7));
        CHECK(result.at(2, 3).number == Approx(7));
    }
    // Of logarithms the geometric middle: sqrt(2 x 4) - 1 of 1 and 3.
    for (const char* scale : {"log", "logz"})
        CHECK(kMeansResult(data, 2, scale, 0, "centroids", Language::en).at(2, 2).number == Approx(std::sqrt(8.0) - 1));
}

TEST_CASE("Fit is the sum of squares within, between / total and the mean silhouette, of the scaled data") {
    const Grid data = grid({{0.0}, {2.0}, {10.0}, {12.0}});
    const Grid fit = kMeansResult(data, 2, "none", 0, "fit", Language::en);
    REQUIRE((fit.rows() == 2 && fit.columns() == 3));
    CHECK(fit.at(1, 0).number == Approx(4));
    CHECK(fit.at(1, 1).number == Approx(1 - 4.0 / 104)); // 36 + 16 + 16 + 36
    CHECK(fit.at(1, 2).number == Approx((9.0 / 11 + 7.0 / 9) / 2));
    const Grid one = kMeansResult(data, 1, "none", 0, "fit", Language::en);
    CHECK(one.at(1, 1).number == 0);
    CHECK(one.at(1, 2).isError());
    const Grid same = kMeansResult(grid({{5.0}, {5.0}}), 1, "", 0, "fit", Language::en);
    CHECK(same.at(1, 0).number == 0);
    CHECK(same.at(1, 1).isError());
}

TEST_CASE(
    "z divides by the population's standard deviation, also far from 0; a constant that is no round number is 0") {
    DataRows rows;
    rows.complete = Matrix(4, 2);
    rows.complete.values = {1e9, 0.1, 1e9 + 2, 0.1, 1e9 + 4, 0.1, 1e9 + 6, 0.1};
    rows.at = {0, 1, 2, 3};
    const Matrix scaled = Scaling(rows, Scale::z, "data").apply(rows.complete);
    CHECK(scaled.row(0)[0] == Approx(-3 / std::sqrt(5.0)));
    for (std::size_t r = 0; r < 4; ++r)
        CHECK(scaled.row(r)[1] == 0);
}

TEST_CASE("Text, numbers no logarithm has, and numbers too large to square are refused with their place") {
    CHECK_THROWS_WITH(kMeansResult(grid({{1.0, 2.0}, {3.0, "4"}}), 1, "", 0, "", Language::en),
                      "data, row 2, column 2: got '4', expected a number");
    CHECK_THROWS_WITH(kMeansResult(grid({{Cell()}, {1.0}, {-1.0}}), 1, "", 0, "", Language::en),
                      "data, row 3, column 1: got -1, expected more than -1 under a logarithm");
    CHECK(kMeansResult(grid({{1.0}, {-1.0}}), 2, "z", 0, "", Language::en).at(1, 0).number == 2);
    CHECK_THROWS_WITH(kMeansResult(grid({{1.0}, {1e200}}), 1, "z", 0, "", Language::en),
                      "data, column 1: got numbers too large to square, expected below 1e150");
    CHECK_THROWS_WITH(kMeansResult(grid({{""}, {Cell()}}), 1, "", 0, "", Language::en),
                      "data: got no complete row, expected numbers");
    CHECK_THROWS_WITH(kMeansResult(grid({{1.0}}), 1, "cubic", 0, "", Language::en),
                      "scale: got 'cubic', expected one of none, z, log, logz");
    CHECK_THROWS_WITH(kMeansResult(grid({{1.0}}), 1, "", 0, "colour", Language::en),
                      "show: got 'colour', expected one of cluster, centroids, fit");
}

TEST_CASE("RM.SILHOUETTE takes clusters as numbers or words; a row without is #N/A") {
    const Grid data = grid({{0.0}, {2.0}, {10.0}, {12.0}, {50.0}, {Cell()}});
    const Grid result = silhouetteResult(data, grid({{"Low"}, {" low"}, {2.0}, {"2"}, {Cell()}, {Cell()}}), "none");
    REQUIRE((result.rows() == 6 && result.columns() == 1));
    CHECK(result.at(0, 0).number == Approx(9.0 / 11)); // a = 2, b = 11
    CHECK(result.at(1, 0).number == Approx(7.0 / 9));
    CHECK(result.at(4, 0).isError());
    CHECK(result.at(5, 0).isEmpty());
    CHECK_THROWS_WITH(silhouetteResult(data, grid({{1.0}, {2.0}}), ""),
                      "clusters: got 2 x 1 cells, expected one column of 6 rows as data");
    CHECK_THROWS_WITH(silhouetteResult(grid({{1.0}, {2.0}}), grid({{1.0}, {1.0}}), ""),
                      "clusters: got 1, expected 2 or more to compare");
    CHECK_THROWS_AS(silhouetteResult(grid({{1.0}, {2.0}}), grid({{Cell()}, {Cell()}}), ""), Error);
}

TEST_CASE("RM.JENKS answers in the shape of its values; breaks have a header, fit is a number alone") {
    const Grid values = grid({{1.0, 90.0}, {Cell(), 2.0}, {91.0, 50.0}});
    const Grid classes = jenksResult(values, 3, "", Language::en);
    REQUIRE((classes.rows() == 3 && classes.columns() == 2));
    CHECK((classes.at(0, 0).number == 1 && classes.at(0, 1).number == 3 && classes.at(2, 1).number == 2));
    CHECK(classes.at(1, 0).isEmpty());
    const Grid breaks = jenksResult(values, 3, "breaks", Language::en);
    REQUIRE((breaks.rows() == 4 && breaks.columns() == 4));
    CHECK((breaks.at(3, 0).number == 3 && breaks.at(3, 1).number == 90 && breaks.at(3, 2).number == 91 &&
           breaks.at(3, 3).number == 2));
    const Grid fit = jenksResult(values, 3, "fit", Language::en);
    REQUIRE((fit.rows() == 1 && fit.columns() == 1));
    CHECK(fit.at(0, 0).number == Approx(1 - 1.0 / (45.8 * 45.8 + 43.2 * 43.2 + 44.8 * 44.8 + 44.2 * 44.2 + 3.2 * 3.2)));
    CHECK_THROWS_WITH(jenksResult(grid({{1.0}, {"x"}}), 1, "", Language::en),
                      "values, row 2, column 1: got 'x', expected a number");
    try {
        jenksResult(grid({{4.0}, {4.0}}), 1, "fit", Language::en);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::notFound);
    }
}

TEST_CASE("RM.RFM names segments by the model, in the workbook's language") {
    Grid who(25, 1), when(25, 1), much(25, 1);
    for (std::size_t i = 0; i < 25; ++i) {
        who.at(i, 0) = std::string(1, static_cast<char>('a' + i % 10));
        when.at(i, 0) = 1000.0 + static_cast<double>(i);
        much.at(i, 0) = 1.0 + static_cast<double>(i);
    }
    const auto& model = model::Model::shipped();
    const Grid en = rfmResult(who, when, much, Cell(), 5, model, Language::en);
    REQUIRE((en.rows() == 11 && en.columns() == 9));
    CHECK((en.at(0, 0).text == "Customer" && en.at(0, 8).text == "Segment"));
    // a to e ordered three times, the last time on days 1020 to 1024; f to j twice, on days 1015 to 1019.
    CHECK((en.at(5, 0).text == "e" && en.at(5, 1).number == 0 && en.at(5, 2).number == 3));
    CHECK((en.at(5, 4).number == 5 && en.at(5, 7).text.front() == '5'));
    // Frequencies are 2 five times and 3 five times: quantiles 2, 2, 3, 3, so 3 scores 3 and 2 scores 1.
    CHECK((en.at(5, 5).number == 3 && en.at(6, 5).number == 1));
    CHECK(en.at(5, 8).text == "Potential loyalists"); // R 5, F 3
    CHECK(en.at(6, 8).text == "Lost");                // f: recency 9, the highest, R 1, F 1
    // One blank cell reaches a function as 0.
    CHECK(rfmResult(who, when, much, Cell(0.0), 5, model, Language::en).at(5, 1).number == 0);
    CHECK(rfmResult(who, when, much, Cell(1030.0), 5, model, Language::en).at(5, 1).number == 6);
    CHECK_THROWS_AS(rfmResult(who, when, much, Cell("soon"), 5, model, Language::en), Error);
    const Grid zh = rfmResult(who, when, much, Cell(), 5, model, Language::zhTW);
    CHECK(zh.at(5, 8).text == words::text(Language::zhTW, "segments.rfm.potential_loyalist"));
}

TEST_CASE("The model's table names all eleven segments, each with a label in every language") {
    const auto& model = model::Model::shipped();
    std::set<std::string> ids;
    for (int r = 1; r <= 5; ++r)
        for (int f = 1; f <= 5; ++f)
            ids.insert(model.word("rfm.segment." + std::to_string(r) + '.' + std::to_string(f)));
    CHECK(ids.size() == 11);
    for (const Language language : words::allLanguages) {
        std::set<std::string> labels;
        for (const std::string& id : ids)
            labels.insert(words::text(language, "segments.rfm." + id));
        CHECK(labels.size() == 11);
        const Grid list = model.list("rfm", language);
        CHECK(list.rows() == 26);
        CHECK(list.at(25, 2).text.find('5') != std::string::npos);
    }
    CHECK(model.word("rfm.segment.5.5") == "champion");
    CHECK(model.word("rfm.segment.1.5") == "cannot_lose");
}
