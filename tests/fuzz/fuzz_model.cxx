// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Bytes to a model's overrides: 0x1E ends a row, 0x1F a cell, 0x1D makes a number of the cell, 0x1C an error. A first
// line before 0x1E names the part that is listed. Whatever is taken leaves every figure of a deal within its bounds.
#include "core/error.hxx"
#include "core/people/gaps.hxx"
#include "core/people/next.hxx"
#include "core/people/results.hxx"
#include "core/table/cells.hxx"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace rolemap;
using namespace rolemap::people;

namespace {

table::Grid gridOf(std::string_view bytes) {
    table::Grid grid;
    std::vector<table::Cell> row;
    std::string word;
    const auto endCell = [&](char how) {
        table::Cell cell;
        if (how == 0x1C)
            cell = table::Cell::error(502);
        else if (const auto number = how == 0x1D ? table::parseNumber(word) : std::nullopt)
            cell = table::Cell(*number);
        else if (!word.empty())
            cell = table::Cell(word);
        row.push_back(std::move(cell));
        word.clear();
    };
    for (const char c : bytes) {
        if (c < 0x1C || c > 0x1F) {
            word += c;
            continue;
        }
        endCell(c);
        if (c == 0x1E) {
            row.resize(3);
            grid.addRow(std::move(row));
            row.clear();
        }
    }
    endCell(0x1F);
    row.resize(3);
    grid.addRow(std::move(row));
    return grid;
}

const table::PeopleTable& committee() {
    static const table::PeopleTable table = [] {
        table::Grid grid;
        grid.addRow({"Name", "Level", "Department", "Role", "Attitude", "Contact", "Reports to", "Last contact"});
        grid.addRow({"Ann", "decision", "using", "decider", "neutral", "none", "", "2026-01-01"});
        grid.addRow({"Bob", "management", "technical", "designer; user", "supporter", "close", "Ann", ""});
        grid.addRow({"Cid", "operational", "finance", "evaluator", "opponent", "distant", "Bob", ""});
        grid.addRow({"Dan", "", "", "", "", "", "Bob", ""});
        return table::readPeople(grid);
    }();
    return table;
}

void expect(bool good) {
    if (!good)
        std::abort();
}

void use(const model::Model& model) {
    for (const words::Stage stage : {words::Stage::none, words::Stage::brewing}) {
        const Analysis a = analyseSingle(committee(), stage, model);
        for (std::size_t i = 0; i < a.size(); ++i)
            expect(a.measures(i).influence >= 0 && a.measures(i).influence <= 100 + 1e-9);
        expect(!a.support() || std::abs(*a.support()) <= 1 + 1e-9);
        expect(!a.known() || (*a.known() >= 0 && *a.known() <= 1 + 1e-9));
        expect(a.health().points >= 0);
        for (const Step& step : nextSteps(a, 0))
            expect(step.gain > 0 && std::isfinite(step.ratio()));
        Query query;
        query.stage = stage;
        query.model = &model;
        expect(gapsResult(committee(), 46200, query).rows() > 1);
        expect(explainResult(committee(), "bob", query).rows() > 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        const model::Model own = model::Model::shipped().with(gridOf(bytes));
        use(own);
        expect(own.list("", words::Language::zhTW).rows() > 1);
        model::Model::shipped().list(bytes.substr(0, bytes.find('\x1E')), words::Language::en);
    } catch (const Error&) {
        // A wrong override is refused with a message.
    }
    return 0;
}
