"""The report of one job of the audit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding and its place; a grave one means that the site misses a bar."""

    place: str
    text: str
    grave: bool = True

    def __str__(self) -> str:
        """The finding on one line."""
        return f"{self.place}  {self.text}" if self.place else self.text


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a job, its figures, and the lines that print them."""

    job: str
    findings: Sequence[Finding]
    lines: Sequence[str] = ()
    figures: Mapping[str, Any] = field(default_factory=dict)

    @property
    def met(self) -> bool:
        """Whether the site meets the bars of this job."""
        return not any(finding.grave for finding in self.findings)

    def as_json(self) -> dict[str, Any]:
        """The report as JSON values."""
        return {
            "met": self.met,
            "findings": [asdict(finding) for finding in self.findings],
            "figures": dict(self.figures),
        }


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A text table: the first column left-aligned, the others right-aligned."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = []
    for row in (heads, ["─" * width for width in widths], *rows):
        first, *others = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
        lines.append("  ".join(cells).rstrip())
    return lines


def kilobytes(count: float) -> str:
    """Bytes as kB with one decimal, in Danish format."""
    return f"{count / 1000:.1f}".replace(".", ",")
