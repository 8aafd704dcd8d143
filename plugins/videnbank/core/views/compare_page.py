"""The page for comparing: cases or tools side by side, put together in the reader's browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.addresses import COMPARE_PAGE, overview_uri
from videnbank.core.catalogue import AnyEntry
from videnbank.core.edition import Edition
from videnbank.core.entry import record_uri
from videnbank.core.link import CountedLink, Link
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.views.script_words import script_words
from videnbank.core.visibility import is_listed

COMPARED = (Kind.CASE, Kind.TOOL)
"""The kinds of record that have enough facts in common to stand side by side."""

ANY_ID = "*"
"""Stands for the id in the address of any record of a kind."""


@dataclass(frozen=True, slots=True)
class ComparedKind:
    """A kind that can be compared: its list, and the address of its records with `*` for the id."""

    kind: str
    address: str
    overview: CountedLink


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Everything the page for comparing shows before its script has read the address."""

    template: ClassVar[str] = "compare.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    searchable: bool
    kinds: tuple[ComparedKind, ...]
    words: str


def compare_page(edition: Edition) -> ComparePage:
    """The page for comparing; the facts themselves stand on the records' own pages alone."""
    lead = edition.text("compare.lead")
    return ComparePage(
        title=edition.text("compare.title"),
        description=edition.description(COMPARE_PAGE) or lead,
        breadcrumbs=(edition.home_link(),),
        lead=lead,
        searchable=edition.searchable,
        kinds=tuple(_compared(edition, kind) for kind in COMPARED),
        words=script_words(edition.wording, "compare.words"),
    )


def compare_link(edition: Edition, entry: AnyEntry) -> Link | None:
    """The link from a record's page to the comparison that begins with it, where there is one."""
    if entry.reference.kind not in COMPARED or not is_listed(entry.record):
        return None
    address = f"{edition.addresses.of(COMPARE_PAGE)}?r={entry.reference}"
    return Link(edition.text("compare.with_others"), address)


def _compared(edition: Edition, kind: Kind) -> ComparedKind:
    count = len(edition.catalogue.by_kind[kind])
    return ComparedKind(
        kind=kind.value,
        address=edition.addresses.of(record_uri(Reference(kind, ANY_ID))),
        overview=CountedLink(
            text=edition.text(f"kinds.{kind.value}.other"),
            href=edition.addresses.of(overview_uri(kind)),
            count=count,
            count_text=edition.records_text(count),
            definition=edition.text(f"kinds.{kind.value}.lead"),
        ),
    )
