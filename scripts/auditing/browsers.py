"""Walks the site as a reader does, in Firefox and in WebKit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import environment
from auditing.engines import ENGINES, Engine
from auditing.pages import folder_on_server, pages_of
from auditing.reader import Reader
from auditing.report import Finding, Report, table
from auditing.tool import MissingToolError
from auditing.walks import WALKS, Goals, Walk, goals_of
from serving import served

DESK, PHONE = (1280, 900), (390, 844)
"""CSS pixels: a common screen of an office, and of a telephone."""


def audit(site: Path) -> Report:
    """Walk the site in each browser that this machine has; one that is missing is told."""
    pages = pages_of(site)
    goals = goals_of(pages)
    if goals is None:
        return Report("browsers", [Finding("", environment.WORDS["audit_no_goals"])])
    findings: list[Finding] = []
    names: list[str] = []
    with served(site, below=folder_on_server(pages)) as root:
        for start in ENGINES.values():
            try:
                with start() as engine:
                    names.append(engine.name)
                    findings += walked(engine, root, goals)
            except MissingToolError as missing:
                findings.append(Finding("", str(missing), grave=False))
    rows = [
        [walk, *(str(sum(one.place == f"{name} {walk}" for one in findings)) for name in names)]
        for walk in WALKS
    ]
    lines = table([environment.WORDS["audit_walk"], *names], rows)
    return Report("browsers", findings, lines, {"browsers": names})


def walked(engine: Engine, root: str, goals: Goals) -> Iterator[Finding]:
    """What does not go as it should on each walk in one browser."""
    for name, walk in WALKS.items():
        size = PHONE if name == "phone" else DESK
        for text in _faults(walk, Reader(engine.driver, root, *size), goals):
            yield Finding(f"{engine.name} {name}", text)


def _faults(walk: Walk, reader: Reader, goals: Goals) -> Iterator[str]:
    # A driver has many ways to say that something is not there, or cannot be pressed.
    try:
        yield from walk(reader, goals)
        yield from reader.errors()
    except Exception as error:  # noqa: BLE001
        yield f"{type(error).__name__}: {str(error).strip().partition(chr(10))[0]}"
