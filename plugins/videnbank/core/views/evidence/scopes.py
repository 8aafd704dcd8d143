"""Scope navigation of the evidence overview."""

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
from videnbank.core.views.components.evidence_link import evidence_href, outcomes_text

OutcomesByScope = Mapping[Scope, tuple[EntryOutcome, ...]]
"""Outcomes by scope; scopes without outcomes may be missing."""


@dataclass(frozen=True, slots=True)
class ScopeLink:
    """A link to a scope with its number of outcomes; `is_current` marks the displayed scope."""

    text: str
    href: str
    count: int
    count_text: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ScopeMenu:
    """A menu of scopes; the unrestricted scope comes first."""

    label: str
    links: tuple[ScopeLink, ...]


def scope_menus(site: Site, by_scope: OutcomesByScope, current: Scope) -> tuple[ScopeMenu, ...]:
    """The menus of areas and of tracks; each keeps the current selection of the other."""
    vocabulary = site.catalogue.vocabulary
    areas = [Scope(area, current.track) for area in (None, *vocabulary.ids(TermList.AREAS))]
    tracks = [Scope(current.area, track) for track in (None, *vocabulary.ids(TermList.TRACKS))]
    menus = [_menu(site, by_scope, current, "area", [(s, area_text(site, s)) for s in areas])]
    if len(tracks) > 1:
        menus.append(
            _menu(site, by_scope, current, "track", [(s, track_text(site, s)) for s in tracks])
        )
    return tuple(menus)


def area_text(site: Site, scope: Scope) -> str:
    """The label of a scope's area, or the text for all areas."""
    return site.label(TermList.AREAS, scope.area) if scope.area else site.text("known.areas")


def track_text(site: Site, scope: Scope) -> str:
    """The label of a scope's track, or the text for all tracks."""
    if scope.track is None:
        return site.text("known.tracks")
    return site.label(TermList.TRACKS, scope.track)


def scope_text(site: Site, scope: Scope) -> str:
    """The area and track of a scope as text; empty for the whole site."""
    area = site.label(TermList.AREAS, scope.area) if scope.area else ""
    track = site.label(TermList.TRACKS, scope.track) if scope.track else ""
    if area and track:
        return site.text("lists.cell_title", area=area, track=track)
    return area or track


def outcome_search_address(
    site: Site,
    scope: Scope,
    *,
    bottom_line: str | None = None,
    evidence: Evidence | None = None,
) -> str:
    """The search address for records in a scope, by documented effect or by evidence.

    Empty if the site has no search. The search counts records, which may have several outcomes.
    """
    filters = (
        (EFFECT_FILTER.name, bottom_line),
        (EVIDENCE_FILTER.name, evidence),
        (AREA.filter_name, scope.area),
        (TRACK.filter_name, scope.track),
    )
    return search_address(site, ((name, value) for name, value in filters if value is not None))


def _menu(
    site: Site,
    by_scope: OutcomesByScope,
    current: Scope,
    name: str,
    choices: Iterable[tuple[Scope, str]],
) -> ScopeMenu:
    links: list[ScopeLink] = []
    for scope, text in choices:
        count = len(by_scope.get(scope, ()))
        count_text = outcomes_text(site, count)
        href = evidence_href(site, scope)
        links.append(ScopeLink(text, href, count, count_text, scope == current))
    return ScopeMenu(site.text(f"known.choose_{name}"), tuple(links))
