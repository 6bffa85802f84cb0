// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is on an account report, from top to bottom. Figures are formulas of ours and of the office's own, one above the
// other: RM.ACCOUNTS and RM.PORTFOLIO read the list, and everything else counts with what they say, so that a user can
// follow each number to its cells.
#pragma once

#include "accounts_source.hxx"
#include "effort_inputs.hxx"
#include "report_sheet.hxx"

#include "core/words/language.hxx"
#include "core/words/texts.hxx"
#include "core/words/vocabulary.hxx"

#include <string>
#include <vector>

namespace rolemap::document {

class AccountReportWriter {
public:
    AccountReportWriter(const Model& model, const AccountsSource& source, words::Language language,
                        const EffortInputs& inputs, const ReportSheet& sheet);
    /// On a sheet that is blank where the report stands.
    void write();

private:
    /// Columns of the sheet. One thing has one column in all of the report's tables.
    enum Column : sal_Int32 {
        account,
        owner,
        zone,
        share,
        revenue,
        wallet,
        room,
        classOf,
        strategy,
        underLoad,
        days,
        why,
        // Beyond what is printed: what the report reads.
        helper = why + 2,
        ownStrategy = helper, // rows of the list from here on
        ownWhy,
        currencyOf,
        strength,
        years,
        load,
        satisfaction,
        counted,     // 1: in the currency of the sums
        ownerNumber, // row among the owners; 0 nobody, -1 none that is listed
        inDepth,
    };
    /// Rows of the sheet, known before anything is written because formulas look down as well as up.
    struct Rows {
        sal_Int32 zones, zoneCount;
        sal_Int32 strategies, classes, top, effort, owners, ownerCount;
        sal_Int32 list, listCount; ///< its header row; rows, header and room to grow included
        sal_Int32 firstOwner() const { return owners + 3; }
        sal_Int32 otherOwners() const { return firstOwner() + ownerCount; }
        sal_Int32 team() const { return otherOwners() + 2; }
        sal_Int32 stageDays() const { return effort + 3; }
        sal_Int32 effortOf(int strategy) const { return stageDays() + 1 + strategy; }
        sal_Int32 loadSentence() const { return effortOf(3) + 1; }
    };
    struct OwnerRow {
        std::string name, days;
    };

    // account_report_writer.cxx
    void head();
    void figures();
    void zones();
    void strategies();
    void classes();
    void top();
    void list();
    void finish();
    // account_report_effort.cxx
    void effort();
    void stages();
    void owners();
    void ownerRow(sal_Int32 row);
    void counts(sal_Int32 row, const std::string& number, const std::string& whether);
    void sums(sal_Int32 row);
    void ownersLook();
    void effortColumns();
    std::vector<OwnerRow> ownerRows() const;

    void planRows();
    void heading(sal_Int32 row, const char* key);
    /// What a column of the sheet holds in a table.
    enum class Table { sums, accounts, stages, owners };
    void header(sal_Int32 row, Table table, const std::vector<std::pair<Column, std::string>>& words);
    void totals(sal_Int32 row, sal_Int32 rows);
    /// A column of the list, its account rows only: "$D$60:$D$110".
    std::string listed(Column column) const;
    std::string listedText(Column column) const; ///< to be compared, where the column is an array of ours
    std::string cell(sal_Int32 row, sal_Int32 column) const { return absoluteCell(row, column); }
    std::string range(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns) const {
        return cell(row, column) + ":" + cell(row + rows - 1, column + columns - 1);
    }
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const;
    std::string common(const char* key) const; ///< of the texts of accounts
    /// A text as a formula; placeholders are formulas themselves.
    std::string sentence(const char* key, const words::TextArguments& formulas) const;
    const char* moneyStyle() const;
    /// Labels that stand on the sheet as formulas: they follow the workbook's language as the list's do.
    std::string strategyLabel(int strategy) const { return cell(m_rows.strategies + 2 + strategy, account); }
    std::string daysEach(int strategy) const { return cell(m_rows.effortOf(strategy), classOf); }
    std::string teamLoad() const { return cell(m_rows.team(), classOf); }
    std::string severalCell() const; ///< 1 where the list has several currencies
    std::string currencyCell() const;
    std::string consolidationLabel() const;
    std::string huntingLimit() const;

    const Model& m_model;
    const AccountsSource& m_source;
    words::Language m_language;
    const EffortInputs& m_inputs;
    ReportSheet m_sheet;
    std::vector<OwnerRow> m_owners;
    Rows m_rows{};
    std::string m_table; ///< the list and its room to grow, for formulas
    bool m_smallMoney = false;
};

} // namespace rolemap::document
