"""The rows of the sales process: a million opportunities through funnel, drivers and time to close, against native formulas and a
pivot table doing the same count."""
import statistics

import uno  # noqa: F401  (gives the imports below)
from com.sun.star.sheet.DataPilotFieldOrientation import COLUMN, DATA, ROW
from com.sun.star.sheet.GeneralFunction import COUNT
from com.sun.star.table import CellAddress, CellRangeAddress

DEALS, CHUNK, LAST = 1_000_000, 100_000, 1_000_001
SERVICE = "ORG.ROLEMAP.PROCESS"
RESULTS, REGIONS, SOURCES = ("Won", "Lost", "Lost", "Proposal"), ("North", "South", "West"), ("Fair", "Call", "Web", "Partner")


def opportunities(sheet):
    """Result, region, source, visits, days and closed: fixed, and mixed by numbers that share no factor."""
    sheet.getCellRangeByName("A1:F1").setDataArray((("Result", "Region", "Source", "Visits", "Days", "Closed"),))
    for start in range(0, DEALS, CHUNK):
        rows = tuple((RESULTS[i * 7919 % 4093 % 4], REGIONS[i % 3], SOURCES[i * 31 % 997 % 4], float(i * 17 % 23), float(i * 13 % 181),
                      0.0 if i * 7919 % 4093 % 4 == 3 else 1.0) for i in range(start, start + CHUNK))
        sheet.getCellRangeByName(f"A{start + 2}:F{start + CHUNK + 1}").setDataArray(rows)


def formulas(office, timed, runs, cells):
    """Median seconds of a hard recalculation of some formulas, alone in the document."""
    for place, formula in cells.items():
        office.sheet_now.getCellRangeByName(place).getCellByPosition(0, 0).setFormula(formula)
    times = [timed(office, office.document.calculateAll) for _ in range(runs + 1)][1:]
    for place in cells:
        office.sheet_now.getCellRangeByName(place).clearContents(1 | 2 | 4 | 16)
    return statistics.median(times)


def pivots(office, timed, runs, fields):
    """Median seconds of a pivot table of result by each field."""
    sheet = office.sheet_now
    tables = sheet.getDataPilotTables()
    source, place = CellRangeAddress(0, 0, 0, 5, DEALS), CellAddress(0, 10, 30)

    def one(field):
        descriptor = tables.createDataPilotDescriptor()
        descriptor.setSourceRange(source)
        columns = descriptor.getDataPilotFields()
        columns.getByName("Result").Orientation = COLUMN
        columns.getByName(field).Orientation = ROW
        columns.getByName("Closed").Orientation = DATA
        columns.getByName("Closed").Function = COUNT
        tables.insertNewByName("Pivot", place, descriptor)
        tables.removeByName("Pivot")

    return statistics.median([timed(office, lambda: [one(field) for field in fields]) for _ in range(runs + 1)][1:])


def rows(office, recalculation, timed, runs, row):
    sheet = office.sheet_now = office.sheet()
    opportunities(sheet)
    column = {name: f"${letter}$2:${letter}${LAST}" for name, letter in
              (("result", "A"), ("region", "B"), ("source", "C"), ("visits", "D"), ("days", "E"), ("closed", "F"))}
    all_deals = f"$A$1:$F${LAST}"

    sheet.getCellRangeByName("H1:H4").setDataArray((("Opportunities",), ("Closed",), ("Won",), ("Value",)))
    counts = {"I1": f"=COUNTA({column['result']})", "I2": f"=SUM({column['closed']})", "I3": f'=COUNTIFS({column["result"]};"Won")'}
    native = formulas(office, timed, runs, counts)
    ours = formulas(office, timed, runs, {**counts, "J1": f"=INDEX({SERVICE}.FUNNEL(H1:I3);4;6)"})
    row("RM.FUNNEL of 1,000,000 opportunities, counted by the same formulas", ours, native, "COUNTA, SUM, COUNTIFS alone", 1.05)

    ours = recalculation(office, "K1:Q6", f"={SERVICE}.KPI({all_deals};1)", True)
    native = pivots(office, timed, runs, ("Region", "Source", "Visits", "Days"))
    row("RM.KPI, 1,000,000 opportunities, four drivers and a leak", ours, native, "pivot tables of result by each of the four, untested", 1.0)
    counted = {f"{letter}{line}": f'=COUNTIFS({column["result"]};"{result}";{column[field]};"{level}")'
               for field, levels, letters in (("region", REGIONS, "KL"), ("source", SOURCES, "MN"))
               for letter, result in zip(letters, ("Won", "Lost")) for line, level in enumerate(levels, 1)}
    counted.update({f"{letter}{line}": f'=AVERAGEIFS({column[field]};{column["result"]};"{result}")'
                    for letter, field in (("O", "visits"), ("P", "days")) for line, result in enumerate(("Won", "Lost"), 1)})
    native = formulas(office, timed, runs, counted)
    row("the same, against formulas", ours, native, "COUNTIFS and AVERAGEIFS of the four, untested", 1.0)

    ours = recalculation(office, "K1:O182", f"={SERVICE}.SURVIVAL({column['days']};{column['closed']})", True)
    # The quickest that formulas do: how many end and how many close on each day, the rest being sums of 181 rows.
    sheet.getCellRangeByName("R1:R181").setDataArray(tuple((float(day),) for day in range(181)))
    sheet.getCellRangeByName("S1:S182").setArrayFormula(f"=FREQUENCY({column['days']};R1:R181)")
    native = recalculation(office, "T1:T182", f"=FREQUENCY(IF({column['closed']}=1;{column['days']};\"\");R1:R181)", True)
    row("RM.SURVIVAL, 1,000,000 opportunities, 181 closing times", ours, native, "native FREQUENCY of all and of the closed, no error", 1.0)
    office.document.close(True)
