"""What the pages of one kind of record show in addition to what all kinds share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic

from videnbank.core.catalogue.catalogue import AnyEntry, AnyRecord
from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import Menu
from videnbank.core.model.media import Download, Step
from videnbank.core.model.record import Record
from videnbank.core.model.source import Contact
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.link_group import LinkGroup
from videnbank.core.views.components.text_section import TextSection

EntryGroup = tuple[str, Iterable[AnyEntry]]
"""Records linked from a page, under the heading `record.<key>`."""


def _nothing(*_: object) -> tuple[()]:
    return ()


def _contacts(record: Record) -> tuple[Contact, ...]:
    return record.contacts


@dataclass(frozen=True, slots=True, kw_only=True)
class KindView(Generic[AnyRecord]):
    """How one kind is displayed; a kind overrides only the parts it has.

    `menu` is the menu that links to its overview, and `link_groups` are further links on that
    overview. `card_notes` tell records of the kind apart in lists; empty notes are dropped. `facts`
    precede the facts from facets, and None is left out. `glance` are those that a reader in a hurry
    looks for; short ones stand in one line under the lead.

    Sections come in the order of a page: `under_lead` what it is for or about, `before_steps` the
    answer itself, `before_body` what must be known before it is used, `after_body` the rest. `groups`
    are other records listed in full on its page, before the related ones.
    """

    model: type[AnyRecord]
    menu: Menu
    card_notes: Callable[[Site, AnyRecord], Iterable[str]] = _nothing
    facts: Callable[[Site, AnyRecord], Iterable[Fact | None]] = _nothing
    glance: Callable[[Site, AnyRecord], Iterable[Fact | None]] = _nothing
    under_lead: Callable[[Site, AnyRecord], Iterable[TextSection]] = _nothing
    before_steps: Callable[[Site, AnyRecord], Iterable[TextSection]] = _nothing
    before_body: Callable[[Site, AnyRecord], Iterable[TextSection]] = _nothing
    after_body: Callable[[Site, AnyRecord], Iterable[TextSection]] = _nothing
    steps: Callable[[AnyRecord], tuple[Step, ...]] = _nothing
    downloads: Callable[[AnyRecord], tuple[Download, ...]] = _nothing
    downloads_heading: str = "record.downloads"
    contacts: Callable[[AnyRecord], tuple[Contact, ...]] = _contacts
    contacts_heading: str = "record.contacts"
    groups: Callable[[Site, ContentEntry[AnyRecord]], Iterable[EntryGroup]] = _nothing
    link_groups: Callable[[Site], tuple[LinkGroup, ...]] = _nothing
