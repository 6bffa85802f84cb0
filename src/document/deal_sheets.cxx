// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sheets of a deal with figures of ours: facts, criteria, playbook.
#include "deal_sheets.hxx"

#include "core/deal/compete.hxx"
#include "deal_source.hxx"
#include "office.hxx"
#include "report_styles.hxx"
#include "sheet_step.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/XNamedRanges.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr const char* ids[] = {"facts", "criteria", "actions", "assessment", "playbook", "negotiation"};
constexpr sal_Int32 spareFacts = 8, criteriaRows = 12, suppliers = 3;
constexpr sal_Int32 adviceHeight = 1900; ///< 1/100 mm

/// ";;Rolemap_model", with as many blank arguments before it, where the workbook has a model of its own.
std::string modelArgument(const Model& model, std::size_t blanks) {
    return modelRange(model) ? std::string(blanks + 1, ';') + modelRangeName : std::string();
}

std::string range(sal_Int32 top, sal_Int32 left, sal_Int32 bottom, sal_Int32 right) {
    return absoluteCell(top, left) + ":" + absoluteCell(bottom, right);
}

/// The largest table of people that is understood.
std::string peopleRange(const Model& model) {
    const auto all = allPeople(model);
    const PeopleSource* best = nullptr;
    for (const PeopleSource& one : all)
        if (one.understood && one.table.deals.size() == 1 &&
            (!best || one.table.people.size() > best->table.people.size()))
            best = &one;
    if (!best)
        return {};
    const sal_Int32 header = best->range.StartRow + static_cast<sal_Int32>(best->table.headerRows) - 1;
    return sheetReference(model, best->range.Sheet) +
           range(header, best->range.StartColumn, best->range.EndRow, best->range.EndColumn);
}

std::string factsRange(const Model& model) {
    for (const FactsSource& one : allFacts(model))
        if (one.table.deals.size() == 1)
            return formulaRange(model, one);
    return {};
}

} // namespace

std::optional<DealSheet> dealSheetOf(const std::string& id) noexcept {
    for (std::size_t i = 0; i < std::size(ids); ++i)
        if (id == ids[i])
            return static_cast<DealSheet>(i);
    return std::nullopt;
}

std::string addDealSheet(const Model& model, DealSheet kind, sal_Int16 after, words::Language language) {
    checkWritable(model, language);
    rememberSettings(model, language);
    const Quiet quiet(model);
    const std::string wish =
        words::text(language, std::string("deal_sheet.") + ids[static_cast<std::size_t>(kind)] + ".name");
    const std::string name = freeSheetName(model, wish);
    addSheet(model,
             {name,
              [=](const Model& workbook, Unrecorded& unrecorded) {
                  makeReportStyles(workbook);
                  unrecorded.keep();
                  workbook->getSheets()->insertNewByName(ustring(name), static_cast<sal_Int16>(after + 1));
                  unrecorded.keep();
                  FormSheet form(sheetNamed(workbook, name), &unrecorded, language);
                  switch (kind) {
                  case DealSheet::facts:
                      return writeFacts(workbook, form);
                  case DealSheet::criteria:
                      return writeCriteria(workbook, form);
                  case DealSheet::playbook:
                      return writePlaybook(workbook, form);
                  case DealSheet::actions:
                      return writeActions(form);
                  case DealSheet::assessment:
                      return writeAssessment(form);
                  case DealSheet::negotiation:
                      return writeNegotiation(form);
                  }
              }},
             words::text(language, "deal_sheet.undo", {{"name", name}}));
    return name;
}

void writeFacts(const Model& model, FormSheet& form) {
    const auto scoring = workbookModel(model);
    const auto& facts = deal::FactWords::shipped().all();
    const auto label = [&](words::Dimension dimension, int value) {
        return scoring->vocabulary().label(dimension, value, form.language());
    };
    sal_Int32 row = form.head("facts", {4600, 5200, 8200, 2800, 2800, 4600, 2400});
    const sal_Int32 figures = row, header = row + 3, first = header + 1;
    const sal_Int32 rows = static_cast<sal_Int32>(facts.size()) + spareFacts;
    form.headers(header, 0, {"stage", "fact", "value", "evidence", "date", "source", "needed"});
    form.input(first, 0, rows, 7);
    form.dates(first, 4, rows, 1);
    row = first;
    for (std::size_t fact = 0; fact < facts.size(); ++fact, ++row) {
        form.text(row, 0, label(words::Dimension::stage, static_cast<int>(facts[fact].stage)), report_style::body);
        form.text(row, 1, deal::factLabel(fact, form.language()), report_style::body);
        form.text(row, 6, form.say(deal::isMust(fact, *scoring) ? "must" : "useful"), report_style::body);
        if (facts[fact].kind == deal::FactKind::date)
            form.dates(row, 2, 1, 1);
    }
    const int confirmed = static_cast<int>(words::Evidence::confirmed),
              assumed = static_cast<int>(words::Evidence::assumed);
    form.choices(first, 3, rows,
                 {label(words::Dimension::evidence, confirmed), label(words::Dimension::evidence, assumed)});
    // A must of the deal's own stage that is not known stands out.
    const std::string table = range(header, 1, first + rows - 1, 5);
    const std::string at = std::to_string(first + 1);
    form.when(first, 2, rows, 1,
              "AND($G" + at + "=\"" + form.say("must") + "\";$A" + at + "=" + absoluteCell(figures, 1) + ";$C" + at +
                  "=\"\")",
              report_style::medium);
    form.text(figures, 0, form.say("stage"), report_style::label);
    form.formula(figures, 1, "RM.STAGE(" + table + ")", report_style::input);
    form.text(figures + 1, 0, form.say("readiness"), report_style::label);
    const std::string readiness =
        "RM.READINESS(" + table + ";" + absoluteCell(figures, 1) + modelArgument(model, 0) + ")";
    form.formula(figures + 1, 1, "INDEX(" + readiness + ";1;1)", report_style::shareFigure);
    form.formula(figures + 1, 2,
                 "IF(INDEX(" + readiness + ";1;2)=\"\";\"\";\"" + form.say("missing") + "\"&INDEX(" + readiness +
                     ";1;2))",
                 report_style::wrapped);
    form.height(figures + 1, 1300);
    form.finish(first + rows - 1, 6, header);
}

void writeCriteria(const Model& model, FormSheet& form) {
    const sal_Int32 header = form.head("criteria", {6000, 2200, 9000, 2200, 2200, 2200, 2600, 700, 8200, 3400, 1800});
    const sal_Int32 first = header + 1, last = header + criteriaRows;
    form.headers(header, 0, {"criterion", "weight", "people", "us", "rival_a", "rival_b", "date"});
    form.input(first, 0, criteriaRows, 6);
    form.dates(first, 6, criteriaRows, 1);
    form.numbers(first, 1, criteriaRows, 1, "-1000000", "1000000");
    form.numbers(first, 3, criteriaRows, suppliers, "-1000000", "1000000");
    const std::string table = range(header, 0, last, 6);
    // Nothing is told, and nothing is wrong, before the first score of ours stands there.
    const std::string started = "IF(COUNT(" + range(first, 3, last, 3) + ")=0;\"\";";
    const auto list = [&](sal_Int32 row, sal_Int32 rows, const std::string& expression, std::size_t columns,
                          const char* style) {
        // Cell by cell: the lists are short, and where nothing is told yet there is no list to take a part of.
        for (sal_Int32 line = 0; line < rows; ++line)
            for (std::size_t c = 0; c < columns; ++c) {
                const std::string at = std::to_string(line + 1);
                const char* cellStyle = line == 0 ? report_style::header
                                        : c == 0  ? report_style::body
                                        : c == 1  ? style
                                                  : report_style::count;
                form.formula(row + line, 8 + static_cast<sal_Int32>(c),
                             started + "IF(ROWS(" + expression + ")<" + at + ";\"\";IFNA(INDEX(" + expression + ";" +
                                 at + ";" + std::to_string(c + 1) + ");\"–\")))",
                             cellStyle);
            }
    };
    form.heading(header - 1, 8, 3, "scorecard");
    list(header, suppliers + 1, "RM.SCORECARD(" + table + ")", 3, report_style::decimal);
    const sal_Int32 swing = header + suppliers + 3;
    form.heading(swing - 1, 8, 3, "swing");
    list(swing, criteriaRows + 1, "RM.SWING(" + table + ")", 2, report_style::signedNumber);

    const sal_Int32 advice = std::max(last, swing + criteriaRows) + 2;
    form.heading(advice, 0, 11, "advice");
    const std::string people = peopleRange(model), facts = factsRange(model);
    const std::string call = "RM.COMPETE(" + table + ";" + people + ";" + (modelRange(model) ? modelRangeName : "") +
                             ";" + facts + ";TODAY())";
    // Strategy, score, reasons and what would change the advice, in the columns that are wide enough.
    constexpr sal_Int32 places[] = {0, 1, 2, 8};
    for (sal_Int32 line = 0; line <= static_cast<sal_Int32>(deal::approachCount); ++line) {
        const sal_Int32 row = advice + 1 + line;
        form.style(row, 0, 1, 11, line == 0 ? report_style::header : report_style::wrapped);
        for (std::size_t c = 0; c < std::size(places); ++c) {
            const char* style = line == 0 ? report_style::header : c == 1 ? report_style::count : report_style::wrapped;
            const std::string cell =
                "INDEX(" + call + ";" + std::to_string(line + 1) + ";" + std::to_string(c + 1) + ")";
            form.formula(row, places[c], started + cell + ")", style);
        }
        if (line > 0)
            form.height(row, adviceHeight);
    }
    form.finish(advice + 1 + static_cast<sal_Int32>(deal::approachCount), 10, header);
}

void writePlaybook(const Model& model, FormSheet& form) {
    const auto scoring = workbookModel(model);
    const sal_Int32 header = form.head("playbook", {5000, 5600, 18000});
    for (const auto& [column, key] : {std::pair(0, "stage"), std::pair(1, "part"), std::pair(2, "text")})
        form.text(header, column, words::text(form.language(), std::string("deal.column.") + key),
                  report_style::header);
    sal_Int32 row = header + 1;
    const auto lines = deal::playbook({}, *scoring, form.language());
    std::vector<std::string> stages, parts;
    for (const deal::PlaybookLine& line : lines) {
        const std::string stage =
            scoring->vocabulary().label(words::Dimension::stage, static_cast<int>(line.stage), form.language());
        const std::string part = deal::partLabel(line.part, form.language());
        if (std::find(stages.begin(), stages.end(), stage) == stages.end())
            stages.push_back(stage);
        if (std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(part);
        form.text(row, 0, stage, report_style::field);
        form.text(row, 1, part, report_style::field);
        form.text(row, 2, line.text, report_style::field);
        ++row;
    }
    constexpr sal_Int32 spare = 20;
    form.input(row, 0, spare, 3);
    form.choices(header + 1, 0, row + spare - header - 1, stages);
    form.choices(header + 1, 1, row + spare - header - 1, parts);
    const Reference<css::sheet::XNamedRanges> names(get(form.sheet(), "NamedRanges"), UNO_QUERY_THROW);
    css::table::CellAddress base;
    base.Sheet = sheetIndex(form.sheet());
    names->addNewByName(rtl::OUString::createFromAscii(playbookRangeName),
                        ustring(sheetReference(model, base.Sheet) + range(header, 0, row + spare - 1, 2)), base, 0);
    form.written();
    form.finish(row + spare - 1, 2, header);
}

} // namespace rolemap::document
