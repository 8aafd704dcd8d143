"""Where each kind of record lies in the project, and under which address it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from videnbank.core.model.reference import Kind

ADDRESS_FOLDERS: dict[Kind, str] = {
    Kind.CASE: "cases",
    Kind.TOOL: "vaerktoejer",
    Kind.RESULT: "resultater",
    Kind.NEWS: "nyheder",
}
"""The first part of a record's address (design §6)."""

RECORD_FILE = "index.md"


@dataclass(frozen=True, slots=True)
class Project:
    """The files of one site: its root folder, the folder of hand-written pages, its settings."""

    root: Path
    docs: str = "docs"
    configuration: str = "mkdocs.yml"

    def folder(self, kind: Kind) -> str:
        """The collection's folder, relative to the root: cases beside the pages, others among them."""
        address = ADDRESS_FOLDERS[kind]
        return address if kind is Kind.CASE else f"{self.docs}/{address}"
