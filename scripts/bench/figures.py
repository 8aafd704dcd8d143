"""The results of the build benchmark, as a text table and as JSON values."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.measure import Run
from bench.sizes import Sizes

OURS, NO_INDEX, STOCK = "ours", "no-index", "stock"
"""Our site, our site without its search, and stock Material."""

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Timing:
    """The runs of one command, in the order they were made."""

    runs: Sequence[Run]

    @property
    def seconds(self) -> float:
        """The median of the wall times."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def cpu_seconds(self) -> float | None:
        """The median of the processor times, or None where they were not measured."""
        times = [run.cpu_seconds for run in self.runs if run.cpu_seconds is not None]
        return statistics.median(times) if times else None

    @property
    def peak_bytes(self) -> int | None:
        """The largest peak of memory, or None where it was not measured."""
        peaks = [run.peak_bytes for run in self.runs if run.peak_bytes is not None]
        return max(peaks, default=None)

    def as_json(self) -> dict[str, Any]:
        """Give the median and every single run."""
        return {
            "seconds_median": self.seconds,
            "seconds": [run.seconds for run in self.runs],
            "cpu_seconds": [run.cpu_seconds for run in self.runs],
            "peak_bytes": [run.peak_bytes for run in self.runs],
        }


@dataclass(frozen=True, slots=True)
class SiteMeasurement:
    """Build times and sizes of one site with one number of records."""

    timing: Timing
    sizes: Sizes


@dataclass(frozen=True, slots=True)
class Comparison:
    """All measurements with one number of records; `check` is None without our site."""

    records: int
    sites: Mapping[str, SiteMeasurement]
    check: Timing | None

    def as_json(self) -> dict[str, Any]:
        """Give the same as plain values."""
        return {
            "records": self.records,
            "sites": {
                name: site.timing.as_json()
                | {field: getattr(site.sizes, field) for field in Sizes.__slots__}
                for name, site in self.sites.items()
            },
            "check": self.check and self.check.as_json(),
        }


def table(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """Write the report line by line."""
    yield _row(
        "records",
        "site",
        "median s",
        "cpu s",
        "peak MB",
        "HTML",
        "site MB",
        "page B",
        "95 % B",
        "runs, s",
    )
    for comparison in comparisons:
        yield from _rows(comparison)
    yield ""
    yield from _checks(comparisons)
    yield from _growth(comparisons)


def _row(*cells: str) -> str:
    widths = (8, 8, 9, 8, 9, 8, 9, 8, 8)
    *fixed, last = cells
    padded = (f"{cell:>{width}}" for cell, width in zip(fixed, widths, strict=True))
    return f"{'  '.join(padded)}   {last}"


def _rows(comparison: Comparison) -> Iterator[str]:
    for name, site in comparison.sites.items():
        timing, sizes = site.timing, site.sizes
        yield _row(
            f"{comparison.records:,}",
            name,
            f"{timing.seconds:.2f}",
            "-" if timing.cpu_seconds is None else f"{timing.cpu_seconds:.2f}",
            "-" if timing.peak_bytes is None else f"{timing.peak_bytes / _MEGABYTE:.0f}",
            f"{sizes.html_files:,}",
            f"{sizes.site_bytes / _MEGABYTE:.1f}",
            f"{sizes.page_bytes_median:,}",
            f"{sizes.page_bytes_95:,}",
            " ".join(f"{run.seconds:.2f}" for run in timing.runs),
        )
    ours = comparison.sites.get(OURS)
    for name, other in comparison.sites.items():
        if ours is not None and other is not ours:
            yield _row(
                "",
                "ratio",
                f"{ours.timing.seconds / other.timing.seconds:.2f}",
                _ratio(ours.timing.cpu_seconds, other.timing.cpu_seconds),
                _ratio(ours.timing.peak_bytes, other.timing.peak_bytes),
                _ratio(ours.sizes.html_files, other.sizes.html_files),
                _ratio(ours.sizes.site_bytes, other.sizes.site_bytes),
                _ratio(ours.sizes.page_bytes_median, other.sizes.page_bytes_median),
                _ratio(ours.sizes.page_bytes_95, other.sizes.page_bytes_95),
                f"{OURS} / {name}",
            )


def _ratio(ours: float | None, other: float | None) -> str:
    return f"{ours / other:.2f}" if ours and other else "-"


def _checks(comparisons: Sequence[Comparison]) -> Iterator[str]:
    for comparison in comparisons:
        if comparison.check is not None:
            runs = " ".join(f"{run.seconds:.2f}" for run in comparison.check.runs)
            yield (
                f"videnbank check, {comparison.records:,} records: "
                f"{comparison.check.seconds:.2f} s ({runs})"
            )


def _growth(comparisons: Sequence[Comparison]) -> Iterator[str]:
    smallest = min(comparisons, key=lambda comparison: comparison.records)
    largest = max(comparisons, key=lambda comparison: comparison.records)
    if smallest.records == largest.records:
        return
    more = largest.records / smallest.records
    for name, last in largest.sites.items():
        first = smallest.sites[name]
        slower = last.timing.seconds / first.timing.seconds
        memory = _ratio(last.timing.peak_bytes, first.timing.peak_bytes)
        yield (
            f"{name} from {smallest.records:,} to {largest.records:,} records ({more:.1f} times): "
            f"{slower:.1f} times the time, like records to the power "
            f"{math.log(slower) / math.log(more):.2f}; {memory} times the memory"
        )
