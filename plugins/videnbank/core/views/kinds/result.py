"""How a result is shown."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import Menu
from videnbank.core.model.result import Result
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.branches import Branches
from videnbank.core.views.components.evidence_link import counted_evidence_link
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.passages import Passages, paragraphs, passages
from videnbank.core.views.kinds.kind_view import EntryGroup, KindView


def _facts(site: Site, result: Result) -> Iterator[Fact]:
    yield fact(site, "kind", site.label(TermList.RESULT_KINDS, result.kind))


def _notes(site: Site, result: Result) -> Iterator[str]:
    yield site.label(TermList.RESULT_KINDS, result.kind)
    yield ", ".join(site.labels(TermList.AREAS, result.areas))


def _opening(site: Site, result: Result) -> Iterator[Passages]:
    yield passages(site.wording, "question", paragraphs(result.question))
    yield passages(site.wording, "conclusion", paragraphs(result.conclusion))


def _closing(site: Site, result: Result) -> Iterator[Passages]:
    yield passages(site.wording, "limitations", result.limitations)


def _groups(site: Site, entry: ContentEntry[Result]) -> Iterator[EntryGroup]:
    yield "covers", site.catalogue.resolve(entry.record.covers)


def _branches(site: Site) -> tuple[Branches, ...]:
    # What results and cases say together is the next question after what each result says.
    return (Branches(site.text("known.across"), (counted_evidence_link(site),)),)


RESULT_VIEW = KindView(
    model=Result,
    menu=Menu.HEADER,
    card_notes=_notes,
    facts=_facts,
    opening=_opening,
    closing=_closing,
    groups=_groups,
    branches=_branches,
)
