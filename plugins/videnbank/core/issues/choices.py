"""The list of allowed values in a message."""

from __future__ import annotations

from collections.abc import Sequence

MAX_LISTED_VALUES = 12
"""Longer lists are not enumerated; the author is shown the nearest value instead."""


def choices_text(values: Sequence[str]) -> str:
    """The values separated by commas; empty if there are more than `MAX_LISTED_VALUES`."""
    return ", ".join(values) if len(values) <= MAX_LISTED_VALUES else ""
