"""Measures what our search costs a reader of a large site: bytes transferred and waits."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from bench.measure import run
from bench.ours import OurSite
from bench.searching.cost import Cost, Visit, Waits
from bench.searching.keys import waits
from bench.searching.lines import LOOPBACK, SLOW_PHONE, Line
from bench.searching.queries import read_queries
from bench.searching.visits import visit
from bench.synthetic import synthetic_records
from bench.terms import read_terms
from serving import Traffic

QUERIES = 20


class NothingFoundError(Exception):
    """Too few queries find anything, so the figures would be meaningless."""


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


def measure(browser: Browser, site: str, traffic: Traffic) -> Cost:
    """Measure `QUERIES` queries with results; raises NothingFoundError if there are too few."""
    visits: dict[str, Visit] = {}
    for text in spread([query.text for query in read_queries()], QUERIES):
        if len(visits) == QUERIES:
            break
        if (found := visit(browser, LOOPBACK, site, text, traffic)) is not None:
            visits[text] = found
    if len(visits) < QUERIES:
        raise NothingFoundError(f"Only {len(visits)} queries find anything")
    return Cost(
        list(visits.values()),
        [
            _waits(browser, LOOPBACK, site, visits),
            _waits(
                browser,
                SLOW_PHONE,
                site,
                {
                    text: found
                    for text in visits
                    if (found := visit(browser, SLOW_PHONE, site, text, traffic)) is not None
                },
            ),
        ],
    )


def spread(texts: Sequence[str], count: int) -> Iterator[str]:
    """The texts in `count` strides, so that every group of queries is represented early."""
    stride = max(len(texts) // count, 1)
    for start in range(stride):
        yield from texts[start::stride]


def _waits(browser: Browser, line: Line, site: str, visits: Mapping[str, Visit]) -> Waits:
    return Waits(
        line.name,
        [one.first_card_ms for one in visits.values()],
        waits(browser, line, site, list(visits)),
    )
