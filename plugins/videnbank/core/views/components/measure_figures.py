"""The figures of a measure as text, with bars where there is something to compare with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Measure, Quantity
from videnbank.core.site.site import Site
from videnbank.core.views.components.bars import Bar, bars

_PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One labelled figure of a measure, such as `Før: 12,7 dage`.

    `moment` is `before` or `after` for figures with a bar.
    """

    label: str
    value: str
    moment: str = ""
    bar: Bar | None = None


def measure_figures(site: Site, measure: Measure) -> tuple[Figure, ...]:
    """The figures of a measure: before, after, change, period, comparison.

    Before and after get bars on a shared scale, and a share of a total gets a bar on the scale of
    the total. Other single numbers get no bar: there is nothing to compare them with.
    """
    is_pair = measure.before is not None and measure.after is not None
    figures: list[Figure] = []
    if measure.before is not None:
        figures.append(_figure(site, measure, "before", measure.before))
    if measure.after is not None:
        # Without a number from before there is nothing that this one comes after.
        lone = "single" if measure.n is None else "counted"
        key = "after" if is_pair else lone
        figures.append(_figure(site, measure, key, measure.after, measure.n))
    figures = _with_bars(site, measure, figures)
    if measure.change is not None:
        figures.append(_figure(site, measure, "change", measure.change))
    elif (change := computed_change(measure)) is not None:
        # Shares differ by percentage points: from 10 to 4 per cent is not a fall of 6 per cent.
        unit = site.text("outcomes.points") if _is_share(site, measure) else None
        figures.append(_figure(site, measure, "change", change, unit=unit, signed=True))
    for key, text in (("period", measure.period), ("comparison", measure.comparison)):
        if text is not None:
            figures.append(Figure(site.text(f"outcomes.{key}"), text))
    return tuple(figures)


def computed_change(measure: Measure) -> Quantity | None:
    """After minus before if both are exact; None for ranges and when either is missing."""
    before = measure.before.exact if measure.before is not None else None
    after = measure.after.exact if measure.after is not None else None
    if before is None or after is None:
        return None
    # Decimal arithmetic, so that the difference shows no more decimals than its operands.
    difference = float(Decimal(str(after)) - Decimal(str(before)))
    return Quantity(min=difference, max=difference)


def scale_maximum(site: Site, measure: Measure) -> float | None:
    """The total of which a measure's only number is a share: 100 per cent, or `n`.

    None for pairs of numbers, and for a number that cannot be a share of the total.
    """
    if measure.before is not None or measure.after is None:
        return None
    maximum = measure.n
    if _is_share(site, measure):
        maximum = int(_PERCENT)
    if maximum is None or measure.after.min < 0 or measure.after.max > maximum:
        return None
    return float(maximum)


def _is_share(site: Site, measure: Measure) -> bool:
    return measure.unit in site.text("outcomes.percent").split()


def _with_bars(site: Site, measure: Measure, figures: list[Figure]) -> list[Figure]:
    figure_quantities = [
        (moment, quantity)
        for moment, quantity in (("before", measure.before), ("after", measure.after))
        if quantity is not None
    ]
    maximum = scale_maximum(site, measure)
    if len(figure_quantities) == 1 and maximum is None:
        return figures
    drawn_bars = bars([quantity for _, quantity in figure_quantities], maximum)
    return [
        replace(figure, moment=moment, bar=bar)
        for figure, (moment, _), bar in zip(figures, figure_quantities, drawn_bars, strict=True)
    ]


def _figure(
    site: Site,
    measure: Measure,
    key: str,
    quantity: Quantity,
    n: int | None = None,
    *,
    unit: str | None = None,
    signed: bool = False,
) -> Figure:
    if quantity.exact is not None:
        value = _signed(quantity.exact) if signed else number_text(quantity.exact)
    else:
        low, high = number_text(quantity.min), number_text(quantity.max)
        value = site.text("outcomes.span", min=low, max=high)
    if measure.approximate:
        value = site.text("outcomes.approximately", value=value)
    value = f"{value} {unit or measure.unit}"
    if n is not None:
        value = f"{value} {site.text('outcomes.n', n=number_text(n))}"
    return Figure(site.text(f"outcomes.{key}"), value)


def _signed(number: float) -> str:
    return f"+{number_text(number)}" if number > 0 else number_text(number)
