"""The site of a checked project for those that read it without building its pages."""

from __future__ import annotations

from datetime import date

from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.loading.check_project import ProjectCheck
from videnbank.core.routing.addresses import Addresses
from videnbank.core.site.site import Site


def unbuilt_site(
    check: ProjectCheck, day: date, analysis: WordAnalyzer, *, drafts: bool = False
) -> Site:
    """The site as it is on a day; with `drafts`, as the preview has it."""
    catalogue = check.catalogue(day, drafts=drafts)
    return Site(
        catalogue=catalogue,
        pages=check.pages,
        wording=check.wording,
        addresses=Addresses(),
        today=day,
        site_url="",
        related=RelatedRecords(catalogue),
        analysis=analysis,
        profile=check.settings.profile,
        places=check.settings.places,
    )
