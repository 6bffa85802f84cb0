// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Build-time helper of the help: draws the worked example as the product does, so that the picture in the help is
// always the map that the reader gets. usage: help_map LANGUAGE STAGE TITLE, with the table on standard input, a JSON
// array of rows of texts; writes SVG.
#include "core/map/map.hxx"
#include "core/model/model.hxx"
#include "core/people/analysis.hxx"
#include "core/table/people_table.hxx"

#include <nlohmann/json.hpp>

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>

using namespace rolemap;

namespace {

words::Stage stageOf(const std::string& id) {
    for (std::size_t value = 0; value < words::Vocabulary::size(words::Dimension::stage); ++value)
        if (words::Vocabulary::id(words::Dimension::stage, static_cast<int>(value)) == id)
            return static_cast<words::Stage>(value);
    throw std::invalid_argument("stage: got '" + id + "', expected a stage's id");
}

table::Grid gridFrom(std::istream& in) {
    table::Grid grid;
    for (const nlohmann::json& row : nlohmann::json::parse(in)) {
        std::vector<table::Cell> cells;
        for (const nlohmann::json& cell : row) {
            const auto text = cell.get<std::string>();
            cells.push_back(text.empty() ? table::Cell() : table::Cell(text));
        }
        grid.addRow(std::move(cells));
    }
    return grid;
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 4) {
        std::cerr << "usage: help_map LANGUAGE STAGE TITLE\n";
        return 2;
    }
    try {
        map::Options options;
        options.language = words::languageOf(argv[1]);
        options.title = argv[3];
        const table::PeopleTable table = table::readPeople(gridFrom(std::cin));
        const people::Analysis analysis = people::analyseSingle(table, stageOf(argv[2]), model::Model::shipped());
        constexpr double pixelsPerUnit = 96.0 / 2540; // of 1/100 mm
        std::cout << scene::toSvg(map::draw(analysis, options).at(0), pixelsPerUnit);
    } catch (const std::exception& error) {
        std::cerr << "help_map: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
