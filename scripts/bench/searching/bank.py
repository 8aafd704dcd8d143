"""The search documents of a project, read without MkDocs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from videnbank.core.catalogue.project import Project
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import SearchDocument
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.loading.check_project import check_project
from videnbank.core.loading.unbuilt_site import unbuilt_site
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.search_documents import search_documents


class FaultyBankError(Exception):
    """The project has mistakes, so its index would not be that of the site."""


@dataclass(frozen=True, slots=True)
class Bank:
    """All documents in the order of their numbers, and the analyzer of their words."""

    documents: tuple[SearchDocument, ...]
    analyzer: WordAnalyzer


def read_bank(root: Path, today: date) -> Bank:
    """Read the documents of a project; raises FaultyBankError when it has mistakes."""
    check = check_project(Project(root), today)
    if check.issues:
        raise FaultyBankError(f"{root} has {len(check.issues)} mistakes: run videnbank check")
    analyzer = WordAnalyzer(check.vocabulary, DanishDictionary())
    site = unbuilt_site(check, today, analyzer)
    return Bank(tuple(search_documents(site, Cards(site))), analyzer)
