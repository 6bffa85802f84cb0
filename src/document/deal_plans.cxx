// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sheets of a deal that the team fills in by itself: actions, assessment, negotiation.
#include "deal_sheets.hxx"
#include "report_styles.hxx"

namespace rolemap::document {

namespace {

constexpr sal_Int32 actionRows = 30, dates = 3, questions = 4, criteriaOfQuestion = 4, termCount = 8, spareTerms = 8;

std::string cell(sal_Int32 row, sal_Int32 column) {
    return absoluteCell(row, column);
}

/// "C$9": a column that moves with the formula's.
std::string columnRange(sal_Int32 top, sal_Int32 bottom, sal_Int32 column) {
    return cell(top, column) + ":" + cell(bottom, column);
}

std::vector<std::string> stageLabels(words::Language language) {
    std::vector<std::string> labels;
    for (std::size_t stage = 0; stage < words::Vocabulary::size(words::Dimension::stage); ++stage)
        labels.push_back(
            words::Vocabulary::shipped().label(words::Dimension::stage, static_cast<int>(stage), language));
    return labels;
}

} // namespace

void writeActions(FormSheet& form) {
    const sal_Int32 figures = form.head("actions", {9000, 4200, 4200, 2800, 3000, 4600, 7000});
    const sal_Int32 header = figures + 3, first = header + 1, last = header + actionRows;
    form.headers(header, 0, {"action", "about", "owner", "due", "status", "stage", "note_column"});
    form.input(first, 0, actionRows, 7);
    form.dates(first, 3, actionRows, 1);
    form.choices(first, 4, actionRows, {form.say("open"), form.say("running"), form.say("done"), form.say("dropped")});
    form.choices(first, 5, actionRows, stageLabels(form.language()));
    const std::string at = std::to_string(first + 1);
    const std::string done = "\"" + form.say("done") + "\"", dropped = "\"" + form.say("dropped") + "\"";
    const std::string isOver = "$E" + at + "=" + done + ";$E" + at + "=" + dropped;
    form.when(first, 0, actionRows, 7, "AND(ISNUMBER($D" + at + ");$D" + at + "<TODAY();NOT(OR(" + isOver + ")))",
              report_style::high);
    form.when(first, 0, actionRows, 7, "OR(" + isOver + ")", report_style::low);
    const std::string whats = columnRange(first, last, 0), dues = columnRange(first, last, 3),
                      statuses = columnRange(first, last, 4);
    form.text(figures, 0, form.say("count.open"), report_style::label);
    form.formula(figures, 1,
                 "SUMPRODUCT((" + whats + "<>\"\")*(" + statuses + "<>" + done + ")*(" + statuses + "<>" + dropped +
                     "))",
                 report_style::figure);
    form.text(figures + 1, 0, form.say("count.overdue"), report_style::label);
    form.formula(figures + 1, 1,
                 "COUNTIFS(" + dues + ";\"<\"&TODAY();" + statuses + ";\"<>\"&" + done + ";" + statuses + ";\"<>\"&" +
                     dropped + ")",
                 report_style::figure);
    form.finish(last, 6, header);
}

void writeAssessment(FormSheet& form) {
    std::vector<sal_Int32> widths = {5000, 8600};
    widths.resize(2 + 3 * dates, 2100);
    const sal_Int32 dateRow = form.head("assessment", widths), header = dateRow + 1, first = header + 1;
    const sal_Int32 rows = questions * criteriaOfQuestion, last = header + rows;
    form.headers(header, 0, {"question", "criterion"});
    form.text(dateRow, 1, form.say("date"), report_style::label);
    for (sal_Int32 d = 0; d < dates; ++d) {
        form.dates(dateRow, 2 + 3 * d, 1, 1);
        form.headers(header, 2 + 3 * d, {"us", "rival_a", "rival_b"});
    }
    for (sal_Int32 q = 0; q < questions; ++q)
        for (sal_Int32 c = 0; c < criteriaOfQuestion; ++c) {
            const sal_Int32 row = first + q * criteriaOfQuestion + c;
            const std::string key = "q" + std::to_string(q + 1);
            form.text(row, 0, form.say(key), report_style::body);
            form.text(row, 1, form.say(key + "." + std::to_string(c + 1)), report_style::body);
        }
    form.input(first, 2, rows, 3 * dates);
    form.numbers(first, 2, rows, 3 * dates, "0", "5");
    const sal_Int32 means = last + 2;
    form.heading(means, 0, 2 + 3 * dates, "mean");
    for (sal_Int32 line = 0; line <= questions; ++line) {
        const sal_Int32 row = means + 1 + line;
        const bool all = line == questions;
        form.text(row, 0, form.say(all ? "all" : "q" + std::to_string(line + 1)), report_style::body);
        form.style(row, 1, 1, 1, report_style::body);
        for (sal_Int32 column = 2; column < 2 + 3 * dates; ++column) {
            const std::string scores = columnRange(first, last, column);
            form.formula(row, column,
                         "IF(COUNT(" + scores + ")=0;\"\";" +
                             (all ? "AVERAGE(" + scores + ")"
                                  : "IFERROR(AVERAGEIF(" + columnRange(first, last, 0) + ";" + cell(row, 0) + ";" +
                                        scores + ");\"\")") +
                             ")",
                         report_style::decimal);
        }
    }
    const sal_Int32 change = means + questions + 2;
    form.text(change, 0, form.say("change"), report_style::body);
    form.style(change, 1, 1, 4, report_style::body);
    for (sal_Int32 column = 5; column < 2 + 3 * dates; ++column) {
        const std::string now = cell(change - 1, column), then = cell(change - 1, column - 3);
        form.formula(change, column, "IF(OR(" + now + "=\"\";" + then + "=\"\");\"\";" + now + "-" + then + ")",
                     report_style::signedNumber);
    }
    form.finish(change, 1 + 3 * dates, header);
}

void writeNegotiation(FormSheet& form) {
    sal_Int32 row = form.head("negotiation", {5200, 4600, 6400, 6400, 6400, 3000});
    form.heading(row, 0, 6, "parties");
    form.headers(++row, 0, {"party", "person", "stance", "interest", "gives"});
    form.input(row + 1, 0, 4, 5);
    form.text(row + 1, 0, form.say("us"), report_style::field);
    form.text(row + 2, 0, form.say("customer"), report_style::field);
    row += 6;
    form.heading(row, 0, 6, "limits");
    form.text(row + 1, 2, form.say("us"), report_style::header);
    form.text(row + 1, 3, form.say("theirs"), report_style::header);
    for (const char* key : {"walk_away", "alternative"}) {
        const sal_Int32 at = row + (std::string(key) == "walk_away" ? 2 : 3);
        form.text(at, 0, form.say(key), report_style::body);
        form.style(at, 1, 1, 1, report_style::body);
        form.input(at, 2, 1, 2);
    }
    row += 5;
    form.heading(row, 0, 6, "terms");
    const sal_Int32 header = row + 2, first = header + 1, last = header + termCount + spareTerms;
    form.headers(header, 0, {"term", "owner", "our_stance", "their_stance", "settled_as", "status"});
    form.input(first, 0, termCount + spareTerms, 6);
    for (sal_Int32 term = 0; term < termCount; ++term) {
        form.text(first + term, 0, form.say("t" + std::to_string(term + 1)), report_style::field);
        form.text(first + term, 5, form.say("term_open"), report_style::field);
    }
    const std::string settled = "\"" + form.say("term_settled") + "\"";
    form.choices(first, 5, termCount + spareTerms, {form.say("term_open"), form.say("term_settled")});
    const std::string at = std::to_string(first + 1);
    form.when(first, 5, termCount + spareTerms, 1, "AND($A" + at + "<>\"\";$F" + at + "<>" + settled + ")",
              report_style::medium);
    form.when(first, 5, termCount + spareTerms, 1, "$F" + at + "=" + settled, report_style::good);
    form.text(row + 1, 0, form.say("terms_open"), report_style::label);
    form.formula(row + 1, 1,
                 "SUMPRODUCT((" + columnRange(first, last, 0) + "<>\"\")*(" + columnRange(first, last, 5) + "<>" +
                     settled + "))",
                 report_style::figure);
    form.finish(last, 5, header);
}

} // namespace rolemap::document
