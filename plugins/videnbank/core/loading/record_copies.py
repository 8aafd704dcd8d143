"""Tells records from their copies and from notes: by their names and first lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from videnbank.core.catalogue.project import RECORD_FILE
from videnbank.core.issues.issue import Issue
from videnbank.core.language.slug import ID_PATTERN, fold
from videnbank.core.loading.copies import (
    copied_file,
    has_copy_name,
    has_numbered_name,
    possible_originals,
)
from videnbank.core.loading.text_source import read_text_file

_TITLE = re.compile(r"^title:.*$", re.MULTILINE)
_INDEX_FAMILY = re.compile(r"[#~]*(?:index|indeks)(?![a-z0-9])", re.IGNORECASE)
_NO_TEXT = (
    *(".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".svg", ".heic"),
    *(".mp3", ".m4a", ".ogg", ".oga", ".wav", ".mp4", ".webm", ".zip"),
    *(".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".odt", ".ods", ".odp"),
)
"""Endings of files that hold no text, so that they need not be opened."""

_NAMED_TEXTS = (".txt", ".csv", ".vtt", ".html", ".htm", ".json")
"""Endings of texts that a record may name as files, whose names alone make them no copies."""


def is_markdown(name: str) -> bool:
    """Whether a file is called as Markdown files are."""
    return name.lower().endswith((".md", ".markdown", ".mkdn", ".mkd"))


@dataclass(frozen=True, slots=True)
class RecordTexts:
    """The texts of a collection of records, in the folder `root`."""

    root: Path

    def record_in(self, folder: str, paths: Iterable[str]) -> str:
        """The file among `paths` that is the record of a folder; empty if none.

        Without an `index.md` it is the text with fields whose name is most like it, or any Markdown.
        """
        names = [path for path in paths if "/" not in path]
        if RECORD_FILE in names:
            return RECORD_FILE
        texts = [name for name in names if self.is_record(folder, name)]
        texts = texts or [name for name in names if is_markdown(name)]
        return min(texts, key=_distance_from_index, default="")

    def is_record(self, folder: str, path: str) -> bool:
        """Whether a file begins with fields, whatever its name."""
        return self._text(folder, path).lstrip("\ufeff \n").startswith("---\n")

    def is_copy(self, folder: str, path: str, record: str) -> bool:
        """Whether a file beside `record` is a copy of it, by its name or its title."""
        if path.lower().endswith(_NO_TEXT):
            return False
        may_be_named = path.lower().endswith(_NAMED_TEXTS) and not path.startswith(record)
        is_beside = "/" not in path and not may_be_named
        if is_beside and (copied_file(path, [record]) or _INDEX_FAMILY.match(path)):
            return True
        return self.is_record(folder, path) and self.have_equal_titles(
            f"{folder}/{path}", f"{folder}/{record}"
        )

    def have_equal_titles(self, path: str, other: str) -> bool:
        """Whether the fields of two texts have the same title."""
        titles = [_TITLE.search(self._text("", name)) for name in (path, other)]
        first, second = (title[0] if title is not None else "" for title in titles)
        return first == second != ""

    def are_equal(self, path: str, other: str) -> bool:
        """Whether two texts are the same."""
        text = self._text("", path)
        return text != "" and text == self._text("", other)

    def _text(self, folder: str, path: str) -> str:
        file = self.root / folder / path
        if path.lower().endswith(_NO_TEXT):
            return ""
        text = read_text_file(file, path)
        return "" if isinstance(text, Issue) else text.text


def copied_folder(name: str, folders: Mapping[str, object], texts: RecordTexts) -> str:
    """The folder among `folders` whose record the one in folder `name` is a copy of; empty if none.

    A name that is an id is believed to be meant, unless it says that it is a copy.
    """
    if ID_PATTERN.fullmatch(name):
        for other in possible_originals(name, folders):
            if has_copy_name(name, other) or (
                has_numbered_name(name, other) and texts.have_equal_titles(*_records(name, other))
            ):
                return other
        return ""
    for other in filter(ID_PATTERN.fullmatch, folders):
        if has_copy_name(name, other):
            return other
        if fold(name) != fold(other) and texts.are_equal(*_records(name, other)):
            return other
    return ""


def _records(*folders: str) -> tuple[str, ...]:
    return tuple(f"{folder}/{RECORD_FILE}" for folder in folders)


def _distance_from_index(name: str) -> tuple[bool, int, str]:
    stem = PurePosixPath(name).stem
    return not _INDEX_FAMILY.match(name), len(stem), name
