"""Reports files that no record or page names, so that none is published unread."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.copies import copied_file
from videnbank.core.loading.loaded_project import LoadedProject


def unused_issues(loaded: LoadedProject, pages: AbstractSet[str]) -> Iterator[Issue]:
    """Every file that nothing names; `pages` are the source URIs of hand-written pages.

    Files below a folder with an unread text are left out: it may name them.
    """
    names = names_by_folder(pages)
    missing = names_by_folder(loaded.named - loaded.files.keys())
    for uri, path in loaded.files.items():
        if uri in loaded.named or _is_below(path, loaded.unread):
            continue
        folder, name = posixpath.split(uri)
        if original := copied_file(name, names.get(folder, ())):
            other = posixpath.join(posixpath.dirname(path), original)
            yield Issue(path, Position(), IssueCode.RECORD_COPY, details=(("other", other),))
        elif not nearest(name, missing.get(folder, ())):
            # Otherwise its name was mistyped, and the mistake is told where it is.
            details = (("without", "record"),) if _is_below(path, loaded.recordless) else ()
            yield Issue(path, Position(), IssueCode.UNUSED_FILE, details=details)


def _is_below(path: str, folders: AbstractSet[str]) -> bool:
    return any(path.startswith(f"{folder}/") for folder in folders)


def names_by_folder(paths: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The names of files by their folder."""
    names: dict[str, list[str]] = {}
    for path in sorted(paths):
        folder, name = posixpath.split(path)
        names.setdefault(folder, []).append(name)
    return names
