// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.RFM over a list of orders, live on a sheet of its own: who bought lately, often and for much. Where the orders do
// not all stand there as plain numbers in one currency, what counts of them is written on a second sheet, which the
// formulas read instead; what is wrong with the orders is listed there too.
#pragma once

#include "accounts_source.hxx"
#include "command.hxx"
#include "report_sheet.hxx"

#include "core/accounts/counted_orders.hxx"
#include "core/words/language.hxx"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

/// What is written, made up before anything is: the same again with redo. Cheap to copy.
class RfmSheets {
public:
    /// `asOf`: the day to count from; the last order's where it is left out. Throws Error(argument) with a sentence
    /// where no order counts.
    RfmSheets(const Model& model, const OrdersSource& source, std::optional<double> asOf, words::Language language);

    /// Makes the sheets, the first at `index`; to be called within a SheetStep.
    void insert(const Model& model, sal_Int16 index, Unrecorded& unrecorded) const;

    const std::string& sheet() const { return m_plan->sheet; }
    const std::string& checkSheet() const { return m_plan->check; } ///< empty where there is none
    std::vector<std::string> sheets() const;

    const std::vector<accounts::CurrencyOrders>& counted() const { return m_plan->counted; }
    std::size_t problems() const { return m_plan->problemCount; }
    /// "EUR, USD"; empty where there is one only.
    std::string currencies(words::Language language) const;
    /// For formulas, once the sheets are there: what RM.RFM says in a column of the customer whose name is in `cell`,
    /// among the orders of a currency; and the day counted from.
    std::string lookUp(const Model& model, const std::string& currency, const std::string& cell,
                       const std::string& name, std::size_t column) const;
    std::string asOfCell(const Model& model) const;

private:
    struct Plan {
        std::string sheet, check, label;
        words::Language language = words::Language::en;
        std::vector<accounts::CurrencyOrders> counted;
        std::vector<sal_Int32> tops; ///< header row of each currency's block
        bool copied = false;
        std::optional<double> asOf;
        css::table::CellRangeAddress table; ///< the orders
        std::array<sal_Int32, 3> columns{}; ///< of customer, date, amount on the orders' sheet
        sal_Int32 first = 0, last = 0;      ///< the orders' rows that formulas read where nothing is copied
        std::vector<std::array<std::string, 4>> problems; ///< cell, value, problem, suggestion
        std::size_t problemCount = 0;
    };
    void insertCheck(const Model& model, sal_Int16 index, Unrecorded& unrecorded) const;
    void writeCopy(ReportSheet& sheet) const;
    void insertRfm(const Model& model, sal_Int16 index, Unrecorded& unrecorded) const;
    /// Customers, dates or amounts of a currency (or of all), for formulas.
    std::string column(const Model& model, std::size_t which, std::optional<std::size_t> currency) const;

    std::shared_ptr<const Plan> m_plan;
};

/// The columns of RM.RFM's result, from 0.
namespace rfm_column {
inline constexpr std::size_t recency = 1, frequency = 2, monetary = 3, segment = 8, count = 9;
}

} // namespace rolemap::document
