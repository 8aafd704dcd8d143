"""The three engines, queried and read through their user interfaces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Protocol
from urllib.parse import quote, urljoin, urlsplit

from playwright.sync_api import Browser, Page

OURS, MATERIAL, PAGEFIND = "ours", "material", "pagefind"
PATIENCE = 10_000
"""Milliseconds after which a query counts as not answered."""

CARDS = '[data-videnbank-results] [data-videnbank-part="title"][href]'
"""The links of the cards on our page, one in each."""

_FIND = "find"
_DONE = '[data-videnbank-results][data-videnbank-state="done"]'
_SHOWN_LINKS = """() => {
    // Help with a query that found nothing, and meanings of its words, are no hits.
    const aside = "[hidden], [data-videnbank-no-results], [data-videnbank-definitions]";
    return [...document.querySelectorAll("[data-videnbank-found] a[href]")]
        .filter(link => !link.closest(aside)).map(link => link.href);
}"""
_HREFS = "links => links.map(link => link.href)"
_ASK_PAGEFIND = """async (query) => {
    const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, 10).map(result => result.data()));
    return shown.map(result => result.url);
}"""


class Engine(Protocol):
    """A search engine under test."""

    knows_pages: ClassVar[bool]
    """Whether its index has more than records."""

    def __init__(self, browser: Browser, site: str) -> None: ...

    def ask(self, query: str) -> list[str]:
        """The addresses found, in the order shown; raises Playwright's TimeoutError if none come.

        They are addresses below the site, without slashes at the ends.
        """


class Ours:
    """Our search page with the query in its URL."""

    knows_pages: ClassVar[bool] = True

    def __init__(self, browser: Browser, site: str) -> None:
        self._page = _page(browser)
        self._site = site

    def ask(self, query: str) -> list[str]:
        """Load the page anew, as from a link or the search box in the header."""
        open_results(self._page, self._site, query)
        found = addresses_below(self._site, self._page.evaluate(_SHOWN_LINKS))
        return [address for address in found if address != _FIND]  # the query in other words


class Material:
    """Stock Material's own search box."""

    knows_pages: ClassVar[bool] = False

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

    def __init__(self, browser: Browser, site: str) -> None:
        self._page = _page(browser)
        self._site = site
        self._page.goto(site)
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
        return addresses_below(self._site, self._page.eval_on_selector_all(self._LINKS, _HREFS))

    def _type(self, text: str) -> None:
        self._page.fill(self._BOX, text)
        self._page.press(self._BOX, "End")  # it listens to keyup


class Pagefind:
    """Pagefind's JavaScript API with its defaults."""

    knows_pages: ClassVar[bool] = False

    def __init__(self, browser: Browser, site: str) -> None:
        self._page = _page(browser)
        self._site = site
        self._page.goto(site)

    def ask(self, query: str) -> list[str]:
        """Search and load the first ten results."""
        return addresses_below(self._site, self._page.evaluate(_ASK_PAGEFIND, query))


ENGINES: Mapping[str, type[Engine]] = {OURS: Ours, MATERIAL: Material, PAGEFIND: Pagefind}


def open_results(page: Page, site: str, query: str) -> None:
    """Open our page with the query in its address, and wait for the first results."""
    page.goto(f"{site}{_FIND}/?q={quote(query)}")
    page.wait_for_selector(_DONE, state="attached")


def addresses_below(site: str, links: Iterable[str]) -> list[str]:
    """The pages that the links lead to, each once, by their addresses below the site."""
    root = urlsplit(site)
    targets = (urlsplit(urljoin(site, link)) for link in links)
    inside = (
        target.path.removeprefix(root.path).strip("/")
        for target in targets
        if target.netloc == root.netloc and target.path.startswith(root.path)
    )
    return list(dict.fromkeys(address for address in inside if address))


def _page(browser: Browser) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="da-DK")
    page.set_default_timeout(PATIENCE)
    return page
