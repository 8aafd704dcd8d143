"""Pango, which sets the text of our PDFs: find it on this machine, or install it."""

import subprocess

import debian
import environment

PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
LOADS = "import weasyprint"


def find_or_install() -> bool:
    """Tell whether PDFs can be made, after an attempt to install what they need."""
    found = find()
    if not found and debian.may_install():
        environment.say("pango_installing")
        if not debian.install(*PACKAGES):
            environment.say("pango_install_failed", log=environment.LOG)
        found = find()
    return found


def find() -> bool:
    """Tell whether WeasyPrint finds Pango and its kin, by the names they have on this system."""
    asking = [environment.program("python"), "-c", LOADS]
    return subprocess.run(asking, capture_output=True, check=False).returncode == 0
