# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Writes small OpenDocument spreadsheet templates (.ots): what our template workbooks are made with.

A workbook is styles (XML, from its own styles.xml) and sheets of cells. Only what our templates need is here: texts, numbers,
formulas, merged cells, lists to choose from, notes, conditional formats, filters, frozen panes and print set-up. No office is
needed, and none could do it: converting a flat file without a window loses its frozen panes.
"""
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet-template"
NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
    "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "ooo": "http://openoffice.org/2004/office",
}


ASIAN_FONTS = {
    "zh-CN": "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC'",
    "zh-TW": "'Noto Sans CJK TC', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans TC'",
}


def font_faces(language):
    """The faces 'Latin' and 'Asian': those of Linux, Windows and macOS, first come first taken."""
    asian = ASIAN_FONTS.get(language, ASIAN_FONTS["zh-CN"])
    return "".join(f'  <style:font-face style:name="{name}" svg:font-family="{families}" style:font-family-generic="swiss"/>\n'
                   for name, families in (("Latin", "'Liberation Sans', Arial, Helvetica"), ("Asian", asian)))


def country(language):
    """Which Chinese the East Asian text is."""
    return "TW" if language == "zh-TW" else "CN"


@dataclass
class Cell:
    value: object = None  # str, int, float or None
    style: str = "Default"
    formula: str = ""  # OpenFormula, without its leading '='
    columns: int = 1  # merged with those to its right
    rows: int = 1  # and with those below
    array: tuple = ()  # rows, columns that the formula's result fills, this cell included
    validation: str = ""
    note: tuple = ()  # paragraphs


@dataclass
class Validation:
    condition: str  # "cell-content-is-in-list(...)", ...
    help: tuple = ()  # title, text: shown when the cell is entered
    warning: tuple = ()  # title, text: shown for anything else, which may still be kept
    choices: bool = True


@dataclass
class Sheet:
    name: str
    widths: list  # cm
    page: str = "Landscape"
    cells: dict = field(default_factory=dict)  # (row, column) -> Cell, from 0
    heights: dict = field(default_factory=dict)  # row -> cm; others fit their text
    repeated: dict = field(default_factory=dict)  # row -> how many rows are like it, itself included
    print_header: int = None  # row that is printed on every page
    frozen: tuple = None  # columns, rows
    cursor: tuple = (0, 0)  # column, row
    conditions: list = field(default_factory=list)  # (range, base cell, [(style, condition)])
    filters: tuple = None  # name, range
    shapes: str = ""  # XML

    def put(self, row, column, value=None, style="Default", **more):
        self.cells[row, column] = Cell(value, style, **more)


def column_name(column):
    return chr(ord("A") + column)


def address(row, column, fixed=False):
    return f"${column_name(column)}${row + 1}" if fixed else f"{column_name(column)}{row + 1}"


def quoted(sheet_name):
    return f"'{sheet_name}'" if " " in sheet_name else sheet_name


def paragraphs(value):
    return "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))


def note_xml(lines, x, y):
    # The office takes the width only where the place is given too; the height grows with the text.
    return (f'<office:annotation draw:style-name="note" svg:width="8cm" svg:height="0.8cm" svg:x="{x:.2f}cm" '
            f'svg:y="{y:.2f}cm">{"".join(paragraphs(line) for line in lines)}</office:annotation>')


def cell_xml(cell, covered=False, note_at=(0, 0)):
    attributes = [("table:style-name", cell.style)] if cell.style != "Default" else []
    if covered:
        return f"<table:covered-table-cell{attribute_text(attributes)}/>"
    if cell.validation:
        attributes.append(("table:content-validation-name", cell.validation))
    if cell.columns > 1 or cell.rows > 1:
        attributes += [("table:number-columns-spanned", cell.columns), ("table:number-rows-spanned", cell.rows)]
    if cell.formula:
        attributes.append(("table:formula", f"of:={cell.formula}"))
    if cell.array:
        attributes += [("table:number-matrix-rows-spanned", cell.array[0]), ("table:number-matrix-columns-spanned", cell.array[1])]
    content = note_xml(cell.note, *note_at) if cell.note else ""
    if isinstance(cell.value, (int, float)):
        attributes += [("office:value-type", "float"), ("office:value", cell.value)]
        content += paragraphs(cell.value)
    elif cell.value is not None:
        attributes.append(("office:value-type", "string"))
        content += paragraphs(cell.value)
    return f"<table:table-cell{attribute_text(attributes)}>{content}</table:table-cell>"


def attribute_text(attributes):
    return "".join(f" {name}={quoteattr(str(value))}" for name, value in attributes)


def row_xml(sheet, row, covered):
    parts, column = [], 0
    while column < len(sheet.widths):
        cell = sheet.cells.get((row, column))
        hidden = covered.get((row, column))
        if hidden is not None:
            parts.append(cell_xml(Cell(style=hidden), covered=True))
        else:
            cell = cell or Cell()
            beside = (sum(sheet.widths[:column + 1]) + 0.4, sum(sheet.heights.get(above, 0.5) for above in range(row)) + 0.2)
            parts.append(cell_xml(cell, note_at=beside))
            for down in range(cell.rows):
                for right in range(cell.columns):
                    covered[row + down, column + right] = cell.style
        column += 1
    attributes = []
    if row in sheet.heights:
        attributes.append(("table:style-name", f"h{round(100 * sheet.heights[row])}"))
    if sheet.repeated.get(row, 1) > 1:
        attributes.append(("table:number-rows-repeated", sheet.repeated[row]))
    return f"    <table:table-row{attribute_text(attributes)}>{''.join(parts)}</table:table-row>\n"


def last_row(sheet):
    return max(row + sheet.repeated.get(row, 1) - 1 for row, _ in sheet.cells)


def sheet_xml(sheet):
    name = quoted(sheet.name)
    end = address(last_row(sheet), len(sheet.widths) - 1)
    out = f'   <table:table table:name={quoteattr(sheet.name)} table:style-name="ta-{sheet.page}" '
    out += f'table:print-ranges="{escape(name)}.A1:{escape(name)}.{end}">\n'
    out += f"    <table:shapes>{sheet.shapes}</table:shapes>\n" if sheet.shapes else ""
    for width in sheet.widths:
        out += f'    <table:table-column table:style-name="w{round(100 * width)}"/>\n'
    covered, row = {}, 0
    while row <= last_row(sheet):
        text = row_xml(sheet, row, covered)
        if row == sheet.print_header:
            text = f"    <table:table-header-rows>\n{text}    </table:table-header-rows>\n"
        out += text
        row += sheet.repeated.get(row, 1)
    if sheet.conditions:
        out += "    <calcext:conditional-formats>\n"
        for cells, base, entries in sheet.conditions:
            first, last = cells.split(":")
            out += f'     <calcext:conditional-format calcext:target-range-address={quoteattr(f"{name}.{first}:{name}.{last}")}>\n'
            for style, condition in entries:
                out += (f'      <calcext:condition calcext:apply-style-name="{style}" calcext:value={quoteattr(condition)} '
                        f'calcext:base-cell-address={quoteattr(f"{name}.{base}")}/>\n')
            out += "     </calcext:conditional-format>\n"
        out += "    </calcext:conditional-formats>\n"
    return out + "   </table:table>\n"


def validation_xml(name, validation, base):
    attributes = [("table:name", name), ("table:condition", f"of:{validation.condition}"), ("table:allow-empty-cell", "true"),
                  ("table:display-list", "unsorted" if validation.choices else "none"), ("table:base-cell-address", base)]
    out = f"    <table:content-validation{attribute_text(attributes)}>"
    if validation.help:
        title, text = validation.help
        out += f'<table:help-message table:title={quoteattr(title)} table:display="true">{paragraphs(text)}</table:help-message>'
    if validation.warning:
        title, text = validation.warning
        out += (f'<table:error-message table:message-type="warning" table:title={quoteattr(title)} table:display="true">'
                f"{paragraphs(text)}</table:error-message>")
    else:
        out += '<table:error-message table:display="false"/>'
    return out + "</table:content-validation>\n"


def config(name, kind, value):
    return f'<config:config-item config:name="{name}" config:type="{kind}">{escape(str(value))}</config:config-item>'


def view_xml(sheet):
    columns, rows = sheet.frozen or (0, 0)
    items = [("CursorPositionX", "int", sheet.cursor[0]), ("CursorPositionY", "int", sheet.cursor[1]),
             ("HorizontalSplitMode", "short", 2 if columns else 0), ("VerticalSplitMode", "short", 2 if rows else 0),
             ("HorizontalSplitPosition", "int", columns), ("VerticalSplitPosition", "int", rows),
             ("ActiveSplitRange", "short", 3 if columns else 2), ("PositionRight", "int", columns),
             ("PositionBottom", "int", rows), ("ZoomValue", "int", 100), ("ShowGrid", "boolean", "false")]
    return (f"<config:config-item-map-entry config:name={quoteattr(sheet.name)}>"
            f"{''.join(config(*item) for item in items)}</config:config-item-map-entry>")


def automatic_styles(sheets):
    out = ""
    for width in sorted({width for sheet in sheets for width in sheet.widths}):
        out += (f'  <style:style style:name="w{round(100 * width)}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width}cm"/></style:style>\n')
    for height in sorted({height for sheet in sheets for height in sheet.heights.values()}):
        out += (f'  <style:style style:name="h{round(100 * height)}" style:family="table-row"><style:table-row-properties '
                f'style:row-height="{height}cm" style:use-optimal-row-height="false"/></style:style>\n')
    for page in sorted({sheet.page for sheet in sheets}):
        out += (f'  <style:style style:name="ta-{page}" style:family="table" style:master-page-name="{page}">'
                f'<style:table-properties table:display="true"/></style:style>\n')
    out += ('  <style:style style:name="note" style:family="graphic"><style:graphic-properties draw:stroke="solid" '
            'svg:stroke-color="#c7b77a" draw:fill="solid" draw:fill-color="#fffbe6" draw:auto-grow-height="true" '
            'draw:auto-grow-width="false" fo:padding="0.2cm" draw:shadow="hidden"/>'
            '<style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>\n')
    return out


def part(root, *children):
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{root} {names} office:version="1.3">\n{"".join(children)}'
            f"</office:{root}>\n")


def element(name, content):
    return f" <office:{name}>\n{content} </office:{name}>\n"


def meta_xml(title, description, language, properties):
    out = f"  <dc:title>{escape(title)}</dc:title>\n  <dc:description>{escape(description)}</dc:description>\n"
    out += f"  <dc:language>{'en-US' if language == 'en' else language}</dc:language>\n"
    for name, value in properties.items():
        out += f'  <meta:user-defined meta:name="{name}" meta:value-type="string">{escape(value)}</meta:user-defined>\n'
    return out


def settings_xml(sheets):
    out = '  <config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
    out += f'<config:config-item-map-entry>{config("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">'
    out += "".join(view_xml(sheet) for sheet in sheets) + "</config:config-item-map-named>"
    out += config("ActiveTable", "string", sheets[0].name) + config("ShowGrid", "boolean", "false")
    return out + "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>\n"


def filters_xml(sheets):
    filtered = [sheet for sheet in sheets if sheet.filters]
    if not filtered:
        return ""
    out = "   <table:database-ranges>\n"
    for sheet in filtered:
        name, cells = sheet.filters
        first, last = cells.split(":")
        where = f"{quoted(sheet.name)}.{first}:{quoted(sheet.name)}.{last}"
        out += (f"    <table:database-range table:name={quoteattr(name)} table:target-range-address={quoteattr(where)} "
                'table:display-filter-buttons="true"/>\n')
    return out + "   </table:database-ranges>\n"


def body_xml(sheets, validations):
    out = "  <office:spreadsheet>\n"
    out += '   <table:calculation-settings table:use-regular-expressions="false" table:use-wildcards="true"/>\n'
    if validations:
        out += "   <table:content-validations>\n"
        out += "".join(validation_xml(name, *entry) for name, entry in validations.items())
        out += "   </table:content-validations>\n"
    return out + "".join(sheet_xml(sheet) for sheet in sheets) + filters_xml(sheets) + "  </office:spreadsheet>\n"


def write_template(path, sheets, *, title, description, language, model, styles, pages, layouts, validations=None, shape_styles=""):
    """Writes the .ots. Same input, same bytes.

    styles: common styles; pages: master styles; layouts: page layouts; all XML. language, model: what the workbook keeps as
    its own (the document's properties 'Rolemap language' and 'Rolemap model'). validations: name -> (Validation, base cell with
    its sheet).
    """
    faces = element("font-face-decls", font_faces(language))
    properties = {"Rolemap language": language, "Rolemap model": model}
    parts = {
        "content.xml": part("document-content", faces, element("automatic-styles", automatic_styles(sheets) + shape_styles),
                            element("body", body_xml(sheets, validations))),
        "styles.xml": part("document-styles", faces, element("styles", styles), element("automatic-styles", layouts),
                           element("master-styles", pages)),
        "meta.xml": part("document-meta", element("meta", meta_xml(title, description, language, properties))),
        "settings.xml": part("document-settings", element("settings", settings_xml(sheets))),
    }
    entry = '  <manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>\n'
    parts["META-INF/manifest.xml"] = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\n'
        + entry.format("/", MEDIA_TYPE) + "".join(entry.format(name, "text/xml") for name in parts) + "</manifest:manifest>\n")
    with zipfile.ZipFile(path, "w") as package:
        # The type comes first and plain, so that the file is known by its first bytes.
        for name, text in (("mimetype", MEDIA_TYPE), *parts.items()):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, text)
