"""Outcomes as rows of plain values, for readers who do their own analysis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import COUNTRY, MUNICIPALITY
from videnbank.core.catalogue.outcomes import (
    EntryOutcome,
    outcomes_in_scope,
    reported_outcomes,
)
from videnbank.core.model.outcome import Quantity
from videnbank.core.model.record import unused_fields
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class LabelledId:
    """A vocabulary id with its Danish label."""

    id: str
    label: str


Value = str | float | bool | LabelledId | tuple[LabelledId, ...] | None


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome with its record and source; None where the source states nothing.

    Exact numbers have equal `_min` and `_max`. `address` is absolute if the site's URL is known and
    else relative to its root. `repeats` is the record in which the same finding is
    counted; rows with it are not. Field names are the columns and keys of the exports.
    """

    kind: LabelledId
    title: str
    address: str
    record: str
    repeats: LabelledId | None
    municipalities: tuple[LabelledId, ...]
    country: LabelledId | None
    areas: tuple[LabelledId, ...]
    tracks: tuple[LabelledId, ...]
    bottom_line: LabelledId
    finding: str
    direction: LabelledId
    evidence: LabelledId
    indicator: str | None
    unit: str | None
    before_min: float | None
    before_max: float | None
    after_min: float | None
    after_max: float | None
    change_min: float | None
    change_max: float | None
    approximate: bool | None
    n: float | None
    period: str | None
    comparison: str | None
    source_title: str
    source_publisher: str | None
    source_date: str | None
    source_url: str | None

    def values(self, columns: Iterable[str]) -> tuple[Value, ...]:
        """The values of the given columns."""
        return tuple(getattr(self, column) for column in columns)


def column_names(site: Site) -> tuple[str, ...]:
    """Column names in order, without fields that the site does not use."""
    unused = unused_fields(site.catalogue.vocabulary)
    return tuple(field.name for field in fields(OutcomeRow) if field.name not in unused)


def outcome_rows(site: Site, site_url: str) -> Iterator[OutcomeRow]:
    """The rows of all listed outcomes, record by record.

    `site_url` ends with a slash and may be empty.
    """
    origins = {
        (item.entry.reference, item.index): finding.entry
        for finding in outcomes_in_scope(site.catalogue)
        for item in finding.repeated_by
    }
    for listed in reported_outcomes(site.catalogue):
        origin = origins.get((listed.entry.reference, listed.index))
        yield _row(site, listed, origin, site_url)


def _row(site: Site, listed: EntryOutcome, origin: AnyEntry | None, site_url: str) -> OutcomeRow:
    record, outcome = listed.entry.record, listed.outcome
    country = COUNTRY.values(record)
    source = next(source for source in record.sources if source.id == outcome.source)
    measure = outcome.measure
    before, after, change = (
        (measure.before, measure.after, measure.change) if measure else (None, None, None)
    )
    kind = listed.entry.reference.kind.value

    def labelled(terms: TermList, *ids: str) -> tuple[LabelledId, ...]:
        return tuple(LabelledId(id_, site.label(terms, id_)) for id_ in ids)

    return OutcomeRow(
        kind=LabelledId(kind, site.text(f"kinds.{kind}.one")),
        title=record.title,
        address=f"{site_url}{site.addresses.of(listed.entry.uri)}",
        record=str(listed.entry.reference),
        repeats=LabelledId(str(origin.reference), origin.record.title) if origin else None,
        municipalities=labelled(TermList.MUNICIPALITIES, *MUNICIPALITY.values(record)),
        country=labelled(TermList.COUNTRIES, *country)[0] if country else None,
        areas=labelled(TermList.AREAS, *record.areas),
        tracks=labelled(TermList.TRACKS, *record.tracks),
        bottom_line=labelled(TermList.BOTTOM_LINES, outcome.bottom_line)[0],
        finding=outcome.finding,
        direction=labelled(TermList.DIRECTIONS, outcome.direction.value)[0],
        evidence=labelled(TermList.EVIDENCE, outcome.evidence.value)[0],
        indicator=measure.indicator if measure else None,
        unit=measure.unit if measure else None,
        before_min=_minimum(before),
        before_max=_maximum(before),
        after_min=_minimum(after),
        after_max=_maximum(after),
        change_min=_minimum(change),
        change_max=_maximum(change),
        approximate=measure.approximate if measure else None,
        n=measure.n if measure else None,
        period=measure.period if measure else None,
        comparison=measure.comparison if measure else None,
        source_title=source.title,
        source_publisher=source.publisher,
        source_date=source.date.iso if source.date else None,
        source_url=source.url,
    )


def _minimum(quantity: Quantity | None) -> float | None:
    return quantity.min if quantity is not None else None


def _maximum(quantity: Quantity | None) -> float | None:
    return quantity.max if quantity is not None else None
