"""The lines of valid fields, whose positions are not kept: a file is read again, and only once."""

from __future__ import annotations

from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue
from videnbank.core.loading.front_matter import split_front_matter
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.yaml_positions import locate
from videnbank.core.model.fields import ValuePath


class FieldLines:
    """Looks up lines in the front matter of the records of a project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._front_matter: dict[str, tuple[str, int]] = {}

    def line(self, path: str, at: ValuePath) -> int:
        """The line of the field `at` of a record's file; 1 if the file cannot be read any more."""
        if path not in self._front_matter:
            self._front_matter[path] = self._read(path)
        front_matter, first_line = self._front_matter[path]
        return locate(front_matter, at, first_line).position.line

    def _read(self, path: str) -> tuple[str, int]:
        file = read_text_file(self._project.root / path, path)
        document = file if isinstance(file, Issue) else split_front_matter(file, required=True)
        if isinstance(document, Issue):
            return "", 1
        return document.front_matter, document.front_matter_line
