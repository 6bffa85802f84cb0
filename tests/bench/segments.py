"""The rows of the segmentation functions: k-means against R, RM.RFM against native formulas."""
import pathlib
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
KMEANS = ("100000", "6", "5")
STARTS = "50"
ORDERS, CUSTOMERS = 1_000_000, 50
CHUNK = 100_000


def kmeans(build, row):
    """Both from the same 50 starts, each by all that it can: R's kmeans() uses one core."""
    if not shutil.which("Rscript"):
        print("skipped: k-means against R: no Rscript (package r-base-core)", flush=True)
        return
    for kind, said in [("groups", "in five groups"), ("cloud", "in one cloud")]:
        with tempfile.TemporaryDirectory(prefix="rolemap-kmeans-") as folder:
            def measured(*command):
                out = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
                return float(out[0]), float(out[1])

            theirs, their_fit = measured("Rscript", "--vanilla", HERE / "kmeans.R", *KMEANS, STARTS, kind, folder)
            ours, our_fit = measured(build / "tests/bench/bench_kmeans", *KMEANS, f"{folder}/data", f"{folder}/starts")
            row(f"k-means, 100,000 × 6 {said}, k = 5, 50 starts, sum of squares {our_fit:.6g} and {their_fit:.6g}",
                ours, theirs, "R's kmeans, same starts", 1.0)


def rfm(office, recalculation, row):
    """Orders of a few customers, so that formulas that look through all orders for each have a chance."""
    sheet = office.sheet_now = office.sheet()
    for start in range(0, ORDERS, CHUNK):
        rows = tuple((f"Customer {(i * 7919) % CUSTOMERS}", 45000.0 + (i * 31) % 1000, float((i * 17) % 997))
                     for i in range(start, start + CHUNK))
        sheet.getCellRangeByName(f"A{start + 1}:C{start + CHUNK}").setDataArray(rows)
    who, when, much = (f"${column}$1:${column}${ORDERS}" for column in "ABC")
    last = CUSTOMERS + 1
    # The four columns that formulas would give, too.
    ours = recalculation(office, f"E1:H{last}", f"=ORG.ROLEMAP.ACCOUNTS.RFM({who};{when};{much})", True)
    sheet.getCellRangeByName(f"E2:E{last}").setDataArray(tuple((f"Customer {(i * 7919) % CUSTOMERS}",) for i in range(CUSTOMERS)))
    native = sum(recalculation(office, f"F2:F{last}", formula, False) for formula in [
        f"=45999-MAXIFS({when};{who};E2)", f"=COUNTIFS({who};E2)", f"=SUMIFS({much};{who};E2)"])
    row(f"RM.RFM, 1,000,000 orders of {CUSTOMERS} customers", ours, native, "native MAXIFS, COUNTIFS, SUMIFS, without scores", 1.0)
    small = recalculation(office, f"F1:N{last}", "=ORG.ROLEMAP.ACCOUNTS.RFM(A1:A100000;B1:B100000;C1:C100000)", True)
    large = recalculation(office, f"F1:N{last}", f"=ORG.ROLEMAP.ACCOUNTS.RFM({who};{when};{much})", True)
    row("RM.RFM from 100,000 to 1,000,000 orders", large, small, "100,000 orders", 13)
    office.document.close(True)
