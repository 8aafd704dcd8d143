"""Runs Lighthouse with its mobile preset on pages served with compression."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import chromium
import environment
from auditing.pages import NOT_FOUND, Page, folder_on_server, largest_of_each, pages_of
from auditing.report import Finding, Report, table
from auditing.tool import MissingToolError, node, npm_package, output_of
from browsing import FLAGS
from serving import served

BARS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FIRST = ("/", "/cases/*/", "/vaerktoejer/*/", "/find/", "/omraader/*/", "/resultater/hvad-ved-vi/")
"""The most visited kinds of pages, and those with the most on them."""

_OPTIONS = ("--quiet", "--output=json", "--output-path=stdout", "--locale=da")
Scores = Mapping[str, int]


def audit(site: Path, *, everything: bool, rounds: int) -> Report:
    """Audit the largest page of each kind; the median of the rounds counts."""
    pages = pages_of(site)
    largest = largest_of_each(pages)
    shapes = [shape for shape in largest if everything or shape in FIRST]
    command = _command()
    browser = chromium.find()
    if not browser:
        raise MissingToolError(environment.WORDS["audit_no_chromium"])
    flags = " ".join(("--headless=new", *FLAGS))
    scores: dict[str, Scores] = {}
    findings: list[Finding] = []
    with served(site, below=folder_on_server(pages)) as root:
        for shape in shapes:
            page = largest[shape]
            environment.say("audit_lighthouse_page", address=f"/{page.address}")
            arguments = [*command, f"--chrome-flags={flags}", f"{root}{page.address}"]
            runs = [json.loads(output_of(arguments, CHROME_PATH=browser)) for _ in range(rounds)]
            scores[page.address] = median_scores(runs, _categories(page))
            findings += _findings(page.address, scores[page.address], runs[-1])
    findings.sort(key=lambda finding: not finding.grave)
    return Report("lighthouse", findings, _lines(scores), {"scores": scores, "rounds": rounds})


def _command() -> list[str]:
    program = npm_package("lighthouse") / "cli" / "index.js"
    return [node(), str(program), f"--only-categories={','.join(BARS)}", *_OPTIONS]


def _categories(page: Page) -> Sequence[str]:
    # A page with noindex cannot pass the SEO category.
    hidden = page.is_hidden or page.address == NOT_FOUND
    return [name for name in BARS if not (hidden and name == "seo")]


def median_scores(runs: Sequence[Mapping[str, Any]], categories: Sequence[str]) -> Scores:
    """The median score of each category over several runs, from 0 to 100."""
    return {
        name: round(statistics.median(run["categories"][name]["score"] or 0 for run in runs) * 100)
        for name in categories
    }


def _findings(address: str, scores: Scores, run: Mapping[str, Any]) -> Iterator[Finding]:
    place = f"/{address}"
    for name, score in scores.items():
        if score < BARS[name]:
            text = environment.WORDS["audit_below_bar"]
            yield Finding(place, text.format(name=name, score=score, bar=BARS[name]))
        for reference in run["categories"][name]["auditRefs"]:
            check = run["audits"][reference["id"]]
            if reference["weight"] and check["score"] is not None and check["score"] < 1:
                text = " ".join(filter(None, (check["title"], check.get("displayValue"))))
                places = "; ".join(_places(check))
                yield Finding(place, f"{name}: {text} {places}".rstrip(), grave=False)


def _places(check: Mapping[str, Any]) -> Iterator[str]:
    for item in (check.get("details") or {}).get("items", [])[:5]:
        element = item.get("node") or {}
        if text := element.get("snippet") or item.get("url") or item.get("description"):
            yield str(text)


def _lines(scores: Mapping[str, Scores]) -> list[str]:
    rows = [
        [f"/{address}", *(str(row.get(name, "–")) for name in BARS)]
        for address, row in scores.items()
    ]
    return table([environment.WORDS["audit_page"], *BARS], rows)
