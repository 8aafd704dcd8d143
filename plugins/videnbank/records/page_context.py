"""What the template of a page is given besides MkDocs' own: its view, and what frames it."""

from __future__ import annotations

from typing import cast

from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from videnbank.core.site.site import Site
from videnbank.core.views.components.definitions import TermBox
from videnbank.core.views.frame.page_actions import page_actions
from videnbank.core.views.frame.term_box import page_terms, record_terms
from videnbank.core.views.sharing.page_metadata import page_metadata
from videnbank.records.pages import (
    MkDocsBodyPage,
    MkDocsCataloguePage,
    MkDocsRecordPage,
    MkDocsTextPage,
)


def add_to_context(context: TemplateContext, **values: object) -> None:
    """Adds values that a template of ours reads."""
    # MkDocs types the context with its own keys only.
    cast("dict[str, object]", context).update(values)


def add_page_context(context: TemplateContext, site: Site, page: Page) -> None:
    """Makes the view of a page and its frame."""
    assert isinstance(page, (MkDocsBodyPage, MkDocsCataloguePage))
    view = page.view_factory.make()
    entry = page.entry if isinstance(page, MkDocsRecordPage) else None
    add_to_context(
        context,
        view=view,
        foot=page_actions(site, view.title, page.url, site.profile.corrections),
        metadata=page_metadata(
            site, page.file.src_uri, view.title, view.description, view.breadcrumbs, entry
        ),
        term_box=_term_box(site, page),
    )


def _term_box(site: Site, page: Page) -> TermBox | None:
    if isinstance(page, MkDocsRecordPage):
        return record_terms(site, page.entry)
    return page_terms(site, page.source) if isinstance(page, MkDocsTextPage) else None
