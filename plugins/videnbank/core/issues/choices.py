"""The values an author can choose among, as far as a message reads them out."""

from __future__ import annotations

from collections.abc import Sequence

MOST_NAMED = 12
"""A list longer than this is not read out: the author is shown the nearest value instead."""


def choices_text(values: Sequence[str]) -> str:
    """All the values; empty when they are too many to read out."""
    return ", ".join(values) if len(values) <= MOST_NAMED else ""
