"""The table of facets, which drives their pages, filters, related records, facts and menus."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary_field import TermList


class Order(StrEnum):
    """How the values of a facet are sorted."""

    VOCABULARY = "vocabulary"
    ALPHABET = "alphabet"


class Menu(StrEnum):
    """The menu that links to a list: in the header or in the footer of every page."""

    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class MarkSet:
    """The visual patterns that distinguish the values of a facet: `vb-mark--<name><number>`.

    `patterns` is the number of patterns that the stylesheet defines.
    """

    name: str
    patterns: int


@dataclass(frozen=True, slots=True)
class FacetFilter:
    """The filter of a facet on the search page.

    `position` sorts it among all filters (see `filters.FILTERS`). With `is_open` it is expanded
    on load. `name` is part of published URLs and must not change; empty means the facet's name.
    """

    position: int
    is_open: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Facet:
    """A taxonomy: one controlled list that classifies records, and everything derived from it.

    `name` is the singular used in wording keys (`lists.<name>_heading`, `related.<name>`); the
    plural (`menu.<plural>`, `lists.<plural>_title`) is the name of the list. `field` is the record
    field that holds the values; kinds without that field have no values.

    `folder` is the first URL segment of its pages (design §6); empty means no pages. With
    `always_paged`, values without records get a page too. `related_weight` is what a shared value
    contributes to the score of a related record; None means nothing. `fact` is the fact that shows
    the values (`facts.<fact>`); empty when another fact covers them. `reason` is the field that
    explains why a record has no value. The labels of `indexed` facets are searchable.
    """

    name: str
    terms: TermList
    field: str
    folder: str = ""
    always_paged: bool = False
    order: Order = Order.ALPHABET
    marks: MarkSet | None = None
    filter: FacetFilter | None = None
    related_weight: float | None = None
    fact: str = ""
    reason: str = ""
    indexed: bool = True
    menu: Menu | None = None

    @property
    def plural(self) -> str:
        """The name of the list, as used in wording keys."""
        return self.terms.value

    @property
    def filter_name(self) -> str:
        """The query parameter of its filter on the search page; empty without a filter."""
        return (self.filter.name or self.name) if self.filter is not None else ""

    def values(self, record: Record) -> tuple[str, ...]:
        """The values of a record; empty when its kind lacks the field."""
        value: tuple[str, ...] | str | None = getattr(record, self.field, None)
        if value is None:
            return ()
        return (value,) if isinstance(value, str) else value


# `related_weight` is the weight of a shared value before `related` scales it by rarity. The numbers
# are judgements: only their order is argued for. Positions leave gaps for further filters.
AREA = Facet(
    name="area",
    terms=TermList.AREAS,
    field="areas",
    folder="omraader",
    always_paged=True,
    order=Order.VOCABULARY,
    marks=MarkSet("area", 6),
    filter=FacetFilter(position=20, is_open=True),
    # No weight: five areas cover every record. Area and track together say more (`related.CELL`).
    fact="areas",
    menu=Menu.HEADER,
)
TRACK = Facet(
    name="track",
    terms=TermList.TRACKS,
    field="tracks",
    folder="spor",
    always_paged=True,
    order=Order.VOCABULARY,
    marks=MarkSet("track", 3),
    filter=FacetFilter(position=30, is_open=True),
    fact="tracks",
    reason="outside_tracks",
    menu=Menu.HEADER,
)
TOPIC = Facet(
    name="topic",
    terms=TermList.TOPICS,
    field="topics",
    folder="emner",
    filter=FacetFilter(position=50),
    related_weight=3.0,  # the subject matter; only collaboration is a stronger signal
    fact="topics",
    menu=Menu.HEADER,
)
MUNICIPALITY = Facet(
    name="municipality",
    terms=TermList.MUNICIPALITIES,
    field="municipalities",
    folder="kommuner",
    filter=FacetFilter(position=60),
    related_weight=1.5,  # the same place, but rarely the same work
    menu=Menu.FOOTER,
)
COUNTRY = Facet(name="country", terms=TermList.COUNTRIES, field="country")
ORGANISATION = Facet(
    name="organisation",
    terms=TermList.ORGANISATIONS,
    field="partners",
    folder="organisationer",
    related_weight=1.0,  # large organisations are partners in all kinds of work
    fact="partners",
    menu=Menu.FOOTER,
)
CLUSTER = Facet(
    name="cluster",
    terms=TermList.CLUSTERS,
    field="cluster",
    folder="klynger",
    related_weight=4.0,  # members of a cluster have learnt from each other
    fact="cluster",
    menu=Menu.FOOTER,
)
WORKPLACE_TYPE = Facet(
    name="workplace_type",
    terms=TermList.WORKPLACE_TYPES,
    field="workplace_types",
    filter=FacetFilter(position=70, name="workplace"),
    related_weight=1.5,  # a similar working day, whatever the project was about
)
PROGRAMME = Facet(
    name="programme",
    terms=TermList.PROGRAMMES,
    field="programme",
    related_weight=0.5,  # a source of funding rather than a similarity
    fact="programme",
)
AUDIENCE = Facet(
    name="audience",
    terms=TermList.AUDIENCES,
    field="audiences",
    order=Order.VOCABULARY,
    filter=FacetFilter(position=80),
    fact="audiences",
)
FORMAT = Facet(
    name="format",
    terms=TermList.FORMATS,
    field="format",
    folder="brug",
    order=Order.VOCABULARY,
    filter=FacetFilter(position=45),
    fact="format",
)
STAGE = Facet(
    name="stage",
    terms=TermList.STAGES,
    field="stage",
    order=Order.VOCABULARY,
    filter=FacetFilter(position=110),
    fact="stage",
    indexed=False,  # "i gang" (running) says nothing about the subject
)

FACETS: tuple[Facet, ...] = (
    AREA,
    TRACK,
    TOPIC,
    MUNICIPALITY,
    COUNTRY,
    ORGANISATION,
    CLUSTER,
    WORKPLACE_TYPE,
    PROGRAMME,
    AUDIENCE,
    FORMAT,
    STAGE,
)
"""All facets, in the order of menus and facts; register a new facet here."""

PAGED_FACETS: tuple[Facet, ...] = tuple(facet for facet in FACETS if facet.folder)
"""The facets with an overview page and a page per value."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the matrix of areas and tracks."""

    area: str
    track: str


def cells_of(record: Record) -> tuple[Cell, ...]:
    """Every cell that a record belongs to."""
    return tuple(Cell(area, track) for area in record.areas for track in record.tracks)
