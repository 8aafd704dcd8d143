"""Every Danish text of the project that a reader or an author sees, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from videnbank.core.catalogue.project import Project
from videnbank.core.loading.check_project import ProjectCheck, check_project
from videnbank.core.loading.prose import body_texts, record_texts
from videnbank.core.loading.site_settings import VOCABULARY_FILE
from videnbank.core.loading.yaml_positions import locate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.fields import ValuePath
from videnbank.core.model.vocabulary_field import TermList

ROOT = Path(__file__).parents[2]
PROJECT = Project(ROOT)
WORDING_FILES = (
    "plugins/videnbank/wording/da.yml",
    "wording.yml",
    "scripts/wording.json",
)
"""The last is JSON, which a reader of YAML reads as well."""

DRAWN = (
    *("title", "heading", "caution", "label", "text", "also", "unit", "when"),
    *("phases_heading", "support_heading"),
)
"""Fields of descriptions that stand in drawings."""


@dataclass(frozen=True, slots=True)
class DanishText:
    """A text and where it begins; lines of the text are lines of the file."""

    path: str
    line: int
    text: str


def examined() -> ProjectCheck:
    """The project as it is; the day decides about warnings only."""
    return check_project(PROJECT, date(2026, 11, 22))


def danish_texts(found: ProjectCheck) -> Iterator[DanishText]:
    """The texts of records, hand-written pages, vocabulary, drawings and wording."""
    for entry in found.entries:
        for text in record_texts(PROJECT, entry):
            yield DanishText(entry.path, text.line, text.text)
    for page in found.pages:
        for said in (page.fields.title, page.fields.description):
            yield DanishText(page.path, 1, said or "")
        for text in body_texts(page.body):
            yield DanishText(page.path, text.line, text.text)
    yield from _yaml_texts(VOCABULARY_FILE, ("label", "definition"))
    for drawing in sorted((ROOT / "drawings").glob("*.yml")):
        yield from _yaml_texts(f"drawings/{drawing.name}", DRAWN)
    for file in WORDING_FILES:
        yield from _yaml_texts(file)


def names(found: ProjectCheck) -> Iterator[str]:
    """The names of municipalities and organisations."""
    for terms in (TermList.MUNICIPALITIES, TermList.ORGANISATIONS):
        yield from (term.label for term in found.vocabulary.lists[terms].values())


def _yaml_texts(path: str, keys: tuple[str, ...] = ()) -> Iterator[DanishText]:
    text = (ROOT / path).read_text(encoding="utf-8")
    for at, value in _values(parse_yaml(text, path).values or {}):
        if not keys or at[-1] in keys:
            line = locate(text, at).position.line
            # A text of several lines begins below the sign that says so.
            is_below = text.split("\n")[line - 1].endswith("|")
            yield DanishText(path, line + is_below, value)


def _values(value: object, at: ValuePath = ()) -> Iterator[tuple[ValuePath, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _values(inner, (*at, key))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _values(inner, (*at, place))
