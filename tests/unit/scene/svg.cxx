// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// SVG that every reader of XML takes, whatever the names are.
#include "core/scene/scene.hxx"

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <catch2/catch.hpp>

#include <set>
#include <sstream>

using namespace rolemap::scene;

namespace {

boost::property_tree::ptree parse(const std::string& svg) {
    std::istringstream in(svg);
    boost::property_tree::ptree tree;
    boost::property_tree::read_xml(in, tree);
    return tree;
}

Scene sceneOf(const std::vector<std::string>& names) {
    Scene scene;
    scene.width = 1000;
    scene.height = 500;
    for (const std::string& name : names) {
        Group group;
        group.name = "card:" + name;
        Item item;
        item.kind = Kind::text;
        item.rect = {10, 20, 200, 40};
        item.text = name;
        item.fontSize = 30;
        group.items.push_back(item);
        scene.groups.push_back(group);
    }
    return scene;
}

} // namespace

TEST_CASE("any name gives well-formed XML and says itself") {
    const auto tree = parse(toSvg(sceneOf({"<Li & \"Wei\" 'x'>"}), 0.1));
    CHECK(tree.get<std::string>("svg.g.text") == "<Li & \"Wei\" 'x'>");
    CHECK(tree.get<std::string>("svg.g.title") == "card:<Li & \"Wei\" 'x'>");
    const auto controls = parse(toSvg(sceneOf({std::string("a\x01"
                                                           "b\x1F\tc\x00"
                                                           "d",
                                                           8)}),
                                      0.1));
    CHECK(controls.get<std::string>("svg.g.text") == "ab cd");
    CHECK(parse(toSvg(sceneOf({"x\xFFy\xED\xA0\x80"}), 0.1)).get<std::string>("svg.g.text") ==
          "x\uFFFDy\uFFFD\uFFFD\uFFFD");
    CHECK(parse(toSvg(sceneOf({"\uFFFE\uFFFF!"}), 0.1)).get<std::string>("svg.g.text") == "!");
}

TEST_CASE("different names have different ids, without white space") {
    const auto tree = parse(toSvg(sceneOf({"a b", "a_b", "a_20b", "李伟", "a.b"}), 0.1));
    std::set<std::string> ids;
    for (const auto& child : tree.get_child("svg"))
        if (child.first == "g")
            ids.insert(child.second.get<std::string>("<xmlattr>.id"));
    CHECK(ids.size() == 5);
    for (const std::string& id : ids)
        CHECK(id.find_first_of(" \t\n") == std::string::npos);
}

TEST_CASE("lengths are in pixels of the given scale") {
    const auto tree = parse(toSvg(sceneOf({"x"}), 0.1));
    CHECK(tree.get<std::string>("svg.<xmlattr>.width") == "100");
    CHECK(tree.get<std::string>("svg.<xmlattr>.viewBox") == "0 0 100 50");
    CHECK(tree.get<double>("svg.g.text.<xmlattr>.font-size") == 3);
    CHECK(tree.get<double>("svg.g.text.<xmlattr>.x") == 1);
}

TEST_CASE("fonts follow the language, so that Taiwan reads its own glyphs") {
    Scene scene = sceneOf({"x"});
    CHECK(toSvg(scene, 1).find("Noto Sans CJK SC") != std::string::npos);
    scene.language = "zh-TW";
    CHECK(toSvg(scene, 1).find("Noto Sans CJK TC") != std::string::npos);
}

TEST_CASE("an arrowhead's tip is the line's end") {
    Scene scene;
    Group group;
    Item line;
    line.kind = Kind::polyline;
    line.points = {{0, 100}, {1000, 100}};
    line.style.stroke = 0x2B6CB0;
    line.style.strokeWidth = 50;
    line.arrow = Arrow::end;
    group.items = {line};
    scene.groups = {group};
    const auto g = parse(toSvg(scene, 1)).get_child("svg.g");
    REQUIRE(g.count("path") == 2);
    CHECK(g.begin()->second.get<std::string>("<xmlattr>.d").find("M1000,100") == 0);
}
