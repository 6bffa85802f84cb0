#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Makes the template 'Buying-role map' in one language: one structure, so that the three never differ but in words.

usage: make.py en|zh-CN|zh-TW OUT.ots

The words of the choices come from vocabulary.json, sentences from texts.json, the worked example's people from example.json.
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from ods import Sheet, Validation, address, country, quoted, write_template  # noqa: E402

LANGUAGES = ("en", "zh-CN", "zh-TW")
COLUMNS = {  # field -> width in cm
    "name": 3.3, "title": 4.2, "level": 3.4, "department": 2.7, "role": 3.6, "attitude": 2.9, "contact": 3.6, "reports_to": 3.2,
    "influences": 4.2, "motive": 6.2, "owner": 2.5, "last_contact": 2.5, "evidence": 2.4,
}
FIELDS = list(COLUMNS)
CHOICES = ("level", "department", "role", "attitude", "contact", "evidence")  # columns with a list of standard words
MODEL = "1"  # the version of the model that a workbook made from this template keeps
HEADER, EMPTY_ROWS = 6, 40
STAGE_CELL = (3, 1)
COLOURS = {"@SUPPORTER@": "#009e73", "@NEUTRAL@": "#8a94a3", "@OPPONENT@": "#d55e00"}  # the map's
MARKS = {
    "attitude": {"supporter": "Supporter", "neutral": "Neutral", "opponent": "Opponent"},
    "contact": {"close": "Close", "frequent": "Frequent", "distant": "Distant", "none": "NotContacted"},
    "evidence": {"assumed": "Assumed"},
}
PAGES = """  <style:master-page style:name="Landscape" style:page-layout-name="PL-Landscape"><style:header style:display="false"><text:p/></style:header><style:footer><text:p><text:title/> · <text:sheet-name/> · <text:page-number>1</text:page-number>/<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>
  <style:master-page style:name="Portrait" style:page-layout-name="PL-Portrait"><style:header style:display="false"><text:p/></style:header><style:footer><text:p><text:title/> · <text:sheet-name/> · <text:page-number>1</text:page-number>/<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>
"""


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Words:
    """What a language calls things."""

    def __init__(self, language):
        self.language = language
        self.texts = load(HERE / "texts.json")
        self.dimensions = load(HERE.parent / "vocabulary.json")["dimensions"]
        self.separator = "; " if language == "en" else "；"

    def __call__(self, key, **values):
        text = self.texts[key][self.language]
        return text.format(**values) if values else text

    def values(self, dimension):
        """Canonical id -> label, in the vocabulary's order."""
        return {value["id"]: value["label"][self.language] for value in self.dimensions[dimension]["values"]}

    def spellings(self, dimension, identifier):
        """A value's labels in all languages, so that a workbook passed between them keeps its marks."""
        labels = next(value["label"] for value in self.dimensions[dimension]["values"] if value["id"] == identifier)
        return list(dict.fromkeys(labels[language] for language in LANGUAGES))


def cold_days():
    """The model's limit after which a contact has gone cold."""
    groups = load(HERE.parent / f"model-{MODEL}.json")["groups"]
    return next(group["values"]["gap.cold_days"] for group in groups if "gap.cold_days" in group["values"])


def header_note(words, name):
    lines = [words(f"column.{name}.note", **({"days": cold_days()} if name == "last_contact" else {}))]
    if name in CHOICES:
        lines += [f"• {label}: {words(f'{name}.{identifier}')}" for identifier, label in words.values(name).items()]
    return tuple(lines)


def validations(words, sheet):
    """Lists of one sheet, named '<field>-<sheet>' because they refer to its cells."""
    place = quoted(sheet.name)
    first = address(HEADER + 1, 0, fixed=True)
    last = address(sheet.last_person, 0, fixed=True)
    base = lambda column: f"{place}.{address(HEADER + 1, column)}"
    entries = {}
    for name in (*CHOICES, "stage"):
        listed = ";".join(f'"{label}"' for label in words.values(name).values())
        help_ = {"role": (words("column.role"), words("column.role.help")), "stage": (words("deal.stage"), words("deal.stage.help"))}
        # Departments have names of their own, and roles may be several: neither is questioned.
        warning = () if name in ("role", "department") else (sheet_word(words, name), words("list.warning"))
        where = f"{place}.{address(*STAGE_CELL)}" if name == "stage" else base(FIELDS.index(name))
        entries[f"{name}-{sheet.key}"] = (
            Validation(f"cell-content-is-in-list({listed})", help_.get(name, ()), warning), where)
    entries[f"reports_to-{sheet.key}"] = (Validation(f"cell-content-is-in-list([.{first}:.{last}])"), base(FIELDS.index("reports_to")))
    entries[f"last_contact-{sheet.key}"] = (
        Validation("cell-content-is-date() and cell-content()<=TODAY()",
                   warning=(words("column.last_contact"), words("column.last_contact.warning")), choices=False),
        base(FIELDS.index("last_contact")))
    return entries


def sheet_word(words, name):
    return words("deal.stage") if name == "stage" else words(f"column.{name}")


def conditions(words, last_row):
    """Marks of attitude, closeness, evidence and cold contacts: colour and sign, readable in grey."""
    out = []
    for name, styles in MARKS.items():
        column = FIELDS.index(name)
        cell = address(HEADER + 1, column)
        entries = []
        for identifier, style in styles.items():
            listed = ";".join(f'"{word}"' for word in words.spellings(name, identifier))
            entries.append((style, f"formula-is(ISNUMBER(MATCH([.{cell}];{{{listed}}};0)))"))
        if name == "attitude":
            entries.append(("Unknown", f'formula-is(AND([.$A{HEADER + 2}]<>"";[.{cell}]=""))'))
        out.append((f"{cell}:{address(last_row, column)}", cell, entries))
    column = FIELDS.index("last_contact")
    cell = address(HEADER + 1, column)
    out.append((f"{cell}:{address(last_row, column)}", cell,
                [("Cold", f"formula-is(AND(ISNUMBER([.{cell}]);TODAY()-[.{cell}]>{cold_days()}))")]))
    return out


def figures(words, sheet):
    """The live figures above the table. A dash while the table is empty, and where the extension is not installed."""
    people = f"[.{address(HEADER, 0, True)}:.{address(sheet.last_person, len(FIELDS) - 1, True)}]"
    names = f"[.{address(HEADER + 1, 0, True)}:.{address(sheet.last_person, 0, True)}]"
    stage = f'[.{address(*STAGE_CELL, True)}]&""'  # a single blank cell would arrive as 0
    dash = f'"{words("figure.empty")}"'
    # TODAY() is there to have the figure computed at every load: an office without the extension, which does not know
    # the function, would else show 0.
    live = lambda formula: f"IF(COUNTA({names})*TODAY()=0;{dash};IFERROR({formula};{dash}))"
    function = lambda name, *more: f"ORG.ROLEMAP.PEOPLE.{name}({';'.join((people, stage, *more))})"
    for name, column in (("health", 5), ("support", 6), ("known", 7)):
        style = f"Figure{name.capitalize()}"
        sheet.put(1, column, words(f"figure.{name}"), "FigureLabel")
        sheet.put(2, column, None, style, formula=live(function(name.upper())), rows=2)
        sheet.put(4, column, words(f"figure.{name}.note"), "FigureNote")
    step = f'INDEX({function("NEXT", "1")};2;2)'
    gaps = function("GAPS", "TODAY()")
    gap = f"INDEX({gaps};2;2)&IF(INDEX({gaps};2;3)=\"\";\"\";\" · \"&INDEX({gaps};2;3))"
    for name, formula, column, span in (("next", step, 8, 2), ("gap", gap, 10, 3)):
        sheet.put(1, column, words(f"figure.{name}"), "FigureLabel", columns=span)
        sheet.put(2, column, None, "Advice", formula=live(formula), columns=span, rows=3)


def people_sheet(words, name, rows, hint):
    """The sheet to fill in, and the worked example, which is the same sheet with people in it."""
    sheet = Sheet(words(f"sheet.{name}"), list(COLUMNS.values()))
    sheet.key, sheet.last_person = name, HEADER + rows
    sheet.put(0, 0, words("title"), "Title")
    for row, item in ((1, "account"), (2, "deal"), (3, "stage")):
        sheet.put(row, 0, words(f"deal.{item}"), "Label")
        sheet.put(row, 1, None, "Input", columns=3, validation=f"stage-{name}" if item == "stage" else "")
    figures(words, sheet)
    sheet.put(5, 0, hint, "Hint")
    for column, field in enumerate(FIELDS):
        sheet.put(HEADER, column, words(f"column.{field}"), "Header", note=header_note(words, field))
    sheet.heights = {0: 1.2, 1: 0.6, 2: 0.6, 3: 0.6, 4: 0.6, 5: 0.8, HEADER: 0.9}
    sheet.print_header = HEADER
    sheet.frozen = (1, HEADER + 1)
    sheet.cursor = (0, HEADER + 1)
    sheet.conditions = conditions(words, sheet.last_person)
    sheet.filters = (name, f"{address(HEADER, 0)}:{address(sheet.last_person, len(FIELDS) - 1)}")
    return sheet


def person_cell(sheet, row, field, **content):
    listed = field in CHOICES or field in ("reports_to", "last_contact")
    style = {"name": "Name", "last_contact": "Date"}.get(field, "Cell")
    sheet.put(row, FIELDS.index(field), content.pop("value", None), style,
              validation=f"{field}-{sheet.key}" if listed else "", **content)


def empty_sheet(words):
    sheet = people_sheet(words, "people", EMPTY_ROWS, words("hint"))
    for field in FIELDS:
        person_cell(sheet, HEADER + 1, field)
    sheet.repeated[HEADER + 1] = EMPTY_ROWS
    return sheet


def example_sheet(words):
    example = load(HERE / "example.json")
    language = words.language
    people = example["people"]
    name_of = {person["id"]: person["name"][language] for person in people}
    sheet = people_sheet(words, "example", len(people), words("example.hint"))
    sheet.cells[1, 1].value = example["account"][language]
    sheet.cells[2, 1].value = example["deal"][language]
    sheet.cells[STAGE_CELL].value = words.values("stage")[example["stage"]]
    for row, person in enumerate(people, HEADER + 1):
        label = lambda dimension: words.values(dimension).get(person.get(dimension))
        values = {
            "name": person["name"][language], "title": person["title"][language], "level": label("level"),
            "department": label("department"), "attitude": label("attitude"), "contact": label("contact"),
            "evidence": label("evidence"), "role": words.separator.join(words.values("role")[role] for role in person["roles"]),
            "reports_to": name_of.get(person.get("reports_to")),
            "influences": words.separator.join(f"{name_of[who]}:{weight}" for who, weight in person.get("influences", [])) or None,
            "motive": person.get("motive", {}).get(language), "owner": example["owners"].get(person.get("owner"), {}).get(language),
        }
        for field in FIELDS:
            if field == "last_contact":
                person_cell(sheet, row, field, formula=f"TODAY()-{person['days']}" if "days" in person else "")
            else:
                person_cell(sheet, row, field, value=values[field])
    return sheet


def howto_sheet(words):
    sheet = Sheet(words("sheet.howto"), [4.2, 13.8], page="Portrait")
    rows = iter(range(200))

    def heading(text):
        row = next(rows)
        sheet.put(row, 0, text, "Heading")
        sheet.put(row, 1, None, "Heading")
        sheet.heights[row] = 1.2

    def line(mark, text, styles):
        row = next(rows)
        sheet.put(row, 0, mark, styles[0])
        sheet.put(row, 1, text, styles[1])

    row = next(rows)
    sheet.put(row, 0, words("title"), "Title")
    sheet.heights[row] = 1.2
    heading(words("howto.title"))
    for step in range(1, 6):
        line(step, words(f"howto.{step}", people=words("sheet.people")), ("Number", "Text"))
    line(None, words("howto.blank", workshop=words("workshop.title")), ("Number", "Text"))
    heading(words("howto.words"))
    for name in CHOICES:
        line(words(f"column.{name}"), words(f"column.{name}.note"), ("Group", "GroupText"))
        for identifier, label in words.values(name).items():
            line(label, words(f"{name}.{identifier}"), ("Term", "Meaning"))
    heading(words("howto.example"))
    for step in range(1, 4):
        line(step, words(f"howto.example.{step}"), ("Number", "Text"))
    line(None, words("howto.install"), ("Number", "Text"))
    return sheet


def make(language, path):
    words = Words(language)
    sheets = [empty_sheet(words), example_sheet(words), howto_sheet(words)]
    styles = (HERE / "styles.xml").read_text(encoding="utf-8").replace("@ASIAN@", country(language))
    for name, colour in COLOURS.items():
        styles = styles.replace(name, colour)
    write_template(
        path, sheets, title=words("title"), description=words("description"), language=language, model=MODEL, styles=styles,
        pages=PAGES, layouts=(HERE / "layout.xml").read_text(encoding="utf-8"),
        validations={**validations(words, sheets[0]), **validations(words, sheets[1])})


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in LANGUAGES:
        sys.exit(__doc__)
    make(*sys.argv[1:])
