"""Loads all records and pages of a project, and collects their issues."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from videnbank.core.catalogue.project import RECORD_FILE, Project
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.issues.place_note import noting_place
from videnbank.core.language.slug import ID_PATTERN, fold, slug
from videnbank.core.language.wording import Wording
from videnbank.core.loading.body_reader import body_labels
from videnbank.core.loading.copies import copied_file
from videnbank.core.loading.loaded_project import LoadedProject
from videnbank.core.loading.media_checker import MediaCache, check_media
from videnbank.core.loading.page_loader import LoadedPage, read_page
from videnbank.core.loading.personal_number_check import personal_number_in_name
from videnbank.core.loading.record_copies import RecordTexts, copied_folder, is_markdown
from videnbank.core.loading.record_loader import LoadedRecord, read_record
from videnbank.core.loading.source_tree import SourceFile, SourceType, files_below
from videnbank.core.loading.unused_files import names_by_folder, unused_issues
from videnbank.core.markup.labels import BodyLabels
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
    media: MediaCache = field(default_factory=dict)

    def valid_for(self, vocabulary: Vocabulary, labels: BodyLabels) -> LoadCache:
        """This cache, cleared if the vocabulary or the words of bodies have changed."""
        if (vocabulary, labels) != (self.vocabulary, self.labels):
            self.records.clear()
            self.pages.clear()
            self.vocabulary, self.labels = vocabulary, labels
        return self


def load_project(
    project: Project, vocabulary: Vocabulary, wording: Wording, cache: LoadCache | None = None
) -> LoadedProject:
    """Loads all records and pages of a project; `cache` skips unchanged files."""
    labels = body_labels(wording)
    valid_cache = (cache or LoadCache()).valid_for(vocabulary, labels)
    loader = _Loader(project, vocabulary, labels, valid_cache)
    docs = loader.files_of(project.docs)
    for kind in Kind:
        loader.load_collection(kind, docs)
    loader.load_pages(docs)
    loader.check_files()
    return loader.loaded


class _Loader:
    """Reads the files of a project's folders, each of which it lists once."""

    def __init__(
        self, project: Project, vocabulary: Vocabulary, labels: BodyLabels, cache: LoadCache
    ) -> None:
        self.loaded = LoadedProject()
        self._labels = labels
        self._project = project
        self._vocabulary = vocabulary
        self._cache = cache
        self._page_uris: set[str] = set()

    def files_of(self, folder: str) -> tuple[SourceFile, ...]:
        """The files below a folder of the project; links and strange names are reported."""
        if (self._project.root / folder).is_symlink():
            self._report(folder, IssueCode.SYMBOLIC_LINK)
            return ()
        return tuple(
            file
            for file in files_below(self._project.root / folder)
            if self._can_be_stored(f"{folder}/{file.path}", folder, file)
        )

    def _can_be_stored(self, path: str, folder: str, file: SourceFile) -> bool:
        self.loaded.issues += personal_number_in_name(path)
        if file.type is SourceType.LINK:
            self._report(path, IssueCode.SYMBOLIC_LINK)
        elif file.type is SourceType.SPECIAL:
            self._report(path, IssueCode.UNREADABLE_FILE, reason="not-a-file")
        elif file.problem:
            self._report(path, IssueCode.BAD_FILE_NAME, problem=file.problem)
        else:
            if file.collision and not self._is_told_as_record(folder, file):
                self._report(path, IssueCode.FILE_COLLISION, other=f"{folder}/{file.collision}")
            return True
        return False

    def _is_told_as_record(self, folder: str, file: SourceFile) -> bool:
        # Records of one name have messages of their own.
        other = f"{folder}/{file.collision}"
        is_folder = posixpath.dirname(other) in map(self._project.folder, Kind)
        return (is_folder and "/" in file.path) or Path(file.path).name.lower() in _INDEX_NAMES

    def load_collection(self, kind: Kind, docs: Iterable[SourceFile]) -> None:
        """Loads every record of one kind; `docs` are the files of the docs folder."""
        folder = self._project.folder(kind)
        if MODELS[kind].outside_docs:
            files = self.files_of(folder)
        else:
            files = tuple(_files_in(docs, f"{MODELS[kind].folder}/"))
        texts = RecordTexts(self._project.root / folder)
        records: dict[str, list[SourceFile]] = {}
        for file in files:
            name, slash, _ = file.path.partition("/")
            if slash:
                records.setdefault(name, []).extend(_files_in([file], f"{name}/"))
            elif is_markdown(name) and (name != RECORD_FILE or MODELS[kind].outside_docs):
                self._report_misplaced(f"{folder}/{name}", self._place_of(kind, name))
            elif not is_markdown(name):
                self._add_file(kind, folder, file)
        folded_names: dict[str, str] = {}
        for name in records:
            if (other := folded_names.setdefault(fold(name), name)) != name:
                self._report(f"{folder}/{name}", IssueCode.ID_COLLISION, other=f"{folder}/{other}")
        for name, inner_files in records.items():
            original = copied_folder(name, records, texts)
            self._load_folder(kind, name, inner_files, texts, original)

    def _add_file(self, kind: Kind, folder: str, file: SourceFile) -> None:
        uri = posixpath.relpath(f"{folder}/{file.name}", self._uri_root(kind))
        self.loaded.files.setdefault(uri, f"{folder}/{file.path}")

    def _uri_root(self, kind: Kind) -> str:
        return "." if MODELS[kind].outside_docs else self._project.docs

    def _load_folder(
        self,
        kind: Kind,
        name: str,
        files: list[SourceFile],
        texts: RecordTexts,
        original: str,
    ) -> None:
        folder = f"{self._project.folder(kind)}/{name}"
        by_path = {file.path: file for file in files}
        record = texts.record_in(name, by_path)
        others = [file for file in files if file.path != record]
        if original and record:
            self.loaded.unread.add(folder)
            self._report(
                f"{folder}/{record}",
                IssueCode.RECORD_COPY,
                other=f"{self._project.folder(kind)}/{original}/{RECORD_FILE}",
            )
        elif record and not ID_PATTERN.fullmatch(name):
            self.loaded.unread.add(folder)
            suggestion = slug(name) or "navn"
            self._report(f"{folder}/{record}", IssueCode.BAD_ID, value=name, suggestion=suggestion)
        else:
            if not record:
                self.loaded.recordless.add(folder)
            rest = [
                file for file in others if not self._is_other_text(kind, name, file, record, texts)
            ]
            for file in rest:
                self._add_file(kind, folder, file)
            if record == RECORD_FILE:
                media = tuple(file.name for file in rest)
                self._load_record(Reference(kind, name), f"{folder}/{record}", media)
            elif record:
                self.loaded.unread.add(folder)
                self._report_misplaced(f"{folder}/{record}", f"{folder}/{RECORD_FILE}")

    def _is_other_text(
        self, kind: Kind, name: str, file: SourceFile, record: str, texts: RecordTexts
    ) -> bool:
        """Reports a text beside a record, if it is one; what else it may be is a file to name."""
        folder = f"{self._project.folder(kind)}/{name}"
        path = f"{folder}/{file.path}"
        if record and file.path.lower() in _INDEX_NAMES:
            self._report(path, IssueCode.DUPLICATE_ID, other=f"{folder}/{record}")
        elif record and texts.is_copy(name, file.path, record):
            self._report(path, IssueCode.RECORD_COPY, other=f"{folder}/{record}")
        elif texts.is_record(name, file.path):
            self._report_misplaced(path, self._place_of(kind, file.path))
        elif is_markdown(file.path):
            self._report(path, IssueCode.UNUSED_FILE, without="fields")
        else:
            return False
        return True

    def _place_of(self, kind: Kind, name: str) -> str:
        """Where a text that lies beside records belongs."""
        if name == RECORD_FILE and MODELS[kind].outside_docs:
            return f"{self._project.docs}/{MODELS[kind].folder}/{RECORD_FILE}"
        path = Path(name)
        stem = path.parent.name if path.name.lower() in _INDEX_NAMES else path.stem
        return f"{self._project.folder(kind)}/{slug(stem) or 'navn'}/{RECORD_FILE}"

    def _load_record(self, reference: Reference, path: str, media: tuple[str, ...]) -> None:
        loaded, cache = self.loaded, self._cache
        loaded.references.add(reference)
        fingerprint = (_fingerprint(self._project.root / path), media)
        cached = cache.records.get(path)
        if cached is None or cached[0] != fingerprint:
            with noting_place(path):
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
        self._add_names(path, loaded_file.files)

    def _add_names(self, path: str, files: frozenset[str] | None) -> None:
        if files is None:
            self.loaded.unread.add(posixpath.dirname(path))
        else:
            self.loaded.named |= files

    def load_pages(self, docs: Iterable[SourceFile]) -> None:
        """Loads every hand-written page; `docs` are the files of the docs folder."""
        record_folders = tuple(f"{m.folder}/" for m in MODELS.values() if not m.outside_docs)
        folders_elsewhere = {f"{m.folder}/": kind for kind, m in MODELS.items() if m.outside_docs}
        files = [
            file
            for file in docs
            if not file.path.startswith(record_folders)
            or (file.path.count("/") == 1 and file.path.endswith(f"/{RECORD_FILE}"))
        ]
        pages = {file.path for file in files if is_markdown(file.path)}
        names = names_by_folder(pages)
        for file in files:
            path = f"{self._project.docs}/{file.path}"
            folder, name = posixpath.split(file.path)
            if file.path not in pages:
                if (other := self.loaded.files.setdefault(file.name, path)) != path:
                    self._report(path, IssueCode.FILE_COLLISION, other=other)
            elif (kind := _kind_of(file.path, folders_elsewhere)) is not None:
                self._report_record_among_pages(path, file.path, kind)
            elif original := copied_file(name, names[folder]):
                other = posixpath.join(self._project.docs, folder, original)
                self._report(path, IssueCode.RECORD_COPY, other=other)
            elif not _is_address(file.path):
                place = _address_for(file.path, pages)
                self._report(
                    path, IssueCode.BAD_ID, page=f"{self._project.docs}/{place}", value=file.path
                )
            else:
                self._load_page(path, file.path)
        self._page_uris = pages

    def _load_page(self, path: str, uri: str) -> None:
        cache = self._cache
        fingerprint = _fingerprint(self._project.root / path)
        cached = cache.pages.get(path)
        if cached is None or cached[0] != fingerprint:
            with noting_place(path):
                loaded_page = read_page(self._project, path, uri, self._vocabulary, self._labels)
                cached = (fingerprint, loaded_page)
            cache.pages[path] = cached
        loaded_file = cached[1]
        self.loaded.issues += loaded_file.issues
        if loaded_file.body is not None:
            self.loaded.bodies.append(loaded_file.body)
        if loaded_file.page is not None:
            self.loaded.pages.append(loaded_file.page)
        self._add_names(path, loaded_file.files)

    def check_files(self) -> None:
        """Checks the files that something names, and reports the others."""
        loaded = self.loaded
        for uri, path in loaded.files.items():
            if uri in loaded.named:
                with noting_place(path):
                    check = check_media(self._project.root, path, self._cache.media)
                    loaded.issues += check.issues
                    loaded.media_advice += check.advice
        loaded.issues += unused_issues(loaded, self._page_uris)

    def _report(self, path: str, code: IssueCode, **details: str) -> None:
        issue = Issue(path, Position(), code, details=tuple(sorted(details.items())))
        self.loaded.issues.append(issue)

    def _report_record_among_pages(self, path: str, uri: str, kind: Kind) -> None:
        name = uri.split("/")[1].removesuffix(".md")
        expected = f"{self._project.folder(kind)}/{name}/{RECORD_FILE}"
        if (self._project.root / expected).exists():
            self._report(path, IssueCode.DUPLICATE_ID, other=expected)
        else:
            self._report_misplaced(path, expected)

    def _report_misplaced(self, path: str, expected_path: str) -> None:
        self._report(path, IssueCode.MISPLACED_FILE, place=expected_path)


def _files_in(files: Iterable[SourceFile], folder: str) -> Iterator[SourceFile]:
    """The files below `folder`, which ends with a slash, relative to it."""
    for file in files:
        if file.path.startswith(folder):
            name = file.name.removeprefix(file.name[: len(folder)])
            yield SourceFile(file.path.removeprefix(folder), name, file.type)


def _kind_of(uri: str, folders: Mapping[str, Kind]) -> Kind | None:
    """The kind whose folder contains a file; the text of the kind's overview page is no record."""
    for folder, kind in folders.items():
        if uri.startswith(folder) and uri != f"{folder}{RECORD_FILE}":
            return kind
    return None


def _is_address(path: str) -> bool:
    """Whether a page's path can be an address: every part is an id, and its name ends in `.md`."""
    stem = path.removesuffix(".md")
    return stem != path and all(ID_PATTERN.fullmatch(part) for part in stem.split("/"))


def _address_for(path: str, pages: Iterable[str]) -> str:
    """The nearest path that can be an address."""
    folder, name = posixpath.split(path)
    parts = [slug(part) or "navn" for part in filter(None, folder.split("/"))]
    is_index = name.lower() in _INDEX_NAMES and posixpath.join(folder, RECORD_FILE) not in pages
    return "/".join([*parts, RECORD_FILE if is_index else f"{slug(Path(name).stem) or 'navn'}.md"])


def _fingerprint(file: Path) -> tuple[int, int]:
    status = file.lstat()
    return status.st_mtime_ns, status.st_size
