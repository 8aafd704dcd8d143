"""The browser that the browser tests drive: find one on this machine, or install one."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import debian
import environment

VARIABLES = ("VIDENBANK_CHROMIUM", "CHROMIUM")
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
MACOS_FOLDERS = (Path("/Applications"), Path.home() / "Applications")
MACOS_NAMES = ("Chromium", "Google Chrome", "Microsoft Edge")
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
PLAYWRIGHTS_OWN = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def find_or_install() -> str | None:
    """Return where a Chromium is, after an attempt to install one if need be."""
    path = find()
    if not path:
        install()
        path = find()
    if path:
        environment.say("browser_found", path=path)
    return path


def find() -> str | None:
    """Return where a Chromium is, if there is any."""
    return next(filter(None, map(shutil.which, candidates())), None)


def candidates() -> Iterator[str]:
    """List where a Chromium may be, the first choice first."""
    yield from (os.environ[name] for name in VARIABLES if os.environ.get(name))
    yield from NAMES
    for folder in MACOS_FOLDERS:
        yield from (f"{folder}/{name}.app/Contents/MacOS/{name}" for name in MACOS_NAMES)
    for base in filter(None, map(os.environ.get, WINDOWS_FOLDERS)):
        yield from (f"{base}/{program}" for program in WINDOWS_PROGRAMS)
    yield ask_playwright()


def ask_playwright() -> str:
    """Return where Playwright keeps a browser of its own, whether or not it is there."""
    asking = [environment.program("python"), "-c", PLAYWRIGHTS_OWN]
    return subprocess.run(asking, capture_output=True, text=True, check=False).stdout.strip()


def install() -> None:
    """Install a Chromium: Debian's own where we may, else the one that Playwright fetches."""
    installer = "apt-get" if debian.may_install() else "playwright"
    environment.say("browser_installing", installer=installer)
    if installer == "apt-get":
        installed = debian.install("chromium")
    else:
        fetch = [environment.program("playwright"), "install", "chromium"]
        installed = environment.logged(fetch, {**os.environ})
    if not installed:
        environment.say("browser_install_failed", installer=installer, log=environment.LOG)
