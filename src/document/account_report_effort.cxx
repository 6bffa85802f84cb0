// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The effort's part of an account report, in formulas: what core/accounts/effort.hxx counts, from days and covers that
// the user may change.
#include "account_report_writer.hxx"

#include "cell_rules.hxx"
#include "core/words/fold.hxx"
#include "office.hxx"
#include "report_styles.hxx"
#include "workbook_model.hxx"
#include "workbook_state.hxx"

#include <algorithm>
#include <map>

namespace rolemap::document {

namespace {

constexpr sal_Int32 spareOwners = 3, stageCount = 6, strategyCount = 3;
constexpr double mostStageDays = 1000, mostDays = 1000000; // of the model's range of days.*; of people together
enum { hunting, farming, partnership };

std::string fixedColumn(std::string cell) {
    cell.erase(cell.find('$', 1), 1); // "$A$9" to "$A9"
    return cell;
}

} // namespace

std::vector<AccountReportWriter::OwnerRow> AccountReportWriter::ownerRows() const {
    std::vector<OwnerRow> rows;
    std::map<std::string, std::size_t> known;
    const auto add = [&](const std::string& name) -> OwnerRow& {
        const auto [at, isNew] = known.emplace(words::fold(name), rows.size());
        if (isNew)
            rows.push_back({name, {}});
        return rows[at->second];
    };
    for (const table::Account& one : m_source.table.accounts)
        if (!one.owner.empty())
            add(one.owner);
    const std::size_t listed = rows.size();
    for (const auto& [name, typed] : m_inputs.owners) {
        // Somebody who has no account any more and never had days is not kept.
        const auto found = known.find(words::fold(name));
        if (found == known.end() && typed.empty())
            continue;
        if (OwnerRow& row = add(name); row.days.empty())
            row.days = typed;
    }
    const std::size_t spare = rows.size() - listed < spareOwners ? spareOwners - (rows.size() - listed) : 1;
    rows.resize(rows.size() + spare);
    return rows;
}

void AccountReportWriter::stages() {
    const sal_Int32 top = m_rows.stageDays();
    std::vector<std::pair<Column, std::string>> words = {{account, say("strategy")}};
    const auto& vocabulary = m_source.countedWith->vocabulary();
    for (int stage = 0; stage < stageCount; ++stage)
        words.emplace_back(static_cast<Column>(owner + stage),
                           vocabulary.label(words::Dimension::stage, stage, m_language));
    words.emplace_back(classOf, say("per_account"));
    words.emplace_back(strategy, say("by_list"));
    words.emplace_back(underLoad, say("by_load"));
    words.emplace_back(days, common("column.wanted"));
    header(top - 1, Table::stages, words);
    m_sheet.style(top, 0, strategyCount + 2, why + 1, report_style::body);
    m_sheet.text(top, account, say("days_of_stage"), report_style::body);
    for (int row = -1; row < strategyCount; ++row) {
        const auto keys = stageKeys(row);
        for (sal_Int32 stage = 0; stage < stageCount; ++stage) {
            const std::string& key = keys[static_cast<std::size_t>(stage)];
            const auto typed = m_inputs.stages.find(key);
            m_sheet.typed(top + 1 + row, owner + stage,
                          typed != m_inputs.stages.end() ? typed->second : "=" + modelFormula(m_model, key),
                          row < 0 ? report_style::inputDays : report_style::inputShare);
        }
    }
    expectNumbers(m_sheet.cells(top, owner, 1, stageCount), 0, mostStageDays,
                  say("days_wrong", {{"most", std::to_string(static_cast<int>(mostStageDays))}}));
    m_sheet.written();
    expectNumbers(m_sheet.cells(top + 1, owner, strategyCount, stageCount), 0, 1, say("covers_wrong"));
    m_sheet.written();
    const std::string stageDays = range(top, owner, 1, stageCount);
    for (int one = 0; one < strategyCount; ++one) {
        const sal_Int32 row = m_rows.effortOf(one);
        m_sheet.formula(row, account, strategyLabel(one), report_style::body);
        m_sheet.formula(row, classOf, "SUMPRODUCT(" + stageDays + ";" + range(row, owner, 1, stageCount) + ")",
                        report_style::days);
        for (const auto& [column, of] : {std::pair(strategy, strategy), std::pair(underLoad, underLoad)})
            m_sheet.formula(row, column, "SUMPRODUCT((" + listed(of) + "=" + strategyLabel(one) + ")*1)",
                            report_style::count);
        m_sheet.formula(row, days, cell(row, classOf) + "*" + cell(row, underLoad), report_style::days);
    }
    const sal_Int32 sum = m_rows.effortOf(strategyCount);
    m_sheet.text(sum, account, common("total"), report_style::body);
    for (const auto& [column, style] : {std::pair(strategy, report_style::count),
                                        std::pair(underLoad, report_style::count), std::pair(days, report_style::days)})
        m_sheet.formula(sum, column, "SUM(" + range(top + 1, column, strategyCount, 1) + ")", style);
    totals(sum, 1);

    const std::string load = "ROUND(" + teamLoad() + ";2)";
    m_sheet.style(m_rows.loadSentence(), 0, 1, why + 1, report_style::label);
    m_sheet.formula(m_rows.loadSentence(), account,
                    "IF(" + teamLoad() + "=\"\";" + sentence("load_unknown", {}) + ";IF(" + teamLoad() + ">=" +
                        huntingLimit() + ";" + sentence("load_over", {{"load", load}, {"limit", huntingLimit()}}) +
                        ";" + sentence("load_within", {{"load", load}, {"limit", huntingLimit()}}) + "))",
                    report_style::label);
    colourWhere(
        m_sheet.cells(m_rows.loadSentence(), 0, 1, why + 1),
        {{"AND(ISNUMBER(" + teamLoad() + ");" + teamLoad() + ">=" + huntingLimit() + ")", report_style::changed}});
    m_sheet.written();
}

/// What follows in a row of owners from the days wanted (share), available (revenue) and in depth (room).
void AccountReportWriter::sums(sal_Int32 row) {
    const std::string wanted = cell(row, share), available = cell(row, revenue), depth = cell(row, room);
    const auto ratio = [&](const std::string& of) {
        return "IF(ISNUMBER(" + available + ");IF(" + available + ">0;" + of + "/" + available + ";\"\");\"\")";
    };
    m_sheet.formula(row, wallet, ratio(wanted), report_style::share);
    m_sheet.formula(row, classOf, ratio(depth), report_style::decimal);
    const std::string booked = cell(row, wallet);
    m_sheet.formula(row, underLoad,
                    "IF(" + booked + "=\"\";\"\";REPT(\"█\";MIN(20;ROUND(20*" + booked +
                        ";0)))&REPT(\"░\";MAX(0;20-ROUND(20*" + booked + ";0))))",
                    report_style::body);
}

void AccountReportWriter::ownerRow(sal_Int32 row) {
    const sal_Int32 first = m_rows.firstOwner();
    const OwnerRow& one = m_owners[static_cast<std::size_t>(row - first)];
    const std::string names = range(first, account, m_rows.ownerCount, 1);
    const std::string typed = range(first, owner, m_rows.ownerCount, 1);
    const std::string team = cell(m_rows.team(), owner);
    const std::string name = cell(row, account), given = cell(row, owner), number = std::to_string(row - first + 1);
    m_sheet.text(row, account, one.name, report_style::input);
    m_sheet.typed(row, owner, one.days, report_style::inputDays);
    const auto ifNamed = [&](const std::string& formula) { return "IF(" + name + "=\"\";\"\";" + formula + ")"; };
    m_sheet.formula(row, zone, ifNamed("SUMPRODUCT((" + listed(ownerNumber) + "=" + number + ")*1)"),
                    report_style::count);
    m_sheet.formula(row, share, ifNamed("SUMIF(" + listed(ownerNumber) + ";" + number + ";" + listed(days) + ")"),
                    report_style::days);
    m_sheet.formula(row, room, ifNamed("SUMIF(" + listed(ownerNumber) + ";" + number + ";" + listed(inDepth) + ")"),
                    report_style::days);
    m_sheet.formula(row, revenue,
                    ifNamed("IF(" + given + "<>\"\";" + given + ";IF(ISNUMBER(" + team + ");MAX(0;" + team + "-SUM(" +
                            typed + "))/SUMPRODUCT((" + names + "<>\"\")*(" + typed + "=\"\"));\"\"))"),
                    report_style::days);
    sums(row);
    const std::string available = cell(row, revenue);
    const auto word = [&](const char* key) { return "\"" + common(key) + "\""; };
    m_sheet.formula(row, strategy,
                    ifNamed("IF(SUMPRODUCT((" + names + "=" + name + ")*1)>1;\"" + say("state.twice") + "\";IF(" +
                            available + "=\"\";" + word("state.unknown") + ";IF(NOT(ISNUMBER(" + available + "));\"" +
                            say("state.wrong") + "\";IF(" + cell(row, share) + ">" + available + ";" +
                            word("state.over") + ";" + word("state.within") + "))))"),
                    report_style::remark);
}

void AccountReportWriter::owners() {
    heading(m_rows.owners, "owners");
    m_sheet.text(m_rows.owners + 1, account, say("owners_note"), report_style::note);
    header(m_rows.owners + 2, Table::owners,
           {{account, common("column.owner")},
            {owner, say("days_typed")},
            {zone, common("column.accounts")},
            {share, common("column.wanted")},
            {revenue, common("column.available")},
            {wallet, common("column.booked")},
            {room, say("in_depth")},
            {classOf, common("column.load")},
            {strategy, common("column.state")}});
    m_sheet.text(m_rows.owners + 2, underLoad, say("bar"), report_style::header);
    const sal_Int32 first = m_rows.firstOwner(), rows = m_rows.ownerCount;
    m_sheet.style(first, 0, rows + 3, why + 1, report_style::body);
    for (sal_Int32 row = first; row < first + rows; ++row)
        ownerRow(row);
    // Accounts of owners that are not listed above, and of nobody.
    for (const auto& [row, number, name] : {std::tuple(m_rows.otherOwners(), "-1", say("others")),
                                            std::tuple(m_rows.otherOwners() + 1, "0", common("no_owner"))}) {
        const std::string count =
            "SUMPRODUCT((" + listedText(account) + "<>\"\")*(" + listed(ownerNumber) + "=" + number + "))";
        m_sheet.formula(row, zone, "IF(" + count + "=0;\"\";" + count + ")", report_style::count);
        const auto ifAny = [&, row = row](const std::string& formula) {
            return "IF(" + cell(row, zone) + "=\"\";\"\";" + formula + ")";
        };
        m_sheet.formula(row, account, ifAny("\"" + name + "\""), report_style::body);
        for (const auto& [column, of] : {std::pair(share, days), std::pair(room, inDepth)})
            m_sheet.formula(row, column, ifAny("SUMIF(" + listed(ownerNumber) + ";" + number + ";" + listed(of) + ")"),
                            report_style::days);
        m_sheet.formula(row, strategy, ifAny("\"" + common("state.unknown") + "\""), report_style::remark);
    }
    const sal_Int32 team = m_rows.team();
    const std::string typed = range(first, owner, rows, 1);
    m_sheet.text(team, account, say("team"), report_style::body);
    m_sheet.typed(team, owner, m_inputs.team, report_style::inputDays);
    m_sheet.formula(team, zone, "SUMPRODUCT((" + listedText(account) + "<>\"\")*1)", report_style::count);
    m_sheet.formula(team, share, "SUM(" + listed(days) + ")", report_style::days);
    m_sheet.formula(team, room, "SUM(" + listed(inDepth) + ")", report_style::days);
    m_sheet.formula(team, revenue,
                    "IF(" + cell(team, owner) + "<>\"\";" + cell(team, owner) + ";IF(COUNT(" + typed + ")=0;\"\";SUM(" +
                        typed + ")))",
                    report_style::days);
    sums(team);
    const std::string available = cell(team, revenue);
    m_sheet.formula(team, strategy,
                    "IF(" + available + "=\"\";\"" + common("state.unknown") + "\";IF(NOT(ISNUMBER(" + available +
                        "));\"" + say("state.wrong") + "\";IF(" + cell(team, share) + ">" + available + ";\"" +
                        common("state.over") + "\";\"" + common("state.within") + "\")))",
                    report_style::remark);
    ownersLook();
}

void AccountReportWriter::ownersLook() {
    const sal_Int32 first = m_rows.firstOwner(), rows = m_rows.ownerCount, team = m_rows.team();
    expectNumbers(m_sheet.cells(first, owner, rows, 1), 0, mostDays,
                  say("days_wrong", {{"most", std::to_string(static_cast<int>(mostDays))}}));
    m_sheet.written();
    expectNumbers(m_sheet.cells(team, owner, 1, 1), 0, mostDays,
                  say("days_wrong", {{"most", std::to_string(static_cast<int>(mostDays))}}));
    m_sheet.written();
    // Over-booked is a colour and a word, of the owner's state and of the bar.
    const std::string over = fixedColumn(cell(first, wallet));
    colourWords(m_sheet.cells(first, strategy, rows + 3, 1), {{common("state.over"), report_style::high},
                                                              {common("state.within"), report_style::good},
                                                              {say("state.twice"), report_style::medium},
                                                              {say("state.wrong"), report_style::medium}});
    m_sheet.written();
    colourWhere(m_sheet.cells(first, underLoad, rows + 3, 1),
                {{"AND(ISNUMBER(" + over + ");" + over + ">1)", report_style::bad},
                 {"ISNUMBER(" + over + ")", report_style::good}});
    m_sheet.written();
    for (const auto& [column, columns] : {std::pair(account, 1), std::pair(zone, 6)}) {
        colourWhere(m_sheet.cells(team, column, 1, columns), {{"1", report_style::total}});
        m_sheet.written();
    }
    css::table::CellRangeAddress at;
    at.Sheet = sheetIndex(m_sheet.sheet());
    const auto mark = [&](sal_Int32 row, sal_Int32 column, sal_Int32 down, sal_Int32 across, const char* name) {
        at.StartRow = row;
        at.EndRow = row + down - 1;
        at.StartColumn = column;
        at.EndColumn = column + across - 1;
        markRange(m_model, at, name);
        m_sheet.written();
    };
    mark(first, account, rows, 2, effort_cells::owners);
    mark(team, owner, 1, 1, effort_cells::team);
    mark(m_rows.stageDays(), owner, 1 + strategyCount, stageCount, effort_cells::stages);
}

void AccountReportWriter::effort() {
    heading(m_rows.effort, "effort");
    m_sheet.text(m_rows.effort + 1, account, say("effort_note"), report_style::note);
    stages();
    owners();
}

void AccountReportWriter::effortColumns() {
    const sal_Int32 top = m_rows.list + 1, rows = m_rows.listCount - 1;
    const std::string own = listed(strategy), limited = listed(underLoad);
    // The team's load decides where an account has none of its own; in depth nothing hangs on it, so nothing is
    // circular. RM.STRATEGY knows the shipped limits: with a model of the workbook's own the list's strategy tells what
    // a known load changes outside consolidation.
    const std::string withLoad =
        modelRange(m_model) ? "IF(" + own + "=\"\";\"\";IF((" + listedText(zone) + "=" + consolidationLabel() + ")+(" +
                                  listedText(load) + "<>\"\")+(" + teamLoad() + "=\"\")>0;" + own + ";IF(" +
                                  teamLoad() + ">=" + huntingLimit() + ";" + strategyLabel(hunting) + ";IF(" +
                                  listedText(strength) + "=\"\";" + strategyLabel(farming) + ";" + own + "))))"
                            : "RM.STRATEGY(" + listed(share) + ";" + listed(strength) + ";" + listed(years) + ";IF(" +
                                  listedText(load) + "=\"\";" + teamLoad() + ";" + listed(load) + ");" +
                                  listed(satisfaction) + ")&\"\"";
    m_sheet.array(top, underLoad, rows, 1, withLoad);
    m_sheet.array(top, days, rows, 1,
                  "IF(" + limited + "=\"\";\"\";IF(" + limited + "=" + strategyLabel(hunting) + ";" +
                      daysEach(hunting) + ";IF(" + limited + "=" + strategyLabel(farming) + ";" + daysEach(farming) +
                      ";" + daysEach(partnership) + ")))");
    m_sheet.array(top, inDepth, rows, 1,
                  "IF(" + own + "=\"\";0;IF(" + listedText(zone) + "<>" + consolidationLabel() + ";" +
                      daysEach(farming) + ";IF(" + own + "=" + strategyLabel(partnership) + ";" +
                      daysEach(partnership) + ";IF(" + own + "=" + strategyLabel(farming) + ";" + daysEach(farming) +
                      ";" + daysEach(hunting) + "))))");
    m_sheet.array(
        top, why, rows, 1,
        "IF((" + limited + "=\"\")+(" + limited + "=" + own + ")>0;" + listed(ownWhy) + ";" +
            sentence("why_load",
                     {{"why", listed(ownWhy)}, {"load", "ROUND(" + teamLoad() + ";2)"}, {"strategy", limited}}) +
            ")");
    const std::string name = fixedColumn(cell(top, owner)) + "&\"\"";
    const std::string names = range(m_rows.firstOwner(), account, m_rows.ownerCount, 1);
    const std::string same = "(" + names + "=" + name + ")";
    m_sheet.formulas(top, ownerNumber, rows,
                     "IF(" + name + "=\"\";0;IF(SUMPRODUCT(" + same + "*1)=0;-1;SUMPRODUCT(MAX(" + same + "*(ROW(" +
                         names + ")-" + std::to_string(m_rows.firstOwner()) + ")))))",
                     report_style::note);
    colourWhere(m_sheet.cells(top, underLoad, rows, 1),
                {{fixedColumn(cell(top, underLoad)) + "<>" + fixedColumn(cell(top, strategy)), report_style::changed}});
    m_sheet.written();
}

} // namespace rolemap::document
