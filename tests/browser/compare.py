"""The comparison page as seen by a reader: its address, columns and rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Locator, Page

Compare = Callable[..., Page]

KAFFE = "Kaffe først & 'kerneopgaven' \"hver dag\""
TWO = ("case/kaffe-foerst", "case/aabent-moede")
FOUR = (*TWO, "case/nr-9", "case/lange-ord")


def wait_for_comparison(page: Page, query_string: str | None = None) -> Page:
    """The page once it displays the selection in its address, which is `query_string` if given."""
    page.wait_for_function(
        """said => (said === null || location.search === said)
            && document.querySelector('[data-videnbank-compared]').dataset.videnbankShown
                === location.href""",
        arg=query_string,
    )
    return page


def query(ids: tuple[str, ...]) -> str:
    """The query string that selects these records."""
    return f"?{'&'.join(f'r={id_}' for id_ in ids)}" if ids else ""


def selection(page: Page) -> str:
    """The query string of the page."""
    return unquote(urlsplit(page.url).query)


def heads(page: Page) -> list[str]:
    """The titles of the columns."""
    return page.locator("thead th > a").all_text_contents()


def row(page: Page, name: str) -> Locator:
    """The row of a field."""
    label = page.locator("th > span:first-child", has_text=re.compile(f"^{name}$"))
    return page.locator("tbody tr").filter(has=label)


def cells(page: Page, name: str) -> list[str]:
    """The text of each record in a row."""
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
