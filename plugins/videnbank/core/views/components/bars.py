"""Bars of a measure on a shared scale that includes zero; ranges are drawn as ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.model.outcome import Quantity

SCALE_LENGTH = 100
"""Length of the full scale; positions and widths are hundredths of it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from zero to the certain part of a value, and its span; a width of 0 means none."""

    x: float
    width: float
    span_x: float
    span_width: float


def bars(quantities: Sequence[Quantity], maximum: float | None = None) -> tuple[Bar, ...]:
    """One bar per quantity, on a scale that covers zero, every quantity and `maximum` if given.

    A range from 16 to 20 is certain up to 16; a range across zero has no certain part.
    """
    ends = [end for quantity in quantities for end in (quantity.min, quantity.max)]
    low = min(0.0, *ends, maximum or 0.0)
    high = max(0.0, *ends, maximum or 0.0)
    length = high - low
    return tuple(_bar(quantity, low, length) for quantity in quantities)


def _bar(quantity: Quantity, low: float, length: float) -> Bar:
    if not length:
        return Bar(0, 0, 0, 0)
    certain = quantity.min if quantity.min > 0 else min(0.0, quantity.max)

    def position(value: float) -> float:
        return round(SCALE_LENGTH * (value - low) / length, 1)

    x, end = sorted((position(0.0), position(certain)))
    span = (
        (position(quantity.min), position(quantity.max)) if quantity.exact is None else (0.0, 0.0)
    )
    return Bar(x, round(end - x, 1), span[0], round(span[1] - span[0], 1))
