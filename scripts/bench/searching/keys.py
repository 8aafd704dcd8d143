"""The time from the last key of a query typed into the box to its first result."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as NoAnswerError

from bench.searching.engines import CARDS, open_results
from bench.searching.lines import Line

_KEY_DELAY_MS = 60
_BOX = '[data-videnbank-find] input[name="q"]'
_WATCH = """cards => {
    const region = document.querySelector("[data-videnbank-results]");
    const watch = { key: 0, card: null, first: 0, done: 0 };
    addEventListener("keydown", (event) => {
        // What came while the key waited for a busy page is no answer to it.
        Object.assign(watch, { key: event.timeStamp, first: 0, done: 0 });
    }, true);
    const box = document.querySelector('[data-videnbank-find] input[name="q"]');
    new MutationObserver(() => {
        // What comes for the words typed so far is no answer to the last key.
        const asked = new URLSearchParams(location.search).get("q");
        if (asked !== null && asked !== box.value.trim()) { return; }
        const now = performance.now();
        const card = document.querySelector(cards);
        if (card && card !== watch.card) { watch.first = now; }
        watch.card = card;
        if (region.dataset.videnbankState === "done") { watch.done = now; }
    }).observe(region, { attributes: true, childList: true, subtree: true });
    window.videnbankBench = watch;
}"""
_QUIETENED = """quiet => {
    const { key, first, done } = window.videnbankBench;
    return performance.now() - Math.max(key, first, done) > quiet;
}"""
_WAITED = """() => {
    const { key, card, first, done } = window.videnbankBench;
    if (!card) { return null; }
    const last = first > key ? first : done;
    return last > key ? last - key : null;
}"""
_ANSWERED = f"() => ({_WAITED})() !== null"


class NoResultError(Exception):
    """No result came for a query that finds something in the address."""


def waits(browser: Browser, line: Line, site: str, queries: Sequence[str]) -> list[float]:
    """Type the queries one after another into one page; give the milliseconds of each."""
    with line.opened(browser) as page:
        open_results(page, site, queries[-1])
        page.evaluate(_WATCH, CARDS)
        return [_wait(page, line, text) for text in queries]


def _wait(page: Page, line: Line, text: str) -> float:
    page.fill(_BOX, "")
    page.wait_for_function(_QUIETENED, arg=line.quiet_ms)
    page.locator(_BOX).press_sequentially(text, delay=_KEY_DELAY_MS)
    try:
        page.wait_for_function(_ANSWERED, timeout=line.patience_ms)
    except NoAnswerError:
        page.locator(_BOX).press("Enter")  # where nothing is searched before the reader asks for it
        page.wait_for_function(_QUIETENED, arg=line.quiet_ms)
    else:
        page.wait_for_function(_QUIETENED, arg=line.quiet_ms)
    wait: float | None = page.evaluate(_WAITED)
    if wait is None:
        raise NoResultError(f"No result came for {text!r}, typed into the box")
    return wait
