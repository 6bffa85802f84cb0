"""A headless office of its own for one measurement: started, with extensions, stopped, its profile thrown away."""
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

import uno  # Debian's python3-uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.task import XInteractionApprove, XInteractionHandler  # noqa: F401
from com.sun.star.ucb import XCommandEnvironment

HOME = pathlib.Path(os.environ.get("ROLEMAP_OFFICE_HOME", "/usr/lib/libreoffice"))


class Approving(unohelper.Base, XCommandEnvironment, XInteractionHandler):
    """Answers every question of an installation with yes: it is our own package."""

    def handle(self, request):
        for continuation in request.getContinuations():
            approve = continuation.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionApprove"))
            if approve:
                return approve.select()

    def getInteractionHandler(self):
        return self

    def getProgressHandler(self):
        return None


class Office:
    """A headless office with a profile of its own and the given extensions."""

    def __init__(self, extensions):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rolemap-bench-"))
        self.pipe = self.folder.name
        self.start()
        try:
            manager = self.context.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager")
            for extension in extensions:
                manager.addExtension(uno.systemPathToFileUrl(str(extension)), (), "user", None, Approving())
            if extensions:
                # The functions of a package are known from the next start on.
                self.stop()
                self.start()
        except Exception:
            self.close()
            raise

    def start(self):
        self.process = subprocess.Popen(
            [HOME / "program/soffice", "--headless", "--norestore", "--nologo", "--nodefault",
             f"-env:UserInstallation=file://{self.folder}/profile", f"--accept=pipe,name={self.pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(1200):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.1)
        self.desktop = self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)

    def stop(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)  # soffice is a script; the office is its child
            self.process.wait()

    def close(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def processor_seconds(self):
        """What the office's processes have used so far; on a machine that others use, steadier than the clock."""
        seconds = 0.0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                process, fields = int(stat.parent.name), stat.read_text().rsplit(")", 1)[1].split()
                if int(fields[3]) == self.process.pid:
                    # The process's own clock (clock_getcpuclockid), to the nanosecond; stat counts in hundredths.
                    seconds += time.clock_gettime((~process << 3) | 2)
            except OSError:
                continue  # ended meanwhile
        return seconds

    def has_loaded(self, library):
        """Whether one of the office's processes has a library in its memory."""
        for maps in pathlib.Path("/proc").glob("[0-9]*/maps"):
            try:
                if os.getsid(int(maps.parent.name)) == self.process.pid and library in maps.read_text():
                    return True
            except OSError:
                continue
        return False

    def sheet(self):
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        self.document = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden,))
        self.document.enableAutomaticCalculation(False)
        return self.document.Sheets.getByIndex(0)
