"""The terms of the glossary that a page with a written text has."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import Page
from videnbank.core.site.site import Site
from videnbank.core.views.components.definitions import TermBox, term_box
from videnbank.core.views.components.index_text import subject_texts


def record_terms(site: Site, entry: AnyEntry) -> TermBox | None:
    """The terms in the body and the fields of a record."""
    return term_box(site, entry.body.terms, subject_texts(entry.record))


def page_terms(site: Site, page: Page) -> TermBox | None:
    """The terms in the text of a hand-written page."""
    return term_box(site, page.body.terms)
