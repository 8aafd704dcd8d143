"""Finds every record and page of a project, reads them all, and collects every mistake."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from videnbank.core.catalogue.entry import ContentEntry, MarkdownSource, Page
from videnbank.core.catalogue.project import RECORD_FILE, Project
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.slug import ID_PATTERN, fold, slug
from videnbank.core.loading.media_checker import media_issues
from videnbank.core.loading.page_loader import PageFile, read_page
from videnbank.core.loading.record_loader import RecordFile, ReferenceUse, read_record
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.registry import MODELS
from videnbank.core.model.vocabulary import Vocabulary

_INDEX_NAMES = {"index.md", "readme.md", "index.markdown", "readme.markdown"}


@dataclass(slots=True)
class LoadCache:
    """What files gave the last time they were read, so that unchanged ones are not read again."""

    vocabulary: Vocabulary | None = None
    records: dict[str, tuple[object, RecordFile]] = field(default_factory=dict)
    pages: dict[str, tuple[object, PageFile]] = field(default_factory=dict)

    def for_vocabulary(self, vocabulary: Vocabulary) -> LoadCache:
        """This memory, emptied when the vocabulary is another one than last time."""
        if vocabulary != self.vocabulary:
            self.records.clear()
            self.pages.clear()
            self.vocabulary = vocabulary
        return self


@dataclass(slots=True)
class LoadedProject:
    """Everything read from a project: what is right, what exists by name, and every issue."""

    entries: list[ContentEntry[Record]] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    bodies: list[MarkdownSource] = field(default_factory=list)
    names: set[Reference] = field(default_factory=set)
    mentions: list[ReferenceUse] = field(default_factory=list)
    page_files: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def load(
    project: Project, vocabulary: Vocabulary, memory: LoadCache | None = None
) -> LoadedProject:
    """Reads all records and pages of a project."""
    loading = _Loader(project, vocabulary, (memory or LoadCache()).for_vocabulary(vocabulary))
    for kind in Kind:
        loading.collection(kind)
    loading.hand_written_pages()
    return loading.loaded


class _Loader:
    """One walk through a project's folders."""

    def __init__(self, project: Project, vocabulary: Vocabulary, memory: LoadCache) -> None:
        self.loaded = LoadedProject()
        self._project = project
        self._vocabulary = vocabulary
        self._memory = memory

    def _report(self, path: str, code: IssueCode, **details: str) -> None:
        issue = Issue(path, Position(), code, details=tuple(sorted(details.items())))
        self.loaded.issues.append(issue)

    def collection(self, kind: Kind) -> None:
        """Reads every record of one kind."""
        folder = self._project.folder(kind)
        if self._is_link(folder):
            return
        seen: dict[str, str] = {}
        for item in _sorted_items(self._project.root / folder):
            path = f"{folder}/{item.name}"
            if item.is_symlink():
                self._report(path, IssueCode.SYMBOLIC_LINK)
            elif item.is_dir():
                if (other := seen.setdefault(fold(item.name), item.name)) != item.name:
                    self._report(path, IssueCode.ID_COLLISION, other=f"{folder}/{other}")
                self._folder(kind, item.name)
            elif _is_markdown(item.name) and (
                item.name != RECORD_FILE or MODELS[kind].outside_docs
            ):
                self._misplaced(path, f"{folder}/{_id_for(item.name)}/{RECORD_FILE}")

    def _is_link(self, folder: str) -> bool:
        is_link = (self._project.root / folder).is_symlink()
        if is_link:
            self._report(folder, IssueCode.SYMBOLIC_LINK)
        return is_link

    def _folder(self, kind: Kind, name: str) -> None:
        folder = f"{self._project.folder(kind)}/{name}"
        path = f"{folder}/{RECORD_FILE}"
        markdown: list[str] = []
        media: list[str] = []
        for inner, is_link in _files_below(self._project.root / folder):
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
            self._record(Reference(kind, name), path, tuple(media))

    def _other_markdown(self, kind: Kind, folder: str, markdown: list[str]) -> None:
        for inner in markdown:
            if inner == RECORD_FILE:
                continue
            if inner.lower() in _INDEX_NAMES and RECORD_FILE in markdown:
                other = f"{folder}/{RECORD_FILE}"
                self._report(f"{folder}/{inner}", IssueCode.DUPLICATE_ID, other=other)
            elif len(markdown) == 1:
                self._misplaced(f"{folder}/{inner}", f"{folder}/{RECORD_FILE}")
            else:
                expected = f"{self._project.folder(kind)}/{_id_for(inner)}/{RECORD_FILE}"
                self._misplaced(f"{folder}/{inner}", expected)

    def _record(self, reference: Reference, path: str, media: tuple[str, ...]) -> None:
        loaded, memory = self.loaded, self._memory
        loaded.names.add(reference)
        stamp = (_stamp(self._project.root / path), media)
        remembered = memory.records.get(path)
        if remembered is None or remembered[0] != stamp:
            read = read_record(self._project, path, reference, media, self._vocabulary)
            remembered = (stamp, read)
            memory.records[path] = remembered
        read = remembered[1]
        loaded.issues += read.issues
        loaded.mentions += read.mentions
        if read.body is not None:
            loaded.bodies.append(read.body)
        if read.entry is not None:
            loaded.entries.append(read.entry)

    def hand_written_pages(self) -> None:
        """Reads every page that is no record."""
        docs = self._project.docs
        if self._is_link(docs):
            return
        shelves = tuple(f"{m.folder}/" for m in MODELS.values() if not m.outside_docs)
        elsewhere = {f"{m.folder}/": kind for kind, m in MODELS.items() if m.outside_docs}
        for uri, is_link in _files_below(self._project.root / docs):
            path = f"{docs}/{uri}"
            if uri.startswith(shelves) and not uri.endswith(f"/{RECORD_FILE}"):
                continue
            if uri.startswith(shelves) and uri.count("/") > 1:
                continue
            if is_link:
                self._report(path, IssueCode.SYMBOLIC_LINK)
            elif not _is_markdown(uri):
                self.loaded.page_files.append(uri)
                self.loaded.issues += media_issues(self._project.root, path)
            elif (kind := _kind_of(uri, elsewhere)) is not None:
                self._record_among_pages(path, uri, kind)
            else:
                self._page(path, uri)

    def _page(self, path: str, uri: str) -> None:
        memory = self._memory
        stamp = _stamp(self._project.root / path)
        remembered = memory.pages.get(path)
        if remembered is None or remembered[0] != stamp:
            remembered = (stamp, read_page(self._project, path, uri, self._vocabulary))
            memory.pages[path] = remembered
        read = remembered[1]
        self.loaded.issues += read.issues
        if read.body is not None:
            self.loaded.bodies.append(read.body)
        if read.page is not None:
            self.loaded.pages.append(read.page)

    def _record_among_pages(self, path: str, uri: str, kind: Kind) -> None:
        name = uri.split("/")[1].removesuffix(".md")
        expected = f"{self._project.folder(kind)}/{name}/{RECORD_FILE}"
        if (self._project.root / expected).exists():
            self._report(path, IssueCode.DUPLICATE_ID, other=expected)
        else:
            self._misplaced(path, expected)

    def _misplaced(self, path: str, place: str) -> None:
        self._report(path, IssueCode.MISPLACED_FILE, place=place)


def _kind_of(uri: str, folders: Mapping[str, Kind]) -> Kind | None:
    """The kind of record in whose folder a file lies; its overview's own text is no record."""
    for folder, kind in folders.items():
        if uri.startswith(folder) and uri != f"{folder}{RECORD_FILE}":
            return kind
    return None


def _id_for(name: str) -> str:
    return slug(Path(name).stem) or "navn"


def _is_markdown(name: str) -> bool:
    return name.lower().endswith((".md", ".markdown", ".mkdn", ".mkd"))


def _is_litter(name: str) -> bool:
    # What desktops leave behind in folders, and what Word keeps beside an open document.
    return name.startswith((".", "~$")) or name.lower() in {"thumbs.db", "desktop.ini"}


def _sorted_items(folder: Path) -> list[os.DirEntry[str]]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as items:
        return sorted(
            (item for item in items if not _is_litter(item.name)), key=lambda item: item.name
        )


def _files_below(folder: Path, above: str = "") -> Iterator[tuple[str, bool]]:
    for item in _sorted_items(folder):
        if item.is_symlink():
            yield above + item.name, True
        elif item.is_dir():
            yield from _files_below(folder / item.name, f"{above}{item.name}/")
        else:
            yield above + item.name, False


def _stamp(file: Path) -> tuple[int, int]:
    status = file.lstat()
    return status.st_mtime_ns, status.st_size
