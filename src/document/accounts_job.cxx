// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The commands on accounts for programs.
#include "accounts_job.hxx"

#include "account_charts.hxx"
#include "account_columns.hxx"
#include "account_report.hxx"
#include "core/error.hxx"
#include "core/table/dates.hxx"
#include "core/words/script.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "order_accounts.hxx"
#include "segment_chart.hxx"
#include "support/settings.hxx"
#include "workbook_state.hxx"
#include "write_segments.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>

#include <algorithm>
#include <optional>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

/// A sentence per problem of the data, with its cell.
std::vector<std::string> sentences(const Model& model, const AccountsSource& source, words::Language language) {
    std::vector<std::string> result;
    for (const table::Problem& problem : source.table.problems) {
        const auto words = table::describe(source.table.columns.headers, problem, language);
        result.push_back(words::text(language, "document.problem",
                                     {{"cell", addressText(model, source.cellOf(problem.row, problem.column))},
                                      {"problem", words.problem},
                                      {"suggestion", words.suggestion}}));
    }
    return result;
}

/// Charts follow their list: those that are there need not be drawn again.
bool hasCharts(const Model& model, const AccountsSource& source) {
    const auto sheets = ownSheets(model);
    return std::any_of(sheets.begin(), sheets.end(), [&](const OwnSheet& own) {
        return own.kind == OwnSheet::Kind::charts && isMadeFrom(own, source.range);
    });
}

/// What a command does with the list and says of it.
struct Step {
    const char* command;
    void (*run)(const Model& model, const AccountsSource& source, words::Language language, Values& out);
    bool isDrawing = false; ///< makes a new sheet of charts each time
};

/// In the order in which "portfolio" takes all of them: each sheet goes before the one that came last.
constexpr Step steps[] = {
    {"account_columns",
     [](const Model& model, const AccountsSource& source, words::Language language, Values& out) {
         out.put("Columns", addressText(model, writeAccountColumns(model, source, language).range));
     }},
    {"draw_account_charts",
     [](const Model& model, const AccountsSource& source, words::Language language, Values& out) {
         const ChartsResult drawn = drawAccountCharts(model, source, language);
         std::vector<std::string> messages = drawn.messages;
         for (std::string& sentence : sentences(model, source, language))
             messages.push_back(std::move(sentence));
         out.put("Sheet", drawn.sheet);
         out.put("Charts", any(drawn.charts));
         out.put("Messages", any(messages));
     },
     true},
    {"account_report", [](const Model& model, const AccountsSource& source, words::Language language, Values& out) {
         out.put("Report", writeAccountReport(model, source, language).sheet);
     }}};
constexpr char everything[] = "portfolio";
constexpr char ordersCommand[] = "orders_to_accounts", profileCommand[] = "draw_segment_profile";
constexpr char segmentsCommand[] = "segments";

template <class Source, class Count>
std::optional<Source> largest(std::vector<Source> all, const Count& count) {
    const auto best =
        std::max_element(all.begin(), all.end(), [&](const Source& a, const Source& b) { return count(a) < count(b); });
    return best == all.end() ? std::nullopt : std::optional<Source>(std::move(*best));
}

std::optional<words::Language> writtenIn(const std::vector<std::string>& headers) {
    std::string all;
    for (const std::string& header : headers)
        all += header + '\n';
    return words::writtenIn(all);
}

/// The largest list of orders becomes accounts.
Values runOrders(const Values& in, const Model& model, words::Language language, bool languageGiven) {
    const auto source =
        largest<OrdersSource>(allOrders(model), [](const OrdersSource& one) { return one.table.orders.size(); });
    if (!languageGiven && source)
        language = writtenIn(source->table.headers).value_or(language);
    const std::string day = in.text("AsOf");
    std::optional<double> asOf;
    if (!day.empty()) {
        asOf = table::readDate(table::Cell(day), table::DateOrder::unknown);
        if (!asOf)
            throw Error(ErrorCode::argument, "AsOf: got '" + day + "', expected a date such as 2024-12-31");
    }
    const auto result = ordersToAccounts(model, source, asOf, language);
    Values out;
    out.put("Understood", Any(true));
    out.put("Table", source->label);
    out.put("Accounts", Any(static_cast<sal_Int32>(result.customers)));
    out.put("Orders", Any(static_cast<sal_Int32>(result.orders)));
    out.put("Problems", Any(static_cast<sal_Int32>(result.problems)));
    out.put("Live", Any(static_cast<sal_Int32>(result.live)));
    out.put("Currencies", result.currencies);
    out.put("Sheet", result.sheet);
    out.put("Rfm", result.rfm);
    out.put("Check", result.check);
    out.put("Messages", any(result.sentences));
    return out;
}

/// The cells of "Sheet1.A1:F4".
css::table::CellRangeAddress rangeNamed(const Model& model, const std::string& text, words::Language language) {
    for (sal_Int32 i = 0; i < sheetCount(model); ++i) {
        const std::string sheet = sheetName(sheetAt(model, i)) + ".";
        if (text.rfind(sheet, 0) != 0)
            continue;
        try {
            const Reference<css::sheet::XCellRangeAddressable> cells(
                sheetAt(model, i)->getCellRangeByName(support::ustring(text.substr(sheet.size()))), UNO_QUERY);
            if (cells.is())
                return cells->getRangeAddress();
        } catch (const css::uno::RuntimeException&) {
            break; // no address
        }
    }
    throw Error(ErrorCode::argument, words::text(language, "charts.profile.range", {{"text", text}}));
}

void runSegments(const Values& in, Values& out, const Model& model, const AccountsSource& source,
                 words::Language language) {
    SegmentRequest request;
    constexpr std::pair<const char*, SegmentRequest::Method> methods[] = {{"rfm", SegmentRequest::Method::rfm},
                                                                          {"kmeans", SegmentRequest::Method::kmeans},
                                                                          {"jenks", SegmentRequest::Method::jenks},
                                                                          {"abc", SegmentRequest::Method::abc}};
    const std::string wanted = in.text("Method");
    const auto method =
        std::find_if(std::begin(methods), std::end(methods), [&](const auto& one) { return wanted == one.first; });
    if (method == std::end(methods))
        throw Error(ErrorCode::argument, "Method: got '" + wanted + "', expected rfm, kmeans, jenks or abc");
    request.method = method->second;
    const auto& headers = source.table.columns.headers;
    for (const std::string& header : strings(in.get<css::uno::Sequence<rtl::OUString>>("Columns"))) {
        const auto found = std::find(headers.begin(), headers.end(), header);
        if (found == headers.end())
            throw Error(ErrorCode::argument, "Columns: got '" + header + "', expected a header of the list");
        request.columns.push_back(static_cast<std::size_t>(found - headers.begin()));
    }
    if (!in.text("Scale").empty())
        request.scale = in.text("Scale");
    if (!in.text("Groups").empty())
        request.groups = std::stoul(in.text("Groups"));
    request.beside = in.text("Beside") != "no";
    std::optional<OrdersSource> orders;
    if (request.method == SegmentRequest::Method::rfm)
        orders =
            largest<OrdersSource>(allOrders(model), [](const OrdersSource& one) { return one.table.orders.size(); });
    const SegmentResult result = writeSegments(model, source, orders, request, language);
    out.put("Sheet", result.sheet);
    out.put("Columns", result.beside ? addressText(model, *result.beside) : std::string());
    out.put("Centres", result.centres ? addressText(model, *result.centres) : std::string());
}

} // namespace

bool isAccountsCommand(const std::string& command) {
    return command == everything || command == ordersCommand || command == segmentsCommand ||
           command == profileCommand ||
           std::any_of(std::begin(steps), std::end(steps), [&](const Step& step) { return command == step.command; });
}

Values runAccounts(const Values& in) {
    const std::string command = in.text("Command");
    const Model model(in.get<Reference<css::uno::XInterface>>("Model"), UNO_QUERY);
    if (!model.is())
        throw Error(ErrorCode::argument, "Model: got nothing, expected a workbook");
    const auto settings = support::settingsOf(Reference<css::uno::XInterface>(model, UNO_QUERY));
    const std::string tag = in.text("Language");
    words::Language language = tag.empty() ? settings.language : words::languageOf(tag);
    if (command == ordersCommand)
        return runOrders(in, model, language, !tag.empty() || settings.languageSet);
    Values out;
    if (command == profileCommand) {
        out.put("Sheet", drawSegmentProfile(model, rangeNamed(model, in.text("Range"), language), language));
        return out;
    }
    const auto source = largest<AccountsSource>(allAccounts(model),
                                                [](const AccountsSource& one) { return one.table.accounts.size(); });
    if (tag.empty() && !settings.languageSet && source)
        language = writtenIn(source->table.columns.headers).value_or(language);
    out.put("Understood", Any(source.has_value()));
    checkAccounts(source, language);
    out.put("Table", source->label);
    out.put("Accounts", Any(static_cast<sal_Int32>(source->table.accounts.size())));
    out.put("Messages", any(sentences(model, *source, language)));
    if (command == segmentsCommand)
        runSegments(in, out, model, *source, language);
    for (const Step& step : steps) {
        const bool onlyAlong = command == everything && step.isDrawing;
        if (command != step.command && (command != everything || (onlyAlong && hasCharts(model, *source))))
            continue;
        try {
            step.run(model, *source, language, out);
        } catch (const Error& error) {
            // A portfolio is of use without its charts.
            if (!onlyAlong)
                throw;
            std::vector<std::string> messages = sentences(model, *source, language);
            messages.emplace_back(error.what());
            out.put("Messages", any(messages));
        }
    }
    return out;
}

} // namespace rolemap::document
