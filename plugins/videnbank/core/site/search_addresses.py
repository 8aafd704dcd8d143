"""The addresses of the search page with values chosen."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from videnbank.core.catalogue.facet import AREA, TRACK, Cell, Facet
from videnbank.core.routing.addresses import FIND_PAGE
from videnbank.core.site.site import Site


def search_address(site: Site, chosen: Iterable[tuple[str, str]]) -> str:
    """The address of the search with values of filters chosen; empty without a search."""
    if not site.searchable:
        return ""
    return f"{site.addresses.of(FIND_PAGE)}?{urlencode(tuple(chosen))}"


def value_search_address(site: Site, facet: Facet, value: str) -> str:
    """The search among the records with one value; empty when none can be narrowed by it."""
    return search_address(site, ((facet.filter_name, value),)) if facet.filter_name else ""


def cell_search_address(site: Site, cell: Cell) -> str:
    """The search among the records of an area and a track; empty without a search."""
    chosen = ((AREA.filter_name, cell.area), (TRACK.filter_name, cell.track))
    return search_address(site, chosen)
