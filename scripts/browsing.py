"""A Chromium without a window, for what must be measured as a reader meets it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

import chromium

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoBrowserError(Exception):
    """There is no Chromium on this machine."""


@contextmanager
def opened() -> Iterator[Browser]:
    """Run a Chromium while the block runs; raises NoBrowserError when there is none."""
    path = chromium.find()
    if not path:
        raise NoBrowserError("No Chromium found; scripts/test.py installs one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
