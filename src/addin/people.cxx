// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The functions about people: parse, call the core, convert. Contract: extension/functions.json.
#include "core/deal/fact_gaps.hxx"
#include "core/people/results.hxx"
#include "factories.hxx"
#include "service.hxx"
#include "support/arguments.hxx"
#include "support/errors.hxx"

#include <org/rolemap/XPeople.hpp>

namespace rolemap::addin {

using css::uno::Any;
using support::AnyMatrix;
using support::Argument;
using support::Call;
using support::guarded;
using support::toMatrix;

namespace {

constexpr char service[] = "org.rolemap.People";
constexpr std::size_t defaultNext = 3;

class People : public Family<org::rolemap::XPeople, service> {
public:
    Any SAL_CALL people(const Options& options, const AnyMatrix& people, const Any& stage, const Any& columns,
                        const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return toMatrix(
                people::peopleResult(call.people(people), Argument("columns", columns).text(), call.query(stage)));
        });
    }

    Any SAL_CALL support(const Options& options, const AnyMatrix& people, const Any& stage, const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return people::supportResult(call.people(people), call.query(stage));
        });
    }

    Any SAL_CALL known(const Options& options, const AnyMatrix& people, const Any& stage, const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return people::knownResult(call.people(people), call.query(stage));
        });
    }

    Any SAL_CALL health(const Options& options, const AnyMatrix& people, const Any& stage, const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return people::healthResult(call.people(people), call.query(stage));
        });
    }

    Any SAL_CALL explain(const Options& options, const AnyMatrix& people, const Any& name, const Any& stage,
                         const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return toMatrix(
                people::explainResult(call.people(people), Argument("name", name).text(), call.query(stage)));
        });
    }

    Any SAL_CALL coverage(const Options& options, const AnyMatrix& people, const Any& rows, const Any& columns,
                          const Any& show, const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return toMatrix(people::coverageResult(call.people(people), Argument("rows", rows).text(),
                                                   Argument("columns", columns).text(), Argument("show", show).text(),
                                                   call.query({})));
        });
    }

    Any SAL_CALL gaps(const Options& options, const AnyMatrix& people, const Any& stage, const Any& today,
                      const Any& facts, const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            const auto day = Argument("today", today).optionalNumber();
            if (const Argument known("facts", facts); known.given())
                return toMatrix(deal::gapsResult(call.people(people), day,
                                                 deal::readFacts(known.range(), call.model().vocabulary()),
                                                 call.query(stage)));
            return toMatrix(people::gapsResult(call.people(people), day, call.query(stage)));
        });
    }

    Any SAL_CALL next(const Options& options, const AnyMatrix& people, const Any& stage, const Any& k,
                      const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            const Argument most("k", k);
            return toMatrix(
                people::nextResult(call.people(people), most.given() ? most.count(1) : defaultNext, call.query(stage)));
        });
    }

    Any SAL_CALL path(const Options& options, const AnyMatrix& people, const Any& to, const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return toMatrix(people::pathResult(call.people(people), Argument("to", to).text(), call.query({})));
        });
    }

    Any SAL_CALL opinion(const Options& options, const AnyMatrix& people, const Any& model) override {
        return guarded([&] {
            const Call call(options, model);
            return toMatrix(people::opinionResult(call.people(people), call.query({})));
        });
    }
};

} // namespace

css::uno::Reference<css::uno::XInterface> createPeople(const css::uno::Reference<css::uno::XComponentContext>&) {
    return static_cast<cppu::OWeakObject*>(new People);
}

} // namespace rolemap::addin
