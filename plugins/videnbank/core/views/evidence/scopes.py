"""The ways from one part of the bank to another on the pages of what is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from videnbank.core.catalogue.facet import AREA, TRACK
from videnbank.core.catalogue.filters import EFFECT_FILTER, EVIDENCE_FILTER
from videnbank.core.catalogue.outcomes import (
    EntryOutcome,
    Scope,
)
from videnbank.core.model.outcome import Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.search_addresses import search_address
from videnbank.core.site.site import Site
from videnbank.core.views.components.evidence_link import outcomes_text, scope_href

Bank = Mapping[Scope, tuple[EntryOutcome, ...]]
"""The outcomes of every part of the bank; a part that is not there has none."""


@dataclass(frozen=True, slots=True)
class ScopeLink:
    """A part of the bank with its number of outcomes; `is_here` is the part one looks at."""

    text: str
    href: str
    count: int
    count_text: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class ScopeMenu:
    """The parts one can choose among, all of the bank first."""

    label: str
    links: tuple[ScopeLink, ...]


def scope_menus(site: Site, bank: Bank, here: Scope) -> tuple[ScopeMenu, ...]:
    """The choice of area, and of track; each keeps what is chosen of the other."""
    vocabulary = site.catalogue.vocabulary
    areas = [Scope(area, here.track) for area in (None, *vocabulary.ids(TermList.AREAS))]
    tracks = [Scope(here.area, track) for track in (None, *vocabulary.ids(TermList.TRACKS))]
    menus = [_menu(site, bank, here, "area", [(s, area_text(site, s)) for s in areas])]
    if len(tracks) > 1:
        menus.append(_menu(site, bank, here, "track", [(s, track_text(site, s)) for s in tracks]))
    return tuple(menus)


def area_text(site: Site, scope: Scope) -> str:
    """The area of a scope in words, also when it is all of them."""
    return site.label(TermList.AREAS, scope.area) if scope.area else site.text("known.areas")


def track_text(site: Site, scope: Scope) -> str:
    """The track of a scope in words, also when it is all of them."""
    if scope.track is None:
        return site.text("known.tracks")
    return site.label(TermList.TRACKS, scope.track)


def scope_text(site: Site, scope: Scope) -> str:
    """What a scope is narrowed to; empty for all of the bank."""
    area = site.label(TermList.AREAS, scope.area) if scope.area else ""
    track = site.label(TermList.TRACKS, scope.track) if scope.track else ""
    if area and track:
        return site.text("lists.cell_title", area=area, track=track)
    return area or track


def find_address(
    site: Site,
    scope: Scope,
    *,
    bottom_line: str | None = None,
    evidence: Evidence | None = None,
) -> str:
    """The search among records of a scope with a documented effect on a bottom line, or an evidence.

    Empty where there is no search. It finds records, and a record may tell of several outcomes.
    """
    chosen = (
        (EFFECT_FILTER.name, bottom_line),
        (EVIDENCE_FILTER.name, evidence),
        (AREA.filter_name, scope.area),
        (TRACK.filter_name, scope.track),
    )
    return search_address(site, ((name, value) for name, value in chosen if value is not None))


def _menu(
    site: Site, bank: Bank, here: Scope, name: str, choices: Iterable[tuple[Scope, str]]
) -> ScopeMenu:
    links: list[ScopeLink] = []
    for scope, text in choices:
        count = len(bank.get(scope, ()))
        counted = outcomes_text(site, count)
        href = scope_href(site, scope)
        links.append(ScopeLink(text, href, count, counted, scope == here))
    return ScopeMenu(site.text(f"known.choose_{name}"), tuple(links))
