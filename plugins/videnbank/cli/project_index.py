"""The search index of a project, made in memory and without MkDocs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from videnbank.cli.danish_click import CommandError
from videnbank.cli.project import required_file
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import SearchDocument
from videnbank.core.index.field import Field, InvalidWeightError, field_weights
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.index.search_index import SearchIndex
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import ProjectCheck
from videnbank.core.loading.plugin_options import plugin_options
from videnbank.core.loading.unbuilt_site import unbuilt_site
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.search_documents import search_documents
from videnbank.search.word_cache import WordCache

_PLUGIN = "videnbank/search"
_WEIGHTS = "field_weights"
_DICTIONARY = DanishDictionary()
"""Loaded at the first word that is not cached, and once in a process."""


@dataclass(frozen=True, slots=True)
class ProjectIndex:
    """The documents of a project with their index; a document's number is its place.

    `entries` are the records among them by address.
    """

    documents: tuple[SearchDocument, ...]
    index: SearchIndex
    entries: Mapping[str, AnyEntry]


def project_index(project: Project, check: ProjectCheck, day: date) -> ProjectIndex:
    """The index of a project without mistakes, with its drafts, as the preview has it.

    Raises:
        CommandError: when `mkdocs.yml` has a weight of a field that cannot be used.
    """
    weights = _weights(project)
    cache = WordCache(project.root, check.vocabulary)
    known = cache.read()
    analyzer = WordAnalyzer(check.vocabulary, _DICTIONARY, known)
    site = unbuilt_site(check, day, analyzer, drafts=True)
    builder = IndexBuilder(analyzer, weights)
    documents = tuple(search_documents(site, Cards(site)))
    for document in documents:
        builder.add(document)
    if len(analyzer.cached_forms) != len(known):
        cache.write(analyzer.cached_forms)
    entries = {site.addresses.of(entry.uri): entry for entry in site.catalogue.listed()}
    return ProjectIndex(documents, builder.finish(), entries)


def _weights(project: Project) -> Mapping[Field, float]:
    file = required_file(project.root, project.configuration)
    changes = plugin_options(file, _PLUGIN, os.environ).values.get(_WEIGHTS) or {}
    try:
        return field_weights(changes)
    except InvalidWeightError as error:
        choices = ", ".join(Field)
        text = danish().text("find.bad_weight", name=error, choices=choices)
        raise CommandError(text) from error
