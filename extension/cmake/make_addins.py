#!/usr/bin/env python3
"""Writes the office's configuration of our functions from extension/functions.json, or README's table of them.

usage: make_addins.py functions.json CalcAddIns.xcu
       make_addins.py functions.json --readme
"""
import json
import sys
from xml.sax.saxutils import escape


def prop(name, texts, indent):
    pad = " " * indent
    values = "".join(
        f'{pad}  <value xml:lang="{language}">{escape(text)}</value>\n' for language, text in texts.items()
    )
    return f'{pad}<prop oor:name="{name}">\n{values}{pad}</prop>\n'


def function(entry):
    name = entry["name"]
    out = f'      <node oor:name="{entry["method"]}" oor:op="replace">\n'
    out += prop("DisplayName", {"en": name}, 8)
    out += prop("Description", entry["text"], 8)
    out += '        <prop oor:name="Category"><value>Add-In</value></prop>\n'
    out += prop("CompatibilityName", {"en": name}, 8)
    out += '        <node oor:name="Parameters">\n'
    for argument in entry["arguments"]:
        out += f'          <node oor:name="{argument["name"]}" oor:op="replace">\n'
        out += prop("DisplayName", argument["label"], 12)
        out += prop("Description", argument["text"], 12)
        out += "          </node>\n"
    return out + "        </node>\n      </node>\n"


def signature(entry):
    """RM.GAPS(people; [stage]; [today])"""
    names = [f"[{a['label']['en']}]" if a["optional"] else a["label"]["en"] for a in entry["arguments"]]
    return f"{entry['name']}({'; '.join(names)})"


def readme_table(families):
    rows = ["| function | what it tells | result |", "|---|---|---|"]
    rows += [f"| `{signature(f)}` | {f['text']['en']} | {f['returns']['en']} |" for family in families for f in family["functions"]]
    return "\n".join(rows) + "\n"


def main(source, target):
    families = json.load(open(source, encoding="utf-8"))["families"]
    if target == "--readme":
        print(readme_table(families), end="")
        return
    out = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<!-- Made from functions.json. -->\n"
        '<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="CalcAddIns" oor:package="org.openoffice.Office">\n'
        '  <node oor:name="AddInInfo">\n'
    )
    for family in families:
        out += f'    <node oor:name="{family["service"]}" oor:op="replace">\n      <node oor:name="AddInFunctions">\n'
        out += "".join(function(entry) for entry in family["functions"]).replace("\n      ", "\n        ")
        out += "      </node>\n    </node>\n"
    open(target, "w", encoding="utf-8").write(out + "  </node>\n</oor:component-data>\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
