// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Bytes to a sheet that is found, read and answered as a user's sheet of facts, of purchase criteria, of actions, of
// pairwise comparisons or a playbook is.

#include "core/deal/actions.hxx"
#include "core/deal/ahp.hxx"
#include "core/deal/compete.hxx"
#include "core/deal/fact_gaps.hxx"
#include "core/deal/playbook.hxx"
#include "core/deal/results.hxx"
#include "core/deal/who_cares.hxx"
#include "core/error.hxx"
#include "core/table/finder.hxx"
#include "grid_of_bytes.hxx"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace rolemap;
using namespace rolemap::table;

namespace {

void expect(bool good) {
    if (!good)
        std::abort();
}

template <class Work>
void tried(const Work& work) {
    try {
        work();
    } catch (const Error&) { // refused in words
    }
}

void readAsFacts(const Grid& grid) {
    const auto& model = model::Model::shipped();
    tried([&] {
        const auto t = deal::readFacts(grid, model.vocabulary());
        for (const Problem& p : t.problems)
            expect(!describe(t.headers, p, words::Language::zhTW).problem.empty());
        for (const std::string& name : t.deals) {
            const auto facts = deal::factsOf(t, name);
            const auto stage = deal::stageOf(facts, model);
            const auto told = deal::readiness(facts, stage, model);
            expect(told.share >= 0 && told.share <= 1);
            for (const auto& gap : deal::factGaps(facts, stage, 46000, model))
                expect(!deal::describe(facts, gap, stage, model, words::Language::zhCN).why.empty());
        }
        deal::readinessResult(t, words::Stage::design, model, words::Language::en);
    });
}

/// Whom the words of a criterion may mean.
const people::Analysis& committee() {
    static const PeopleTable table = [] {
        Grid grid;
        grid.addRow({"Name", "Department", "Role"});
        grid.addRow({"a", "Finance", "Decider"});
        grid.addRow({"b", "Technical", "User"});
        return readPeople(grid);
    }();
    static const people::Analysis analysis = people::analyseSingle(table, words::Stage::none, model::Model::shipped());
    return analysis;
}

void readAsActions(const Grid& grid) {
    tried([&] {
        const auto t = deal::readActions(grid, model::Model::shipped().vocabulary());
        for (const Problem& p : t.problems)
            expect(!describe(t.headers, p, words::Language::en).problem.empty());
        expect(deal::openActions(t, "").size() <= t.actions.size());
    });
}

void readAsCriteria(const Grid& grid) {
    const auto& model = model::Model::shipped();
    tried([&] {
        const auto t = deal::readCriteria(grid);
        for (const Problem& p : t.problems)
            expect(!describe(t.headers, p, words::Language::en).problem.empty());
        tried([&] {
            for (const auto& closeness : deal::scoreSuppliers(deal::scoresOf(t), deal::ScoreMethod::topsis))
                expect(!closeness || (*closeness >= 0 && *closeness <= 1));
        });
        double cared = 0;
        const auto weights = deal::whoCares(t, committee()).weights;
        for (const double weight : weights)
            cared += weight;
        expect(weights.empty() || std::abs(cared - 1) < 1e-9);
        tried([&] { deal::scorecardResult(t, "", words::Language::en); });
        tried([&] { deal::swingResult(t, "", words::Language::en); });
        tried([&] {
            const auto advice = deal::competeResult(t, nullptr, nullptr, std::nullopt, model, words::Language::zhCN);
            expect(advice.rows() == 1 + deal::approachCount);
            for (std::size_t row = 1; row < advice.rows(); ++row)
                expect(advice.at(row, 1).number >= 0 && advice.at(row, 1).number <= 100);
        });
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Grid grid = test::gridOfBytes({reinterpret_cast<const char*>(data), size});
    const auto& model = model::Model::shipped();
    readAsFacts(grid);
    readAsCriteria(grid);
    tried([&] {
        const auto told = deal::ahp(grid);
        double sum = 0;
        for (const double weight : told.weights)
            sum += weight;
        expect(std::abs(sum - 1) < 1e-9);
    });
    if (deal::isPlaybook(grid))
        tried([&] { deal::playbook(deal::readPlaybook(grid, model.vocabulary()), model, words::Language::en); });
    for (const FoundTable& t : findFacts(grid, model.vocabulary()))
        readAsFacts(cut(grid, t));
    for (const FoundTable& t : findCriteria(grid, model.vocabulary()))
        readAsCriteria(cut(grid, t));
    readAsActions(grid);
    for (const FoundTable& t : findActions(grid, model.vocabulary()))
        readAsActions(cut(grid, t));
    return 0;
}
