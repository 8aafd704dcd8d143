"""The layout of a project: the folder of each kind of record, in the sources and in URLs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from videnbank.core.model.reference import Kind
from videnbank.core.model.registry import MODELS

ADDRESS_FOLDERS: dict[Kind, str] = {kind: model.folder for kind, model in MODELS.items()}
"""The first URL segment of each kind of record (design §6)."""

RECORD_FILE = "index.md"


@dataclass(frozen=True, slots=True)
class Project:
    """The files of a site: the root, the docs folder and the configuration file."""

    root: Path
    docs: str = "docs"
    configuration: str = "mkdocs.yml"

    def folder(self, kind: Kind) -> str:
        """The source folder of a kind of record, relative to the root."""
        model = MODELS[kind]
        return model.folder if model.outside_docs else f"{self.docs}/{model.folder}"

    def folders_outside_docs(self) -> tuple[str, ...]:
        """The source folders of records that live outside the docs folder."""
        return tuple(model.folder for model in MODELS.values() if model.outside_docs)
