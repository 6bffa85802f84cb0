// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The functions about the sales process: parse, call the core, convert. Contract: extension/functions.json.
#include "core/process/driver_results.hxx"
#include "core/process/join.hxx"
#include "core/process/results.hxx"
#include "core/process/units.hxx"
#include "core/process/wilson.hxx"
#include "factories.hxx"
#include "service.hxx"
#include "support/arguments.hxx"
#include "support/errors.hxx"

#include <org/rolemap/XProcess.hpp>

namespace rolemap::addin {

using css::uno::Any;
using support::AnyMatrix;
using support::Argument;
using support::Call;
using support::guarded;
using support::toGrid;
using support::toMatrix;

namespace {

constexpr char service[] = "org.rolemap.Process";

double confidenceOf(const Any& confidence) {
    return Argument("confidence", confidence).optionalNumber().value_or(process::usualConfidence);
}

double numberOf(const char* name, const table::Cell& cell) {
    if (!cell.isNumber())
        throw Error(ErrorCode::argument, std::string(name) + ": got '" + cell.text + "', expected a number");
    return cell.number;
}

/// An argument that is a range, or left out.
class OptionalRange {
public:
    OptionalRange(const char* name, const Any& value) : m_argument(name, value) {
        if (m_argument.given())
            m_grid = m_argument.range();
    }
    const table::Grid* get() const { return m_argument.given() ? &m_grid : nullptr; }

private:
    Argument m_argument;
    table::Grid m_grid;
};

class Process : public Family<org::rolemap::XProcess, service> {
public:
    Any SAL_CALL funnel(const Options& options, const AnyMatrix& steps, const Any& confidence) override {
        return guarded([&] {
            const Call call(options);
            return toMatrix(process::funnelResult(toGrid(steps), confidenceOf(confidence), call.language()));
        });
    }

    Any SAL_CALL staves(const Options& options, const AnyMatrix& factors, const Any& confidence) override {
        return guarded([&] {
            const Call call(options);
            return toMatrix(process::stavesResult(toGrid(factors), confidenceOf(confidence), call.language()));
        });
    }

    Any SAL_CALL kpi(const Options& options, const AnyMatrix& table, const Any& result, const Any& confidence,
                     const Any& show) override {
        return guarded([&] {
            const Call call(options);
            const Argument which("result", result);
            which.text(); // refuses a range
            return toMatrix(process::kpiResult(toGrid(table), which.cell(), confidenceOf(confidence),
                                               Argument("show", show).text(), call.model(), call.language()));
        });
    }

    Any SAL_CALL control(const Options& options, const AnyMatrix& values, const Any& kind, const Any& sizes,
                         const Any& phases) override {
        return guarded([&] {
            const Call call(options);
            const OptionalRange outOf("sizes", sizes), parts("phases", phases);
            return toMatrix(process::controlResult(toGrid(values), Argument("kind", kind).text(), outOf.get(),
                                                   parts.get(), call.model(), call.language()));
        });
    }

    Any SAL_CALL velocity(const Options&, const Any& deals, const Any& winRate, const Any& value,
                          const Any& days) override {
        return guarded([&] {
            return support::forEachCell(
                {{"deals", deals}, {"win_rate", winRate}, {"value", value}, {"days", days}}, [&](const auto& cells) {
                    return table::Cell(process::velocity(numberOf("deals", *cells[0]), numberOf("win_rate", *cells[1]),
                                                         numberOf("value", *cells[2]), numberOf("days", *cells[3])));
                });
        });
    }

    Any SAL_CALL survival(const Options& options, const AnyMatrix& days, const AnyMatrix& closed, const Any& groups,
                          const Any& show) override {
        return guarded([&] {
            const Call call(options);
            const OptionalRange by("groups", groups);
            return toMatrix(process::survivalResult(toGrid(days), toGrid(closed), by.get(),
                                                    Argument("show", show).text(), call.language()));
        });
    }

    Any SAL_CALL wilson(const Options& options, const Any& wins, const Any& tries, const Any& confidence) override {
        return guarded([&] {
            const Call call(options);
            const Argument won("wins", wins), of("tries", tries);
            return toMatrix(process::wilsonResult(won.range(), of.range(), confidenceOf(confidence), call.language()));
        });
    }

    Any SAL_CALL deals(const Options& options, const AnyMatrix& opportunities, const Any& accounts, const Any& teams,
                       const Any& products, const Any& activities, const Any& show, const Any& asOf) override {
        return guarded([&] {
            const Call call(options);
            const table::Grid own = toGrid(opportunities);
            const OptionalRange byAccount("accounts", accounts), byPerson("teams", teams),
                byProduct("products", products), done("activities", activities);
            process::CrmTables tables;
            tables.opportunities = &own;
            tables.accounts = byAccount.get();
            tables.teams = byPerson.get();
            tables.products = byProduct.get();
            tables.activities = done.get();
            // One blank cell reaches a function as 0.
            const auto day = Argument("as_of", asOf).optionalNumber();
            return toMatrix(process::dealsResult(tables, day && *day == 0 ? std::nullopt : day,
                                                 Argument("show", show).text(), call.language()));
        });
    }

    Any SAL_CALL units(const Options& options, const AnyMatrix& deals, const Any& by, const Any& benchmark,
                       const Any& targets, const Any& show, const Any& unit) override {
        return guarded([&] {
            const Call call(options);
            const OptionalRange goals("targets", targets);
            return toMatrix(process::unitsResult(
                toGrid(deals), Argument("by", by).text(), Argument("benchmark", benchmark).text(), goals.get(),
                Argument("show", show).text(), Argument("unit", unit).text(), call.model(), call.language()));
        });
    }
};

} // namespace

css::uno::Reference<css::uno::XInterface> createProcess(const css::uno::Reference<css::uno::XComponentContext>&) {
    return static_cast<cppu::OWeakObject*>(new Process);
}

} // namespace rolemap::addin
