"""The glossary: every term of the site that a reader may not know, with its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.model.glossary import GlossaryTerm
from videnbank.core.routing.addresses import GLOSSARY_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.links import home_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.definitions import (
    Definition,
    definition_of,
    records_link,
    sorted_terms,
)
from videnbank.core.views.components.section_nav import page_title


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term with its definition, and the way to the records about it."""

    definition: Definition
    records: Link | None


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All terms in Danish order."""

    template: ClassVar[str] = "pages/glossary.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    entries: tuple[GlossaryEntry, ...]


def glossary_page(site: Site) -> GlossaryPage:
    """The view of the glossary."""
    lead = site.text("glossary.lead")
    return GlossaryPage(
        title=page_title(site, GLOSSARY_PAGE, site.text("glossary.title")),
        description=site.description(GLOSSARY_PAGE) or lead,
        breadcrumbs=(home_link(site),),
        lead=lead,
        entries=tuple(_entry(site, term) for term in sorted_terms(site)),
    )


def _entry(site: Site, term: GlossaryTerm) -> GlossaryEntry:
    return GlossaryEntry(definition_of(term), records_link(site, term))
