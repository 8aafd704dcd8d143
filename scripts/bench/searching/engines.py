"""The three engines, queried and read through their user interfaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from bench.synthetic import COLLECTIONS

OURS, MATERIAL, PAGEFIND = "ours", "material", "pagefind"
PATIENCE = 10_000
"""Milliseconds after which a query counts as not answered."""

_DONE = '[data-videnbank-results][data-videnbank-state="done"]'
_RESULT_LINKS = "[data-videnbank-results] a[href]"
_KINDS = {folder: kind for kind, folder in COLLECTIONS.items()}
_ADDRESS = re.compile(rf"/({'|'.join(_KINDS)})/([a-z0-9-]+)/")
_HREFS = "links => links.map(link => link.href)"
_ASK_PAGEFIND = """async (query) => {
    const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, 10).map(result => result.data()));
    return shown.map(result => result.url);
}"""


class Engine(Protocol):
    """A search engine under test."""

    def __init__(self, browser: Browser, address: str) -> None: ...

    def ask(self, query: str) -> list[str]:
        """The records in ranked order; raises Playwright's TimeoutError without an answer."""


class Ours:
    """Our search page with the query in its URL."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._page = _page(browser)
        self._find = f"{address}find/"

    def ask(self, query: str) -> list[str]:
        """Load the page anew, as from a link or the search box in the header."""
        open_results(self._page, self._find, query)
        return shown_records(self._page)


class Material:
    """Stock Material's own search box."""

    _BOX = '[data-md-component="search-query"]'
    _COUNT = ".md-search-result__meta"
    _LINKS = ".md-search-result__item > .md-search-result__link"
    _AS_SERVED = """async (count) => {
        const text = await (await fetch(document.baseURI)).text();
        const page = new DOMParser().parseFromString(text, "text/html");
        return page.querySelector(count).textContent.trim();
    }"""
    _SETTLED = """([count, empty]) => {
        const text = document.querySelector(count).textContent.trim();
        return text !== "" && text !== empty;
    }"""

    def __init__(self, browser: Browser, address: str) -> None:
        self._page = _page(browser)
        self._page.goto(address)
        self._page.click(self._BOX)
        starting = self._page.evaluate(self._AS_SERVED, self._COUNT)
        self._page.wait_for_function(self._SETTLED, arg=[self._COUNT, starting])
        self._empty = self._page.inner_text(self._COUNT).strip()

    def ask(self, query: str) -> list[str]:
        """Clear the box, type the query and read the list after its count has appeared."""
        self._type("")
        self._page.wait_for_function(
            "([count, empty]) => document.querySelector(count).textContent.trim() === empty",
            arg=[self._COUNT, self._empty],
        )
        self._type(query)
        self._page.wait_for_function(self._SETTLED, arg=[self._COUNT, self._empty])
        self._page.wait_for_timeout(50)  # the list is rendered just after its count
        return _records(self._page.eval_on_selector_all(self._LINKS, _HREFS))

    def _type(self, text: str) -> None:
        self._page.fill(self._BOX, text)
        self._page.press(self._BOX, "End")  # it listens to keyup


class Pagefind:
    """Pagefind's JavaScript API with its defaults."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._page = _page(browser)
        self._page.goto(address)

    def ask(self, query: str) -> list[str]:
        """Search and load the first ten results."""
        return _records(self._page.evaluate(_ASK_PAGEFIND, query))


ENGINES: Mapping[str, type[Engine]] = {OURS: Ours, MATERIAL: Material, PAGEFIND: Pagefind}


def open_results(page: Page, find: str, query: str) -> None:
    """Open our page with the query in its address, and wait for the first results."""
    page.goto(f"{find}?q={quote(query)}")
    page.wait_for_selector(_DONE, state="attached")


def shown_records(page: Page) -> list[str]:
    """The records on our page, in ranked order."""
    return _records(page.eval_on_selector_all(_RESULT_LINKS, _HREFS))


def record_at(address: str) -> str | None:
    """The record at an address: `tool/trekanten`; None for any other page."""
    match = _ADDRESS.search(address)
    return f"{_KINDS[match[1]]}/{match[2]}" if match else None


def _page(browser: Browser) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="da-DK")
    page.set_default_timeout(PATIENCE)
    return page


def _records(addresses: Iterable[str]) -> list[str]:
    names = (record_at(address) for address in addresses)
    return list(dict.fromkeys(name for name in names if name))
