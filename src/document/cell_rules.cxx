// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Validity rules of cells.
#include "cell_rules.hxx"

#include "core/table/cells.hxx"
#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

void offerChoices(const Reference<css::table::XCellRange>& cells, const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) {
        std::string plain = word;
        plain.erase(std::remove(plain.begin(), plain.end(), '"'), plain.end());
        list += (list.empty() ? "\"" : ";\"") + plain + "\"";
    }
    const Reference<css::beans::XPropertySet> validation(get(cells, "Validation"), UNO_QUERY_THROW);
    set(validation, "Type", Any(css::sheet::ValidationType_LIST));
    set(validation, "ShowList", Any(sal_Int16(1)));
    set(validation, "IgnoreBlankCells", Any(true));
    const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
    condition->setOperator(css::sheet::ConditionOperator_EQUAL);
    condition->setFormula1(ustring(list));
    set(cells, "Validation", Any(validation));
}

void expectNumbers(const Reference<css::table::XCellRange>& cells, double low, double high,
                   const std::string& sentence) {
    const Reference<css::beans::XPropertySet> validation(get(cells, "Validation"), UNO_QUERY_THROW);
    set(validation, "Type", Any(css::sheet::ValidationType_DECIMAL));
    set(validation, "IgnoreBlankCells", Any(true));
    set(validation, "ShowErrorMessage", Any(true));
    set(validation, "ErrorAlertStyle", Any(css::sheet::ValidationAlertStyle_STOP));
    set(validation, "ErrorMessage", Any(ustring(sentence)));
    const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
    condition->setOperator(css::sheet::ConditionOperator_BETWEEN);
    condition->setFormula1(ustring(table::formatNumber(low)));
    condition->setFormula2(ustring(table::formatNumber(high)));
    set(cells, "Validation", Any(validation));
}

} // namespace rolemap::document
