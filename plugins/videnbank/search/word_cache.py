"""What earlier builds have found out about words, kept beside the project."""

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
from videnbank.core.model.vocabulary import Vocabulary

PLACE = Path(".cache", "videnbank", "words.json")
"""Where in a project they are kept; nothing is lost with it but time."""

_RULES = ("core", "data")
"""What the forms of words can depend on within the package: the analysis is in the core, which
imports the core alone. All of it counts, since a list of what it imports today would be forgotten
tomorrow; to find the words of a hundred records anew takes half a second."""

_LIBRARIES = ("simplemma",)
"""What the analysis asks about words outside the package."""


class WordCache:
    """The words of one project, with its vocabulary, by the rules and the dictionary of today.

    Anything else that is kept, or what cannot be read, counts as nothing.
    """

    def __init__(self, project: Path, vocabulary: Vocabulary) -> None:
        self._file = project / PLACE
        self._basis = _basis(vocabulary)

    def read(self) -> dict[str, WordForms]:
        """The words that are kept, each as it is written, with its forms."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return dict(_words(kept["words"])) if kept["basis"] == self._basis else {}
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return {}

    def write(self, known: Mapping[str, WordForms]) -> None:
        """Keeps these words instead, if the project can be written to.

        The file is put in place whole, so that a build beside this one reads the old or the new.
        """
        words = {word: [found.stems, found.others] for word, found in known.items()}
        content = json.dumps({"basis": self._basis, "words": words}, ensure_ascii=False)
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(content)
            Path(name).replace(self._file)


def _words(kept: Mapping[str, Any]) -> Iterator[tuple[str, WordForms]]:
    for word, (stems, others) in kept.items():
        yield word, WordForms(tuple(map(str, stems)), tuple((str(s), str(f)) for s, f in others))


def _basis(vocabulary: Vocabulary) -> str:
    """Everything that the forms of a word depend on, as one number."""
    lists = [
        [name, [term.model_dump() for term in terms.values()]]
        for name, terms in vocabulary.lists.items()
    ]
    versions = [unicodedata.unidata_version, *map(version, _LIBRARIES)]
    digest = hashlib.sha256(json.dumps([versions, lists], default=str).encode())
    for file in _rules():
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _rules() -> list[Path]:
    """The files of the package that decide about words, in the same order everywhere."""
    (package,) = map(Path, videnbank.__path__)
    found = (file for folder in _RULES for file in package.joinpath(folder).rglob("*"))
    files = (file for file in found if file.is_file() and file.suffix not in {".pyc", ".pyo"})
    return sorted(files, key=lambda file: file.relative_to(package).as_posix())
