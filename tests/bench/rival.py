"""The rival of the scalar functions: RM.ZONE as a Python add-in, packed as an extension of its own for one run."""
import pathlib
import subprocess
import zipfile

IDL = """module org { module rolemap { module bench { module rival {
interface XRival { string zone([in] double share); };
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


class Rival(unohelper.Base, XRival, XServiceInfo):
    def __init__(self, context):
        pass

    def zone(self, share):
        if not 0 <= share <= 1:
            raise ValueError(share)
        return "Growth" if share < 0.1 else "Consolidation" if share > 0.3 else "Development"

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
    <node oor:name="zone" oor:op="replace">
      <prop oor:name="DisplayName"><value xml:lang="en">RIVAL.ZONE</value></prop>
      <prop oor:name="Description"><value xml:lang="en">zone</value></prop>
      <prop oor:name="Category"><value>Add-In</value></prop>
      <node oor:name="Parameters"><node oor:name="share" oor:op="replace">
        <prop oor:name="DisplayName"><value xml:lang="en">share</value></prop>
        <prop oor:name="Description"><value xml:lang="en">share</value></prop>
      </node></node>
    </node>
  </node></node></node>
</oor:component-data>
"""
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
        for name, text in [("rival.py", CODE), ("rival.xcu", XCU), ("META-INF/manifest.xml", MANIFEST), ("description.xml", DESCRIPTION)]:
            out.writestr(name, text)
    return package
