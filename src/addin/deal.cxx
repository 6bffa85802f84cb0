// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The functions about a deal: parse, call the core, convert. Contract: extension/functions.json.
#include "core/deal/compete.hxx"
#include "core/deal/playbook.hxx"
#include "core/deal/results.hxx"
#include "factories.hxx"
#include "service.hxx"
#include "support/arguments.hxx"
#include "support/errors.hxx"

#include <org/rolemap/XDeal.hpp>

namespace rolemap::addin {

using css::uno::Any;
using support::AnyMatrix;
using support::Argument;
using support::Call;
using support::guarded;
using support::toGrid;
using support::toMatrix;

namespace {

constexpr char service[] = "org.rolemap.Deal";

deal::FactsTable factsOf(const Call& call, const AnyMatrix& facts) {
    return deal::readFacts(toGrid(facts), call.model().vocabulary());
}

class Deal : public Family<org::rolemap::XDeal, service> {
public:
    Any SAL_CALL playbook(const Options& options, const Any& stage, const Any& part, const Any& model) override {
        return guarded([&] {
            const Argument table("model", model);
            const bool own = table.isRange() && deal::isPlaybook(table.range());
            const Call call(options, own ? Any() : model);
            return toMatrix(deal::playbookResult(
                Argument("stage", stage).stage(call.model().vocabulary()), Argument("part", part).text(),
                own ? deal::readPlaybook(table.range(), call.model().vocabulary()) : std::vector<deal::PlaybookLine>(),
                call.model(), call.language()));
        });
    }

    Any SAL_CALL compete(const Options& options, const AnyMatrix& criteria, const Any& people, const Any& model,
                         const Any& facts, const Any& today) override {
        return guarded([&] {
            const Call call(options, model);
            const auto table = deal::readCriteria(toGrid(criteria));
            std::optional<deal::FactsTable> known;
            std::optional<deal::DealFacts> dealFacts;
            if (const Argument argument("facts", facts); argument.given()) {
                known = deal::readFacts(argument.range(), call.model().vocabulary());
                dealFacts = deal::factsOfOne(*known);
            }
            // People weigh as the stage of the facts says, as the panel has it.
            const auto stage = dealFacts ? deal::stageOf(*dealFacts, call.model()) : words::Stage::none;
            std::optional<table::PeopleTable> listed;
            std::optional<people::Analysis> analysis;
            if (const Argument argument("people", people); argument.given()) {
                listed = call.people(support::toMatrix(argument.range()));
                analysis = people::analyseSingle(*listed, stage, call.model());
            }
            return toMatrix(
                deal::competeResult(table, analysis ? &*analysis : nullptr, dealFacts ? &*dealFacts : nullptr,
                                    Argument("today", today).optionalNumber(), call.model(), call.language()));
        });
    }

    Any SAL_CALL readiness(const Options& options, const AnyMatrix& facts, const Any& stage,
                           const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return toMatrix(deal::readinessResult(factsOf(call, facts),
                                                  Argument("stage", stage).stage(call.model().vocabulary()),
                                                  call.model(), call.language()));
        });
    }

    Any SAL_CALL stage(const Options& options, const AnyMatrix& facts) override {
        return guarded([&] {
            const Call call(options);
            return support::ustring(deal::stageResult(factsOf(call, facts), call.model(), call.language()));
        });
    }

    Any SAL_CALL scorecard(const Options& options, const AnyMatrix& criteria, const Any& method) override {
        return guarded([&] {
            const Call call(options);
            return toMatrix(deal::scorecardResult(deal::readCriteria(toGrid(criteria)),
                                                  Argument("method", method).text(), call.language()));
        });
    }

    Any SAL_CALL swing(const Options& options, const AnyMatrix& criteria, const Any& rival) override {
        return guarded([&] {
            const Call call(options);
            return toMatrix(deal::swingResult(deal::readCriteria(toGrid(criteria)), Argument("rival", rival).text(),
                                              call.language()));
        });
    }

    Any SAL_CALL ahp(const Options& options, const AnyMatrix& comparisons) override {
        return guarded([&] {
            const Call call(options);
            return toMatrix(deal::ahpResult(toGrid(comparisons), call.language()));
        });
    }
};

} // namespace

css::uno::Reference<css::uno::XInterface> createDeal(const css::uno::Reference<css::uno::XComponentContext>&) {
    return static_cast<cppu::OWeakObject*>(new Deal);
}

} // namespace rolemap::addin
