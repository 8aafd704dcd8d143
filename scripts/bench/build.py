"""Build the site with many synthetic records, with and without its index, and as stock Material.

Run it with the project's own Python:

    .venv/bin/python scripts/bench/build.py --records 1000 10000
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

# A script sees only its own folder; seen from scripts, bench is a package.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.figures import NO_INDEX, OURS, STOCK, Comparison, SiteMeasurement, Timing, table
from bench.measure import ChildFailedError, Run, run
from bench.ours import OurSite, OurSiteWithoutIndex
from bench.sizes import MissingPagesError, sizes
from bench.stock import StockSite
from bench.synthetic import synthetic_records
from bench.terms import read_terms

PROJECT = Path(__file__).resolve().parents[2]
_MAKERS: Mapping[str, type[OurSite | StockSite]] = {
    OURS: OurSite,
    NO_INDEX: OurSiteWithoutIndex,
    STOCK: StockSite,
}
_CHECK_RUNS = 3
_MIN_RECORDS = 20
"""Fewer records would not include every kind."""


def main() -> None:
    """Measure what the options ask for, print the table and write the figures."""
    options = _options()
    names = [options.only] if options.only else list(_MAKERS)
    comparisons = []
    try:
        with _work_folder(options.keep) as folder:
            for count in options.records:
                root = folder / f"{count}-records"
                comparisons.append(_compare(count, names, root, options))
    except (ChildFailedError, MissingPagesError) as failure:
        sys.exit(str(failure))
    machine = {
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "mkdocs": version("mkdocs"),
        "mkdocs-material": version("mkdocs-material"),
    }
    print(f"\nSeed {options.seed}; {', '.join(f'{key} {value}' for key, value in machine.items())}")
    print("\n".join(table(comparisons)))
    if sys.platform == "win32":
        print("Processor time and memory are not measured on Windows.")
    if options.json:
        figures = {
            "seed": options.seed,
            "machine": machine,
            "comparisons": [comparison.as_json() for comparison in comparisons],
        }
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--records",
        type=_count,
        nargs="+",
        default=[1000, 10_000],
        metavar="N",
        help="how many records, one or more numbers (1000 10000)",
    )
    parser.add_argument(
        "--rounds",
        type=int,
        choices=range(1, 100),
        default=3,
        metavar="N",
        help="builds of each (3)",
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="another seed, other records (1)"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep sources and sites here")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures here")
    parser.add_argument("--only", choices=list(_MAKERS), help="build one of the sites")
    return parser.parse_args()


def _count(text: str) -> int:
    if (count := int(text)) < _MIN_RECORDS:
        raise argparse.ArgumentTypeError(f"at least {_MIN_RECORDS}")
    return count


@contextmanager
def _work_folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
    else:
        with tempfile.TemporaryDirectory(prefix="videnbank-bench-") as folder:
            yield Path(folder).resolve()


def _compare(
    count: int, names: Sequence[str], root: Path, options: argparse.Namespace
) -> Comparison:
    addresses = _write(count, names, root, options.seed)
    check = Timing([_check(root / OURS) for _ in range(_CHECK_RUNS)]) if OURS in names else None
    runs: dict[str, list[Run]] = {name: [] for name in names}
    for number in range(1, options.rounds + 1):
        for name in names:  # alternately, so that other load on the machine affects all
            runs[name].append(_build(root / name))
            print(f"  round {number} {name}: {runs[name][-1].seconds:.2f} s", file=sys.stderr)
    sites = {
        name: SiteMeasurement(Timing(runs[name]), sizes(root / name / "site", addresses))
        for name in names
    }
    return Comparison(count, sites, check)


def _write(count: int, names: Sequence[str], root: Path, seed: int) -> list[str]:
    print(f"Writing {count:,} records ...", file=sys.stderr)
    for name in names:
        if (root / name).exists():
            shutil.rmtree(root / name)
        (root / name).mkdir(parents=True)
    makers = [_MAKERS[name](PROJECT, root / name) for name in names]
    addresses = []
    for record in synthetic_records(count, seed, read_terms(PROJECT)):
        addresses.append(record.address)
        for maker in makers:
            maker.add(record)
    return addresses


def _build(root: Path) -> Run:
    """Measure a clean build: output and caches of earlier rounds are removed first."""
    for leftover in (root / "site", root / ".cache"):
        shutil.rmtree(leftover, ignore_errors=True)
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q"]
    return run([*mkdocs, "-f", str(root / "mkdocs.yml"), "-d", str(root / "site")], root)


def _check(root: Path) -> Run:
    start = "from videnbank.cli.main import main; main()"
    return run([sys.executable, "-c", start, "check"], root)


if __name__ == "__main__":
    main()
