// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Bytes to a sheet that is found, read and checked as a user's sheet of people is. The same bytes are also a pointing.

#include "core/error.hxx"
#include "core/table/finder.hxx"
#include "core/table/people_table.hxx"
#include "grid_of_bytes.hxx"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace rolemap;
using namespace rolemap::table;
using test::gridOfBytes;

namespace {

void read(const Grid& grid, const ReadOptions& options) {
    try {
        const PeopleTable t = readPeople(grid, options);
        for (const Line& l : t.lines)
            if (l.influencer >= t.people.size() || l.influenced >= t.people.size() || !(l.weight > 0))
                std::abort();
        for (const Problem& p : check(t, 46350.0))
            if (p.row >= grid.rows() || p.column >= grid.columns() ||
                describe(t, p, words::Language::en).problem.empty())
                std::abort();
    } catch (const Error&) { // a table without what it needs
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto& vocabulary = words::Vocabulary::shipped();
    Pointing pointing;
    try {
        pointing = parsePointing(bytes);
        if (parsePointing(formatPointing(pointing)) != pointing)
            std::abort();
    } catch (const Error&) {
        pointing = {{Field::name, 0}, {Field::influences, 1}};
    }
    const Grid grid = gridOfBytes(bytes);
    read(grid, {});
    ReadOptions pointed;
    pointed.pointing = pointing;
    read(grid, pointed);
    for (const FoundTable& t : findPeople(grid, vocabulary)) {
        if (t.bottom >= grid.rows() || t.right >= grid.columns() || t.top + t.headerRows > t.bottom)
            std::abort();
        read(cut(grid, t), {});
    }
    if (const auto t = findPointed(grid, pointing, vocabulary))
        cut(grid, *t);
    return 0;
}
