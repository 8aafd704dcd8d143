"""First visits to our page with a query in its address, with nothing cached."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from bench.searching.cost import Visit
from bench.searching.engines import CARDS, open_results
from bench.searching.lines import Line
from bench.searching.parts import bytes_by_part
from serving import Traffic

_FIRST_CARDS = 10
_NOTE_CARDS = """([cards, most]) => {
    // Before anything is painted; what the page has fetched when its last card comes is needed.
    const note = { cards: 0, first: 0, fetched: [] };
    const watch = new MutationObserver(() => {
        const now = document.querySelectorAll(cards).length;
        if (now <= note.cards) { return; }
        note.cards = now;
        note.first ||= performance.now();
        note.fetched = performance.getEntriesByType("resource").map(({ name }) => name);
        if (now >= most) { watch.disconnect(); }
    });
    watch.observe(document, { childList: true, subtree: true, attributeFilter: ["href"] });
    window.videnbankNote = note;
}"""
_NOTE = "() => window.videnbankNote"


def visit(browser: Browser, line: Line, site: str, query: str, traffic: Traffic) -> Visit | None:
    """Measure a first visit; None when the query finds no records."""
    traffic.clear()
    with line.opened(browser) as page:
        page.add_init_script(f"({_NOTE_CARDS})({json.dumps([CARDS, _FIRST_CARDS])})")
        open_results(page, site, query)
        page.wait_for_load_state("networkidle")
        note: dict[str, Any] = page.evaluate(_NOTE)
    if not note["cards"]:
        return None
    early = {urlsplit(name).path for name in note["fetched"]}
    needed = [(path, sent) for path, sent in traffic if _is_needed(path, early)]
    return Visit(bytes_by_part(needed), bytes_by_part(traffic), note["first"])


def _is_needed(path: str, early: set[str]) -> bool:
    """Whether it is the page itself, or a file fetched before the last of the first cards."""
    plain = path.partition("?")[0]
    return plain.endswith("/find/") or plain in early
