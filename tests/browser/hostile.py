"""What hostile texts try, and whether they came through."""

from typing import Any

from playwright.sync_api import Page

HIT = "window.hit=1"
"""The script that a hostile text tries to run."""


def settled(page: Page) -> None:
    """Waits for what a page does by itself after it has loaded."""
    page.evaluate("() => new Promise(done => { setTimeout(done, 20); })")


def hits(page: Page) -> Any:
    return page.evaluate("window.hit")
