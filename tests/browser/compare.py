"""The page for comparing as a reader meets it: its address, its columns and its rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Locator, Page

Compare = Callable[..., Page]

KAFFE = "Kaffe først & 'kerneopgaven' \"hver dag\""
TWO = ("case/kaffe-foerst", "case/aabent-moede")
FOUR = (*TWO, "case/nr-9", "case/lange-ord")


def shown(page: Page, said: str | None = None) -> Page:
    """The page when it shows what its address says, and its address says so."""
    page.wait_for_function(
        """said => (said === null || location.search === said)
            && document.querySelector('[data-videnbank-compared]').dataset.videnbankShown
                === location.href""",
        arg=said,
    )
    return page


def query(ids: tuple[str, ...]) -> str:
    """The part of the address that names records."""
    return f"?{'&'.join(f'r={one}' for one in ids)}" if ids else ""


def chosen(page: Page) -> str:
    """What the address says."""
    return unquote(urlsplit(page.url).query)


def heads(page: Page) -> list[str]:
    """The titles of the columns."""
    return page.locator("thead th > a").all_text_contents()


def row(page: Page, name: str) -> Locator:
    """The row of a field."""
    label = page.locator("th > span:first-child", has_text=re.compile(f"^{name}$"))
    return page.locator("tbody tr").filter(has=label)


def cells(page: Page, name: str) -> list[str]:
    """What each record says of a field."""
    texts: list[str] = (
        row(page, name)
        .locator("td")
        .evaluate_all(
            """cells => cells.map(cell => {
            const copy = cell.cloneNode(true);
            copy.querySelector('.vb-compare-whose').remove();
            return [...(copy.querySelector('ul, ol')?.children ?? [copy])].map(
                (one) => one.textContent.replace(/\\s+/g, ' ').trim()).join(', ');
        })"""
        )
    )
    return texts
