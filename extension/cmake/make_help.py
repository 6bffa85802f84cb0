#!/usr/bin/env python3
"""Writes the help, one page a language: templates/help/ holds the prose, everything else is said where it is decided:
functions in extension/functions.json, weights and rules in templates/model-1.json, words in templates/vocabulary.json,
menu entries in extension/config/Addons.xcu, and the sentences of panel, map and gaps in templates/texts.

usage: make_help.py SOURCE LANGUAGE VERSION PAGE [HELP_MAP]     HELP_MAP draws the example's map; without it none is shown
"""
import json
import pathlib
import re
import subprocess
import sys
from html import escape
from xml.etree import ElementTree

LANGUAGES = {"en": "English", "zh-CN": "简体中文", "zh-TW": "繁體中文"}
WORDS_SHOWN = 12  # synonyms and header words beside each other; RM.TERM knows the rest
OOR = "{http://openoffice.org/2001/registry}"


def number(value):
    return f"{value:g}".replace("-", "−") if isinstance(value, (int, float)) else value


class Facts:
    """What the repository says, by the place that decides it, in one language."""

    def __init__(self, source, language):
        self.source, self.language = source, language
        self.prose = self.load("templates/help/texts.json")
        self.sources = self.load("templates/help/sources.json")
        self.template = self.load("templates/buying-role-map/texts.json")
        self.families = self.load("extension/functions.json")["families"]
        self.headers = self.load("templates/headers.json")
        self.dimensions = self.load("templates/vocabulary.json")["dimensions"]
        model = self.load("templates/model-1.json")
        self.groups = model["groups"]
        self.model = {key: value for group in self.groups for key, value in group["values"].items()}
        self.texts = {f"{path.stem}.{key}": texts for path in sorted((source / "templates/texts").glob("*.json"))
                      for key, texts in json.loads(path.read_text(encoding="utf-8")).items()}
        self.holes = {"model_version": model["version"]}
        self.holes.update({key.replace(".", "_"): number(value) for key, value in self.model.items()})
        # A button's arrow is no part of its name.
        self.holes.update({key.replace(".", "_"): texts[language].rstrip("→ ") for key, texts in self.texts.items()})
        self.menu = []  # (command or commands, name), in the menu's order
        self.read_menu()

    def load(self, path):
        return json.loads((self.source / path).read_text(encoding="utf-8"))

    def read_menu(self):
        tree = ElementTree.parse(self.source / "extension/config/Addons.xcu")
        menu = tree.find(f".//node[@{OOR}name='org.rolemap.menu']/node[@{OOR}name='Submenu']")
        for entry in menu.findall("node"):
            name, command = self.menu_name(entry), self.menu_command(entry)
            inner = entry.findall(f"node[@{OOR}name='Submenu']/node")
            if inner:
                commands = [self.menu_command(each) for each in inner]
                self.menu.append((commands, name))
                for each, its in zip(inner, commands):
                    self.holes["menu_" + its] = self.menu_name(each)
                    self.holes["in_" + its] = name
            elif name:
                self.menu.append(([command], name))
                self.holes["menu_" + command] = name

    def menu_name(self, entry):
        for value in entry.findall(f"prop[@{OOR}name='Title']/value"):
            if value.get("{http://www.w3.org/XML/1998/namespace}lang") == self.language:
                return re.sub(r"…$", "", value.text)
        return None

    @staticmethod
    def menu_command(entry):
        url = entry.find(f"prop[@{OOR}name='URL']/value")
        return None if url is None else url.text.partition(":")[2]

    def say(self, key, **holes):
        return self.fill(self.prose[key][self.language], **holes)

    def fill(self, text, **holes):
        return re.sub(r"\{(\w+)\}", lambda match: str({**self.holes, **holes}[match.group(1)]), text)

    def label(self, dimension, identity, kind="label"):
        for value in self.dimensions[dimension]["values"] + self.dimensions[dimension].get("beyond", []):
            if value["id"] == identity:
                return value[kind][self.language]
        if identity == "none" or identity == "unknown":
            return self.texts["model.no_stage" if dimension == "stage" else "model.unknown"][self.language]
        raise KeyError(f"{dimension}: {identity}")

    def values(self, dimension):
        return [value["id"] for value in self.dimensions[dimension]["values"]]

    def rule(self, rules, name):
        key = f"{rules}.{name}"
        return self.texts[key + ".title" if rules == "people.gap" else key][self.language]

    def meaning(self, key, group):
        """As RM.MODEL says it."""
        parts = key.split(".")
        holes = {dimension: self.model_label(dimension, parts[i + 1])
                 for i, dimension in enumerate(group.get("dimensions", [])) if dimension}
        if "rules" in group:
            holes["rule"] = self.rule(group["rules"], parts[-1])
        holes.update({name: parts[i + 1] for i, name in enumerate(group.get("named", [])) if name})
        return self.fill(self.texts["model." + group.get("meaning", key)][self.language], **holes)

    def model_label(self, dimension, identity):
        if identity in self.values(dimension):
            return self.label(dimension, identity)
        return self.texts["model.no_stage" if dimension == "stage" else "model.unknown"][self.language]

    def mine(self, words):
        """The words that a reader of this language writes: headers.json does not say of which language a word is."""
        def written(word):
            if word.isascii():
                return self.language == "en"
            try:
                word.encode({"en": "ascii", "zh-CN": "gb2312", "zh-TW": "big5"}[self.language])
                return True
            except UnicodeEncodeError:
                return False
        return [word for word in words if written(word)]


def inline(text):
    """`code`, **strong** and [a link](#anchor) of a text."""
    text = escape(text, quote=False)
    text = re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
    text = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", text)
    return re.sub(r"\[([^\]]+)\]\((#[\w.]+)\)", r'<a href="\2">\1</a>', text)


def tag(name, content, **attributes):
    marks = "".join(f' {key.rstrip("_")}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{marks}>{content}</{name}>"


def table(head, rows, kind=""):
    """Rows of HTML cells; a row may be (id, cells)."""
    first = rows[0][1] if isinstance(rows[0], tuple) else rows[0]
    out = "<thead><tr>" + "".join(
        tag("th", title, scope="col", **({"class_": "number"} if cell.startswith('<td') and 'class="number' in cell else {}))
        for title, cell in zip(head, first)) + "</tr></thead><tbody>"
    for row in rows:
        anchor, cells = row if isinstance(row, tuple) else ("", row)
        cells = [cell if cell.startswith("<td") else tag("td", cell) for cell in cells]
        out += (f'<tr id="{anchor}">' if anchor else "<tr>") + "".join(cells) + "</tr>"
    return f'<div class="scroll"><table{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{out}</tbody></table></div>'


def key_cell(key):
    """A key, which may break after its dots and lines only."""
    return tag("code", re.sub(r"([._])", r"\1<wbr/>", key))


def attitude_mark(attitude):
    """The field of a card, as the map draws it."""
    drawn = {"supporter": ("good", '<path class="on" d="M10 4.5 16 15H4z"/>'),
             "neutral": ("faint", '<circle class="on" cx="10" cy="10" r="5"/>'),
             "opponent": ("bad", '<path class="on" d="M10 15.5 4 5h12z"/>'),
             "unknown": ("none", '<text x="10" y="14.5" text-anchor="middle">?</text>')}
    fill, mark = drawn[attitude]
    return (f'<svg class="mark" viewBox="0 0 20 20" aria-hidden="true"><rect class="{fill}" x="1" y="1" width="18" '
            f'height="18" rx="3"/>{mark}</svg>')


class Page:
    def __init__(self, facts, version, picture):
        self.facts, self.version, self.picture = facts, version, picture
        self.say = facts.say
        self.contents = []  # (level, anchor, title)

    # The pieces of a page.

    def heading(self, level, anchor, title):
        if level < 4:
            self.contents.append((level, anchor, title))
        return tag(f"h{level}", inline(title), id=anchor)

    def paragraph(self, key, **holes):
        return tag("p", inline(self.say(key, **holes)))

    def steps(self, start):
        keys = [key for key in self.facts.prose if re.fullmatch(re.escape(start) + r"\d+", key)]
        return tag("ol", "".join(tag("li", inline(self.say(key))) for key in keys))

    def bullets(self, keys):
        return tag("ul", "".join(tag("li", inline(self.say(key))) for key in keys))

    def text(self, key):
        return self.facts.texts[key][self.facts.language]

    def joined(self, words):
        return self.say("separator").join(words)

    def colour_words(self, dimension):
        return self.joined(f"{self.facts.label(dimension, key)} {number(self.facts.model[f'access.{key}'])}"
                           for key in self.facts.values(dimension))

    # The sections, in order.

    def about(self):
        return self.heading(2, "about", self.say("about.title")) + "".join(
            self.paragraph(f"about.p{i}") for i in (1, 2, 3))

    def start(self):
        return self.heading(2, "start", self.say("start.title")) + self.steps("start.step")

    def field_note(self, field):
        key = "field." + field
        if key in self.facts.prose:
            return self.say(key)
        return self.facts.fill(self.facts.template[f"column.{field}.note"][self.facts.language])

    def header_words(self, field):
        headers, label = self.facts.headers, self.text("panel.field." + field)
        listed = [word for words in headers["fields"][field]["words"] for word in words]
        listed += [word for rule in headers["by_content"] if field in rule["fields"] for word in rule["words"][:1]]
        mine = [word for word in self.facts.mine(dict.fromkeys(listed)) if word.lower() != label.lower()]
        return self.joined(mine[:WORDS_SHOWN // 2])

    def list_of_people(self):
        out = self.heading(2, "table", self.say("table.title")) + self.paragraph("table.p1")
        out += self.heading(3, "columns", self.say("table.columns"))
        rows = []
        for field in self.facts.headers["fields"]:
            needed = f' <span class="note">{self.say("table.needed")}</span>' if field == "name" else ""
            rows.append((f"field.{field}", [tag("strong", inline(self.text("panel.field." + field))) + needed,
                                            inline(self.field_note(field)), inline(self.header_words(field))]))
        out += table([self.say(key) for key in ("table.column", "table.holds", "table.headers")], rows)
        return out + self.paragraph("table.content") + self.words()

    def words(self):
        out = self.heading(3, "words", self.say("words.title")) + self.paragraph("words.p1")
        for dimension in ("level", "department", "role", "attitude", "contact", "evidence"):
            out += tag("h4", self.text("panel.field." + dimension), id="words." + dimension)
            rows = []
            for value in self.facts.dimensions[dimension]["values"]:
                label = value["label"][self.facts.language]
                also = [word for word in value["words"][self.facts.language] if word.lower() != label.lower()]
                more = " …" if len(also) > WORDS_SHOWN else ""
                sign = attitude_mark(value["id"]) if dimension == "attitude" else ""
                meaning = self.facts.template[f"{dimension}.{value['id']}"][self.facts.language]
                rows.append([tag("span", sign + tag("strong", inline(label)), class_="word"), inline(meaning),
                             inline(self.joined(also[:WORDS_SHOWN]) + more)])
            out += table([self.say(key) for key in ("words.word", "meaning", "words.also")], rows)
            if dimension == "role":
                out += self.paragraph("words.roles")
        return out

    def map(self):
        out = self.heading(2, "map", self.say("map.title")) + self.paragraph("map.p1")
        if self.picture:
            out += tag("figure", tag("div", self.picture, class_="map") +
                       tag("figcaption", inline(self.say("map.example"))))
        shapes = "".join(tag("li", attitude_mark(each) + inline(
            f"{self.facts.label('attitude', each)}{self.say('colon')}{self.say('map.shape.' + each)}"))
            for each in [*self.facts.values("attitude"), "unknown"])
        borders = "".join(tag("li", f'<span class="border {each}"></span>' + inline(
            f"{self.facts.label('contact', each)}{self.say('colon')}{self.say('map.border.' + each)}"))
            for each in self.facts.values("contact"))
        out += self.paragraph("map.attitude") + tag("ul", shapes, class_="signs")
        out += self.paragraph("map.contact") + tag("ul", borders, class_="signs")
        return out + "".join(self.paragraph(f"map.{key}") for key in ("card", "lines", "missing", "again"))

    def panel(self):
        out = self.heading(2, "panel", self.say("panel.title")) + self.paragraph("panel.p1")
        out += self.bullets([f"panel.{key}" for key in ("figures", "coverage", "gaps", "next")])
        out += self.heading(3, "menu", self.say("panel.menu"))
        rows = []
        for commands, name in self.facts.menu:
            # Entries below one name that are of a kind (export_pdf, export_svg) are told of together, others each.
            kind = commands[0].partition("_")[0]
            entries = [(kind, name)] if len(commands) > 1 and f"menu.{kind}" in self.facts.prose else [
                (each, name if len(commands) == 1 else f"{name} ▸ {self.facts.holes['menu_' + each]}") for each in commands]
            for key, title in entries:
                rows.append((f"menu.{key}", [tag("strong", inline(title)), inline(self.say("menu." + key))]))
        return out + table([self.say("panel.menu"), self.say("panel.does")], rows)

    def efforts(self):
        parts = [self.say("effort.contact", value=number(value), contact=self.facts.label("contact", key.split(".")[2]))
                 for key, value in self.facts.model.items() if key.startswith("effort.contact.")]
        parts += [self.say("effort.attitude", value=number(value), attitude=self.facts.label("attitude", key.split(".")[2]))
                  for key, value in self.facts.model.items() if key.startswith("effort.attitude.")]
        return self.joined(parts + [self.say("effort.find_out", value=number(self.facts.model["effort.find_out"]))])

    def numbers(self):
        facts, model = self.facts, self.facts.model
        out = self.heading(2, "numbers", self.say("numbers.title"))
        out += self.heading(3, "influence", self.say("numbers.influence"))
        out += self.paragraph("numbers.influence.p1") + self.paragraph("numbers.influence.p2")
        out += self.heading(3, "support", self.say("numbers.support")) + self.paragraph("numbers.support.p1")
        out += self.paragraph("numbers.access", access=self.colour_words("contact"))
        out += self.heading(3, "known", self.say("numbers.known")) + self.paragraph("numbers.known.p1")
        out += self.heading(3, "health", self.say("numbers.health")) + self.paragraph("numbers.health.p1")
        out += table([self.text("people.column.rule"), self.text("people.column.points"), self.text("model.header.key")],
                     [(key, [inline(facts.rule("people.health", key.split(".")[1])),
                             f'<td class="number">{number(model[key])}</td>', key_cell(key)])
                      for group in facts.groups if group.get("rules") == "people.health" for key in group["values"]])
        out += self.heading(3, "gaps", self.say("numbers.gaps")) + self.paragraph("numbers.gaps.p1")
        out += table([self.text("people.column.severity"), self.text("people.column.rule"),
                      self.say("numbers.gaps.reads"), self.text("model.header.key")],
                     [(key, [f'<span class="severity {value}">{self.text("people.severity." + value)}</span>',
                             inline(facts.rule("people.gap", key.split(".")[2])), inline(self.gap(key.split(".")[2])),
                             key_cell(key)])
                      for group in facts.groups if group.get("rules") == "people.gap"
                      for key, value in group["values"].items()])
        out += self.heading(3, "next", self.say("numbers.next"))
        out += self.paragraph("numbers.next.p1", effort=self.efforts())
        out += self.heading(3, "opinions", self.say("numbers.opinions"))
        sway = self.joined(f"{facts.model_label('level', level)} {number(model['susceptibility.' + level])}"
                           for level in [*facts.values("level"), "unknown"])
        return out + self.paragraph("numbers.opinions.p1", susceptibility=sway) + self.deal()

    def deal(self):
        """Stages and their facts, and which way to compete."""
        facts, model = self.facts, self.facts.model
        out = self.heading(3, "stage_facts", self.say("stage_facts.title"))
        out += self.paragraph("stage_facts.p1", **{each: number(model["readiness." + each])
                                                   for each in ("must", "useful", "assumed")})
        listed = facts.load("templates/facts.json")["facts"]
        rows = []
        for stage in facts.values("stage"):
            told = {kind: [self.text("deal.fact." + fact["id"]) for fact in listed
                           if fact["stage"] == stage and model["fact." + fact["id"]] == kind]
                    for kind in ("must", "useful")}
            rows.append([tag("strong", inline(facts.label("stage", stage))),
                         inline(self.joined(told["must"])), inline(self.joined(told["useful"]))])
        out += table([self.text("panel.caption.stage"), self.say("stage_facts.must"), self.say("stage_facts.useful")], rows)
        out += self.heading(3, "compete", self.say("compete.title"))
        out += self.paragraph("compete.p1", enough=number(model["compete.trust_enough"]),
                              keeps=number(model["compete.trust_keeps"]), days=number(model["compete.time_days"]),
                              tender=number(model["compete.tender"]))
        rows = []
        for way in ("frontal", "reframe", "process", "delay", "winwin", "withdraw"):
            weights = [f"{self.text('compete.signal.' + key.split('.')[2])} {number(value)}"
                       for key, value in model.items() if key.startswith(f"compete.{way}.")]
            rows.append([tag("strong", inline(self.text("compete.name." + way))), inline(self.say(f"compete.{way}.good")),
                         inline(self.say(f"compete.{way}.risk")), inline(self.joined(weights))])
        return out + table([self.say("compete." + key) for key in ("way", "good", "risk", "weighs")], rows)

    def gap(self, rule):
        """A gap's reason as the panel and RM.GAPS would give it, for an invented person."""
        key = f"people.gap.{rule}.why"
        if self.text(key) == "{problem}":
            return self.say("numbers.gaps." + rule)
        cold = self.facts.model["gap.cold_days"]
        limit = self.facts.model["health.opposed_at_most"] if rule == "decider_opposes" else cold
        return self.facts.fill(self.text(key), name=self.say("numbers.gaps.name"), limit=number(limit),
                               role=self.facts.label("role", self.facts.model["key_role.none"]),
                               department=self.facts.label("department", "technical"), days=number(cold + 15),
                               fact=self.text("deal.fact.delivery_date"), other=self.text("deal.fact.contract_date"),
                               value="2026-10-01", other_value="2026-11-01",
                               stage=self.facts.label("stage", "brewing"))

    def model(self):
        facts = self.facts
        out = self.heading(2, "model", self.say("model.title")) + self.paragraph("model.p1")
        out += self.steps("model.step") + self.paragraph("model.workbook") + self.paragraph("model.version")
        out += self.heading(3, "stages", self.say("stages.title")) + self.paragraph("stages.p1")
        rows = []
        for stage in ["none", *facts.values("stage")]:
            # Each key has an anchor of its own, so that a cell can be pointed at.
            name = self.facts.model_label("stage", stage)
            cells = [f'<td id="key_role.{stage}"><strong>{inline(name)}</strong> <code>{stage}</code></td>']
            for role in facts.values("role"):
                key = f"role.{stage}.{role}"
                star = " ★" if facts.model["key_role." + stage] == role else ""
                cells.append(f'<td id="{key}" class="number{" key" if star else ""}">'
                             f'{number(facts.model[key])}{star}</td>')
            rows.append(cells)
        head = [self.text("panel.caption.stage")] + [
            f"{inline(facts.label('role', role))} <code>{role}</code>" for role in facts.values("role")]
        out += table(head, rows, "stages")
        out += self.heading(3, "keys", self.say("keys.title"))
        told = {"role", "key_role", "health", "severity"}
        rows = [(key, [key_cell(key), f'<td class="number">{number(value)}</td>', inline(facts.meaning(key, group))])
                for group in facts.groups if group.get("meaning") not in told for key, value in group["values"].items()]
        return out + table([self.text(f"model.header.{key}") for key in ("key", "value", "meaning")], rows, "keys")

    def functions(self):
        language = self.facts.language
        out = self.heading(2, "functions", self.say("functions.title")) + self.paragraph("functions.p1")
        for family in self.facts.families:
            name = family["service"].split(".")[-1]
            out += self.heading(3, "family." + name, self.say("family." + name))
            for entry in family["functions"]:
                out += self.function(entry, language)
        return out

    def function(self, entry, language):
        labels = [a["label"][language] for a in entry["arguments"]]
        shown = [f"[{label}]" if a["optional"] else label for a, label in zip(entry["arguments"], labels)]
        out = tag("h4", tag("code", escape(f"{entry['name']}({'; '.join(shown)})")), id=entry["name"])
        out += tag("p", inline(entry["text"][language]))
        if entry["arguments"]:
            rows = "".join(
                tag("dt", inline(label) + (f' <span class="note">{self.say("optional")}</span>' if a["optional"] else "")) +
                tag("dd", inline(a["text"][language])) for a, label in zip(entry["arguments"], labels))
            out += tag("dl", rows)
        out += tag("p", tag("strong", self.say("returns")) + self.say("colon") + inline(entry["returns"][language]))
        out += tag("p", tag("strong", self.say("example")) + self.say("colon") + tag("code", escape(entry["example"])))
        return tag("section", out, class_="function")

    def errors(self):
        out = self.heading(2, "errors", self.say("errors.title")) + self.paragraph("errors.blank")
        return out + table([self.say("errors.shown"), self.say("meaning")],
                           [[tag("code", shown), inline(self.say("errors." + key))] for shown, key in
                            (("Err:502", "502"), ("#N/A", "na"), ("Err:523", "523"), ("Err:504", "504"), ("#NAME?", "name"))])

    def sharing(self):
        return self.heading(2, "sharing", self.say("sharing.title")) + "".join(
            self.paragraph(f"sharing.{key}") for key in ("properties", "without", "private"))

    def batch(self):
        out = self.heading(2, "batch", self.say("batch.title")) + self.paragraph("batch.p1")
        commands = (("rolemap plan FILE... -o OUT", "plan"), ("rolemap map FILE... -o OUT", "map"),
                    ("rolemap portfolio FILE... -o OUT", "portfolio"),
                    ("rolemap freeze FILE... -o OUT", "freeze"), ("rolemap unfreeze FILE... -o OUT", "unfreeze"),
                    ("rolemap show FILE", "show"))
        out += tag("dl", "".join(tag("dt", tag("code", command)) + tag("dd", inline(self.say("batch." + key)))
                                 for command, key in commands))
        stages = ", ".join(self.facts.values("stage"))
        options = {key: key for key in ("stage", "lang", "columns", "account", "all-accounts")}
        options |= {"freeze": "plan_freeze", "office": "office", "extension": "extension"}
        return out + table([self.say("batch.option"), self.say("meaning")],
                           [[tag("span", tag("code", "--" + key), class_="word"), inline(self.say("batch." + text, stages=stages))]
                            for key, text in options.items()])

    def origins(self):
        out = self.heading(2, "sources", self.say("sources.title")) + self.paragraph("sources.p1")
        return out + tag("dl", "".join(tag("dt", inline(each["for"][self.facts.language])) +
                                       tag("dd", inline(each["citation"]), lang="en") for each in self.facts.sources))

    # The page around them.

    def table_of_contents(self):
        out, depth = "", 1
        for level, anchor, title in self.contents:
            if level > depth:
                out += "<ol>"
            elif level < depth:
                out += "</li></ol></li>"
            else:
                out += "</li>"
            out += f'<li><a href="#{anchor}">{inline(title)}</a>'
            depth = level
        return out + "</li></ol>" * (depth - 1)

    def html(self, style):
        sections = [self.about, self.start, self.list_of_people, self.map, self.panel, self.numbers, self.model,
                    self.functions, self.errors, self.sharing, self.batch, self.origins]
        body = "".join(tag("section", section()) + "\n" for section in sections)
        language = self.facts.language
        others = " · ".join(tag("a", name, href=f"{other}.html", lang=other) for other, name in LANGUAGES.items()
                            if other != language)
        return (
            f'<!DOCTYPE html>\n<html lang="{language}" xmlns="http://www.w3.org/1999/xhtml">\n<head>\n<meta charset="utf-8" />\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1" />\n'
            '<meta name="color-scheme" content="light dark" />\n'
            f"<title>{self.say('title')}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
            f'<header><h1>{self.say("title")}</h1><p>{self.say("version", version=self.version)} · {others}</p></header>\n'
            f'<nav aria-label="{self.say("contents")}"><h2>{self.say("contents")}</h2>{self.table_of_contents()}</nav>\n'
            f"<main>\n{body}</main>\n</body>\n</html>\n")


def example_map(facts, tool):
    """The worked example of the template as the product draws it."""
    language = facts.language
    example = facts.load("templates/buying-role-map/example.json")
    fields = ("name", "title", "level", "department", "role", "attitude", "contact", "reports_to", "influences", "motive",
              "owner", "evidence")
    names = {person["id"]: person["name"][language] for person in example["people"]}

    def cell(person, field):
        value = person.get(field, "")
        if field == "role":
            return "; ".join(person["roles"])
        if field == "reports_to":
            return names.get(value, "")
        if field == "influences":
            return "; ".join(f"{names[who]}:{weight}" for who, weight in value)
        if field == "owner":
            return example["owners"][value][language] if value else ""
        return value[language] if isinstance(value, dict) else value

    rows = [[facts.texts["panel.field." + field][language] for field in fields]]
    rows += [[cell(person, field) for field in fields] for person in example["people"]]
    drawn = subprocess.run([tool, language, example["stage"], example["deal"][language]], input=json.dumps(rows),
                           capture_output=True, text=True, check=True).stdout
    return picture(drawn)


def picture(svg):
    """An SVG file as a part of a page: it scales, and its ids stay out of the page's."""
    svg = svg[svg.index("<svg"):]
    if "viewBox" not in svg[:svg.index(">")]:
        raise ValueError("the map has no viewBox")
    svg = re.sub(r'^(<svg[^>]*?) width="[^"]*" height="[^"]*"', r"\1", svg)
    return re.sub(r' id="([^"]*)"', r' id="example:\1"', svg)


def main(source, language, version, target, tool=None):
    source = pathlib.Path(source)
    facts = Facts(source, language)
    page = Page(facts, version, example_map(facts, tool) if tool else "")
    style = (source / "templates/help/page.css").read_text(encoding="utf-8")
    target = pathlib.Path(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page.html(style), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
