"""Runs trials until as many files as asked for have been tried."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from random import Random

from fuzzing.trials import Seeds, failures

_ROOT = Path(__file__).parents[2]
_MAX_BYTES = 1_000_000_000


def main() -> int:
    """Print every failure, and the figures of the run."""
    parser = argparse.ArgumentParser(prog="fuzz.py")
    parser.add_argument("--count", type=int, default=2_000, help="files to try")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same files")
    options = parser.parse_args()
    seeds, random = Seeds(_ROOT), Random(options.seed)  # noqa: S311 no secret
    tried = failed = 0
    started = time.perf_counter()
    while tried < options.count:
        files = seeds.trial(random)
        tried += len(files)
        for failure in failures(files):
            failed += 1
            names = ", ".join(list(failure.files)[:3])
            print(f"--- {names}\n{failure.reason}", flush=True)
            for content in list(failure.files.values())[:1]:
                print(repr(content[:3_000]), flush=True)
    peak = _peak_bytes()
    print(
        f"{tried} files tried, {failed} failures, {time.perf_counter() - started:.0f} s, "
        f"{peak // 1_000_000} MB at most"
    )
    return 1 if failed or peak > _MAX_BYTES else 0


def _peak_bytes() -> int:
    if sys.platform == "win32":
        return 0  # Windows does not tell without a package of its own
    import resource  # noqa: PLC0415 not on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    sys.exit(main())
