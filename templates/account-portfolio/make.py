#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Makes the template 'Account portfolio' in one language: one structure, so that the three never differ but in words.

usage: make.py en|zh-CN|zh-TW OUT.ots

Labels of zones and strategies come from vocabulary.json, limits from the model, sentences from texts.json, the worked example's
accounts from example.json; the look is that of 'Buying-role map', with a few styles more.
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
LOOK = HERE.parent / "buying-role-map"
sys.path.insert(0, str(HERE.parent))
from ods import Sheet, Validation, address, country, quoted, write_template  # noqa: E402

LANGUAGES = ("en", "zh-CN", "zh-TW")
COLUMNS = {  # field -> width in cm
    "account": 5.2, "owner": 3.0, "sector": 3.7, "revenue": 2.7, "wallet": 2.7, "strength": 2.3, "years": 2.4, "satisfaction": 2.9,
    "note": 5.2,
}
FIELDS = list(COLUMNS)
# What is told beside the list, where 'Write columns' would put it: one narrow column apart, in its order.
GAP = 0.5
TOLD = {"share": 2.0, "zone": 3.2, "strategy": 2.9, "why": 9.0, "class": 1.9, "cumulative": 2.9}
TOLD_STYLES = {"share": "ToldShare", "class": "ToldClass", "cumulative": "ToldShare"}
STYLES = {"account": "Name", "revenue": "Money", "wallet": "Money", "strength": "Amount", "years": "Amount", "satisfaction": "Amount"}
FIRST_TOLD = len(FIELDS) + 1
MODEL = "1"  # the version of the model that a workbook made from this template keeps
HEADER, EMPTY_ROWS = 6, 60
PLACEHOLDERS = {"@SUPPORTER@": "#009e73", "@NEUTRAL@": "#8a94a3", "@OPPONENT@": "#d55e00"}  # of the shared styles
FOOTER = ("<text:p><text:title/> · <text:sheet-name/> · <text:page-number>1</text:page-number>/<text:page-count>1</text:page-count>"
          "</text:p>")
PAGES = "".join(
    f'  <style:master-page style:name="{page}" style:page-layout-name="PL-{page}"><style:header style:display="false"><text:p/>'
    f"</style:header><style:footer>{FOOTER}</style:footer></style:master-page>\n" for page in ("Landscape", "Portrait"))


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Words:
    """What a language calls things."""

    def __init__(self, language):
        self.language = language
        self.texts = load(HERE / "texts.json")
        self.dimensions = load(HERE.parent / "vocabulary.json")["dimensions"]

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


def limit(key):
    groups = load(HERE.parent / f"model-{MODEL}.json")["groups"]
    return next(group["values"][key] for group in groups if key in group["values"])


def percent(key):
    return f"{limit(key):.0%}"


def validations(words, sheet):
    """Rules of one sheet, named '<field>-<sheet>' because they refer to its cells."""
    place = quoted(sheet.name)
    base = lambda field: f"{place}.{address(HEADER + 1, FIELDS.index(field))}"
    number = "cell-content-is-decimal-number() and "
    rules = {"revenue": ("cell-content()>=0", "amount"), "wallet": ("cell-content()>=0", "amount"),
             "years": ("cell-content()>=0", "amount"), "strength": ("cell-content-is-between(-1,1)", "strength"),
             "satisfaction": ("cell-content-is-between(1,10)", "satisfaction")}
    entries = {}
    for field, (rule, warning) in rules.items():
        entries[f"{field}-{sheet.key}"] = (
            Validation(number + rule, warning=(words(f"column.{field}"), words(f"warning.{warning}")), choices=False), base(field))
    owner = FIELDS.index("owner")
    names = f"[.{address(HEADER + 1, owner, True)}:.{address(sheet.last_account, owner, True)}]"
    entries[f"owner-{sheet.key}"] = (Validation(f"cell-content-is-in-list({names})"), base("owner"))
    entries[f"money-{sheet.key}"] = (
        Validation("true-formula(1)", (words("head.money"), words("head.money.help")), choices=False), f"{place}.{address(2, 1)}")
    return entries


def conditions(words, last_row):
    """Marks: the zone by colour and sign, readable in grey; what is missing, and what cannot be."""
    first = HEADER + 1
    where = lambda column: (f"{address(first, column)}:{address(last_row, column)}", address(first, column))
    cell = lambda field: f"[.${address(first, FIELDS.index(field))}]"
    zone = FIRST_TOLD + list(TOLD).index("zone")
    zones = []
    for identifier in words.values("zone"):
        listed = ";".join(f'"{word}"' for word in words.spellings("zone", identifier))
        # Joined to nothing, a text of an array compares equal to one typed, in every version of the office.
        zones.append((identifier.capitalize(), f'formula-is(ISNUMBER(MATCH([.{address(first, zone)}]&"";{{{listed}}};0)))'))
    filled = f'{cell("account")}<>""'
    wallet = [("Missing", f'formula-is(AND({filled};{cell("wallet")}=""))'),
              ("Doubtful", f'formula-is(AND(ISNUMBER({cell("wallet")});OR({cell("wallet")}=0;N({cell("revenue")})>{cell("wallet")})))')]
    half = 1 + 9 * limit("strategy.satisfaction_half")
    unhappy = [("Doubtful", f'formula-is(AND(ISNUMBER({cell("satisfaction")});{cell("satisfaction")}<{half:g}))')]
    nobody = [("Missing", f'formula-is(AND({filled};{cell("owner")}=""))')]
    return [(*where(zone), zones), (*where(FIELDS.index("wallet")), wallet), (*where(FIELDS.index("satisfaction")), unhappy),
            (*where(FIELDS.index("owner")), nobody)]


def told(words, sheet):
    """RM.ACCOUNTS as 'Write columns' enters it. Blank where the extension is not installed."""
    table = f"[.{address(HEADER, 0, True)}:.{address(sheet.last_account, len(FIELDS) - 1, True)}]"
    formula = f'ORG.ROLEMAP.ACCOUNTS.ACCOUNTS({table};"{";".join(TOLD)}")'
    # TODAY() is there to have it computed at every load: an office without the extension would else show 0.
    sheet.put(HEADER, FIRST_TOLD, None, "Header", formula=f'IF(TODAY()>0;IFERROR({formula};"");"")',
              array=(sheet.last_account - HEADER + 1, len(TOLD)))
    for column in range(1, len(TOLD)):
        sheet.put(HEADER, FIRST_TOLD + column, None, "Header")


def figures(words, sheet):
    """The live figures above the table. A dash while the table is empty, and where the extension is not installed."""
    accounts = f"[.{address(HEADER, 0, True)}:.{address(sheet.last_account, len(FIELDS) - 1, True)}]"
    names = f"[.{address(HEADER + 1, 0, True)}:.{address(sheet.last_account, 0, True)}]"
    dash = f'"{words("figure.empty")}"'
    live = lambda formula: f"IF(COUNTA({names})*TODAY()=0;{dash};IFERROR({formula};{dash}))"
    zones = f"ORG.ROLEMAP.ACCOUNTS.PORTFOLIO({accounts})"
    # With several currencies there is a column more and a total for each.
    one = lambda formula: f'IF(COLUMNS({zones})>6;"{words("figure.currencies")}";{formula})'
    for name, formula, column, style, span in (
            ("accounts", f"COUNTA({names})", 3, "FigureHealth", 1), ("share", one(f"INDEX({zones};ROWS({zones});5)"), 4, "FigureKnown", 1),
            ("room", one(f"INDEX({zones};ROWS({zones});6)"), 5, "FigureMoney", 2)):
        sheet.put(1, column, words(f"figure.{name}"), "FigureLabel", columns=span)
        sheet.put(2, column, None, style, formula=live(formula), rows=2, columns=span)
        sheet.put(4, column, words(f"figure.{name}.note"), "FigureNote", columns=span)
    part = lambda row: f'INDEX({zones};{row};1)&" "&INDEX({zones};{row};2)'
    separator = f'&"{words("list.separator")}"&'
    room = f'ORG.ROLEMAP.ACCOUNTS.ACCOUNTS({accounts};"room")'
    name = f'ORG.ROLEMAP.ACCOUNTS.ACCOUNTS({accounts};"account")'
    most = f"INDEX({name};MATCH(MAX({room});{room};0);1)"
    for key, formula, column, span in (("zones", one(separator.join(part(row) for row in (2, 3, 4))), 7, 2),
                                       ("most", one(most), FIRST_TOLD, 3)):
        sheet.put(1, column, words(f"figure.{key}"), "FigureLabel", columns=span)
        sheet.put(2, column, None, "Advice", formula=live(formula), columns=span, rows=3)


def accounts_sheet(words, key, rows, hint):
    """The sheet to fill in, and the worked example, which is the same sheet with accounts in it."""
    sheet = Sheet(words(f"sheet.{key}"), [*COLUMNS.values(), GAP, *TOLD.values()])
    sheet.key, sheet.last_account = key, HEADER + rows
    sheet.put(0, 0, words("title"), "Title")
    for row, item in ((1, "team"), (2, "money")):
        sheet.put(row, 0, words(f"head.{item}"), "Label")
        sheet.put(row, 1, None, "Input", columns=2, validation=f"money-{key}" if item == "money" else "")
    figures(words, sheet)
    sheet.put(5, 0, hint, "Hint")
    for column, field in enumerate(FIELDS):
        sheet.put(HEADER, column, words(f"column.{field}"), "Header", note=(words(f"column.{field}.note"),))
    told(words, sheet)
    sheet.heights = {0: 1.2, 1: 0.6, 2: 0.6, 3: 0.6, 4: 0.6, 5: 0.8, HEADER: 1.0}
    sheet.print_header = HEADER
    sheet.frozen = (1, HEADER + 1)
    sheet.cursor = (0, HEADER + 1)
    sheet.conditions = conditions(words, sheet.last_account)
    sheet.filters = (key, f"{address(HEADER, 0)}:{address(sheet.last_account, len(FIELDS) - 1)}")
    return sheet


def account_row(sheet, row, values):
    ruled = ("owner", "revenue", "wallet", "strength", "years", "satisfaction")
    for column, field in enumerate(FIELDS):
        sheet.put(row, column, values.get(field), STYLES.get(field, "Cell"), validation=f"{field}-{sheet.key}" if field in ruled else "")
    for column, name in enumerate(TOLD, FIRST_TOLD):
        sheet.put(row, column, None, TOLD_STYLES.get(name, "Told"))


def empty_sheet(words):
    sheet = accounts_sheet(words, "accounts", EMPTY_ROWS, words("hint"))
    account_row(sheet, HEADER + 1, {})
    sheet.repeated[HEADER + 1] = EMPTY_ROWS
    return sheet


def example_sheet(words, example):
    language = words.language
    sheet = accounts_sheet(words, "example", len(example["accounts"]), words("example.hint"))
    sheet.cells[1, 1].value = example["team"][language]
    sheet.cells[2, 1].value = example["money"][language]
    for row, account in enumerate(example["accounts"], HEADER + 1):
        values = dict(account, account=account["account"][language], sector=example["sectors"][account["sector"]][language],
                      note=account.get("note", {}).get(language))
        if "owner" in account:
            values["owner"] = example["owners"][account["owner"]][language]
        account_row(sheet, row, values)
    return sheet


def howto_sheet(words, example):
    sheet = Sheet(words("sheet.howto"), [4.4, 14.0], page="Portrait")
    rows = iter(range(200))
    language = words.language

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
        holes = {1: {"sheet": words("sheet.accounts")}, 2: {"rows": EMPTY_ROWS}}.get(step, {})
        line(step, words(f"howto.{step}", **holes), ("Number", "Text"))
    line(None, words("howto.currency"), ("Number", "Text"))
    heading(words("howto.words"))
    for field in FIELDS:
        line(words(f"column.{field}"), words(f"column.{field}.note"), ("Term", "Meaning"))
    limits = {"below": percent("zone.growth_below"), "above": percent("zone.consolidation_above")}
    for group, dimension in (("zones", "zone"), ("strategies", "strategy")):
        line(words(f"howto.{group}"), words(f"howto.{group}.note"), ("Group", "GroupText"))
        for identifier, label in words.values(dimension).items():
            line(label, words(f"{dimension}.{identifier}", **(limits if dimension == "zone" else {})), ("Term", "Meaning"))
    heading(words("howto.example"))
    accounts = example["accounts"]
    name = lambda account: account["account"][language]
    known = [account for account in accounts if "wallet" in account]
    holes = {1: {"unhappy": name(max((a for a in known if a.get("satisfaction", 10) < 5), key=lambda a: a["revenue"]))},
             2: {"room": name(max(known, key=lambda a: a["wallet"] - a["revenue"]))},
             3: {"unknown": name(next(a for a in accounts if "wallet" not in a)),
                 "nobody": name(next(a for a in accounts if "owner" not in a))},
             4: {"owner": example["owners"][0][language]}}
    for step in range(1, 5):
        line(step, words(f"howto.example.{step}", **holes[step]), ("Number", "Text"))
    line(None, words("howto.install"), ("Number", "Text"))
    return sheet


def make(language, path):
    words = Words(language)
    example = load(HERE / "example.json")
    sheets = [empty_sheet(words), example_sheet(words, example), howto_sheet(words, example)]
    styles = (LOOK / "styles.xml").read_text(encoding="utf-8") + (HERE / "styles.xml").read_text(encoding="utf-8")
    styles = styles.replace("@ASIAN@", country(language))
    layouts = (LOOK / "layout.xml").read_text(encoding="utf-8")
    for name, value in PLACEHOLDERS.items():
        styles, layouts = styles.replace(name, value), layouts.replace(name, value)
    write_template(
        path, sheets, title=words("title"), description=words("description"), language=language, model=MODEL, styles=styles,
        pages=PAGES, layouts=layouts, validations={**validations(words, sheets[0]), **validations(words, sheets[1])})


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in LANGUAGES:
        sys.exit(__doc__)
    make(*sys.argv[1:])
