"""The cost of our search for a reader, as a report and as plain values."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Visit:
    """A first visit with a query in the address, nothing cached.

    Bytes are by part of the site: until the first ten cards, and with everything that follows by
    itself, such as all counts. `first_card_ms` counts from the navigation.
    """

    to_first_cards: Mapping[str, int]
    in_all: Mapping[str, int]
    first_card_ms: float


@dataclass(frozen=True, slots=True)
class Waits:
    """Milliseconds over one line, of each query."""

    line: str
    to_first_card: Sequence[float]
    after_last_key: Sequence[float]

    def lines(self) -> Iterator[str]:
        """Write the report line by line."""
        yield f"{self.line}:"
        yield f"  navigation to first card: {_milliseconds(self.to_first_card)}"
        yield f"  last key to first result: {_milliseconds(self.after_last_key)}"

    def as_json(self) -> dict[str, Any]:
        """Give every single figure."""
        return {
            "navigation_to_first_card_ms": [round(wait, 1) for wait in self.to_first_card],
            "last_key_to_first_result_ms": [round(wait, 1) for wait in self.after_last_key],
        }


@dataclass(frozen=True, slots=True)
class Cost:
    """What each query transfers, and the waits over each line."""

    visits: Sequence[Visit]
    waits: Sequence[Waits]

    def lines(self, records: int) -> Iterator[str]:
        """Write the report line by line."""
        yield f"{records:,} records, {len(self.visits)} queries"
        first = [visit.to_first_cards for visit in self.visits]
        in_all = [visit.in_all for visit in self.visits]
        yield from _kilobytes("to the first ten cards", first)
        yield from _kilobytes("with all counts", in_all)
        for waits in self.waits:
            yield from waits.lines()

    def as_json(self) -> dict[str, Any]:
        """Give every single figure."""
        return {
            "bytes_to_first_cards": [dict(visit.to_first_cards) for visit in self.visits],
            "bytes_in_all": [dict(visit.in_all) for visit in self.visits],
            **{waits.line: waits.as_json() for waits in self.waits},
        }


def percentile95(values: Sequence[float]) -> float:
    """The 95th percentile (nearest rank)."""
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


def _kilobytes(what: str, transfers: Sequence[Mapping[str, int]]) -> Iterator[str]:
    sums = [sum(parts.values()) for parts in transfers]
    yield (
        f"transferred {what}: median {statistics.median(sums) / 1000:.0f} kB, "
        f"95 % {percentile95(sums) / 1000:.0f} kB, most {max(sums) / 1000:.0f} kB"
    )
    for part in sorted({part for parts in transfers for part in parts}):
        sizes = [parts.get(part, 0) for parts in transfers]
        yield (
            f"  {part:<10} median {statistics.median(sizes) / 1000:>7.1f} kB, "
            f"95 % {percentile95(sizes) / 1000:>7.1f} kB"
        )


def _milliseconds(waits: Sequence[float]) -> str:
    return (
        f"median {statistics.median(waits):.0f} ms, "
        f"95 % {percentile95(waits):.0f} ms, longest {max(waits):.0f} ms"
    )
