"""The part of a project that can be shown while another part has mistakes."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import Page
from videnbank.core.issues.issue import Issue
from videnbank.core.loading.loaded_project import LoadedProject


def sound_content(
    loaded: LoadedProject, issues: Iterable[Issue]
) -> tuple[tuple[AnyEntry, ...], tuple[Page, ...]]:
    """The records and pages without mistakes, as far as all they refer to is among them."""
    paths = {issue.path for issue in issues}
    folders = {path.rpartition("/")[0] for path in paths}
    entries = {
        entry.reference: entry
        for entry in loaded.entries
        if entry.path not in paths and entry.folder not in folders
    }
    while missing := {
        use.owner
        for use in loaded.reference_uses
        if use.owner in entries and use.target not in entries
    }:
        for reference in missing:
            del entries[reference]
    return tuple(entries.values()), tuple(page for page in loaded.pages if page.path not in paths)
