"""The page for finding as a reader uses it, under the rules our own scripts promise to keep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.server import serving

POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"


@contextmanager
def strictly_serving(root: Path) -> Iterator[str]:
    """The address of a site that allows no script but its own, and nothing from elsewhere."""
    with serving(root, {"Content-Security-Policy": POLICY}) as address:
        yield address


def settled(page: Page) -> Page:
    """The page when the answer to its address is there with all its cards and counts."""
    page.wait_for_function("""() => {
        const counted = document.querySelector('[data-videnbank-find]').dataset.videnbankCounted;
        return counted === location.href
            && !document.querySelector('[data-videnbank-results][aria-busy]');
    }""")
    return page


def settled_at(page: Page, part: str) -> Page:
    """The page when its address has come to hold a part, and is answered."""
    page.wait_for_function("part => location.search.includes(part)", arg=part)
    return settled(page)


def scrolled(page: Page, number: int) -> Page:
    """The page when so many cards have come as the reader went down to them."""
    cards = page.locator("[data-videnbank-results] ul.vb-hits > li")
    while (card_count := cards.count()) < number:
        cards.last.scroll_into_view_if_needed()
        expect(cards.nth(card_count)).to_be_attached()
    expect(cards).to_have_count(number)
    return page


def hits(page: Page) -> Locator:
    """The headings of the records found, when all are there."""
    return settled(page).locator("[data-videnbank-results]").get_by_role("heading", level=3)


def titles(page: Page) -> list[str]:
    """The titles of the records found, in their order."""
    return page.locator("[data-videnbank-results] h3").all_text_contents()


def page_lines(page: Page) -> list[str]:
    """What the lines of the pages found say, those above the records and those below."""
    return page.locator("[data-videnbank-results] ul:not(.vb-hits) li").all_inner_texts()


def chips(page: Page) -> list[str]:
    """What the chips say."""
    return page.locator("[data-videnbank-chips] button").all_text_contents()


def state(page: Page) -> list[tuple[str, str]]:
    """What the address says."""
    return parse_qsl(urlsplit(page.url).query)


def status(page: Page, text: str) -> None:
    """Waits until the live status says so."""
    expect(page.locator("[data-videnbank-status]")).to_have_text(text)


def counts(page: Page, group: str) -> dict[str, str]:
    """The number beside each value of a group."""
    value_counts: dict[str, str] = page.evaluate(
        """group => Object.fromEntries([...document.querySelectorAll(`input[name=${group}]`)].map(
            box => [box.value, box.closest('label').querySelector('[data-videnbank-count]').textContent]
        ))""",
        group,
    )
    return value_counts
