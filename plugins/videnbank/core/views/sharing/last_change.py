"""When a page last changed, as far as its content says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.facet import AREA, AUDIENCE, TRACK, Cell, Facet
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.routing.routes import FacetValue, PageType, Route


def record_change(record: Record) -> date:
    """The day a record was last reviewed, or else published."""
    return record.reviewed or record.published


def last_change(catalogue: Catalogue, route: Route) -> date | None:
    """The day of the newest record that a page shows; None for pages that state no date."""
    return max(map(record_change, _records(catalogue, route)), default=None)


def _records(catalogue: Catalogue, route: Route) -> Iterator[Record]:
    for entry in _entries(catalogue, route):
        yield entry.record


def _entries(catalogue: Catalogue, route: Route) -> Iterable[AnyEntry]:
    match route.page_type, route.subject:
        case PageType.RECORD, Reference() as reference:
            return (catalogue.entries[reference],)
        case PageType.OVERVIEW, Kind() as kind:
            return catalogue.by_kind[kind]
        case PageType.TERM, FacetValue() as term:
            return catalogue.with_value(term.facet, term.value)
        case PageType.TERMS, Facet() as facet:
            return (entry for entries in catalogue.by_facet[facet].values() for entry in entries)
        case PageType.CELL, Cell() as cell:
            return catalogue.by_cell.get(cell, ())
        case PageType.PATH, str() as audience:
            return catalogue.with_value(AUDIENCE, audience)
        case PageType.EVIDENCE, Scope() as scope:
            return (entry for entry in catalogue.listed() if _is_within(entry.record, scope))
        case ((PageType.FRONT | PageType.STATUS), _):
            return catalogue.listed()
        case _:
            return ()


def _is_within(record: Record, scope: Scope) -> bool:
    return (scope.area is None or scope.area in AREA.values(record)) and (
        scope.track is None or scope.track in TRACK.values(record)
    )
