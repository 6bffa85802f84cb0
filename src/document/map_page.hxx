// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is on a map sheet now, against what the next scene wants there: which shapes stay as they are, which are drawn
// anew in their place, who has left the list, and what the user moved.
#pragma once

#include "draw_map.hxx"
#include "map_change.hxx"

#include <map>
#include <string>
#include <vector>

namespace rolemap::document {

class MapPage {
public:
    /// Reads a map sheet of ours.
    MapPage(const Model& model, const std::string& sheet);

    /// Cards that the user has put somewhere else, now or before: name and corner in the scene.
    std::map<std::string, scene::Point> moved() const;
    /// Whether the user has drawn or typed something here.
    bool hasForeign() const;

    SheetChange refresh(const OwnSheet& before, SheetState after, const scene::Scene& scene, words::Language language,
                        MapResult& result) const;
    SheetChange removal(const OwnSheet& before) const;
    static SheetChange creation(SheetState after, const scene::Scene& scene, words::Language language,
                                MapResult& result);

private:
    SheetState state(const OwnSheet& own) const;

    Model m_model;
    std::string m_sheet;
    std::vector<Shape> m_shapes;      ///< back to front
    std::vector<std::string> m_names; ///< theirs
    std::map<std::string, std::size_t> m_byName;
    Records m_records;
    double m_width = 0, m_height = 0;
};

} // namespace rolemap::document
