"""Small projects on disk, for checks that need files."""

from collections.abc import Mapping
from pathlib import Path

from tests.core.records import TODAY, VOCABULARY_TEXT
from videnbank.core.catalogue.project import Project
from videnbank.core.loading.check_project import ProjectCheck, check_project
from videnbank.core.loading.loader import LoadCache

HEAD = """---
title: "Kaffe først"
summary: "Morgenmødet begynder med borgernes navne."
areas: [aeldre]
tracks: [styrket-borgerkontakt]
published: 2026-01-05
state: published
sources:
  - {id: kilde, title: "En kilde"}
"""
CASE = f"{HEAD}municipalities: [koege]\nstage: running\n---\n\nBrødtekst.\n"
RESULT = f"""{HEAD}kind: lesson
question: "Virker det?"
conclusion: "Nogle steder."
limitations: ["Få steder."]
---

Brødtekst.
"""
TOOL = f'{HEAD}purpose: "At prøve af."\n---\n\nBrødtekst.\n'


def project(root: Path, files: Mapping[str, str | bytes]) -> Project:
    """A project with the examples' vocabulary and these files."""
    write(root, {"vocabulary.yml": VOCABULARY_TEXT, **files})
    return Project(root)


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def check_files(
    root: Path, files: Mapping[str, str | bytes], memory: LoadCache | None = None
) -> ProjectCheck:
    return check_project(project(root, files), TODAY, memory)


def issue_codes(result: ProjectCheck) -> list[str]:
    """The issues as `path code`."""
    return [f"{issue.path} {issue.code.value}" for issue in result.issues]
