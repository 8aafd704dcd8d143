"""Comparison page: cases or tools side by side, assembled in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.entry import record_uri
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.routing.addresses import COMPARE_PAGE, overview_uri, record_data_file
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import home_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.compare_link import COMPARABLE_KINDS
from videnbank.core.views.components.script_messages import script_messages

_RECORD_PAGE_TEXTS = (
    "outcomes.direction",
    "outcomes.evidence",
    "outcomes.source",
)
"""Wording keys of record pages that the comparison script also needs."""

ANY_ID = "*"
"""Placeholder for the record id in address patterns."""


@dataclass(frozen=True, slots=True)
class ComparableKind:
    """A comparable kind: its overview, and the address patterns of its pages and data files.

    Both patterns have `ANY_ID` in place of the id.
    """

    kind: str
    address: str
    data_address: str
    overview: CountedLink


@dataclass(frozen=True, slots=True)
class ComparePage:
    """The comparison page before its script has read the selection from the address."""

    template: ClassVar[str] = "pages/compare.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    searchable: bool
    kinds: tuple[ComparableKind, ...]
    messages: str


def compare_page(site: Site) -> ComparePage:
    """The view of the comparison page; the script fetches facts from each record's data file."""
    lead = site.text("compare.lead")
    return ComparePage(
        title=site.text("compare.title"),
        description=site.description(COMPARE_PAGE) or lead,
        breadcrumbs=(home_link(site),),
        lead=lead,
        searchable=site.searchable,
        kinds=tuple(_comparable(site, kind) for kind in COMPARABLE_KINDS),
        messages=script_messages(site, "compare.words", *_RECORD_PAGE_TEXTS),
    )


def _comparable(site: Site, kind: Kind) -> ComparableKind:
    count = len(site.catalogue.by_kind[kind])
    return ComparableKind(
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
