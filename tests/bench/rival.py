"""The rival of the scalar functions: RM.ZONE as a Python add-in, packed as an extension of its own for one run.

zone takes what RM.ZONE takes (its workbook, a cell or a range, limits that may be left out) and answers in English only;
thin takes a number and nothing else."""
import pathlib
import subprocess
import zipfile

IDL = """module org { module rolemap { module bench { module rival {
interface XRival {
    any zone([in] ::com::sun::star::beans::XPropertySet options, [in] any share, [in] any growthBelow,
             [in] any consolidationAbove);
    string thin([in] double share);
};
}; }; }; };
"""
SERVICE = """module org { module rolemap { module bench {
service Rival : rival::XRival;
}; }; };
"""
CODE = '''import unohelper
from com.sun.star.lang import XServiceInfo
from org.rolemap.bench.rival import XRival

NAME = "org.rolemap.bench.Rival"


def name(share, below, above):
    if not 0 <= share <= 1:
        raise ValueError(share)
    return "Growth" if share < below else "Consolidation" if share > above else "Development"


class Rival(unohelper.Base, XRival, XServiceInfo):
    def __init__(self, context):
        pass

    def zone(self, options, share, growth_below, consolidation_above):
        below = 0.1 if growth_below is None else growth_below
        above = 0.3 if consolidation_above is None else consolidation_above
        if isinstance(share, tuple):
            return tuple(tuple(name(cell, below, above) for cell in row) for row in share)
        return name(share, below, above)

    def thin(self, share):
        return name(share, 0.1, 0.3)

    def getImplementationName(self):
        return NAME + "Implementation"

    def supportsService(self, name):
        return name == NAME

    def getSupportedServiceNames(self):
        return (NAME,)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Rival, NAME + "Implementation", (NAME,))
'''
XCU = """<?xml version="1.0" encoding="UTF-8"?>
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" oor:name="CalcAddIns" oor:package="org.openoffice.Office">
  <node oor:name="AddInInfo"><node oor:name="org.rolemap.bench.Rival" oor:op="replace"><node oor:name="AddInFunctions">
    FUNCTIONS
  </node></node></node>
</oor:component-data>
"""
FUNCTION = """<node oor:name="{method}" oor:op="replace">
      <prop oor:name="DisplayName"><value xml:lang="en">RIVAL.{method}</value></prop>
      <prop oor:name="Description"><value xml:lang="en">zone</value></prop>
      <prop oor:name="Category"><value>Add-In</value></prop>
      <node oor:name="Parameters">{parameters}</node>
    </node>"""
PARAMETER = """<node oor:name="{name}" oor:op="replace">
        <prop oor:name="DisplayName"><value xml:lang="en">{name}</value></prop>
        <prop oor:name="Description"><value xml:lang="en">{name}</value></prop>
      </node>"""
MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
  <manifest:file-entry manifest:media-type="application/vnd.sun.star.uno-typelibrary;type=RDB" manifest:full-path="rival.rdb"/>
  <manifest:file-entry manifest:media-type="application/vnd.sun.star.uno-component;type=Python" manifest:full-path="rival.py"/>
  <manifest:file-entry manifest:media-type="application/vnd.sun.star.configuration-data" manifest:full-path="rival.xcu"/>
</manifest:manifest>
"""
DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<description xmlns="http://openoffice.org/extensions/description/2006"><identifier value="org.rolemap.bench.rival"/><version value="1"/></description>
"""


FLOOR_COMPONENTS = """<?xml version="1.0" encoding="UTF-8"?>
<components xmlns="http://openoffice.org/2010/uno-components">
  <component loader="com.sun.star.loader.SharedLibrary" uri="floor.so">
    <implementation name="org.rolemap.bench.FloorImplementation"><service name="org.rolemap.bench.Floor"/></implementation>
  </component>
</components>
"""


def functions(arguments_of):
    """The configuration of functions, given each one's arguments."""
    return "".join(FUNCTION.format(method=method, parameters="".join(PARAMETER.format(name=name) for name in names))
                   for method, names in arguments_of)


def floor(folder: pathlib.Path, built: pathlib.Path) -> pathlib.Path:
    """Packs the add-in that only answers, from the build's tests/bench: what no add-in can cost less than."""
    package = folder / "floor.oxt"
    with zipfile.ZipFile(package, "w") as out:
        for name in ["floor.rdb", "floor.so"]:
            out.write(built / name, name)
        for name, text in [
                ("floor.components", FLOOR_COMPONENTS),
                ("floor.xcu", XCU.replace("FUNCTIONS", functions([("word", ["rows"]), ("pair", ["rows"])]))),
                ("META-INF/manifest.xml", MANIFEST.replace("uno-component;type=Python", "uno-components").replace("rival.py", "floor.components")),
                ("description.xml", DESCRIPTION)]:
            out.writestr(name, text.replace("bench.Rival", "bench.Floor").replace("bench.rival", "bench.floor").replace("rival.", "floor."))
    return package


def build(folder: pathlib.Path, home: pathlib.Path) -> pathlib.Path:
    """Packs the rival below folder; the office at home gives the types, the installed SDK the tools."""
    interface = folder / "idl/org/rolemap/bench/rival"
    interface.mkdir(parents=True)
    (interface / "XRival.idl").write_text(IDL)
    (interface.parent / "Rival.idl").write_text(SERVICE)
    program = home / "program"
    subprocess.run(["/usr/lib/libreoffice/sdk/bin/unoidl-write", program / "types.rdb", program / "types/offapi.rdb",
                    folder / "idl", folder / "rival.rdb"], check=True)
    package = folder / "rival.oxt"
    with zipfile.ZipFile(package, "w") as out:
        out.write(folder / "rival.rdb", "rival.rdb")
        for name, text in [("rival.py", CODE), ("rival.xcu", XCU.replace("FUNCTIONS", functions([("zone", ["share", "growthBelow", "consolidationAbove"]), ("thin", ["share"])]))), ("META-INF/manifest.xml", MANIFEST), ("description.xml", DESCRIPTION)]:
            out.writestr(name, text)
    return package
