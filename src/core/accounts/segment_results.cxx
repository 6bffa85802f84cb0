// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Read, compute, write.

#include "segment_results.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/dates.hxx"
#include "../words/choice.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"
#include "cluster_fit.hxx"
#include "data_rows.hxx"
#include "jenks.hxx"
#include "kmeans.hxx"
#include "name_numbers.hxx"
#include "rfm.hxx"
#include "scaling.hxx"
#include "silhouette.hxx"

#include <array>
#include <initializer_list>

namespace rolemap::accounts {

namespace {

using table::Cell;
using table::Grid;

std::string column(const char* name, words::Language language) {
    return words::text(language, std::string("segments.column.") + name);
}

std::vector<Cell> header(std::initializer_list<const char*> names, words::Language language) {
    std::vector<Cell> cells;
    for (const char* name : names)
        cells.emplace_back(column(name, language));
    return cells;
}

/// Nothing typed is the first choice.
std::size_t shown(std::string_view typed, const std::vector<std::string_view>& choices) {
    return words::isBlank(typed) ? 0 : words::choose("show", typed, choices, "segments.show.");
}

/// A column beside the input: answers at complete rows.
template <class Answer>
Grid rowByRow(const DataRows& rows, Answer answer) {
    Grid grid(rows.states.size(), 1);
    for (std::size_t r = 0; r < rows.states.size(); ++r)
        if (rows.states[r] == RowState::incomplete)
            grid.at(r, 0) = Cell::error(table::errorNotAvailable);
    for (std::size_t i = 0; i < rows.at.size(); ++i)
        grid.at(rows.at[i], 0) = static_cast<double>(answer(i));
    return grid;
}

Cell orNotAvailable(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell::error(table::errorNotAvailable);
}

std::optional<double> dayOf(const Cell& asOf) {
    if (table::isBlank(asOf) || (asOf.isNumber() && asOf.number == 0))
        return std::nullopt;
    const auto day = table::readDate(asOf, table::DateOrder::unknown);
    if (!day)
        throw Error(ErrorCode::argument, "as_of: got " + accounts::shown(asOf) + ", expected a date");
    return day;
}

Grid centroids(const Clustering& clustering, const Scaling& scaling, words::Language language) {
    std::vector<Cell> head = header({"cluster", "accounts"}, language);
    for (std::size_t c = 0; c < clustering.means.columns; ++c)
        head.emplace_back(words::text(language, "segments.column.figure", {{"number", std::to_string(c + 1)}}));
    Grid grid;
    grid.addRow(std::move(head));
    for (std::size_t i = 0; i < clustering.sizes.size(); ++i) {
        std::vector<Cell> row = {static_cast<double>(i + 1), static_cast<double>(clustering.sizes[i])};
        for (std::size_t c = 0; c < clustering.means.columns; ++c)
            row.emplace_back(scaling.original(c, clustering.means.row(i)[c]));
        grid.addRow(std::move(row));
    }
    return grid;
}

Grid fit(const Clustering& clustering, const Matrix& scaled, words::Language language) {
    const ClusterFit fit = fitOf(clustering, scaled);
    Grid grid;
    grid.addRow(header({"within", "between", "silhouette"}, language));
    grid.addRow({fit.within, orNotAvailable(fit.between), orNotAvailable(fit.silhouette)});
    return grid;
}

} // namespace

Scale scaleOf(std::string_view typed) {
    if (words::isBlank(typed))
        return Scale::logz;
    return static_cast<Scale>(words::choose("scale", typed, {"none", "z", "log", "logz"}, "segments.scale."));
}

Grid rfmResult(const Grid& customers, const Grid& dates, const Grid& amounts, const Cell& asOf, std::size_t bins,
               const model::Model& model, words::Language language) {
    const Purchases purchases = readPurchases(customers, dates, amounts);
    const std::vector<RfmScore> scores = rfm(purchases, dayOf(asOf), bins);
    std::array<std::array<std::string, 6>, 6> segments;
    for (std::size_t r = 1; r <= 5; ++r)
        for (std::size_t f = 1; f <= 5; ++f)
            segments[r][f] = words::text(
                language, "segments.rfm." + model.word("rfm.segment." + std::to_string(r) + '.' + std::to_string(f)));
    const auto head =
        header({"customer", "recency", "frequency", "monetary", "r", "f", "m", "cell", "segment"}, language);
    Grid grid(scores.size() + 1, head.size());
    for (std::size_t c = 0; c < head.size(); ++c)
        grid.at(0, c) = head[c];
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const RfmScore& score = scores[i];
        std::size_t c = 0;
        grid.at(i + 1, c++) = purchases.customers[score.customer];
        for (const double value :
             {score.recency, static_cast<double>(score.frequency), score.monetary, static_cast<double>(score.r),
              static_cast<double>(score.f), static_cast<double>(score.m)})
            grid.at(i + 1, c++) = value;
        grid.at(i + 1, c++) = rfmCell(score, bins);
        grid.at(i + 1, c++) = segments[onFive(score.r, bins)][onFive(score.f, bins)];
    }
    return grid;
}

Grid kMeansResult(const Grid& data, std::size_t k, std::string_view scale, std::uint64_t seed, std::string_view show,
                  words::Language language) {
    const std::size_t what = shown(show, {"cluster", "centroids", "fit"});
    const DataRows rows = readRows(data, "data");
    const Scaling scaling(rows, scaleOf(scale), "data");
    const Matrix scaled = scaling.apply(rows.complete);
    KMeansOptions options;
    options.seed = seed;
    const Clustering clustering = kMeans(scaled, k, options);
    if (what == 1)
        return centroids(clustering, scaling, language);
    if (what == 2)
        return fit(clustering, scaled, language);
    return rowByRow(rows, [&](std::size_t i) { return clustering.cluster[i] + 1; });
}

Grid silhouetteResult(const Grid& data, const Grid& clusters, std::string_view scale) {
    const Scale how = scaleOf(scale);
    if (clusters.columns() != 1 || clusters.rows() != data.rows())
        throw Error(ErrorCode::argument, "clusters: got " + std::to_string(clusters.rows()) + " x " +
                                             std::to_string(clusters.columns()) + " cells, expected one column of " +
                                             std::to_string(data.rows()) + " rows as data");
    const DataRows all = readRows(data, "data");
    std::vector<bool> known;
    std::vector<std::uint32_t> cluster;
    NameNumbers names;
    for (const std::size_t row : all.at) {
        const Cell& cell = clusters.at(row, 0);
        if (cell.isError())
            throw Error(ErrorCode::argument,
                        placeOf("clusters", row, 0) + ": got " + accounts::shown(cell) + ", expected a cluster");
        known.push_back(!table::isBlank(cell));
        if (known.back())
            cluster.push_back(names.numberOf(cell));
    }
    const DataRows rows = keepRows(all, known);
    if (rows.at.empty())
        throw Error(ErrorCode::argument, "clusters: got none, expected 2 or more to compare");
    const Matrix scaled = Scaling(rows, how, "data").apply(rows.complete);
    const Silhouettes result = silhouettes(scaled, cluster, names.names().size());
    return rowByRow(rows, [&](std::size_t i) { return result.values[i]; });
}

Grid jenksResult(const Grid& values, std::size_t k, std::string_view show, words::Language language) {
    const std::size_t what = shown(show, {"class", "breaks", "fit"});
    std::vector<double> numbers;
    for (std::size_t r = 0; r < values.rows(); ++r)
        for (std::size_t c = 0; c < values.columns(); ++c) {
            const Cell& cell = values.at(r, c);
            if (cell.isNumber())
                numbers.push_back(cell.number);
            else if (!table::isBlank(cell))
                throw Error(ErrorCode::argument,
                            placeOf("values", r, c) + ": got " + accounts::shown(cell) + ", expected a number");
        }
    const Breaks breaks = jenks(numbers, k);
    Grid grid;
    if (what == 1) {
        grid.addRow(header({"class", "lower", "upper", "values"}, language));
        for (std::size_t i = 0; i < breaks.sizes.size(); ++i)
            grid.addRow(
                {static_cast<double>(i + 1), breaks.lower[i], breaks.upper[i], static_cast<double>(breaks.sizes[i])});
        return grid;
    }
    if (what == 2) {
        const auto goodness = breaks.goodness();
        if (!goodness)
            throw Error(ErrorCode::notFound, "values: got equal ones, expected a difference to explain");
        grid.addRow({*goodness});
        return grid;
    }
    grid = Grid(values.rows(), values.columns());
    std::size_t next = 0;
    for (std::size_t r = 0; r < values.rows(); ++r)
        for (std::size_t c = 0; c < values.columns(); ++c)
            if (values.at(r, c).isNumber())
                grid.at(r, c) = static_cast<double>(breaks.classes[next++] + 1);
    return grid;
}

} // namespace rolemap::accounts
