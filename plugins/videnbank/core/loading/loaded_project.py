"""Everything that has been loaded from a project."""

from __future__ import annotations

from dataclasses import dataclass, field

from videnbank.core.catalogue.entry import ContentEntry, MarkdownSource, Page
from videnbank.core.issues.issue import Issue
from videnbank.core.loading.media_checker import MediaAdvice
from videnbank.core.loading.record_loader import ReferenceUse
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference


@dataclass(slots=True)
class LoadedProject:
    """The valid entries and pages of a project, everything they refer to, and all issues.

    `references` are all records that exist, valid or not. `files` are all files that are neither
    records nor pages: where each lies, relative to the project, by its source URI. `named` are the
    source URIs that records and pages name, valid or not. `unread` are folders with a text whose
    names could not be read, and `recordless` those in the place of a record that hold none.
    """

    entries: list[ContentEntry[Record]] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    bodies: list[MarkdownSource] = field(default_factory=list)
    references: set[Reference] = field(default_factory=set)
    reference_uses: list[ReferenceUse] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    recordless: set[str] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)
    media_advice: list[MediaAdvice] = field(default_factory=list)
