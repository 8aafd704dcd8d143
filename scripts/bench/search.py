"""Compare three search engines by the queries of queries.yml.

Run it with the project's own Python:

    .venv/bin/python scripts/bench/search.py
    .venv/bin/python scripts/bench/search.py --size 10000
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

# A script sees only its own folder; seen from scripts, bench is a package.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser
from playwright.sync_api import TimeoutError as NoAnswerError

from bench.measure import ChildFailedError
from bench.searching import scores, size
from bench.searching.engines import ENGINES, OURS, Engine
from bench.searching.queries import (
    QUERIES,
    InvalidQueriesError,
    Query,
    read_queries,
    require_known_records,
)
from bench.searching.scores import Answer
from bench.searching.sites import build_ours, build_stock, records_of
from browsing import NoBrowserError, opened
from serving import Traffic, served

PROJECT = Path(__file__).resolve().parents[2]
_MAX_UNANSWERED = 3
"""After this many consecutive queries without an answer, the engine counts as broken."""


class SilentEngineError(Exception):
    """An engine does not answer, so its figures would be meaningless."""


def main() -> None:
    """Measure what the options ask for, print it and write the figures."""
    options = _options()
    try:
        with _work_folder(options.keep) as folder:
            figures = _sizes(options, folder) if options.size else _relevance(options, folder)
    except (
        ChildFailedError,
        NoAnswerError,
        NoBrowserError,
        SilentEngineError,
        InvalidQueriesError,
        size.NothingFoundError,
    ) as failure:
        sys.exit(str(failure))
    if options.json:
        options.json.write_text(
            json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--engines",
        nargs="+",
        choices=list(ENGINES),
        default=list(ENGINES),
        metavar="ENGINE",
        help=f"which engines to ask ({' '.join(ENGINES)})",
    )
    parser.add_argument(
        "--queries", type=Path, default=QUERIES, metavar="FILE", help="other queries"
    )
    parser.add_argument(
        "--size",
        type=int,
        metavar="N",
        help="measure bytes and time of our search with N synthetic records instead",
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="another seed, other records (1)"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the sites here")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures here")
    return parser.parse_args()


@contextmanager
def _work_folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
    else:
        with tempfile.TemporaryDirectory(prefix="videnbank-bench-") as folder:
            yield Path(folder).resolve()


def _relevance(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    queries = read_queries(options.queries)
    sites = _build_sites(options.engines, folder, queries)
    answers: dict[str, list[Answer]] = {}
    with opened() as browser, ExitStack() as servers:
        for name in options.engines:
            address = servers.enter_context(served(sites[name]))
            print(f"Asking {name} {len(queries)} queries ...", file=sys.stderr)
            answers[name] = _ask_all(ENGINES[name], browser, address, queries)
    print("\n".join(scores.table(answers)))
    for name in options.engines:
        missed = list(scores.misses(answers[name]))
        print(
            "\n".join([f"\n{name}: {len(missed)} without a right record in the first 5", *missed])
        )
    return {name: scores.as_json(answers[name]) for name in options.engines}


def _build_sites(names: Sequence[str], folder: Path, queries: list[Query]) -> Mapping[str, Path]:
    ours = folder / "ours"
    print("Building our site ...", file=sys.stderr)
    build_ours(PROJECT, ours)
    require_known_records(queries, records_of(ours))
    if set(names) <= {OURS}:
        return {OURS: ours}
    print("Building stock Material from its record pages ...", file=sys.stderr)
    stock = build_stock(ours, folder / "stock")
    return {name: ours if name == OURS else stock for name in names}


def _ask_all(
    engine: type[Engine], browser: Browser, address: str, queries: Sequence[Query]
) -> list[Answer]:
    answers: list[Answer] = []
    search = engine(browser, address)
    for query in queries:
        try:
            answers.append(Answer(query, search.ask(query.text)))
        except NoAnswerError:
            answers.append(Answer(query, None))
            if len(answers) >= _MAX_UNANSWERED and all(
                last.records is None for last in answers[-_MAX_UNANSWERED:]
            ):
                raise SilentEngineError(
                    f"{engine.__name__} did not answer the last {_MAX_UNANSWERED} queries"
                ) from None
    return answers


def _sizes(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    print(f"Building our site with {options.size:,} synthetic records ...", file=sys.stderr)
    site = size.build(PROJECT, folder, options.size, options.seed)
    traffic: Traffic = []
    with opened() as browser, served(site, traffic) as address:
        figures = size.measure(browser, address, traffic)
    print("\n".join(figures.lines(options.size)))
    return {"records": options.size, "seed": options.seed, **figures.as_json()}


if __name__ == "__main__":
    main()
