"""The figures behind an outcome in words, with bars where they can be held against something."""

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
    """One figure of a measure with its label: `Før: 12,7 dage`; `moment` says which bar it has."""

    label: str
    value: str
    moment: str = ""
    bar: Bar | None = None


def measure_figures(site: Site, measure: Measure) -> tuple[Figure, ...]:
    """Everything a measure says but its indicator: before, after, change, period, comparison.

    Before and after have bars on one scale; a part of a whole has one on the scale of the whole.
    Any other number alone has none, since there is nothing to hold it against.
    """
    both = measure.before is not None and measure.after is not None
    found: list[Figure] = []
    if measure.before is not None:
        found.append(_figure(site, measure, "before", measure.before))
    if measure.after is not None:
        key = "after" if both or measure.n is None else "counted"
        found.append(_figure(site, measure, key, measure.after, measure.n))
    found = _with_bars(site, measure, found)
    if measure.change is not None:
        found.append(_figure(site, measure, "change", measure.change))
    elif (change := computed_change(measure)) is not None:
        # Between two shares lie points: from 10 to 4 per cent is no fall of 6 per cent.
        unit = site.text("outcomes.points") if _is_share(site, measure) else None
        found.append(_figure(site, measure, "change", change, unit=unit, signed=True))
    for key, said in (("period", measure.period), ("comparison", measure.comparison)):
        if said is not None:
            found.append(Figure(site.text(f"outcomes.{key}"), said))
    return tuple(found)


def computed_change(measure: Measure) -> Quantity | None:
    """After minus before where both are exact numbers; spans and single ends give no change."""
    before = measure.before.exact if measure.before is not None else None
    after = measure.after.exact if measure.after is not None else None
    if before is None or after is None:
        return None
    # As decimals, so that the difference has no more of them than the figures it comes from.
    difference = float(Decimal(str(after)) - Decimal(str(before)))
    return Quantity(min=difference, max=difference)


def whole_of(site: Site, measure: Measure) -> float | None:
    """What the one number of a measure is a part of: a hundred per cent, or all that were asked."""
    if measure.before is not None or measure.after is None:
        return None
    whole = measure.n
    if _is_share(site, measure):
        whole = int(_PERCENT)
    if whole is None or measure.after.min < 0 or measure.after.max > whole:
        return None
    return float(whole)


def _is_share(site: Site, measure: Measure) -> bool:
    return measure.unit in site.text("outcomes.percent").split()


def _with_bars(site: Site, measure: Measure, figures: list[Figure]) -> list[Figure]:
    moments = [
        (moment, quantity)
        for moment, quantity in (("before", measure.before), ("after", measure.after))
        if quantity is not None
    ]
    whole = whole_of(site, measure)
    if len(moments) == 1 and whole is None:
        return figures
    drawn = bars([quantity for _, quantity in moments], whole)
    return [
        replace(figure, moment=moment, bar=bar)
        for figure, (moment, _), bar in zip(figures, moments, drawn, strict=True)
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
    sign = "+" if number > 0 else "\N{MINUS SIGN}" if number < 0 else ""
    return sign + number_text(abs(number))
