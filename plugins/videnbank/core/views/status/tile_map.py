"""Municipalities with cases, as a tile map and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.facet import MUNICIPALITY
from videnbank.core.language.collation import danish_key
from videnbank.core.language.formats import enumeration_text, number_text
from videnbank.core.model.places import MapSquare, Municipality, Region
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import term_uri
from videnbank.core.site.link import Link
from videnbank.core.site.links import term_links
from videnbank.core.site.site import Site
from videnbank.core.views.status.municipality_tiles import grid_size, region_borders

TILE_SIDE = 40
"""Side of a tile in SVG units; the template draws within it."""


@dataclass(frozen=True, slots=True)
class TileView:
    """A tile with the municipality's short name; tiles with cases link to its page."""

    x: int
    y: int
    short_name: str
    label: str
    count: str
    href: str


@dataclass(frozen=True, slots=True)
class RegionLabel:
    """The name of a region with its position on the map."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region's municipalities with and without cases; `coverage` is a text such as "3 af 17"."""

    name: str
    coverage: str
    with_cases: tuple[Link, ...]
    without_cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TileMap:
    """The map, its description and the equivalent table; `borders` is SVG path data.

    `off_map` is a sentence naming municipalities without a tile. Without any tiles the map has
    width 0 and only the table is shown.
    """

    width: int
    height: int
    title: str
    description: str
    tiles_with_cases: tuple[TileView, ...]
    tiles_without_cases: tuple[TileView, ...]
    borders: str
    region_labels: tuple[RegionLabel, ...]
    off_map: str
    caption: str
    regions: tuple[RegionRow, ...]


def tile_map(site: Site) -> TileMap:
    """The map and table of the site's municipalities with their case counts."""
    squares = [
        (place.square, place) for place in site.places.municipalities if place.square is not None
    ]
    squares.sort(key=lambda pair: (pair[0].row, pair[0].column))
    tiles = [_tile(site, square, place) for square, place in squares]
    columns, rows = grid_size(site.places) if squares else (0, 0)
    with_cases = tuple(tile for tile in tiles if tile.href)
    return TileMap(
        width=columns * TILE_SIDE,
        height=rows * TILE_SIDE,
        title=site.text("status.map.title", n=len(tiles)),
        description=coverage_text(site),
        tiles_with_cases=with_cases,
        tiles_without_cases=tuple(tile for tile in tiles if not tile.href),
        borders="".join(
            f"M{left * TILE_SIDE} {top * TILE_SIDE}L{right * TILE_SIDE} {bottom * TILE_SIDE}"
            for (left, top), (right, bottom) in (
                (segment.start, segment.end) for segment in region_borders(site.places)
            )
        ),
        region_labels=tuple(
            RegionLabel(position.column * TILE_SIDE, position.row * TILE_SIDE, region.name)
            for region in site.places.regions
            if (position := region.label_square) is not None
        ),
        off_map=_off_map(site) if squares else "",
        caption=site.text("status.map.caption", year=site.today.year),
        regions=tuple(_region_row(site, region) for region in regions_of(site)),
    )


def _tile(site: Site, square: MapSquare, place: Municipality) -> TileView:
    count = case_count(site, place.id)
    label = site.wording.count("status.map.tile", count, number_text(count), name=place.name)
    href = site.addresses.of(term_uri(MUNICIPALITY, place.id)) if count else ""
    x, y = square.column * TILE_SIDE, square.row * TILE_SIDE
    return TileView(x, y, place.short, label, number_text(count), href)


def _off_map(site: Site) -> str:
    names = [place.name for place in site.places.municipalities if place.square is None]
    if not names:
        return ""
    names.sort(key=danish_key)
    return site.text("status.map.left_out", names=enumeration_text(names, site.wording))


def case_count(site: Site, municipality: str) -> int:
    """The number of cases in a municipality."""
    entries = site.catalogue.with_value(MUNICIPALITY, municipality)
    return sum(entry.reference.kind is Kind.CASE for entry in entries)


def places_with_cases(site: Site) -> int:
    """The number of municipalities that have cases."""
    return sum(case_count(site, place.id) > 0 for place in site.places.municipalities)


def coverage_text(site: Site) -> str:
    """A sentence with the number of municipalities that have cases."""
    with_cases = places_with_cases(site)
    return site.text("status.map.reached", n=with_cases, total=len(site.places.municipalities))


def regions_of(site: Site) -> tuple[Region, ...]:
    """The regions of a site, or a single one covering every place if it has none."""
    return site.places.regions or (Region("", site.text("status.all")),)


def split_by_cases(site: Site, region: Region) -> tuple[list[str], list[str]]:
    """The ids of a region's municipalities with and without cases, both in alphabetical order."""
    places = [place for place in site.places.municipalities if place.region == region.id]
    places.sort(key=lambda place: danish_key(place.name))
    with_cases = [place.id for place in places if case_count(site, place.id)]
    return with_cases, [place.id for place in places if place.id not in with_cases]


def _region_row(site: Site, region: Region) -> RegionRow:
    with_cases, without_cases = split_by_cases(site, region)
    total = len(with_cases) + len(without_cases)
    return RegionRow(
        name=region.name,
        coverage=site.text("status.map.of", n=len(with_cases), total=total),
        with_cases=term_links(site, MUNICIPALITY, with_cases),
        without_cases=site.labels(TermList.MUNICIPALITIES, without_cases),
    )
