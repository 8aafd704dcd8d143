"""A list of values to choose from: areas, tracks, topics, municipalities, organisations, clusters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.addresses import term_uri, terms_uri
from videnbank.core.catalogue import Facet
from videnbank.core.edition import Edition
from videnbank.core.link import CountedLink, Link
from videnbank.core.model.term import TermList
from videnbank.core.routes import terms_with_page
from videnbank.core.sorting import danish_key

_IN_VOCABULARY_ORDER = {Facet.AREA, Facet.TRACK}


@dataclass(frozen=True, slots=True)
class TermsPage:
    """The values of a facet that have a page, each with its number of records."""

    template: ClassVar[str] = "terms.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    links: tuple[CountedLink, ...]


def terms_page(edition: Edition, facet: Facet) -> TermsPage:
    """The page that lists a facet's values."""
    lead = edition.text(f"lists.{facet.value}_lead")
    return TermsPage(
        title=edition.text(f"lists.{facet.value}_title"),
        description=edition.description(terms_uri(facet)) or lead,
        breadcrumbs=(edition.home_link(),),
        lead=lead,
        links=counted_terms(edition, facet),
    )


def counted_terms(edition: Edition, facet: Facet) -> tuple[CountedLink, ...]:
    """A link to every value of a facet that has a page, with its number of records.

    Areas and tracks stand in the vocabulary's order, everything else in the Danish alphabet's.
    """
    terms = TermList(facet.value)
    values = terms_with_page(edition.catalogue, facet)
    if facet not in _IN_VOCABULARY_ORDER:
        values = tuple(sorted(values, key=lambda value: danish_key(edition.label(terms, value))))
    links: list[CountedLink] = []
    for value in values:
        term = edition.catalogue.vocabulary.term(terms, value)
        count = len(edition.catalogue.with_value(facet, value))
        href = edition.addresses.of(term_uri(facet, value))
        counted = edition.records_text(count)
        definition, mark = term.definition or "", edition.mark(facet, value)
        links.append(CountedLink(term.label, href, count, counted, definition, mark))
    return tuple(links)
