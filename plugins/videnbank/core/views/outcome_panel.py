"""The three bottom lines side by side: what came of it, and how well that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from videnbank.core.danish import number_text
from videnbank.core.edition import Edition
from videnbank.core.model.outcome import BottomLine, Measure, Outcome, Quantity
from videnbank.core.model.term import TermList


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a measure with its label: `Før: 12,7 dage`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One finding, which way it points, how well it is known, and who says so.

    `direction` and `evidence` are ids for styling; `source_number` is the place of its source
    in the list of sources, counted from 1.
    """

    finding: str
    direction: str
    direction_label: str
    evidence: str
    evidence_label: str
    evidence_meaning: str
    indicator: str
    figures: tuple[Figure, ...]
    source: str
    source_number: int


@dataclass(frozen=True, slots=True)
class BottomLinePanel:
    """One bottom line with its outcomes; none means that no source speaks of it."""

    id: str
    label: str
    definition: str
    outcomes: tuple[OutcomeView, ...]


def bottom_line_panels(
    edition: Edition, outcomes: Sequence[Outcome], source_numbers: Mapping[str, int]
) -> tuple[BottomLinePanel, ...]:
    """All three bottom lines in their fixed order, whether anything is known of them or not."""
    vocabulary = edition.catalogue.vocabulary
    panels: list[BottomLinePanel] = []
    for bottom_line in BottomLine:
        term = vocabulary.term(TermList.BOTTOM_LINES, bottom_line)
        shown = tuple(
            _outcome(edition, outcome, source_numbers)
            for outcome in outcomes
            if outcome.bottom_line is bottom_line
        )
        panels.append(BottomLinePanel(term.id, term.label, term.definition or "", shown))
    return tuple(panels)


def _outcome(edition: Edition, outcome: Outcome, source_numbers: Mapping[str, int]) -> OutcomeView:
    vocabulary = edition.catalogue.vocabulary
    direction = vocabulary.term(TermList.DIRECTIONS, outcome.direction)
    evidence = vocabulary.term(TermList.EVIDENCE, outcome.evidence)
    measure = outcome.measure
    return OutcomeView(
        finding=outcome.finding,
        direction=direction.id,
        direction_label=direction.label,
        evidence=evidence.id,
        evidence_label=evidence.label,
        evidence_meaning=evidence.definition or "",
        indicator=measure.indicator if measure is not None else "",
        figures=_figures(edition, measure) if measure is not None else (),
        source=outcome.source,
        source_number=source_numbers[outcome.source],
    )


def _figures(edition: Edition, measure: Measure) -> tuple[Figure, ...]:
    both = measure.before is not None and measure.after is not None
    found: list[Figure] = []
    if measure.before is not None:
        found.append(_figure(edition, measure, "before", measure.before))
    if measure.after is not None:
        key = "after" if both or measure.n is None else "counted"
        found.append(_figure(edition, measure, key, measure.after, measure.n))
    change = measure.change or computed_change(measure)
    if change is not None:
        found.append(_figure(edition, measure, "change", change, signed=both))
    for key, said in (("period", measure.period), ("comparison", measure.comparison)):
        if said is not None:
            found.append(Figure(edition.text(f"outcomes.{key}"), said))
    return tuple(found)


def computed_change(measure: Measure) -> Quantity | None:
    """After minus before where both are exact numbers; spans and single ends give no change."""
    before = measure.before.exact if measure.before is not None else None
    after = measure.after.exact if measure.after is not None else None
    if before is None or after is None:
        return None
    # The difference has no more decimals than the figures it comes from.
    difference = round(after - before, 6)
    return Quantity(min=difference, max=difference)


def _figure(
    edition: Edition,
    measure: Measure,
    key: str,
    quantity: Quantity,
    n: int | None = None,
    *,
    signed: bool = False,
) -> Figure:
    if quantity.exact is not None:
        value = _signed(quantity.exact) if signed else number_text(quantity.exact)
    else:
        low, high = number_text(quantity.min), number_text(quantity.max)
        value = edition.text("outcomes.span", min=low, max=high)
    if measure.approximate:
        value = edition.text("outcomes.approximately", value=value)
    value = f"{value} {measure.unit}"
    if n is not None:
        value = f"{value} {edition.text('outcomes.n', n=number_text(n))}"
    return Figure(edition.text(f"outcomes.{key}"), value)


def _signed(number: float) -> str:
    sign = "+" if number > 0 else "\N{MINUS SIGN}" if number < 0 else ""
    return sign + number_text(abs(number))
