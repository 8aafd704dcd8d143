"""The municipalities that the cases have reached, as a map of squares and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.facet import MUNICIPALITY
from videnbank.core.language.collation import danish_key
from videnbank.core.language.formats import number_text
from videnbank.core.model.municipalities import Region, municipalities
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import term_uri
from videnbank.core.site.link import Link
from videnbank.core.site.links import term_links
from videnbank.core.site.site import Site
from videnbank.core.views.status.municipality_tiles import (
    COLUMNS,
    NAME_PLACES,
    ROWS,
    municipality_tiles,
    region_borders,
)

SIDE = 40
"""The side of a square in the drawing's own units; the template draws within it."""


@dataclass(frozen=True, slots=True)
class TileView:
    """A square with the municipality's short name; one that is reached leads to its page."""

    x: int
    y: int
    short: str
    label: str
    count: str
    href: str


@dataclass(frozen=True, slots=True)
class NameView:
    """The name of a region, where it stands on the map."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region: how many of its municipalities are reached, which, and which are not."""

    name: str
    reached: str
    links: tuple[Link, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TileMap:
    """The map, what it shows in words, and the table that says the same. `borders` is a path."""

    width: int
    height: int
    title: str
    description: str
    reached: tuple[TileView, ...]
    others: tuple[TileView, ...]
    borders: str
    names: tuple[NameView, ...]
    regions: tuple[RegionRow, ...]


def tile_map(site: Site) -> TileMap:
    """Which of the 98 municipalities have cases, and how many."""
    tiles = [
        TileView(
            x=tile.column * SIDE,
            y=tile.row * SIDE,
            short=tile.short,
            label=site.wording.count(
                "status.map.tile",
                count := case_count(site, tile.id),
                number_text(count),
                name=site.label(TermList.MUNICIPALITIES, tile.id),
            ),
            count=number_text(count),
            href=site.addresses.of(term_uri(MUNICIPALITY, tile.id)) if count else "",
        )
        for tile in sorted(municipality_tiles(), key=lambda tile: (tile.row, tile.column))
    ]
    reached = tuple(tile for tile in tiles if tile.href)
    return TileMap(
        width=COLUMNS * SIDE,
        height=ROWS * SIDE,
        title=site.text("status.map.title"),
        description=reached_text(site),
        reached=reached,
        others=tuple(tile for tile in tiles if not tile.href),
        borders="".join(
            f"M{start[0] * SIDE} {start[1] * SIDE}L{end[0] * SIDE} {end[1] * SIDE}"
            for start, end in ((side.start, side.end) for side in region_borders())
        ),
        names=tuple(
            NameView(column * SIDE, row * SIDE, region_name(site, region))
            for region, (column, row) in NAME_PLACES.items()
        ),
        regions=tuple(_region_row(site, region) for region in Region),
    )


def case_count(site: Site, municipality: str) -> int:
    """How many cases take place in a municipality."""
    return len(site.catalogue.with_value(MUNICIPALITY, municipality))


def reached_text(site: Site) -> str:
    """How many municipalities are reached, as a sentence."""
    reached = len(site.catalogue.by_facet[MUNICIPALITY])
    return site.text("status.map.reached", n=reached, total=len(municipalities()))


def region_name(site: Site, region: Region) -> str:
    """What a region is called."""
    return site.text(f"status.regions.{region.value}")


def region_places(site: Site, region: Region) -> tuple[list[str], list[str]]:
    """The municipalities of a region with cases and those without, in the alphabet's order."""
    places = [place for place in municipalities() if place.region is region]
    places.sort(key=lambda place: danish_key(place.name))
    reached = [place.id for place in places if case_count(site, place.id)]
    return reached, [place.id for place in places if place.id not in reached]


def _region_row(site: Site, region: Region) -> RegionRow:
    reached, missing = region_places(site, region)
    total = len(reached) + len(missing)
    return RegionRow(
        name=region_name(site, region),
        reached=site.text("status.map.of", n=len(reached), total=total),
        links=term_links(site, MUNICIPALITY, reached),
        missing=site.labels(TermList.MUNICIPALITIES, missing),
    )
