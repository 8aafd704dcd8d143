"""Where each kind of record lies in the project, and under which address it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from videnbank.core.model.reference import Kind
from videnbank.core.model.registry import MODELS

ADDRESS_FOLDERS: dict[Kind, str] = {kind: model.folder for kind, model in MODELS.items()}
"""The first part of a record's address (design §6)."""

RECORD_FILE = "index.md"


@dataclass(frozen=True, slots=True)
class Project:
    """The files of one site: its root folder, the folder of hand-written pages, its settings."""

    root: Path
    docs: str = "docs"
    configuration: str = "mkdocs.yml"

    def folder(self, kind: Kind) -> str:
        """The collection's folder, relative to the root."""
        model = MODELS[kind]
        return model.folder if model.outside_docs else f"{self.docs}/{model.folder}"

    def folders_outside_docs(self) -> tuple[str, ...]:
        """The folders of the collections that do not lie among the hand-written pages."""
        return tuple(model.folder for model in MODELS.values() if model.outside_docs)
