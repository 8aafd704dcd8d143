"""Asks the engines all queries, each with a fresh page or box, and reports how well they answer."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from playwright.sync_api import TimeoutError as NoAnswerError

from bench.searching import scores
from bench.searching.engines import ENGINES, MATERIAL, OURS, PAGEFIND, Engine
from bench.searching.queries import Query, read_queries, require_known_answers
from bench.searching.scores import Answer, Score
from bench.searching.sites import addresses_of, build_ours, build_stock, records_of
from browsing import opened
from serving import served

_MAX_UNANSWERED = 3
"""After this many consecutive queries without an answer, the engine counts as broken."""


class SilentEngineError(Exception):
    """An engine does not answer, so its figures would be meaningless."""


def compare(
    project: Path, folder: Path, names: Sequence[str], files: Sequence[Path]
) -> dict[str, Any]:
    """Build the sites, ask the engines the queries of each file, print and return the figures."""
    queries = {file.stem: read_queries(file) for file in files}
    sites = _build_sites(project, folder, names, [one for file in queries.values() for one in file])
    records = records_of(sites[OURS])
    figures: dict[str, Any] = {}
    with opened() as browser, ExitStack() as servers:
        addresses = {name: servers.enter_context(served(sites[name])) for name in names}
        for file, asked in queries.items():
            answers = {
                name: _ask_all(ENGINES[name], browser, addresses[name], asked) for name in names
            }
            print("\n".join(_report(file, answers, records)))
            figures[file] = {name: scores.as_json(given) for name, given in answers.items()}
    return figures


def _build_sites(
    project: Path, folder: Path, names: Sequence[str], queries: Sequence[Query]
) -> Mapping[str, Path]:
    ours = folder / "ours"
    print("Building our site ...", file=sys.stderr)
    build_ours(project, ours)
    require_known_answers(queries, addresses_of(ours))
    if set(names) <= {OURS}:
        return {OURS: ours}
    print("Building stock Material from its record pages ...", file=sys.stderr)
    stock = build_stock(ours, folder / "stock")
    return {OURS: ours, MATERIAL: stock, PAGEFIND: stock}


def _ask_all(
    engine: type[Engine], browser: Browser, site: str, queries: Sequence[Query]
) -> list[Answer]:
    print(f"Asking {engine.__name__} {len(queries)} queries ...", file=sys.stderr)
    answers: list[Answer] = []
    search = engine(browser, site)
    for query in queries:
        if query.asks_for_page and not engine.knows_pages:
            continue
        try:
            answers.append(Answer(query, search.ask(query.text)))
        except NoAnswerError:
            answers.append(Answer(query, None))
            if len(answers) >= _MAX_UNANSWERED and all(
                last.found is None for last in answers[-_MAX_UNANSWERED:]
            ):
                raise SilentEngineError(
                    f"{engine.__name__} did not answer the last {_MAX_UNANSWERED} queries"
                ) from None
    return answers


def _report(
    file: str, answers: Mapping[str, Sequence[Answer]], records: frozenset[str]
) -> Iterator[str]:
    yield f"\n{file}"
    yield from scores.table(answers)
    most = max(map(len, answers.values()))
    for name, given in answers.items():
        if len(given) < most:
            yield f"{name} has records only: not asked {most - len(given)} queries for other pages"
        if ENGINES[name].knows_pages:
            score = Score.of(scores.among_records(given, records))
            yield (
                f"{name} among records alone, without the lines for pages: {score.queries} queries, "
                f"s@5 {score.success:.3f}, mrr {score.mrr:.3f}"
            )
    for name, given in answers.items():
        missed = list(scores.misses(given))
        yield f"\n{name}: {len(missed)} without a right answer in the first {scores.FIRST_SCREEN}"
        yield from missed
