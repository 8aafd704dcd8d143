"""Loads all records and pages of a project, and collects their issues."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from videnbank.core.catalogue.entry import ContentEntry, MarkdownSource, Page
from videnbank.core.catalogue.project import RECORD_FILE, Project
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.slug import ID_PATTERN, fold, slug
from videnbank.core.language.wording import Wording
from videnbank.core.loading.body_reader import body_labels
from videnbank.core.loading.media_checker import media_issues
from videnbank.core.loading.page_loader import LoadedPage, read_page
from videnbank.core.loading.personal_number_check import personal_number_in_name
from videnbank.core.loading.record_loader import LoadedRecord, ReferenceUse, read_record
from videnbank.core.markup.labels import BodyLabels
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.registry import MODELS
from videnbank.core.model.vocabulary import Vocabulary

_INDEX_NAMES = {"index.md", "readme.md", "index.markdown", "readme.markdown"}


@dataclass(slots=True)
class LoadCache:
    """Files loaded earlier with their fingerprints, so that unchanged ones are not read again."""

    vocabulary: Vocabulary | None = None
    labels: BodyLabels | None = None
    records: dict[str, tuple[object, LoadedRecord]] = field(default_factory=dict)
    pages: dict[str, tuple[object, LoadedPage]] = field(default_factory=dict)

    def valid_for(self, vocabulary: Vocabulary, labels: BodyLabels) -> LoadCache:
        """This cache, cleared if the vocabulary or the words of bodies have changed."""
        if (vocabulary, labels) != (self.vocabulary, self.labels):
            self.records.clear()
            self.pages.clear()
            self.vocabulary, self.labels = vocabulary, labels
        return self


@dataclass(slots=True)
class LoadedProject:
    """The valid entries and pages of a project, everything they refer to, and all issues.

    `references` are all records that exist, valid or not.
    """

    entries: list[ContentEntry[Record]] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    bodies: list[MarkdownSource] = field(default_factory=list)
    references: set[Reference] = field(default_factory=set)
    reference_uses: list[ReferenceUse] = field(default_factory=list)
    page_files: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def load_project(
    project: Project, vocabulary: Vocabulary, wording: Wording, cache: LoadCache | None = None
) -> LoadedProject:
    """Loads all records and pages of a project; `cache` skips unchanged files."""
    labels = body_labels(wording)
    valid_cache = (cache or LoadCache()).valid_for(vocabulary, labels)
    loader = _Loader(project, vocabulary, labels, valid_cache)
    for kind in Kind:
        loader.load_collection(kind)
    loader.load_pages()
    return loader.loaded


class _Loader:
    """Walks a project's folders once."""

    def __init__(
        self, project: Project, vocabulary: Vocabulary, labels: BodyLabels, cache: LoadCache
    ) -> None:
        self.loaded = LoadedProject()
        self._labels = labels
        self._project = project
        self._vocabulary = vocabulary
        self._cache = cache

    def _report(self, path: str, code: IssueCode, **details: str) -> None:
        issue = Issue(path, Position(), code, details=tuple(sorted(details.items())))
        self.loaded.issues.append(issue)

    def load_collection(self, kind: Kind) -> None:
        """Loads every record of one kind."""
        folder = self._project.folder(kind)
        if self._is_link(folder):
            return
        folded_names: dict[str, str] = {}
        for item in _sorted_items(self._project.root / folder):
            path = f"{folder}/{item.name}"
            if item.is_symlink():
                self._report(path, IssueCode.SYMBOLIC_LINK)
            elif item.is_dir():
                if (other := folded_names.setdefault(fold(item.name), item.name)) != item.name:
                    self._report(path, IssueCode.ID_COLLISION, other=f"{folder}/{other}")
                self._record_folder(kind, item.name)
            elif _is_markdown(item.name) and (
                item.name != RECORD_FILE or MODELS[kind].outside_docs
            ):
                self._report_misplaced(path, f"{folder}/{_id_for(item.name)}/{RECORD_FILE}")

    def _is_link(self, folder: str) -> bool:
        is_link = (self._project.root / folder).is_symlink()
        if is_link:
            self._report(folder, IssueCode.SYMBOLIC_LINK)
        return is_link

    def _record_folder(self, kind: Kind, name: str) -> None:
        folder = f"{self._project.folder(kind)}/{name}"
        path = f"{folder}/{RECORD_FILE}"
        markdown: list[str] = []
        media: list[str] = []
        for inner, is_link in _files_below(self._project.root / folder):
            self.loaded.issues += personal_number_in_name(f"{folder}/{inner}")
            if is_link:
                self._report(f"{folder}/{inner}", IssueCode.SYMBOLIC_LINK)
            elif _is_markdown(inner):
                markdown.append(inner)
            else:
                media.append(inner)
                self.loaded.issues += media_issues(self._project.root, f"{folder}/{inner}")
        if not markdown:
            return
        if not ID_PATTERN.fullmatch(name):
            suggestion = slug(name) or "navn"
            self._report(
                f"{folder}/{markdown[0]}", IssueCode.BAD_ID, value=name, suggestion=suggestion
            )
            return
        self._other_markdown(kind, folder, markdown)
        if RECORD_FILE in markdown:
            self._load_record(Reference(kind, name), path, tuple(media))

    def _other_markdown(self, kind: Kind, folder: str, markdown: list[str]) -> None:
        for inner in markdown:
            if inner == RECORD_FILE:
                continue
            if inner.lower() in _INDEX_NAMES and RECORD_FILE in markdown:
                other = f"{folder}/{RECORD_FILE}"
                self._report(f"{folder}/{inner}", IssueCode.DUPLICATE_ID, other=other)
            elif len(markdown) == 1:
                self._report_misplaced(f"{folder}/{inner}", f"{folder}/{RECORD_FILE}")
            else:
                expected = f"{self._project.folder(kind)}/{_id_for(inner)}/{RECORD_FILE}"
                self._report_misplaced(f"{folder}/{inner}", expected)

    def _load_record(self, reference: Reference, path: str, media: tuple[str, ...]) -> None:
        loaded, cache = self.loaded, self._cache
        loaded.references.add(reference)
        fingerprint = (_fingerprint(self._project.root / path), media)
        cached = cache.records.get(path)
        if cached is None or cached[0] != fingerprint:
            loaded_file = read_record(
                self._project, path, reference, media, self._vocabulary, self._labels
            )
            cached = (fingerprint, loaded_file)
            cache.records[path] = cached
        loaded_file = cached[1]
        loaded.issues += loaded_file.issues
        loaded.reference_uses += loaded_file.reference_uses
        if loaded_file.body is not None:
            loaded.bodies.append(loaded_file.body)
        if loaded_file.entry is not None:
            loaded.entries.append(loaded_file.entry)

    def load_pages(self) -> None:
        """Loads every hand-written page."""
        docs = self._project.docs
        if self._is_link(docs):
            return
        record_folders = tuple(f"{m.folder}/" for m in MODELS.values() if not m.outside_docs)
        folders_elsewhere = {f"{m.folder}/": kind for kind, m in MODELS.items() if m.outside_docs}
        for uri, is_link in _files_below(self._project.root / docs):
            path = f"{docs}/{uri}"
            if uri.startswith(record_folders) and not uri.endswith(f"/{RECORD_FILE}"):
                continue
            if uri.startswith(record_folders) and uri.count("/") > 1:
                continue
            self.loaded.issues += personal_number_in_name(path)
            if is_link:
                self._report(path, IssueCode.SYMBOLIC_LINK)
            elif not _is_markdown(uri):
                self.loaded.page_files.append(uri)
                self.loaded.issues += media_issues(self._project.root, path)
            elif (kind := _kind_of(uri, folders_elsewhere)) is not None:
                self._report_record_among_pages(path, uri, kind)
            else:
                self._load_page(path, uri)

    def _load_page(self, path: str, uri: str) -> None:
        cache = self._cache
        fingerprint = _fingerprint(self._project.root / path)
        cached = cache.pages.get(path)
        if cached is None or cached[0] != fingerprint:
            cached = (
                fingerprint,
                read_page(self._project, path, uri, self._vocabulary, self._labels),
            )
            cache.pages[path] = cached
        loaded_file = cached[1]
        self.loaded.issues += loaded_file.issues
        if loaded_file.body is not None:
            self.loaded.bodies.append(loaded_file.body)
        if loaded_file.page is not None:
            self.loaded.pages.append(loaded_file.page)

    def _report_record_among_pages(self, path: str, uri: str, kind: Kind) -> None:
        name = uri.split("/")[1].removesuffix(".md")
        expected = f"{self._project.folder(kind)}/{name}/{RECORD_FILE}"
        if (self._project.root / expected).exists():
            self._report(path, IssueCode.DUPLICATE_ID, other=expected)
        else:
            self._report_misplaced(path, expected)

    def _report_misplaced(self, path: str, expected_path: str) -> None:
        self._report(path, IssueCode.MISPLACED_FILE, place=expected_path)


def _kind_of(uri: str, folders: Mapping[str, Kind]) -> Kind | None:
    """The kind whose folder contains a file; the text of the kind's overview page is no record."""
    for folder, kind in folders.items():
        if uri.startswith(folder) and uri != f"{folder}{RECORD_FILE}":
            return kind
    return None


def _id_for(name: str) -> str:
    return slug(Path(name).stem) or "navn"


def _is_markdown(name: str) -> bool:
    return name.lower().endswith((".md", ".markdown", ".mkdn", ".mkd"))


def _is_ignored(name: str) -> bool:
    # Hidden files, metadata of file managers, and the lock files of Word.
    return name.startswith((".", "~$")) or name.lower() in {"thumbs.db", "desktop.ini"}


def _sorted_items(folder: Path) -> list[os.DirEntry[str]]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as items:
        return sorted(
            (item for item in items if not _is_ignored(item.name)), key=lambda item: item.name
        )


def _files_below(folder: Path, prefix: str = "") -> Iterator[tuple[str, bool]]:
    for item in _sorted_items(folder):
        if item.is_symlink():
            yield prefix + item.name, True
        elif item.is_dir():
            yield from _files_below(folder / item.name, f"{prefix}{item.name}/")
        else:
            yield prefix + item.name, False


def _fingerprint(file: Path) -> tuple[int, int]:
    status = file.lstat()
    return status.st_mtime_ns, status.st_size
