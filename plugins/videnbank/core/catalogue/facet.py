"""What records can be found by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.model.case import Case
from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary_field import TermList


class Facet(StrEnum):
    """What records can be found by; each is one controlled list."""

    AREA = TermList.AREAS.value
    TRACK = TermList.TRACKS.value
    TOPIC = TermList.TOPICS.value
    AUDIENCE = TermList.AUDIENCES.value
    MUNICIPALITY = TermList.MUNICIPALITIES.value
    ORGANISATION = TermList.ORGANISATIONS.value
    CLUSTER = TermList.CLUSTERS.value
    WORKPLACE_TYPE = TermList.WORKPLACE_TYPES.value
    PROGRAMME = TermList.PROGRAMMES.value


@dataclass(frozen=True, slots=True)
class Cell:
    """One of the ten meetings of an area and a track."""

    area: str
    track: str


def facet_values(record: Record, facet: Facet) -> tuple[str, ...]:
    """The values a record has of one facet; none when its kind does not know the facet."""
    match facet:
        case Facet.AREA:
            return record.areas
        case Facet.TRACK:
            return record.tracks
        case Facet.TOPIC:
            return record.topics
        case Facet.AUDIENCE:
            return record.audiences
    if not isinstance(record, Case):
        return ()
    match facet:
        case Facet.MUNICIPALITY:
            return record.municipalities
        case Facet.ORGANISATION:
            return record.partners
        case Facet.WORKPLACE_TYPE:
            return record.workplace_types
        case Facet.CLUSTER:
            return (record.cluster,) if record.cluster is not None else ()
        case Facet.PROGRAMME:
            return (record.programme,) if record.programme is not None else ()


def cells_of(record: Record) -> tuple[Cell, ...]:
    """Every cell of area and track that a record belongs to."""
    return tuple(Cell(area, track) for area in record.areas for track in record.tracks)
