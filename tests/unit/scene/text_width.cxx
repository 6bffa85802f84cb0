// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Text widths against the font's own: Liberation Sans 2.1, hmtx table, 2048 units an em.
#include "core/scene/scene.hxx"

#include <catch2/catch.hpp>

using namespace rolemap::scene;

TEST_CASE("latin text is as wide as the sum of the font's advances") {
    // H 1479, e 1139, l 455, o 1139 in the regular font; H 1479, i 569 in the bold one.
    CHECK(textWidth("Hello", 2048, false) == Approx(1479 + 1139 + 455 + 455 + 1139));
    CHECK(textWidth("Hi", 2048, true) == Approx(1479 + 569));
    CHECK(textWidth("Hello", 100, false) == Approx(100 * 4667.0 / 2048));
    CHECK(textWidth("", 100, false) == 0);
}

TEST_CASE("chinese characters and full-width forms are one em, combining marks nothing") {
    CHECK(textWidth("采购分析图", 10, false) == Approx(50));
    CHECK(textWidth("ＡＢ（", 10, true) == Approx(30));
    CHECK(textWidth("e\u0301", 10, false) == Approx(textWidth("e", 10, false)));
    CHECK(textWidth("\U0001F600", 10, false) == Approx(13));
}

TEST_CASE("bytes that are not UTF-8 are measured, not followed") {
    CHECK(textWidth("\xFF\xC3", 10, false) > 0);
    CHECK(textWidth("\xE4\xBD", 10, false) > 0);
}

TEST_CASE("a text that fits is left alone; a longer one ends in an ellipsis and fits") {
    CHECK(shorten("Li Wei", 1000, 10, false) == "Li Wei");
    for (const char* text : {"Senior vice president of operations", "高级运营与物流副总裁兼厂长",
                             "Ольга Александровна Петрова", "نائب رئيس العمليات والخدمات", "סמנכ״ל תפעול ולוגיסטיקה"})
        for (double width = 0; width < 200; width += 3.7) {
            const std::string s = shorten(text, width, 12, true);
            CAPTURE(text, width, s);
            CHECK(textWidth(s, 12, true) <= width);
            if (s != text && !s.empty())
                CHECK(s.find("…") != std::string::npos);
        }
}

TEST_CASE("a base and its combining mark are kept or dropped together") {
    const std::string text = "ne\u0301e\u0301e\u0301e\u0301";
    for (double width = 0; width < 60; width += 0.5) {
        const std::string s = shorten(text, width, 12, false);
        const auto cut = s.find("…");
        if (cut == std::string::npos || cut == 0)
            continue;
        CHECK((s[cut - 1] == 'n' || s.compare(cut - 2, 2, "\u0301") == 0));
    }
}

TEST_CASE("the ellipsis of a right-to-left name stays at its end") {
    const std::string s = shorten("نائب رئيس العمليات", 60, 12, false);
    REQUIRE(s.size() > 3);
    CHECK(s.substr(s.size() - 3) == "\u200F");
}

TEST_CASE("a text breaks at spaces and between East Asian characters, and no line is too wide") {
    const auto em = [](std::string_view text) { return rolemap::scene::textWidth(text, 10, false); };
    const std::string english = "Help the technical department to check feasibility";
    for (const std::string& line : rolemap::scene::wrap(english, 100, 10, false))
        CHECK(em(line) <= 100);
    CHECK(rolemap::scene::wrap(english, 1000, 10, false) == std::vector<std::string>{english});
    // Six characters a line; the full stop does not begin one, so the character before it goes with it.
    CHECK(rolemap::scene::wrap("帮助技术部门。评估可行性", 60, 10, false) ==
          std::vector<std::string>{"帮助技术部", "门。评估可行", "性"});
    CHECK(rolemap::scene::wrap("a\n\nb", 100, 10, false) == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("a word that is wider than the line is cut, and no width is too small to end") {
    for (const double width : {0.0, 1.0, 25.0, 60.0}) {
        std::string all;
        for (const std::string& line : rolemap::scene::wrap("Wolfeschlegelsteinhausen 王", width, 10, true))
            all += line;
        CHECK(all.find("W") == 0);
        CHECK(all.find("王") != std::string::npos);
        CHECK(all.size() >= 27);
    }
}
