"""What came of a project in short: one line a bottom line, and what its sources are silent on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from videnbank.core.language.formats import enumeration_text, in_sentence
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.outcome_panel import bottom_line_anchor


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """The best known outcome on a bottom line; `bottom_line` links to all of them.

    `more` names the directions of the others, so that a better known outcome does not hide them.
    """

    bottom_line: Link
    text: str
    direction: str
    direction_label: str
    evidence_label: str
    evidence_meaning: str
    more: str


@dataclass(frozen=True, slots=True)
class OutcomeSummary:
    """The lines of the bottom lines with outcomes; `silence` is a sentence on those without."""

    lines: tuple[OutcomeLine, ...]
    silence: str


def outcome_summary(site: Site, outcomes: Sequence[Outcome]) -> OutcomeSummary:
    """The outcomes in short, in the order of the vocabulary's bottom lines."""
    return OutcomeSummary(tuple(_lines(site, outcomes)), silence(site, outcomes))


def _lines(site: Site, outcomes: Sequence[Outcome]) -> Iterator[OutcomeLine]:
    vocabulary = site.catalogue.vocabulary
    for term in vocabulary.terms(TermList.BOTTOM_LINES):
        own = [outcome for outcome in outcomes if outcome.bottom_line == term.id]
        if not own:
            continue
        best, *others = sorted(own, key=lambda outcome: outcome.evidence.rank)
        evidence = vocabulary.term(TermList.EVIDENCE, best.evidence)
        yield OutcomeLine(
            bottom_line=Link(term.label, f"#{bottom_line_anchor(term.id)}"),
            text=best.short or best.finding,
            direction=best.direction,
            direction_label=site.label(TermList.DIRECTIONS, best.direction),
            evidence_label=evidence.label,
            evidence_meaning=evidence.definition or "",
            more=_more(site, others),
        )


def _more(site: Site, others: Sequence[Outcome]) -> str:
    if not others:
        return ""
    directions = site.labels(
        TermList.DIRECTIONS, tuple(dict.fromkeys(outcome.direction for outcome in others))
    )
    names = enumeration_text([in_sentence(label) for label in directions], site.wording)
    return site.wording.count("outcomes.more", len(others), directions=names)


def silence(site: Site, outcomes: Sequence[Outcome]) -> str:
    """A sentence on the bottom lines that the sources are silent on; empty if on none."""
    terms = site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES)
    spoken_of = {outcome.bottom_line for outcome in outcomes}
    silent = [in_sentence(term.label) for term in terms if term.id not in spoken_of]
    if not silent:
        return ""
    if not spoken_of:
        return site.text("outcomes.silent_on_all")
    return site.text("outcomes.silent_on", names=enumeration_text(silent, site.wording))
