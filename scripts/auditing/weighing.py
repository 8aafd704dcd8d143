"""Measures transfer sizes: the HTML of each kind of page, and complete first visits."""

from __future__ import annotations

import gzip
import importlib
import importlib.util
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Browser

import environment
from auditing.pages import Page, folder_on_server, largest_of_each, pages_of
from auditing.report import Finding, Report, kilobytes, table
from auditing.tool import MissingToolError
from browsing import NoBrowserError, opened
from serving import Traffic, served

RECORD_MEDIAN, RECORD_MOST, FIRST_VISIT = 20_000, 40_000, 120_000
"""Limits in bytes: uncompressed HTML of records, and all compressed files of a first visit."""

Compressor = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Weight:
    """Sizes of one kind of page in bytes: median HTML, and the largest page.

    `most_brotli` is None if the brotli package is not installed.
    """

    pages: int
    median: int
    most: int
    most_gzip: int
    most_brotli: int | None
    first_visit: int


def audit(site: Path) -> Report:
    """Measure every kind of page; raises MissingToolError without a browser."""
    pages = [page for page in pages_of(site) if page.redirect_target is None]
    largest = largest_of_each(pages)
    try:
        visits = first_visits(site, largest, folder_on_server(pages))
    except NoBrowserError:
        raise MissingToolError(environment.WORDS["audit_no_chromium"]) from None
    weights = {shape: _weight(pages, page, visits[shape]) for shape, page in largest.items()}
    records = [page.file.stat().st_size for page in pages if page.is_record]
    figures = {
        "kinds": {shape: asdict(weight) for shape, weight in weights.items()},
        "records": {"median": statistics.median(records or [0]), "most": max(records, default=0)},
    }
    return Report("bytes", findings_of(pages, weights), _lines(weights, records), figures)


def first_visits(site: Path, pages: Mapping[str, Page], below: str) -> Mapping[str, int]:
    """Open each page with an empty browser cache, and sum up the bytes sent."""
    traffic: Traffic = []
    visits = {}
    with opened() as browser, served(site, traffic, below) as address:
        for shape, page in pages.items():
            traffic.clear()
            _visit(browser, f"{address}{page.address}")
            visits[shape] = sum(sent for _, sent in traffic)
    return visits


def _visit(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.new_page().goto(address, wait_until="networkidle")


def _weight(pages: Sequence[Page], largest: Page, first_visit: int) -> Weight:
    sizes = [page.file.stat().st_size for page in pages if page.shape == largest.shape]
    text = largest.file.read_bytes()
    brotli = _brotli()
    return Weight(
        pages=len(sizes),
        median=round(statistics.median(sizes)),
        most=max(sizes),
        most_gzip=len(gzip.compress(text)),
        most_brotli=len(brotli(text)) if brotli else None,
        first_visit=first_visit,
    )


def _brotli() -> Compressor | None:
    # Not worth a dependency, but often installed as one of another package.
    if importlib.util.find_spec("brotli") is None:
        return None
    compressor: Compressor = importlib.import_module("brotli").compress
    return compressor


def findings_of(pages: Sequence[Page], weights: Mapping[str, Weight]) -> list[Finding]:
    """Findings for every size above its limit."""
    records = {f"/{page.address}": page.file.stat().st_size for page in pages if page.is_record}
    median = statistics.median(records.values() or [0])
    visits = {shape: weight.first_visit for shape, weight in weights.items()}
    return [
        *_too_heavy("audit_page_too_large", records, RECORD_MOST),
        *_too_heavy("audit_median_too_large", {"": median}, RECORD_MEDIAN),
        *_too_heavy("audit_visit_too_large", visits, FIRST_VISIT),
    ]


def _too_heavy(key: str, sizes: Mapping[str, float], bar: int) -> Iterator[Finding]:
    for place, size in sizes.items():
        if size > bar:
            text = environment.WORDS[key].format(size=kilobytes(size), bar=kilobytes(bar))
            yield Finding(place, text)


def _lines(weights: Mapping[str, Weight], records: Sequence[int]) -> list[str]:
    words = environment.WORDS
    keys = ("audit_pages", "audit_median", "audit_largest", "audit_gzip", "audit_brotli")
    heads = [words["audit_page"], *(words[key] for key in keys), words["audit_first_visit"]]
    rows = [
        [
            shape,
            str(weight.pages),
            *map(kilobytes, (weight.median, weight.most, weight.most_gzip)),
            "–" if weight.most_brotli is None else kilobytes(weight.most_brotli),
            kilobytes(weight.first_visit),
        ]
        for shape, weight in weights.items()
    ]
    median, most = kilobytes(statistics.median(records or [0])), kilobytes(max(records, default=0))
    total = words["audit_bytes_total"].format(median=median, most=most)
    return [*table(heads, rows), total]
