"""Every outcome of the bank as a row of plain values, for those who count themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from videnbank.core.catalogue.facet import COUNTRY, MUNICIPALITY
from videnbank.core.catalogue.outcomes import EntryOutcome, outcomes_in_scope
from videnbank.core.model.outcome import Quantity
from videnbank.core.model.record import unused_fields
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class Named:
    """An id of a controlled list with its Danish label."""

    id: str
    label: str


Value = str | float | bool | Named | tuple[Named, ...] | None


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One outcome with the record and the source that tell it; None where the source is silent.

    A number that is no span has the same value as `min` and `max`. `address` begins with the
    site's own address where that is known.
    """

    kind: Named
    record: str
    title: str
    address: str
    municipalities: tuple[Named, ...]
    country: Named | None
    areas: tuple[Named, ...]
    tracks: tuple[Named, ...]
    bottom_line: Named
    finding: str
    direction: Named
    evidence: Named
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
        """The values of some columns."""
        return tuple(getattr(self, column) for column in columns)


def columns_of(site: Site) -> tuple[str, ...]:
    """The names of a row's values, in their order; those that no record of the site has left out."""
    unused = unused_fields(site.catalogue.vocabulary)
    return tuple(field.name for field in fields(OutcomeRow) if field.name not in unused)


def outcome_rows(site: Site, site_url: str) -> Iterator[OutcomeRow]:
    """The rows of all listed outcomes, record by record."""
    for told in outcomes_in_scope(site.catalogue):
        yield _row(site, told, site_url)


def _row(site: Site, told: EntryOutcome, site_url: str) -> OutcomeRow:
    record, outcome = told.entry.record, told.outcome
    country = COUNTRY.values(record)
    source = next(source for source in record.sources if source.id == outcome.source)
    measure = outcome.measure
    before, after, change = (
        (measure.before, measure.after, measure.change) if measure else (None, None, None)
    )
    kind = told.entry.reference.kind.value

    def named(terms: TermList, *ids: str) -> tuple[Named, ...]:
        return tuple(Named(id_, site.label(terms, id_)) for id_ in ids)

    return OutcomeRow(
        kind=Named(kind, site.text(f"kinds.{kind}.one")),
        record=str(told.entry.reference),
        title=record.title,
        address=f"{site_url}{site.addresses.of(told.entry.uri)}",
        municipalities=named(TermList.MUNICIPALITIES, *MUNICIPALITY.values(record)),
        country=named(TermList.COUNTRIES, *country)[0] if country else None,
        areas=named(TermList.AREAS, *record.areas),
        tracks=named(TermList.TRACKS, *record.tracks),
        bottom_line=named(TermList.BOTTOM_LINES, outcome.bottom_line)[0],
        finding=outcome.finding,
        direction=named(TermList.DIRECTIONS, outcome.direction.value)[0],
        evidence=named(TermList.EVIDENCE, outcome.evidence.value)[0],
        indicator=measure.indicator if measure else None,
        unit=measure.unit if measure else None,
        before_min=_least(before),
        before_max=_most(before),
        after_min=_least(after),
        after_max=_most(after),
        change_min=_least(change),
        change_max=_most(change),
        approximate=measure.approximate if measure else None,
        n=measure.n if measure else None,
        period=measure.period if measure else None,
        comparison=measure.comparison if measure else None,
        source_title=source.title,
        source_publisher=source.publisher,
        source_date=source.date.iso if source.date else None,
        source_url=source.url,
    )


def _least(quantity: Quantity | None) -> float | None:
    return quantity.min if quantity is not None else None


def _most(quantity: Quantity | None) -> float | None:
    return quantity.max if quantity is not None else None
