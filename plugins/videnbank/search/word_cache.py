"""A cache of word analyses in the project folder."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import videnbank
from videnbank.core.index.analyzer import WordForms
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.model.vocabulary import Vocabulary

CACHE_FILE = Path(".cache", "videnbank", "words.json")
"""The path of the cache in a project; deleting it only costs time."""

_RULE_FOLDERS = ("core", "data")
"""The parts of the package that word forms may depend on: the analysis is in the core, which
imports the core alone. All of it counts, since a list of what it imports today would soon be out of
date; to analyze the words of a hundred records again takes half a second."""

_LIBRARIES = ("simplemma",)
"""The libraries that word forms depend on."""


class WordCache:
    """The word cache of one project, valid for its vocabulary and the current rules and dictionary.

    A cache with another fingerprint, or one that cannot be read, counts as empty.
    """

    def __init__(self, project: Path, vocabulary: Vocabulary) -> None:
        self._file = project / CACHE_FILE
        self._fingerprint = _fingerprint(vocabulary)

    def read(self) -> dict[str, WordForms]:
        """The cached words, case preserved, with their forms."""
        try:
            cached = json.loads(self._file.read_text(encoding="utf-8"))
            words = cached["words"]
            is_valid = cached["basis"] == self._fingerprint and cached["digest"] == _digest(words)
            return dict(_words(words)) if is_valid else {}
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return {}

    def write(self, forms_by_word: Mapping[str, WordForms]) -> None:
        """Replaces the cache, if the project is writable.

        The file is replaced atomically, for builds that run at the same time.
        """
        words = {word: forms.keys for word, forms in forms_by_word.items()}
        content = json.dumps(
            {"basis": self._fingerprint, "digest": _digest(words), "words": words},
            ensure_ascii=False,
        )
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(content)
            Path(name).replace(self._file)


def _digest(words: Mapping[str, Any]) -> str:
    """A digest of the content, so that a damaged file is not believed."""
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()


def _words(cached: Mapping[str, Any]) -> Iterator[tuple[str, WordForms]]:
    for word, keys in cached.items():
        yield word, WordForms(tuple((str(key), MatchKind(kind)) for key, kind in keys))


def _fingerprint(vocabulary: Vocabulary) -> str:
    """A digest of everything that the forms of words depend on."""
    lists = [
        [name, [term.model_dump() for term in terms.values()]]
        for name, terms in vocabulary.lists.items()
    ]
    versions = [unicodedata.unidata_version, *map(version, _LIBRARIES)]
    digest = hashlib.sha256(
        json.dumps([versions, lists, vocabulary.synonyms], default=str).encode()
    )
    for file in _rule_files():
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _rule_files() -> list[Path]:
    """The files of the package that word forms depend on, in the same order everywhere."""
    (package,) = map(Path, videnbank.__path__)
    paths = (path for folder in _RULE_FOLDERS for path in package.joinpath(folder).rglob("*"))
    files = (path for path in paths if path.is_file() and path.suffix not in {".pyc", ".pyo"})
    return sorted(files, key=lambda file: file.relative_to(package).as_posix())
