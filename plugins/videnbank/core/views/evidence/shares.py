"""How well outcomes are known: the shares of each evidence, as a bar and in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import EntryOutcome, Scope, is_examined
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.bars import LENGTH
from videnbank.core.views.components.evidence_link import scope_href
from videnbank.core.views.evidence.scopes import Bank, area_text, track_text


@dataclass(frozen=True, slots=True)
class EvidenceShare:
    """One evidence: how many outcomes have it, and its part of a bar in hundredths of the length."""

    id: str
    label: str
    meaning: str
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A part of the bank: what was examined of all on each bottom line, and the shares of all.

    One without an address has no page of its own.
    """

    text: str
    href: str
    cells: tuple[str, ...]
    total: str
    shares: tuple[EvidenceShare, ...]


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """The rows of the tracks, or of the areas."""

    label: str
    rows: tuple[EvidenceRow, ...]


def evidence_shares(site: Site, outcomes: Sequence[EntryOutcome]) -> tuple[EvidenceShare, ...]:
    """The shares of all evidence, the strongest first, also those that no outcome has."""
    counts = Counter(told.outcome.evidence for told in outcomes)
    shares: list[EvidenceShare] = []
    before = 0
    for evidence in Evidence:
        term = site.catalogue.vocabulary.term(TermList.EVIDENCE, evidence)
        count = counts[evidence]
        x, end = (round(LENGTH * n / max(1, len(outcomes)), 1) for n in (before, before + count))
        shares.append(
            EvidenceShare(term.id, term.label, term.definition or "", count, x, round(end - x, 1))
        )
        before += count
    return tuple(shares)


def evidence_groups(site: Site, bank: Bank, here: Scope) -> tuple[EvidenceGroup, ...]:
    """A row for each track and each area within a scope that is not narrowed to one already."""
    vocabulary = site.catalogue.vocabulary
    groups: list[EvidenceGroup] = []
    if here.track is None and vocabulary.ids(TermList.TRACKS):
        rows = [
            _scope_row(site, bank, scope, track_text(site, scope))
            for track in vocabulary.ids(TermList.TRACKS)
            for scope in [Scope(here.area, track)]
        ]
        outside = [told for told in bank.get(here, ()) if not told.entry.record.tracks]
        if outside:
            rows.append(_row(site, site.text("known.outside_tracks"), "", outside))
        groups.append(EvidenceGroup(site.text("known.track"), tuple(rows)))
    if here.area is None:
        scopes = [Scope(area, here.track) for area in vocabulary.ids(TermList.AREAS)]
        rows = [_scope_row(site, bank, scope, area_text(site, scope)) for scope in scopes]
        groups.append(EvidenceGroup(site.text("known.area"), tuple(rows)))
    return tuple(groups)


def _scope_row(site: Site, bank: Bank, scope: Scope, text: str) -> EvidenceRow:
    return _row(site, text, scope_href(site, scope), bank.get(scope, ()))


def _row(site: Site, text: str, href: str, outcomes: Sequence[EntryOutcome]) -> EvidenceRow:
    cells = tuple(
        _examined_of(site, [told for told in outcomes if told.outcome.bottom_line == line])
        for line in site.catalogue.vocabulary.ids(TermList.BOTTOM_LINES)
    )
    total = _examined_of(site, outcomes)
    return EvidenceRow(text, href, cells, total, evidence_shares(site, outcomes))


def _examined_of(site: Site, outcomes: Sequence[EntryOutcome]) -> str:
    examined = sum(is_examined(told.outcome) for told in outcomes)
    return site.text("known.examined_of", n=number_text(examined), total=number_text(len(outcomes)))
