"""What records can be found by: one table, from which pages, filters, bonds and facts follow."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary_field import TermList


class Order(StrEnum):
    """The order in which the values of a facet are listed."""

    VOCABULARY = "vocabulary"
    ALPHABET = "alphabet"


class Menu(StrEnum):
    """Which menu of every page leads to a list: the one at its head or the one at its foot."""

    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class MarkSet:
    """The patterns its values are told apart by, besides their names: `vb-mark--<name><number>`.

    `patterns` is how many the stylesheet draws.
    """

    name: str
    patterns: int


@dataclass(frozen=True, slots=True)
class FacetFilter:
    """How a facet is narrowed by on the search page.

    `position` is its place among all filters (see `filters.FILTERS`); an open one is unfolded
    from the start. `name` stands in addresses, where it must not change; empty for the facet's own.
    """

    position: int
    is_open: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Facet:
    """One controlled list that records are marked with, and everything that follows from it.

    `name` is the singular in wording keys (`lists.<name>_heading`, `related.<name>`); the plural
    (`menu.<plural>`, `lists.<plural>_title`) is the name of the list. `field` is the field of a
    record that holds its values; kinds without the field have none.

    `folder` is the first part of the addresses of its pages (design §6); without it there are
    none. With `always_paged`, values without records have a page too. `related_weight` is how much it binds
    two records to share a value; None when that says nothing. `fact` names the fact that shows
    the values (`facts.<fact>`); empty when another fact does. `reason` is the field that says why
    a record has no value. A search finds records by the labels of `indexed` facets.
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
        """The name of its list, as wording keys have it."""
        return self.terms.value

    @property
    def filter_name(self) -> str:
        """What it is called in the address of a search; empty when none narrows by it."""
        return (self.filter.name or self.name) if self.filter is not None else ""

    def values(self, record: Record) -> tuple[str, ...]:
        """The values a record has; none when its kind does not know the field."""
        value: tuple[str, ...] | str | None = getattr(record, self.field, None)
        if value is None:
            return ()
        return (value,) if isinstance(value, str) else value


# A bond's figure is how much a shared value says by itself; `related` multiplies it by how rare
# the value is. The figures are judgements: what is argued for is which is larger. Positions leave
# room for filters between.
AREA = Facet(
    name="area",
    terms=TermList.AREAS,
    field="areas",
    folder="omraader",
    always_paged=True,
    order=Order.VOCABULARY,
    marks=MarkSet("area", 6),
    filter=FacetFilter(position=20, is_open=True),
    # No bond: five areas hold every record. Area and track together say more (`related.CELL`).
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
    related_weight=3.0,  # what a record is about; only working together says more
    fact="topics",
    menu=Menu.HEADER,
)
MUNICIPALITY = Facet(
    name="municipality",
    terms=TermList.MUNICIPALITIES,
    field="municipalities",
    folder="kommuner",
    filter=FacetFilter(position=60),
    related_weight=1.5,  # the same place, but seldom the same work
    menu=Menu.FOOTER,
)
COUNTRY = Facet(name="country", terms=TermList.COUNTRIES, field="country")
ORGANISATION = Facet(
    name="organisation",
    terms=TermList.ORGANISATIONS,
    field="partners",
    folder="organisationer",
    related_weight=1.0,  # large organisations are partners in work of every sort
    fact="partners",
    menu=Menu.FOOTER,
)
CLUSTER = Facet(
    name="cluster",
    terms=TermList.CLUSTERS,
    field="cluster",
    folder="klynger",
    related_weight=4.0,  # they have learnt from each other
    fact="cluster",
    menu=Menu.FOOTER,
)
WORKPLACE_TYPE = Facet(
    name="workplace_type",
    terms=TermList.WORKPLACE_TYPES,
    field="workplace_types",
    filter=FacetFilter(position=70, name="workplace"),
    related_weight=1.5,  # the same sort of day, whatever the work was about
)
PROGRAMME = Facet(
    name="programme",
    terms=TermList.PROGRAMMES,
    field="programme",
    related_weight=0.5,  # a source of money more than a likeness
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
STAGE = Facet(
    name="stage",
    terms=TermList.STAGES,
    field="stage",
    order=Order.VOCABULARY,
    filter=FacetFilter(position=110),
    fact="stage",
    indexed=False,  # "i gang" says nothing of what a record is about
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
    STAGE,
)
"""All facets, in the order of menus and facts; a new one is added here."""

PAGED_FACETS: tuple[Facet, ...] = tuple(facet for facet in FACETS if facet.folder)
"""The facets that have a list of their values and a page for each."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One of the ten meetings of an area and a track."""

    area: str
    track: str


def cells_of(record: Record) -> tuple[Cell, ...]:
    """Every cell of area and track that a record belongs to."""
    return tuple(Cell(area, track) for area in record.areas for track in record.tracks)
