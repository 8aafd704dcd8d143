"""Addresses that a page had before, each with the page that has taken over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.addresses import FACET_FOLDERS, term_uri
from videnbank.core.edition import Edition
from videnbank.core.link import Link
from videnbank.core.model.term import TermList
from videnbank.core.routes import terms_with_page


@dataclass(frozen=True, slots=True)
class Moved:
    """An old address, relative to the site's root and ending in `/`, and where it leads now."""

    address: str
    to: Link


def moved_pages(edition: Edition) -> Iterator[Moved]:
    """Every old address: of renamed records, and of retired words that had a page."""
    for entry in edition.catalogue.entries.values():
        for former in entry.record.former_urls:
            yield Moved(former.strip("/") + "/", edition.entry_link(entry))
    vocabulary = edition.catalogue.vocabulary
    for facet in FACET_FOLDERS:
        terms = TermList(facet.value)
        shown = set(terms_with_page(edition.catalogue, facet))
        for term in vocabulary.lists[terms].values():
            successor = vocabulary.successor(terms, term.id)
            if successor in shown:
                address = term_uri(facet, term.id).removesuffix(".md") + "/"
                yield Moved(address, edition.term_link(facet, successor))
