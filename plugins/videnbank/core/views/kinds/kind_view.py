"""What the pages of one kind of record show beside what all kinds do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic

from videnbank.core.catalogue.catalogue import AnyEntry, AnyRecord
from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import Menu
from videnbank.core.model.media import Audio, Download, Step
from videnbank.core.model.record import Record
from videnbank.core.model.source import Contact
from videnbank.core.site.site import Site
from videnbank.core.views.components.branches import Branches
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.passages import Passages

EntryGroup = tuple[str, Iterable[AnyEntry]]
"""Records that a page leads to, below the heading `record.<key>`."""


def _nothing(*_: object) -> tuple[()]:
    return ()


def _no_audio(_: Record) -> None:
    return None


def _contacts(record: Record) -> tuple[Contact, ...]:
    return record.contacts


@dataclass(frozen=True, slots=True, kw_only=True)
class KindView(Generic[AnyRecord]):
    """How one kind is shown; a kind says only what it has.

    `menu` is the menu that leads to its overview; `branches` are links onwards from there.
    `card_notes` tell records of the kind apart in lists; empty ones are left out. `facts` come
    before those of its facets. `opening` stands before the body of a record and `closing` after.
    `groups` are other records that its page shows whole, before the related ones.
    """

    model: type[AnyRecord]
    menu: Menu
    card_notes: Callable[[Site, AnyRecord], Iterable[str]] = _nothing
    facts: Callable[[Site, AnyRecord], Iterable[Fact]] = _nothing
    opening: Callable[[Site, AnyRecord], Iterable[Passages]] = _nothing
    closing: Callable[[Site, AnyRecord], Iterable[Passages]] = _nothing
    steps: Callable[[AnyRecord], tuple[Step, ...]] = _nothing
    audio: Callable[[AnyRecord], Audio | None] = _no_audio
    downloads: Callable[[AnyRecord], tuple[Download, ...]] = _nothing
    downloads_heading: str = "record.downloads"
    contacts: Callable[[AnyRecord], tuple[Contact, ...]] = _contacts
    contacts_heading: str = "record.contacts"
    groups: Callable[[Site, ContentEntry[AnyRecord]], Iterable[EntryGroup]] = _nothing
    branches: Callable[[Site], tuple[Branches, ...]] = _nothing
