"""The search documents of pages: hand-written ones, and those made from the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.facet import MUNICIPALITY, Facet
from videnbank.core.index.document import Alias, Passage, SearchDocument
from videnbank.core.routing.addresses import HANDBOOK_FOLDER, term_uri
from videnbank.core.routing.routes import PageType, Route, terms_with_page
from videnbank.core.site.site import Site
from videnbank.core.views.find.record_document import body_passages, term_alias


def text_document(site: Site, page: Page) -> SearchDocument:
    """The search document of a hand-written page."""
    kind = "handbook" if page.uri.startswith(f"{HANDBOOK_FOLDER}/") else "page"
    title = page.fields.title or ""
    return SearchDocument(
        address=site.addresses.of(page.uri),
        kind=kind,
        label=site.text(f"find.pages.{kind}"),
        title=title,
        summary=page.fields.description or "",
        passages=_passages(page),
        aliases=_aliases(title, page.fields.synonyms),
    )


def term_document(site: Site, facet: Facet, value: str) -> SearchDocument:
    """The search document of the page of a facet's value, found by its synonyms too."""
    assert site.analysis is not None, "only a searchable site has search documents"
    term = site.catalogue.vocabulary.term(facet.terms, value)
    uri = term_uri(facet, value)
    return SearchDocument(
        address=site.addresses.of(uri),
        kind=facet.name,
        label=site.text(f"find.pages.{facet.name}"),
        title=term.label,
        summary=term.definition or "",
        notes=(site.records_text(len(site.catalogue.with_value(facet, value))),),
        passages=_passages(site.page(uri)),
        aliases=tuple(term_alias(term, site.analysis)),
    )


def catalogue_document(site: Site, route: Route, title: str, description: str) -> SearchDocument:
    """The search document of another page made from the catalogue.

    The page of all municipalities is found by the names of those without a page of their own.
    """
    names = site.wording.texts.get(f"find.names.{route.page_type.value}", "")
    is_places = route.page_type is PageType.MUNICIPALITIES
    return SearchDocument(
        address=site.addresses.of(route.uri),
        kind="page",
        label=site.text("find.pages.page"),
        title=title,
        summary=description,
        passages=_passages(site.page(route.uri)),
        details=tuple(_unlisted_municipalities(site)) if is_places else (),
        aliases=_aliases(title, names.split(", ") if names else ()),
    )


def _passages(page: Page | None) -> tuple[Passage, ...]:
    texts = page.body.texts if page is not None else ()
    return tuple(body_passages(texts))


def _aliases(title: str, names: Sequence[str]) -> tuple[Alias, ...]:
    return (Alias(title, tuple(names)),) if names else ()


def _unlisted_municipalities(site: Site) -> Iterator[str]:
    own = frozenset(terms_with_page(site.catalogue, MUNICIPALITY))
    for term in site.catalogue.vocabulary.terms(MUNICIPALITY.terms):
        if term.id not in own:
            yield term.label
