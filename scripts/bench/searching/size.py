"""Measures the cost of our search on a large site: bytes transferred and latency."""

from __future__ import annotations

import math
import shutil
import statistics
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from bench.measure import run
from bench.ours import OurSite
from bench.searching.engines import open_results, shown_records
from bench.searching.queries import read_queries
from bench.synthetic import synthetic_records
from bench.terms import read_terms
from serving import Traffic

QUERIES = 20
_TIMEOUT_MS = 60_000
"""Long enough for a page that is too busy to handle a key."""

_KEY_DELAY_MS = 60
_QUIET_MS = 600
"""After this long without a change, the page counts as settled."""

_BOX = '[data-videnbank-find] input[name="q"]'
_PARTS = {
    ".html": "page",
    ".css": "page",
    ".js": "page",
    ".json": "page",
    ".svg": "page",
    ".pf_meta": "list of the index",
    ".pf_index": "index",
    ".pf_filter": "filters",
    ".pf_fragment": "results",
    ".pagefind": "search program",
}
_WATCH = """() => {
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
        const card = region.querySelector("a[href]");
        if (card && card !== watch.card) { watch.first = now; }
        watch.card = card;
        if (region.dataset.videnbankState === "done") { watch.done = now; }
    }).observe(region, { attributes: true, childList: true, subtree: true });
    window.videnbankBench = watch;
}"""
_NOTE_FIRST = """() => {
    const look = () => {
        if (!document.querySelector("[data-videnbank-results] a[href]")) { return; }
        watch.disconnect();
        window.videnbankFetched = performance.getEntriesByType("resource").map(({ name }) => name);
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
}"""
_FETCHED = "() => window.videnbankFetched ?? []"
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


class NothingFoundError(Exception):
    """Too few queries find anything, so the figures would be meaningless."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of each query.

    `to_first` are bytes until the first result card, `transfers` are bytes by part of the site
    until the first page is complete, and `waits` are milliseconds.
    """

    to_first: Sequence[int]
    transfers: Sequence[Mapping[str, int]]
    waits: Sequence[float]

    def lines(self, records: int) -> Iterator[str]:
        """Write the report line by line."""
        totals = [sum(parts.values()) for parts in self.transfers]
        yield f"{records:,} records, {len(totals)} queries"
        yield _kilobytes("transferred until the first results", self.to_first)
        yield _kilobytes("transferred with all of the first page", totals)
        for part in dict.fromkeys(part for parts in self.transfers for part in parts):
            median = statistics.median(parts.get(part, 0) for parts in self.transfers)
            yield f"  {part:<18}{median / 1000:>8.1f} kB"
        yield (
            f"last key to first result: median {statistics.median(self.waits):.0f} ms, "
            f"95 % {percentile95(self.waits):.0f} ms, longest {max(self.waits):.0f} ms"
        )

    def as_json(self) -> dict[str, Any]:
        """Give every single figure."""
        return {
            "bytes_to_first_results": list(self.to_first),
            "bytes_of_first_page": [dict(parts) for parts in self.transfers],
            "milliseconds": [round(wait, 1) for wait in self.waits],
        }


def _kilobytes(what: str, values: Sequence[int]) -> str:
    return (
        f"{what}: median {statistics.median(values) / 1000:.0f} kB, "
        f"95 % {percentile95(values) / 1000:.0f} kB, most {max(values) / 1000:.0f} kB"
    )


def percentile95(values: Sequence[float]) -> float:
    """The 95th percentile (nearest rank)."""
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


def build(project: Path, root: Path, count: int, seed: int) -> Path:
    """Build our site with `count` synthetic records, and return its folder."""
    project_copy = root / f"{count}-records"
    shutil.rmtree(project_copy, ignore_errors=True)
    project_copy.mkdir()
    maker = OurSite(project, project_copy)
    for record in synthetic_records(count, seed, read_terms(project)):
        maker.add(record)
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project_copy / "mkdocs.yml")]
    run([*mkdocs, "-d", str(project_copy / "site")], project_copy)
    return project_copy / "site"


def measure(browser: Browser, address: str, traffic: Traffic) -> Cost:
    """Measure `QUERIES` queries with results; raises NothingFoundError if there are too few."""
    find = f"{address}find/"
    to_first: list[int] = []
    transfers: list[Mapping[str, int]] = []
    queries_with_results: list[str] = []
    for text in _spread([query.text for query in read_queries()]):
        if len(queries_with_results) == QUERIES:
            break
        traffic.clear()
        with _nothing_cached(browser) as page:
            page.add_init_script(f"({_NOTE_FIRST})()")
            open_results(page, find, text)
            page.wait_for_load_state("networkidle")
            fetched_early = {urlsplit(name).path for name in page.evaluate(_FETCHED)}
            bytes_to_first = sum(
                sent for path, sent in traffic if _is_needed_first(path, fetched_early)
            )
            has_results = bool(shown_records(page))
        if has_results:
            queries_with_results.append(text)
            to_first.append(bytes_to_first)
            transfers.append(_parts(traffic))
    if len(queries_with_results) < QUERIES:
        raise NothingFoundError(f"Only {len(queries_with_results)} queries find anything")
    with _nothing_cached(browser) as page:
        open_results(page, find, queries_with_results[-1])
        page.evaluate(_WATCH)
        return Cost(to_first, transfers, [_wait(page, text) for text in queries_with_results])


def _is_needed_first(path: str, early: AbstractSet[str]) -> bool:
    """Whether it is the page itself, or a file fetched before the first result card."""
    plain = path.partition("?")[0]
    return plain.endswith("/find/") or plain in early


@contextmanager
def _nothing_cached(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 900}, locale="da-DK") as context:
        page = context.new_page()
        page.set_default_timeout(_TIMEOUT_MS)
        yield page


def _spread(texts: Sequence[str]) -> Iterator[str]:
    """The texts in strides, so that every group of queries is represented early."""
    stride = max(len(texts) // QUERIES, 1)
    for start in range(stride):
        yield from texts[start::stride]


def _parts(traffic: Traffic) -> Mapping[str, int]:
    parts: Counter[str] = Counter()
    for path, sent in traffic:
        name = path.partition("?")[0].rpartition("/")[2]
        kind = f".{name.rpartition('.')[2]}" if "." in name else ".html"
        program = "/pagefind/" in path and kind == ".js"
        parts["search program" if program else _PARTS.get(kind, "other")] += sent
    return parts


def _wait(page: Page, text: str) -> float:
    page.fill(_BOX, "")
    page.wait_for_function(_QUIETENED, arg=_QUIET_MS)
    page.locator(_BOX).press_sequentially(text, delay=_KEY_DELAY_MS)
    page.wait_for_function(_QUIETENED, arg=_QUIET_MS)
    wait: float | None = page.evaluate(_WAITED)
    if wait is None:
        page.locator(_BOX).press("Enter")  # where nothing is searched before the reader asks for it
        page.wait_for_function(_QUIETENED, arg=_QUIET_MS)
        wait = page.evaluate(_WAITED)
    if wait is None:
        raise NothingFoundError(f"No result came for {text!r}, typed into the box")
    return wait
