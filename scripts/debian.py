"""Debian's own packages, on machines where this user may install them: CI and containers."""

import os
import shutil
import sys

import environment


def may_install() -> bool:
    """Tell whether this is root on Debian or one of its kin."""
    # The platform is asked first: Windows has no geteuid.
    return sys.platform != "win32" and bool(shutil.which("apt-get")) and os.geteuid() == 0


def install(*packages: str) -> bool:
    """Install packages by name, with what they said in the log; tell whether it succeeded."""
    apt = shutil.which("apt-get") or "apt-get"
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # An update fails when a single source is out of reach, which need not stop the installation.
    environment.logged([apt, "update"], variables)
    return environment.logged(
        [apt, "install", "-y", "--no-install-recommends", *packages], variables
    )
