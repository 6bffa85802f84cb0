// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Segment dialog knows and says: which figures a list of accounts has, what each way of grouping makes of
// them, how many groups fit. The same core functions as the cells call (RM.KMEANS, RM.JENKS, RM.ABC, RM.RFM). No window
// and no office here.
#pragma once

#include "core/accounts/cluster_fit.hxx"
#include "core/accounts/counted_orders.hxx"
#include "core/accounts/scaling.hxx"
#include "core/model/model.hxx"
#include "core/table/accounts_table.hxx"
#include "core/words/texts.hxx"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::panels {

enum class SegmentMethod { rfm, kmeans, jenks, abc };
inline constexpr std::size_t fewestGroups = 2, mostGroups = 8;

/// A column of figures: numbers and blanks only, and not all the same.
struct SegmentColumn {
    std::size_t column = 0; ///< of the table
    std::string header;
    std::size_t numbers = 0;
};

struct SegmentChoice {
    SegmentMethod method = SegmentMethod::kmeans;
    std::vector<std::size_t> columns; ///< positions in SegmentModel::columns(); jenks and abc take the first
    accounts::Scale scale = accounts::Scale::logz;
    std::size_t groups = 4;
};

/// A bar of a picture.
struct SegmentBar {
    std::string label, text; ///< "3", "0.42"; "Champions", "58"
    double value = 0;
    bool known = true; ///< false: not computed yet, or not possible
    bool chosen = false;
};

struct SegmentView {
    bool needsColumns = true, oneColumn = false, needsScale = true, needsGroups = true;
    std::string problem; ///< why there is nothing to write, in a sentence; empty where there is
    std::string byTitle; ///< "How well groups separate, by their number"; empty where there is no such picture
    std::vector<SegmentBar> by;
    std::string byWords;    ///< the picture in words
    std::string advice;     ///< what it says
    bool computing = false; ///< more is to come from computeNext()
    std::string sizesTitle;
    std::vector<SegmentBar> sizes;
    std::string sizesWords;
};

class SegmentModel {
public:
    /// `cells` is the table with its header rows. O(cells).
    SegmentModel(const table::Grid& cells, const table::AccountsTable& table, words::Language language,
                 const model::Model& model);

    const std::vector<SegmentColumn>& columns() const { return m_columns; }
    std::size_t accounts() const { return m_rows; }
    /// All figures, k-means; of one figure natural breaks.
    SegmentChoice first() const;
    /// What RM.RFM reads; to be given before RFM is chosen. Nothing: there are no orders.
    void giveOrders(std::optional<std::vector<accounts::CurrencyOrders>> orders) { m_orders = std::move(orders); }

    /// What a choice says as far as it is computed. Cheap but for a first look at jenks, abc and rfm.
    SegmentView view(const SegmentChoice& choice);
    /// Computes the clusters of one more number of groups, the chosen one first. False where nothing is left to do.
    bool computeNext(const SegmentChoice& choice);

private:
    using Key = std::pair<std::vector<std::size_t>, accounts::Scale>;
    struct Clusters {
        std::optional<accounts::Matrix> scaled;
        std::string problem;
        std::map<std::size_t, accounts::ClusterFit> fits;
        std::map<std::size_t, std::string> impossible; ///< more groups than different rows
    };
    Clusters& clustersOf(const SegmentChoice& choice);
    table::Grid figures(const std::vector<std::size_t>& columns) const;
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const;
    void viewClusters(SegmentView& view, const SegmentChoice& choice);
    void viewBreaks(SegmentView& view, const SegmentChoice& choice) const;
    void viewAbc(SegmentView& view, const SegmentChoice& choice) const;
    void viewRfm(SegmentView& view) const;
    void addSizes(SegmentView& view, const std::vector<std::pair<std::string, std::size_t>>& sizes,
                  const char* unit) const;

    table::Grid m_cells;
    std::size_t m_first = 1, m_rows = 0;
    std::vector<SegmentColumn> m_columns;
    std::optional<std::size_t> m_revenue; ///< position in m_columns
    std::optional<std::vector<accounts::CurrencyOrders>> m_orders;
    std::map<Key, Clusters> m_clusters;
    words::Language m_language;
    const model::Model& m_model;
};

} // namespace rolemap::panels
