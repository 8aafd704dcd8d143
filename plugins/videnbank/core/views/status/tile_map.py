"""The municipalities that the cases have reached, as a map of squares and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.facet import MUNICIPALITY
from videnbank.core.language.collation import danish_key
from videnbank.core.language.formats import enumeration_text, number_text
from videnbank.core.model.places import MapSquare, Municipality, Region
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import term_uri
from videnbank.core.site.link import Link
from videnbank.core.site.links import term_links
from videnbank.core.site.site import Site
from videnbank.core.views.status.municipality_tiles import grid_size, region_borders

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
    """The map, what it shows in words, and the table that says the same. `borders` is a path.

    `left_out` names the municipalities that have no square; without any square there is no map.
    """

    width: int
    height: int
    title: str
    description: str
    reached: tuple[TileView, ...]
    others: tuple[TileView, ...]
    borders: str
    names: tuple[NameView, ...]
    left_out: str
    caption: str
    regions: tuple[RegionRow, ...]


def tile_map(site: Site) -> TileMap:
    """Which municipalities of the site have cases, and how many."""
    placed = [
        (place.square, place) for place in site.places.municipalities if place.square is not None
    ]
    placed.sort(key=lambda pair: (pair[0].row, pair[0].column))
    tiles = [_tile(site, square, place) for square, place in placed]
    columns, rows = grid_size(site.places) if placed else (0, 0)
    reached = tuple(tile for tile in tiles if tile.href)
    return TileMap(
        width=columns * SIDE,
        height=rows * SIDE,
        title=site.text("status.map.title", n=len(tiles)),
        description=reached_text(site),
        reached=reached,
        others=tuple(tile for tile in tiles if not tile.href),
        borders="".join(
            f"M{start[0] * SIDE} {start[1] * SIDE}L{end[0] * SIDE} {end[1] * SIDE}"
            for start, end in ((side.start, side.end) for side in region_borders(site.places))
        ),
        names=tuple(
            NameView(at.column * SIDE, at.row * SIDE, region.name)
            for region in site.places.regions
            if (at := region.label_square) is not None
        ),
        left_out=_left_out(site) if placed else "",
        caption=site.text("status.map.caption", year=site.today.year),
        regions=tuple(_region_row(site, region) for region in regions_of(site)),
    )


def _tile(site: Site, square: MapSquare, place: Municipality) -> TileView:
    count = case_count(site, place.id)
    label = site.wording.count("status.map.tile", count, number_text(count), name=place.name)
    href = site.addresses.of(term_uri(MUNICIPALITY, place.id)) if count else ""
    x, y = square.column * SIDE, square.row * SIDE
    return TileView(x, y, place.short, label, number_text(count), href)


def _left_out(site: Site) -> str:
    names = [place.name for place in site.places.municipalities if place.square is None]
    if not names:
        return ""
    names.sort(key=danish_key)
    return site.text("status.map.left_out", names=enumeration_text(names, site.wording))


def case_count(site: Site, municipality: str) -> int:
    """How many cases take place in a municipality."""
    return len(site.catalogue.with_value(MUNICIPALITY, municipality))


def reached_text(site: Site) -> str:
    """How many municipalities are reached, as a sentence."""
    reached = len(site.catalogue.by_facet[MUNICIPALITY])
    return site.text("status.map.reached", n=reached, total=len(site.places.municipalities))


def regions_of(site: Site) -> tuple[Region, ...]:
    """The regions of a site; where it has none, one that holds every place."""
    return site.places.regions or (Region("", site.text("status.all")),)


def region_places(site: Site, region: Region) -> tuple[list[str], list[str]]:
    """The municipalities of a region with cases and those without, in the alphabet's order."""
    places = [place for place in site.places.municipalities if place.region == region.id]
    places.sort(key=lambda place: danish_key(place.name))
    reached = [place.id for place in places if case_count(site, place.id)]
    return reached, [place.id for place in places if place.id not in reached]


def _region_row(site: Site, region: Region) -> RegionRow:
    reached, missing = region_places(site, region)
    total = len(reached) + len(missing)
    return RegionRow(
        name=region.name,
        reached=site.text("status.map.of", n=len(reached), total=total),
        links=term_links(site, MUNICIPALITY, reached),
        missing=site.labels(TermList.MUNICIPALITIES, missing),
    )
