"""The bars of a measure, all on one honest scale: it begins at zero, and a span is drawn as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.model.outcome import Quantity

LENGTH = 100
"""How long the whole scale is; places and widths are hundredths of it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from zero to what is certain, and the span beyond it; a width of 0 is none."""

    x: float
    width: float
    span_x: float
    span_width: float


def bars(quantities: Sequence[Quantity], whole: float | None = None) -> tuple[Bar, ...]:
    """A bar for each quantity; the scale holds zero, all of them, and `whole` where it is given.

    A span from 16 to 20 is certain up to 16; one across zero is certain nowhere.
    """
    ends = [end for quantity in quantities for end in (quantity.min, quantity.max)]
    low = min(0.0, *ends, whole or 0.0)
    high = max(0.0, *ends, whole or 0.0)
    length = high - low
    return tuple(_bar(quantity, low, length) for quantity in quantities)


def _bar(quantity: Quantity, low: float, length: float) -> Bar:
    if not length:
        return Bar(0, 0, 0, 0)
    certain = quantity.min if quantity.min > 0 else min(0.0, quantity.max)

    def at(value: float) -> float:
        return round(LENGTH * (value - low) / length, 1)

    x, end = sorted((at(0.0), at(certain)))
    span = (at(quantity.min), at(quantity.max)) if quantity.exact is None else (0.0, 0.0)
    return Bar(x, round(end - x, 1), span[0], round(span[1] - span[0], 1))
