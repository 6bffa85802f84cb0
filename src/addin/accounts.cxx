// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The functions about accounts: parse, call the core, convert. Contract: extension/functions.json.
#include "core/accounts/abc.hxx"
#include "core/accounts/results.hxx"
#include "core/accounts/rfm.hxx"
#include "core/accounts/segment_results.hxx"
#include "core/accounts/zones.hxx"
#include "core/table/accounts_table.hxx"
#include "factories.hxx"
#include "service.hxx"
#include "support/arguments.hxx"
#include "support/errors.hxx"

#include <org/rolemap/XAccounts.hpp>

#include <array>

namespace rolemap::addin {

using css::uno::Any;
using support::AnyMatrix;
using support::Argument;
using support::Call;
using support::guarded;
using support::toGrid;
using support::toMatrix;
using table::Cell;

namespace {

constexpr char service[] = "org.rolemap.Accounts";
constexpr std::size_t defaultBins = 5;

double numberOf(const char* name, const Cell& cell) {
    if (!cell.isNumber())
        throw Error(ErrorCode::argument, std::string(name) + ": got '" + cell.text + "', expected a number");
    return cell.number;
}

std::optional<double> optionalOf(const char* name, const Cell& cell) {
    return cell.isEmpty() ? std::nullopt : std::optional<double>(numberOf(name, cell));
}

table::AccountsTable tableOf(const Call& call, const AnyMatrix& matrix) {
    auto options = accounts::readOptions(call.model());
    options.explained = call.accountHeaders();
    return table::readAccounts(support::toGrid(matrix), options);
}

template <std::size_t size>
std::array<rtl::OUString, size> labelsOf(const model::Model& model, words::Dimension dimension,
                                         words::Language language) {
    std::array<rtl::OUString, size> labels;
    for (std::size_t i = 0; i < size; ++i)
        labels[i] = support::ustring(model.vocabulary().label(dimension, static_cast<int>(i), language));
    return labels;
}

/// What every call of a function needs of a workbook's model and language.
struct Ready {
    Ready(const model::Model& model, words::Language language)
        : zones(labelsOf<3>(model, words::Dimension::zone, language)),
          strategies(labelsOf<3>(model, words::Dimension::strategy, language)) {
        limits = accounts::limitsOf(model);
        for (std::size_t zone = 0; zone < aims.size(); ++zone)
            aims[zone] = support::ustring(accounts::aim(static_cast<words::Zone>(zone), language));
    }
    const rtl::OUString& zone(words::Zone zone) const { return zones[static_cast<std::size_t>(zone)]; }
    const rtl::OUString& aim(words::Zone zone) const { return aims[static_cast<std::size_t>(zone)]; }
    const rtl::OUString& strategy(words::Strategy one) const { return strategies[static_cast<std::size_t>(one)]; }

    accounts::StrategyLimits limits;
    std::array<rtl::OUString, 3> zones, aims, strategies;
};

class Accounts : public Family<org::rolemap::XAccounts, service> {
public:
    Any SAL_CALL zone(const Options& options, const Any& share, const Any& growthBelow,
                      const Any& consolidationAbove) override {
        return guarded([&] {
            const Call call(options);
            const auto& ready = call.ready<Ready>();
            accounts::ZoneLimits limits = ready.limits.zones;
            limits.growthBelow = Argument("growthBelow", growthBelow).optionalNumber().value_or(limits.growthBelow);
            limits.consolidationAbove =
                Argument("consolidationAbove", consolidationAbove).optionalNumber().value_or(limits.consolidationAbove);
            return support::forEachCell({{"share", share}}, [&](const auto& cells) {
                return ready.zone(accounts::zone(numberOf("share", *cells[0]), limits));
            });
        });
    }

    Any SAL_CALL aim(const Options& options, const Any& share) override {
        return guarded([&] {
            const Call call(options);
            const auto& ready = call.ready<Ready>();
            return support::forEachCell({{"share", share}}, [&](const auto& cells) {
                if (cells[0]->isNumber())
                    return ready.aim(accounts::zone(cells[0]->number, ready.limits.zones));
                const auto known = call.model().vocabulary().value(words::Dimension::zone, cells[0]->text);
                if (!known)
                    throw Error(ErrorCode::argument, "share: got '" + cells[0]->text + "', expected a share or a zone");
                return ready.aim(static_cast<words::Zone>(*known));
            });
        });
    }

    Any SAL_CALL strategy(const Options& options, const Any& share, const Any& strength, const Any& years,
                          const Any& load, const Any& satisfaction) override {
        return guarded([&] {
            const Call call(options);
            const auto& ready = call.ready<Ready>();
            return support::forEachCell({{"share", share},
                                         {"strength", strength},
                                         {"years", years},
                                         {"load", load},
                                         {"satisfaction", satisfaction}},
                                        [&](const auto& cells) {
                                            accounts::StrategyInput input;
                                            input.share = numberOf("share", *cells[0]);
                                            input.strength = optionalOf("strength", *cells[1]);
                                            input.years = optionalOf("years", *cells[2]);
                                            input.load = optionalOf("load", *cells[3]);
                                            input.satisfaction = optionalOf("satisfaction", *cells[4]);
                                            return ready.strategy(accounts::strategy(input, ready.limits));
                                        });
        });
    }

    Any SAL_CALL accounts(const Options& options, const AnyMatrix& accounts, const Any& columns,
                          const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return support::toResult(accounts::accountsResult(
                tableOf(call, accounts), Argument("columns", columns).text(), call.model(), call.language()));
        });
    }

    Any SAL_CALL portfolio(const Options& options, const AnyMatrix& accounts, const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return support::toMatrix(accounts::portfolioResult(tableOf(call, accounts), call.model(), call.language()));
        });
    }

    Any SAL_CALL abc(const Options& options, const Any& values, const Any& a, const Any& b) override {
        return guarded([&]() -> Any {
            const Call call(options);
            accounts::AbcLimits limits = accounts::abcLimits(call.model());
            limits.a = Argument("a", a).optionalNumber().value_or(limits.a);
            limits.b = Argument("b", b).optionalNumber().value_or(limits.b);
            const Argument all("values", values);
            if (!all.isRange())
                numberOf("values", all.cell());
            const table::Grid classes = accounts::abcResult(all.range(), limits);
            return all.isRange() && classes.rows() * classes.columns() != 1 ? support::toResult(classes)
                                                                            : support::toAny(classes.at(0, 0));
        });
    }

    Any SAL_CALL rfm(const Options& options, const AnyMatrix& customers, const AnyMatrix& dates,
                     const AnyMatrix& amounts, const Any& asOf, const Any& bins) override {
        return guarded([&] {
            const Call call(options);
            const Argument scores("bins", bins);
            return toMatrix(accounts::rfmResult(
                toGrid(customers), toGrid(dates), toGrid(amounts), Argument("as_of", asOf).cell(),
                scores.given() ? scores.count(accounts::leastBins) : defaultBins, call.model(), call.language()));
        });
    }

    Any SAL_CALL kmeans(const Options& options, const AnyMatrix& data, const Any& k, const Any& scale, const Any& seed,
                        const Any& show) override {
        return guarded([&] {
            const Call call(options);
            const Argument start("seed", seed);
            return toMatrix(accounts::kMeansResult(toGrid(data), Argument("k", k).count(1),
                                                   Argument("scale", scale).text(), start.given() ? start.count(0) : 0,
                                                   Argument("show", show).text(), call.language()));
        });
    }

    Any SAL_CALL silhouette(const Options&, const AnyMatrix& data, const AnyMatrix& clusters,
                            const Any& scale) override {
        return guarded([&] {
            return toMatrix(
                accounts::silhouetteResult(toGrid(data), toGrid(clusters), Argument("scale", scale).text()));
        });
    }

    Any SAL_CALL jenks(const Options& options, const AnyMatrix& values, const Any& k, const Any& show) override {
        return guarded([&] {
            const Call call(options);
            return toMatrix(accounts::jenksResult(toGrid(values), Argument("k", k).count(1),
                                                  Argument("show", show).text(), call.language()));
        });
    }
};

} // namespace

css::uno::Reference<css::uno::XInterface> createAccounts(const css::uno::Reference<css::uno::XComponentContext>&) {
    return static_cast<cppu::OWeakObject*>(new Accounts);
}

} // namespace rolemap::addin
