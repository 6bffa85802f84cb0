// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Just enough of xlsx for tests without an office: texts, numbers and merged cells of the sheets (ECMA-376, part
// 1, 18.3).
#pragma once

#include "core/table/grid.hxx"

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::test {

using boost::property_tree::ptree;

inline std::string member(const std::string& file, const std::string& name) {
    const std::string command = "unzip -p '" + file + "' '" + name + "' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
    std::string out;
    std::array<char, 65536> buffer{};
    while (const std::size_t n = pipe ? std::fread(buffer.data(), 1, buffer.size(), pipe.get()) : 0)
        out.append(buffer.data(), n);
    return out;
}

inline ptree parse(const std::string& xml) {
    std::istringstream in(xml);
    ptree tree;
    boost::property_tree::read_xml(in, tree);
    return tree;
}

/// An element's local name, its prefix cut off.
inline std::string local(const std::string& name) {
    return name.substr(name.find(':') + 1);
}

inline void forEach(const ptree& tree, const std::string& name, const std::function<void(const ptree&)>& act) {
    for (const auto& [key, child] : tree) {
        if (local(key) == name)
            act(child);
        if (key != "<xmlattr>")
            forEach(child, name, act);
    }
}

inline std::string textOf(const ptree& item) {
    std::string out;
    forEach(item, "t", [&](const ptree& t) { out += t.data(); });
    return out;
}

/// "AB12" as row and column, 0-based.
inline std::pair<std::size_t, std::size_t> address(const std::string& reference) {
    std::size_t column = 0, row = 0;
    for (const char c : reference) {
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        else if (c >= '0' && c <= '9')
            row = row * 10 + static_cast<std::size_t>(c - '0');
    }
    return {row - 1, column - 1};
}

struct Sheet {
    std::string name;
    table::Grid grid;
};

inline table::Grid sheetGrid(const std::string& xml, const std::vector<std::string>& strings) {
    const ptree tree = parse(xml);
    std::vector<std::pair<std::pair<std::size_t, std::size_t>, table::Cell>> cells;
    std::size_t rows = 0, columns = 0;
    forEach(tree, "c", [&](const ptree& c) {
        const std::string type = c.get("<xmlattr>.t", "n"), value = c.get("v", "");
        const auto at = address(c.get<std::string>("<xmlattr>.r"));
        table::Cell cell;
        if (type == "s" && !value.empty())
            cell = table::Cell(strings.at(std::stoul(value)));
        else if (type == "inlineStr")
            cell = table::Cell(textOf(c));
        else if (type == "e")
            cell = table::Cell::error(table::errorNotAvailable);
        else if (type == "str")
            cell = table::Cell(value);
        else if (!value.empty())
            cell = table::Cell(std::stod(value));
        if (cell.isEmpty())
            return;
        rows = std::max(rows, at.first + 1);
        columns = std::max(columns, at.second + 1);
        cells.emplace_back(at, std::move(cell));
    });
    table::Grid grid(rows, columns);
    for (auto& [at, cell] : cells)
        grid.at(at.first, at.second) = std::move(cell);
    forEach(tree, "mergeCell", [&](const ptree& m) {
        const std::string reference = m.get<std::string>("<xmlattr>.ref");
        const auto colon = reference.find(':');
        const auto from = address(reference.substr(0, colon)), to = address(reference.substr(colon + 1));
        grid.merges.push_back({from.first, from.second, to.first, to.second});
    });
    return grid;
}

/// All sheets of a workbook, in its order.
inline std::vector<Sheet> readXlsx(const std::string& file) {
    std::vector<std::string> strings;
    if (const std::string xml = member(file, "xl/sharedStrings.xml"); !xml.empty())
        forEach(parse(xml), "si", [&](const ptree& si) { strings.push_back(textOf(si)); });
    std::vector<std::pair<std::string, std::string>> targets;
    forEach(parse(member(file, "xl/_rels/workbook.xml.rels")), "Relationship", [&](const ptree& r) {
        targets.emplace_back(r.get<std::string>("<xmlattr>.Id"), r.get<std::string>("<xmlattr>.Target"));
    });
    std::vector<Sheet> out;
    forEach(parse(member(file, "xl/workbook.xml")), "sheet", [&](const ptree& s) {
        for (const auto& [id, target] : targets)
            if (id == s.get<std::string>("<xmlattr>.r:id")) {
                const std::string path = target.front() == '/' ? target.substr(1) : "xl/" + target;
                out.push_back({s.get<std::string>("<xmlattr>.name"), sheetGrid(member(file, path), strings)});
            }
    });
    return out;
}

} // namespace rolemap::test
