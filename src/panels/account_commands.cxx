// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the menu and the panel's buttons do with a list of accounts.
#include "account_commands.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "dialog.hxx"
#include "document/account_charts.hxx"
#include "document/account_columns.hxx"
#include "document/account_report.hxx"
#include "document/order_accounts.hxx"
#include "document/workbook_state.hxx"
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

} // namespace

std::map<std::string, std::function<void(const Context&, const Frame&)>> accountCommands() {
    return {{"write_account_columns", writeColumns},
            {"write_account_report", writeReport},
            {"draw_account_charts", drawCharts},
            {"orders_to_accounts", ordersToAccounts}};
}

} // namespace rolemap::panels
