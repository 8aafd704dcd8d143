"""Measure the search: how well three engines answer, and what ours costs a reader.

Run it with the project's own Python:

    .venv/bin/python scripts/bench/search.py
    .venv/bin/python scripts/bench/search.py --size 10000
    .venv/bin/python scripts/bench/search.py --tune
    .venv/bin/python scripts/bench/search.py --synthetic-index 100000
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# A script sees only its own folder; seen from scripts, bench is a package.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import TimeoutError as NoAnswerError

from bench.measure import ChildFailedError
from bench.searching import relevance, size, synthetic_index, tuning
from bench.searching.bank import FaultyBankError, read_bank
from bench.searching.engines import ENGINES
from bench.searching.keys import NoResultError
from bench.searching.queries import LONGER_QUERIES, QUERIES, InvalidQueriesError, read_queries
from browsing import NoBrowserError, opened
from serving import Traffic, served
from videnbank.records.build_day import build_day

PROJECT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure what the options ask for, print it and write the figures."""
    options = _options()
    try:
        with _work_folder(options.keep) as folder:
            figures = _measure(options, folder)
    except (
        ChildFailedError,
        FaultyBankError,
        NoAnswerError,
        NoBrowserError,
        NoResultError,
        InvalidQueriesError,
        relevance.SilentEngineError,
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
        "--queries",
        type=Path,
        nargs="+",
        default=[QUERIES, LONGER_QUERIES],
        metavar="FILE",
        help="other queries",
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--size",
        type=int,
        metavar="N",
        help="measure bytes and time of our search with N synthetic records instead",
    )
    instead.add_argument(
        "--tune",
        action="store_true",
        help="vary the constants of the ranking on the first of the queries instead",
    )
    instead.add_argument(
        "--synthetic-index",
        type=int,
        metavar="N",
        help="measure the files of an index of N synthetic records, made without a site, instead",
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


def _measure(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    if options.size:
        return _size(options, folder)
    if options.tune:
        return _tune()
    if options.synthetic_index:
        return _synthetic_index(options, folder)
    return relevance.compare(PROJECT, folder, options.engines, options.queries)


def _size(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    print(f"Building our site with {options.size:,} synthetic records ...", file=sys.stderr)
    site = size.build(PROJECT, folder, options.size, options.seed)
    traffic: Traffic = []
    with opened() as browser, served(site, traffic) as address:
        figures = size.measure(browser, address, traffic)
    print("\n".join(figures.lines(options.size)))
    return {"records": options.size, "seed": options.seed, **figures.as_json()}


def _synthetic_index(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    target = folder / f"index-of-{options.synthetic_index}"
    sizes = synthetic_index.measure(
        PROJECT, target, options.synthetic_index, options.seed, build_day()
    )
    print("\n".join(sizes.lines()))
    return {"seed": options.seed, **sizes.as_json()}


def _tune() -> dict[str, Any]:
    bank = read_bank(PROJECT, build_day())
    scores = list(tuning.measured(bank, read_queries(QUERIES)))
    print("\n".join(tuning.lines(scores)))
    return tuning.as_json(scores)


if __name__ == "__main__":
    main()
