"""Every page that an edition makes from its catalogue, by its place among the sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from videnbank.core.addresses import FACET_FOLDERS, FIELDS_PAGE, HOME, terms_uri
from videnbank.core.edition import Edition
from videnbank.core.model.reference import Kind
from videnbank.core.routes import cells, terms_with_page
from videnbank.core.views.fields_page import FieldsPage, fields_page
from videnbank.core.views.front_page import FrontPage, front_page
from videnbank.core.views.list_page import (
    ListPage,
    cell_listing,
    list_pages,
    overview,
    term_listing,
)
from videnbank.core.views.record_page import RecordPage
from videnbank.core.views.terms_page import TermsPage, terms_page
from videnbank.core.views.text_page import TextPage

View = FieldsPage | FrontPage | ListPage | RecordPage | TermsPage | TextPage


def catalogue_pages(edition: Edition) -> Mapping[str, Callable[[], View]]:
    """The source place of every page made from the catalogue, each with what makes its view.

    Views are made one at a time, when their page is rendered: together they would fill memory.
    """
    found: dict[str, Callable[[], View]] = {
        HOME: partial(front_page, edition),
        FIELDS_PAGE: partial(fields_page, edition),
    }
    for kind in Kind:
        found |= list_pages(edition, overview(edition, kind))
    for facet in FACET_FOLDERS:
        found[terms_uri(facet)] = partial(terms_page, edition, facet)
        for value in terms_with_page(edition.catalogue, facet):
            found |= list_pages(edition, term_listing(edition, facet, value))
    for cell in cells(edition.catalogue):
        found |= list_pages(edition, cell_listing(edition, cell))
    return found
