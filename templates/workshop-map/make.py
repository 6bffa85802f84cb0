#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Makes the blank buying-role map for a workshop in one language: a sheet with the map's own empty scene as shapes, A3 landscape.

usage: make.py en|zh-CN|zh-TW OUT.ots WORKSHOP_SCENE
"""
import json
import math
import pathlib
import subprocess
import sys
from xml.sax.saxutils import escape, quoteattr

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from ods import Sheet, country, write_template  # noqa: E402

LANGUAGES = ("en", "zh-CN", "zh-TW")
PAPER = (42000, 29700)  # A3 landscape, 1/100 mm
MARGIN = 1000
LAYOUT = """  <style:page-layout style:name="PL-A3"><style:page-layout-properties fo:page-width="42cm" fo:page-height="29.7cm" style:print-orientation="landscape" fo:margin="1cm" style:print="objects drawings" style:table-centering="both" style:scale-to-X="1" style:scale-to-Y="1"/></style:page-layout>
"""
PAGES = """  <style:master-page style:name="A3" style:page-layout-name="PL-A3"><style:header style:display="false"><text:p/></style:header><style:footer style:display="false"><text:p/></style:footer></style:master-page>
"""
STYLES = """  <style:default-style style:family="graphic"><style:text-properties style:font-name="Latin" style:font-name-asian="Asian" style:language-asian="zh" style:country-asian="{country}"/></style:default-style>
  <draw:stroke-dash draw:name="dashed" draw:style="rect" draw:dots1="1" draw:dots1-length="300%" draw:distance="200%"/>
  <draw:stroke-dash draw:name="dotted" draw:style="round" draw:dots1="1" draw:dots1-length="100%" draw:distance="150%"/>
  <draw:marker draw:name="arrow" svg:viewBox="0 0 20 30" svg:d="M10 0 0 30h20z"/>
  <style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name="Latin" style:font-name-asian="Asian"/></style:style>
"""


def cm(hundredths):
    return f"{hundredths / 1000:.3f}cm"


class Shapes:
    """A scene's items as drawing elements, one style for each look."""

    def __init__(self, offset, scale):
        self.offset, self.scale, self.styles, self.paragraphs = offset, scale, {}, {}

    def style(self, properties):
        return self.styles.setdefault(properties, f"g{len(self.styles) + 1}")

    def paragraph(self, properties):
        return self.paragraphs.setdefault(properties, f"P{len(self.paragraphs) + 1}")

    def styles_xml(self):
        out = "".join(f'  <style:style style:name="{name}" style:family="graphic"><style:graphic-properties {properties}/></style:style>\n'
                      for properties, name in self.styles.items())
        for properties, name in self.paragraphs.items():
            characters = properties[properties.index("<style:text-properties"):]
            out += f'  <style:style style:name="{name}" style:family="paragraph">{properties}</style:style>\n'
            out += f'  <style:style style:name="{name}t" style:family="text">{characters}</style:style>\n'
        return out

    def look(self, item):
        out = f'draw:fill="solid" draw:fill-color="{item["fill"]}"' if item["fill"] else 'draw:fill="none"'
        if not item["stroke"] or item["dash"] == "none":
            return out + ' draw:stroke="none"'
        out += ' draw:stroke="solid"' if item["dash"] == "solid" else f' draw:stroke="dash" draw:stroke-dash="{item["dash"]}"'
        out += f' svg:stroke-color="{item["stroke"]}" svg:stroke-width="{cm(item["strokeWidth"] * self.scale)}"'
        if item["arrow"]:
            out += f' draw:marker-end="arrow" draw:marker-end-width="{cm(300 * self.scale)}"'
        return out

    def place(self, x, y):
        return self.offset[0] + x * self.scale, self.offset[1] + y * self.scale

    def box(self, rect):
        x, y = self.place(rect[0], rect[1])
        return (f'svg:x="{cm(x)}" svg:y="{cm(y)}" svg:width="{cm(rect[2] * self.scale)}" '
                f'svg:height="{cm(rect[3] * self.scale)}"')

    def path(self, item):
        points = [self.place(*point) for point in item["points"]]
        left, top = min(x for x, _ in points), min(y for _, y in points)
        width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
        spot = lambda point: f"{round(point[0] - left)} {round(point[1] - top)}"
        data = f"M{spot(points[0])}"
        if item["kind"] == "curve":
            data += "".join(f"C{spot(a)} {spot(b)} {spot(c)}" for a, b, c in zip(points[1::3], points[2::3], points[3::3]))
        else:
            data += "".join(f"L{spot(point)}" for point in points[1:]) + ("Z" if item["kind"] == "polygon" else "")
        frame = f'svg:x="{cm(left)}" svg:y="{cm(top)}" svg:width="{cm(width)}" svg:height="{cm(height)}"'
        return f'{frame} svg:viewBox="0 0 {max(1, round(width))} {max(1, round(height))}" svg:d="{data}"'

    def text(self, item, name):
        size = item["fontSize"] * self.scale * 72 / 2540
        weight = ' fo:font-weight="bold" style:font-weight-asian="bold"' if item["bold"] else ""
        # An upright text may be wider in another font: it grows instead of wrapping, from the side it is aligned to.
        side = {"start": "left", "center": "center", "end": "right"}[item["align"]]
        style = self.style(
            'draw:stroke="none" draw:fill="none" fo:padding="0cm" fo:min-width="0cm" fo:min-height="0cm" '
            'draw:textarea-vertical-align="middle" draw:auto-grow-height="false" '
            + ('draw:auto-grow-width="false"' if item["rotation"] else
               f'draw:auto-grow-width="true" draw:textarea-horizontal-align="{side}"'))
        paragraph = self.paragraph(
            f'<style:paragraph-properties fo:text-align="{item["align"]}"/><style:text-properties fo:color="{item["colour"]}" '
            f'fo:font-size="{size:.1f}pt" style:font-size-asian="{size:.1f}pt" style:font-name="Latin" '
            f'style:font-name-asian="Asian"{weight}/>')
        where = self.box(item["rect"])
        if item["rotation"]:
            x, y, width, height = item["rect"]
            left, top = self.place(x, y)
            width, height = width * self.scale, height * self.scale
            angle = math.radians(item["rotation"])
            # Turned about its centre: the turned top left corner is where the office puts the shape.
            dx, dy = -width / 2, -height / 2
            corner = (left + width / 2 + dx * math.cos(angle) + dy * math.sin(angle),
                      top + height / 2 - dx * math.sin(angle) + dy * math.cos(angle))
            where = (f'svg:width="{cm(width)}" svg:height="{cm(height)}" '
                     f'draw:transform="rotate ({angle:.6f}) translate ({cm(corner[0])} {cm(corner[1])})"')
        return (f'<draw:frame{name} draw:style-name="{style}" {where}><draw:text-box><text:p text:style-name="{paragraph}">'
                f'<text:span text:style-name="{paragraph}t">{escape(item["text"])}</text:span></text:p></draw:text-box></draw:frame>')

    def item(self, item):
        name = f" draw:name={quoteattr(item['name'])}" if item["name"] else ""
        if item["kind"] == "text":
            return self.text(item, name) if item["text"] else ""
        style = f'draw:style-name="{self.style(self.look(item))}"'
        if item["kind"] == "box":
            radius = f' draw:corner-radius="{cm(item["radius"] * self.scale)}"' if item["radius"] else ""
            return f"<draw:rect{name} {style} {self.box(item['rect'])}{radius}/>"
        if item["kind"] == "ellipse":
            return f"<draw:ellipse{name} {style} {self.box(item['rect'])}/>"
        return f"<draw:path{name} {style} {self.path(item)}/>"

    def group(self, group):
        items = "".join(self.item(item) for item in group["items"])
        title = f"<svg:title>{escape(group['title'])}</svg:title>" if group["title"] else ""
        return f"<draw:g draw:name={quoteattr(group['name'])}>{title}{items}</draw:g>\n" if items else ""


def make(language, path, scene_tool):
    texts = json.loads((HERE.parent / "buying-role-map" / "texts.json").read_text(encoding="utf-8"))
    words = lambda key: texts[key][language]
    drawn = subprocess.run([scene_tool, language, words("title"), str(PAPER[0] - 2 * MARGIN)], check=True, capture_output=True)
    scene = json.loads(drawn.stdout)
    room = (PAPER[0] - 2 * MARGIN, PAPER[1] - 2 * MARGIN)
    scale = min(room[0] / scene["width"], room[1] / scene["height"])
    shapes = Shapes((0, 0), scale)
    body = "".join(shapes.group(group) for group in scene["groups"])
    # One cell as large as the paper's printable part: the print range is what the shapes lie on.
    sheet = Sheet(words("title"), [room[0] / 1000], page="A3", shapes=f"\n{body}    ")
    sheet.put(0, 0)
    sheet.heights[0] = room[1] / 1000
    write_template(
        path, [sheet], title=words("workshop.title"), description=words("workshop.description"), language=language, model="1",
        styles=STYLES.format(country=country(language)), pages=PAGES, layouts=LAYOUT, shape_styles=shapes.styles_xml())


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in LANGUAGES:
        sys.exit(__doc__)
    make(*sys.argv[1:])
