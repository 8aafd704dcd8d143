"""Draws mutations, tries them on all cores, and prints what survived; `--help` tells how."""

from __future__ import annotations

import argparse
import difflib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import SimpleQueue

import environment
from mutating.trial import CORE, Mutation, Outcome, Workshop

_BAR = 90
"""Of a hundred mutations so many must be noticed. Of the rest some change nothing that can be seen."""


def main() -> int:
    """Try the mutations; 0 when enough were noticed."""
    options = _options()
    mutations = _drawn(options)
    print(f"{len(mutations)} mutations of {CORE.as_posix()}, seed {options.seed}", flush=True)
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory(prefix="videnbank-mutations-") as folder:
        for outcome in _tried(mutations, options.jobs, Path(folder)):
            outcomes.append(outcome)
            _print_outcome(len(outcomes), len(mutations), outcome)
    survivors = [outcome.mutation for outcome in outcomes if not outcome.killed_by]
    for mutation in sorted(survivors, key=lambda mutation: (mutation.module, mutation.line)):
        print(f"\n{_name(mutation)}\n{_difference(mutation)}")
    share = 100 * (len(outcomes) - len(survivors)) / max(len(outcomes), 1)
    print(f"\n{len(outcomes)} tried, {len(survivors)} survived, {share:.1f} % killed")
    return 0 if share >= _BAR else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutate.py", description=__doc__)
    parser.add_argument("python", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--count", type=int, default=300, help="how many mutations to try")
    parser.add_argument("--seed", type=int, default=1, help="draws the same ones again")
    parser.add_argument("--below", default="", help="a room of the core, such as catalogue/")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="at a time")
    return parser.parse_args()


def _drawn(options: argparse.Namespace) -> list[Mutation]:
    script = Path(__file__).with_name("mutations.py")
    drawn = subprocess.run(
        [
            *(str(options.python), str(script), str(environment.ROOT / CORE)),
            *(str(options.count), str(options.seed), options.below),
        ],
        stdout=subprocess.PIPE,
        check=True,
    )
    return [Mutation(**json.loads(line)) for line in drawn.stdout.decode().splitlines()]


def _tried(mutations: list[Mutation], jobs: int, folder: Path) -> Iterable[Outcome]:
    workshops: SimpleQueue[Workshop] = SimpleQueue()
    for number in range(jobs):
        workshops.put(Workshop(folder / str(number)))
    first = workshops.get()
    limit = first.limit()
    workshops.put(first)

    def tried(mutation: Mutation) -> Outcome:
        workshop = workshops.get()
        try:
            return workshop.tried(mutation, limit)
        finally:
            workshops.put(workshop)

    with ThreadPoolExecutor(jobs) as pool:
        for done in as_completed([pool.submit(tried, mutation) for mutation in mutations]):
            yield done.result()


def _print_outcome(number: int, of: int, outcome: Outcome) -> None:
    noticed = f"killed by {outcome.killed_by}" if outcome.killed_by else "SURVIVED"
    print(f"{number}/{of} {_name(outcome.mutation)}: {noticed}", flush=True)


def _name(mutation: Mutation) -> str:
    return f"{(CORE / mutation.module).as_posix()}:{mutation.line} {mutation.operator}"


def _difference(mutation: Mutation) -> str:
    before = (environment.ROOT / CORE / mutation.module).read_text(encoding="utf-8").splitlines()
    lines = difflib.unified_diff(before, mutation.source.splitlines(), n=1, lineterm="")
    return "\n".join(list(lines)[2:])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(environment.INTERRUPTED)
