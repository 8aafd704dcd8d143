"""A short way through the bank for one kind of reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.filters import Filter
from videnbank.core.catalogue.pathways import Choice, Stop, StopKind, reading_path
from videnbank.core.language.formats import in_sentence
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import overview_uri, path_uri
from videnbank.core.routing.routes import audiences_with_path
from videnbank.core.site.card import ReasonedCard
from videnbank.core.site.link import Link
from videnbank.core.site.site import Edition
from videnbank.core.views.components.card import card

_KINDS = {StopKind.TOOLS: Kind.TOOL, StopKind.CASES: Kind.CASE, StopKind.RESULTS: Kind.RESULT}


@dataclass(frozen=True, slots=True)
class StopView:
    """One stop: what to look for there, its records, and the way to all of them."""

    id: str
    heading: str
    lead: str
    cards: tuple[ReasonedCard, ...]
    more: Link | None


@dataclass(frozen=True, slots=True)
class PathPage:
    """The stops for one audience, and the ways of the others."""

    template: ClassVar[str] = "path.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    stops: tuple[StopView, ...]
    others: tuple[Link, ...]


def path_page(edition: Edition, audience: str) -> PathPage:
    """The way of one audience."""
    label = edition.label(TermList.AUDIENCES, audience)
    said = in_sentence(label)
    return PathPage(
        title=edition.text("paths.title", audience=said),
        description=edition.text("paths.description", audience=said),
        breadcrumbs=(edition.home_link(),),
        lead=edition.text("paths.lead"),
        stops=tuple(
            _stop(edition, audience, stop) for stop in reading_path(edition.catalogue, audience)
        ),
        others=tuple(link for link in path_links(edition) if link.text != label),
    )


def path_links(edition: Edition) -> tuple[Link, ...]:
    """The audiences that have a way of their own."""
    return tuple(
        Link(edition.label(TermList.AUDIENCES, audience), edition.addresses.of(path_uri(audience)))
        for audience in audiences_with_path(edition.catalogue)
    )


def _stop(edition: Edition, audience: str, stop: Stop) -> StopView:
    return StopView(
        id=stop.kind.value,
        heading=edition.text(f"paths.{stop.kind.value}.heading"),
        lead=edition.text(f"paths.{stop.kind.value}.lead"),
        cards=tuple(
            ReasonedCard(card(edition, choice.entry), _reason(edition, choice))
            for choice in stop.choices
        ),
        more=_more(edition, audience, stop.kind),
    )


def _reason(edition: Edition, choice: Choice) -> str:
    if choice.outcome is None:
        uses = len(edition.catalogue.cases_using.get(choice.entry.reference, ()))
        return edition.wording.count("paths.used", uses) if uses else ""
    outcome = choice.outcome
    return edition.text(
        "paths.outcome",
        bottom_line=edition.label(TermList.BOTTOM_LINES, outcome.bottom_line),
        direction=edition.label(TermList.DIRECTIONS, outcome.direction).lower(),
        evidence=edition.label(TermList.EVIDENCE, outcome.evidence).lower(),
    )


def _more(edition: Edition, audience: str, stop: StopKind) -> Link | None:
    kind = _KINDS.get(stop)
    if kind is None:
        return None
    text = edition.text(f"paths.{stop.value}.more")
    found = edition.find_by(((Filter.KIND, kind.value), (Filter.AUDIENCE, audience)))
    return Link(text, found or edition.addresses.of(overview_uri(kind)))
