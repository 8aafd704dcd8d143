"""What earlier builds have found out about words, kept beside the project."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from videnbank.core.index.analyzer import WordForms
from videnbank.core.index.stop_words import stop_words
from videnbank.core.model.vocabulary import Vocabulary

PLACE = Path(".cache", "videnbank", "words.json")
"""Where in a project they are kept; nothing is lost with it but time."""

_RULES = ("core/index", "data/index")


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
        words = {word: [found.stems, found.variants] for word, found in known.items()}
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
    said = [version("simplemma"), sorted(stop_words()), lists]
    digest = hashlib.sha256(json.dumps(said, default=str).encode())
    for folder in _RULES:
        for file in sorted(files("videnbank").joinpath(folder).iterdir(), key=_name):
            if file.is_file():
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _name(file: Traversable) -> str:
    return file.name
