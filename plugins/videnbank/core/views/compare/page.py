"""The page for comparing: cases or tools side by side, put together in the reader's browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.entry import record_uri
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.routing.addresses import COMPARE_PAGE, overview_uri, record_data_file
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import home_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.compare_link import COMPARED
from videnbank.core.views.components.script_messages import script_messages

_ALSO_SAID = (
    "facts.not_stated",
    "outcomes.direction",
    "outcomes.evidence",
    "outcomes.source",
    "outcomes.not_measured",
    "outcomes.not_measured_text",
)
"""Texts of the records' own pages that the comparison shows too."""

ANY_ID = "*"
"""Stands for the id in the address of any record of a kind."""


@dataclass(frozen=True, slots=True)
class ComparedKind:
    """A kind that can be compared: its list, and where its records' pages and data are.

    Both addresses have `*` for the id.
    """

    kind: str
    address: str
    data_address: str
    overview: CountedLink


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Everything the page for comparing shows before its script has read the address."""

    template: ClassVar[str] = "pages/compare.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    searchable: bool
    kinds: tuple[ComparedKind, ...]
    words: str


def compare_page(site: Site) -> ComparePage:
    """The page for comparing; the facts themselves come from the records' own files."""
    lead = site.text("compare.lead")
    return ComparePage(
        title=site.text("compare.title"),
        description=site.description(COMPARE_PAGE) or lead,
        breadcrumbs=(home_link(site),),
        lead=lead,
        searchable=site.searchable,
        kinds=tuple(_compared(site, kind) for kind in COMPARED),
        words=script_messages(site, "compare.words", *_ALSO_SAID),
    )


def _compared(site: Site, kind: Kind) -> ComparedKind:
    count = len(site.catalogue.by_kind[kind])
    return ComparedKind(
        kind=kind.value,
        address=site.addresses.of(record_uri(Reference(kind, ANY_ID))),
        data_address=record_data_file(Reference(kind, ANY_ID)),
        overview=CountedLink(
            text=site.text(f"kinds.{kind.value}.other"),
            href=site.addresses.of(overview_uri(kind)),
            count=count,
            count_text=site.records_text(count),
            definition=site.text(f"kinds.{kind.value}.lead"),
        ),
    )
