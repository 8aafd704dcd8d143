"""Addresses of the search page with preselected filters."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from videnbank.core.catalogue.facet import AREA, TRACK, Cell, Facet
from videnbank.core.routing.addresses import FIND_PAGE
from videnbank.core.site.site import Site


def search_address(site: Site, selected: Iterable[tuple[str, str]]) -> str:
    """The search page with `selected` pairs of filter name and value; empty without a search."""
    if not site.searchable:
        return ""
    return f"{site.addresses.of(FIND_PAGE)}?{urlencode(tuple(selected))}"


def value_search_address(site: Site, facet: Facet, value: str) -> str:
    """The search page filtered by a facet value; empty without a filter or a search."""
    return search_address(site, ((facet.filter_name, value),)) if facet.filter_name else ""


def cell_search_address(site: Site, cell: Cell) -> str:
    """The search page filtered by a cell; empty without a search."""
    selected = ((AREA.filter_name, cell.area), (TRACK.filter_name, cell.track))
    return search_address(site, selected)
