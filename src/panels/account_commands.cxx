// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the menu and the panel's buttons do with a list of accounts.
#include "account_commands.hxx"

#include "core/accounts/counted_orders.hxx"
#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "dialog.hxx"
#include "document/account_charts.hxx"
#include "document/account_columns.hxx"
#include "document/account_report.hxx"
#include "document/order_accounts.hxx"
#include "document/workbook_state.hxx"
#include "document/write_segments.hxx"
#include "segment_dialog.hxx"
#include "status.hxx"
#include "support/settings.hxx"

namespace rolemap::panels {

namespace {

document::Model workbook(const Frame& frame) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        throw Error(ErrorCode::argument, words::text(support::officeLanguage(), "panel.message.other"));
    return model;
}

document::AccountsSource accountsAt(const document::Model& model, const Frame& frame) {
    auto source = document::findAccounts(model, cursorOf(frame));
    document::checkAccounts(source, support::officeLanguage());
    return std::move(*source);
}

void writeColumns(const Context&, const Frame& frame) {
    const auto model = workbook(frame);
    const auto source = accountsAt(model, frame);
    document::ColumnsResult result;
    {
        const Status status(frame, "panel.status.account_columns");
        result = document::writeAccountColumns(model, source, document::languageOf(model));
    }
    goTo(frame, result.range);
    if (result.moved && !result.refreshed)
        showMessage(frame,
                    words::text(support::officeLanguage(), "portfolio.columns_moved",
                                {{"range", document::addressText(model, result.range)}}),
                    false);
}

void ordersToAccounts(const Context&, const Frame& frame) {
    const auto model = workbook(frame);
    document::OrderAccountsResult result;
    {
        const Status status(frame, "panel.status.orders");
        const auto source = document::findOrders(model, cursorOf(frame));
        result = document::ordersToAccounts(model, source, std::nullopt, document::languageOf(model));
    }
    goToSheet(frame, result.sheet);
    if (result.problems == 0 && result.currencies.empty())
        return;
    std::string all;
    for (const std::string& sentence : result.sentences)
        all += (all.empty() ? "" : "\n\n") + sentence;
    showMessage(frame, all, false);
}

void writeReport(const Context&, const Frame& frame) {
    const auto model = workbook(frame);
    const auto source = accountsAt(model, frame);
    document::AccountReportResult result;
    {
        const Status status(frame, "panel.status.account_report");
        result = document::writeAccountReport(model, source, document::languageOf(model));
    }
    goToSheet(frame, result.sheet);
}

void drawCharts(const Context&, const Frame& frame) {
    const auto model = workbook(frame);
    const auto source = accountsAt(model, frame);
    document::ChartsResult result;
    {
        const Status status(frame, "panel.status.account_charts");
        result = document::drawAccountCharts(model, source, document::languageOf(model));
    }
    goToSheet(frame, result.sheet);
}

document::SegmentRequest requestOf(const SegmentModel& model, const SegmentAnswer& answer) {
    document::SegmentRequest request;
    using Method = document::SegmentRequest::Method;
    switch (answer.choice.method) {
    case SegmentMethod::rfm:
        request.method = Method::rfm;
        break;
    case SegmentMethod::kmeans:
        request.method = Method::kmeans;
        break;
    case SegmentMethod::jenks:
        request.method = Method::jenks;
        break;
    case SegmentMethod::abc:
        request.method = Method::abc;
        break;
    }
    for (const std::size_t column : answer.choice.columns)
        request.columns.push_back(model.columns().at(column).column);
    request.scale = accounts::scaleId(answer.choice.scale);
    request.groups = answer.choice.groups;
    request.beside = answer.beside;
    return request;
}

void segment(const Context& context, const Frame& frame) {
    const auto model = workbook(frame);
    const words::Language speech = support::officeLanguage();
    auto source = document::findAccounts(model, cursorOf(frame));
    if (!source)
        throw Error(ErrorCode::argument, words::text(speech, "portfolio.no_table"));
    SegmentModel segments(document::cellsOf(model, *source), source->table, speech, *source->countedWith);
    std::optional<document::OrdersSource> orders;
    const auto look = [&]() -> std::optional<std::vector<accounts::CurrencyOrders>> {
        const Status status(frame, "panel.status.orders");
        orders = document::findOrders(model, cursorOf(frame));
        return orders ? std::optional(accounts::countedOrders(orders->table)) : std::nullopt;
    };
    const auto answer = askForSegments(context, frame, source->label, segments, look, speech);
    if (!answer)
        return;
    document::SegmentResult result;
    {
        const Status status(frame, "segment.status");
        result =
            document::writeSegments(model, *source, orders, requestOf(segments, *answer), document::languageOf(model));
    }
    if (result.beside)
        goTo(frame, *result.beside);
    else
        goToSheet(frame, result.sheet);
}

} // namespace

std::map<std::string, std::function<void(const Context&, const Frame&)>> accountCommands() {
    return {{"write_account_columns", writeColumns},
            {"write_account_report", writeReport},
            {"draw_account_charts", drawCharts},
            {"segment", segment},
            {"orders_to_accounts", ordersToAccounts}};
}

} // namespace rolemap::panels
