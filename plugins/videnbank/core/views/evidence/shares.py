"""Distribution of outcomes by strength of evidence, as bars and figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import EntryOutcome, Scope, is_examined
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.bars import SCALE_LENGTH
from videnbank.core.views.components.evidence_link import evidence_href
from videnbank.core.views.evidence.scopes import OutcomesByScope, area_text, track_text


@dataclass(frozen=True, slots=True)
class EvidenceShare:
    """Outcomes with one evidence; `x` and `width` are hundredths of the length of the bar."""

    id: str
    label: str
    meaning: str
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A scope: examined outcomes of all outcomes, per bottom line and in total, and a bar.

    `href` is empty for rows without a page of their own.
    """

    text: str
    href: str
    cells: tuple[str, ...]
    total: str
    shares: tuple[EvidenceShare, ...]


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """Rows for all tracks or for all areas."""

    label: str
    rows: tuple[EvidenceRow, ...]


def evidence_shares(site: Site, outcomes: Sequence[EntryOutcome]) -> tuple[EvidenceShare, ...]:
    """The shares of all evidence, strongest first, including empty ones."""
    counts = Counter(listed.outcome.evidence for listed in outcomes)
    shares: list[EvidenceShare] = []
    preceding = 0
    for evidence in Evidence:
        term = site.catalogue.vocabulary.term(TermList.EVIDENCE, evidence)
        count = counts[evidence]
        x, end = (
            round(SCALE_LENGTH * n / max(1, len(outcomes)), 1)
            for n in (preceding, preceding + count)
        )
        shares.append(
            EvidenceShare(term.id, term.label, term.definition or "", count, x, round(end - x, 1))
        )
        preceding += count
    return tuple(shares)


def evidence_groups(
    site: Site, by_scope: OutcomesByScope, current: Scope
) -> tuple[EvidenceGroup, ...]:
    """Rows by track and by area within a scope, except for dimensions it already restricts."""
    vocabulary = site.catalogue.vocabulary
    groups: list[EvidenceGroup] = []
    if current.track is None and vocabulary.ids(TermList.TRACKS):
        rows = [
            _scope_row(site, by_scope, scope, track_text(site, scope))
            for track in vocabulary.ids(TermList.TRACKS)
            for scope in [Scope(current.area, track)]
        ]
        without_track = [
            listed for listed in by_scope.get(current, ()) if not listed.entry.record.tracks
        ]
        if without_track:
            rows.append(_row(site, site.text("known.outside_tracks"), "", without_track))
        groups.append(EvidenceGroup(site.text("known.track"), tuple(rows)))
    if current.area is None:
        scopes = [Scope(area, current.track) for area in vocabulary.ids(TermList.AREAS)]
        rows = [_scope_row(site, by_scope, scope, area_text(site, scope)) for scope in scopes]
        groups.append(EvidenceGroup(site.text("known.area"), tuple(rows)))
    return tuple(groups)


def _scope_row(site: Site, by_scope: OutcomesByScope, scope: Scope, text: str) -> EvidenceRow:
    return _row(site, text, evidence_href(site, scope), by_scope.get(scope, ()))


def _row(site: Site, text: str, href: str, outcomes: Sequence[EntryOutcome]) -> EvidenceRow:
    cells = tuple(
        _examined_of(site, [listed for listed in outcomes if listed.outcome.bottom_line == line])
        for line in site.catalogue.vocabulary.ids(TermList.BOTTOM_LINES)
    )
    total = _examined_of(site, outcomes)
    return EvidenceRow(text, href, cells, total, evidence_shares(site, outcomes))


def _examined_of(site: Site, outcomes: Sequence[EntryOutcome]) -> str:
    examined = sum(is_examined(listed.outcome) for listed in outcomes)
    return site.text("known.examined_of", n=number_text(examined), total=number_text(len(outcomes)))
