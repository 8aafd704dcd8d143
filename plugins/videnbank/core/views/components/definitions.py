"""Definitions of the glossary's terms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.language.collation import danish_key
from videnbank.core.markup.term_links import definition_anchor, occurrence_anchor
from videnbank.core.model.glossary import GlossaryTerm
from videnbank.core.routing.addresses import GLOSSARY_PAGE
from videnbank.core.routing.routes import facets_with_pages, terms_with_page
from videnbank.core.site.link import Link
from videnbank.core.site.links import term_link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and its meaning; `anchor` is its id on the page.

    `back` is the id of the place in the text that leads here, if one does, and `back_label` the name
    of the way there.
    """

    anchor: str
    term: str
    meaning: str
    back: str = ""
    back_label: str = ""


@dataclass(frozen=True, slots=True)
class TermBox:
    """The terms that a page has, and the way to all others."""

    definitions: tuple[Definition, ...]
    glossary: Link


def glossary_link(site: Site, key: str) -> Link:
    """A link to the glossary with the text of a wording key."""
    return Link(site.text(key), site.addresses.of(GLOSSARY_PAGE))


def term_box(site: Site, linked: Iterable[str], texts: Iterable[str] = ()) -> TermBox | None:
    """The terms that a body links, and those of the other texts of its page; None without any."""
    glossary = site.catalogue.vocabulary.glossary
    in_body = frozenset(linked)
    met = in_body | glossary.forms.terms_in(texts)
    if not met:
        return None
    return TermBox(
        tuple(
            _definition(site, term, is_linked=term.id in in_body)
            for term in sorted_terms(site)
            if term.id in met
        ),
        glossary_link(site, "glossary.all"),
    )


def definition_lines(site: Site, linked: Iterable[str], texts: Iterable[str]) -> tuple[str, ...]:
    """The terms of a print and their meanings, a line each."""
    box = term_box(site, linked, texts)
    return tuple(
        site.text("prints.definition", term=one.term, meaning=one.meaning)
        for one in (box.definitions if box is not None else ())
    )


def sorted_terms(site: Site) -> tuple[GlossaryTerm, ...]:
    """All terms, as Danes sort them."""
    terms = site.catalogue.vocabulary.glossary.terms
    return tuple(sorted(terms, key=lambda term: danish_key(term.label)))


def definition_of(term: GlossaryTerm) -> Definition:
    """A term's definition."""
    return Definition(definition_anchor(term.id), term.label, term.definition or "")


def _definition(site: Site, term: GlossaryTerm, *, is_linked: bool) -> Definition:
    definition = definition_of(term)
    if not is_linked:
        return definition
    return Definition(
        definition.anchor,
        definition.term,
        definition.meaning,
        occurrence_anchor(term.id),
        site.text("glossary.back", term=term.label),
    )


def records_link(site: Site, term: GlossaryTerm) -> Link | None:
    """The page with the records of what a term names, if it names something that has one."""
    terms, _, value = (term.of or "").partition("/")
    for facet in facets_with_pages(site.catalogue):
        if facet.terms == terms and value in terms_with_page(site.catalogue, facet):
            link = term_link(site, facet, value)
            return Link(site.text("glossary.records", label=link.text), link.href)
    return None
