"""Factories of valid records, entries and catalogues; a test changes the fields it is about."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import yaml

from tests.core.bodies import body_of
from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue, compile_catalogue
from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.issues.issue import Issue
from videnbank.core.loading.places_loader import danish_places
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.vocabulary_loader import read_vocabulary
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.case import Case
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.news import News
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary import Vocabulary

TODAY = date(2026, 11, 22)
VOCABULARY_TEXT = (Path(__file__).parents[1] / "examples/vocabulary.yml").read_text("utf-8")
DENMARK = danish_places(TODAY)
VOCABULARY: Vocabulary = read_vocabulary(
    TextFile("vocabulary.yml", VOCABULARY_TEXT), DENMARK.terms()
)[0]

AnyShape = TypeVar("AnyShape", bound=FrozenModel)

_COMMON: dict[str, Any] = {
    "title": "Kaffe først",
    "summary": "Morgenmødet begynder med borgernes navne.",
    "areas": ["aeldre"],
    "tracks": ["styrket-borgerkontakt"],
    "published": date(2026, 1, 5),
    "state": "published",
    "sources": [{"id": "kilde", "title": "En kilde"}],
}
_OWN: dict[type[Record], dict[str, Any]] = {
    Case: {"municipalities": ["koege"], "stage": "running"},
    Tool: {"purpose": "At prøve af, før I beslutter."},
    Result: {
        "kind": "lesson",
        "question": "Virker det?",
        "conclusion": "Ja, nogle steder.",
        "limitations": ["Få steder."],
    },
    News: {"date": date(2026, 1, 5), "lead": "Det er sket i dag."},
}
OUTCOME: dict[str, Any] = {
    "bottom_line": "quality",
    "finding": "Flere borgere kender den, der kommer.",
    "direction": "better",
    "evidence": "reported",
    "source": "kilde",
}
MEASURE: dict[str, Any] = {"indicator": "Ventetid", "unit": "dage", "before": 20, "after": 16}


def values_of(model: type[Record], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The front matter of a valid record with `changes`; None removes a key."""
    values = {**_COMMON, **_OWN[model], **changes}
    return {key: value for key, value in values.items() if value is not None}


def validate_values(
    model: type[AnyShape], values: Mapping[str, Any]
) -> tuple[AnyShape | None, tuple[Issue, ...]]:
    """Dumps the values as YAML, parses them again and validates them against a model."""
    text = yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False)
    parsed = parse_yaml(text, "index.md")
    assert not parsed.issues
    checked = validate(model, parsed.values or {}, YamlSource("index.md", text), VOCABULARY)
    return checked.model, checked.issues


def record_issues(model: type[Record], **changes: Any) -> list[str]:
    """The issues of a record after changes as `field code`, in the order of the model."""
    _, issues = validate_values(model, values_of(model, changes))
    return [f"{issue.field} {issue.code.value}".strip() for issue in issues]


def model_issues(model: type[FrozenModel], **values: Any) -> list[str]:
    """The issues of a part of a record as `field code`, in the order of the model."""
    _, issues = validate_values(model, values)
    return [f"{issue.field} {issue.code.value}".strip() for issue in issues]


def validated(model: type[AnyShape], values: Mapping[str, Any]) -> AnyShape:
    """The model of values that are valid."""
    checked, issues = validate_values(model, values)
    assert checked is not None, issues
    return checked


def make_case(**changes: Any) -> Case:
    return validated(Case, values_of(Case, changes))


def make_tool(**changes: Any) -> Tool:
    return validated(Tool, values_of(Tool, changes))


def make_result(**changes: Any) -> Result:
    return validated(Result, values_of(Result, changes))


def make_news(**changes: Any) -> News:
    return validated(News, values_of(News, changes))


def entry(
    record: Record, name: str, body: str = "", files: frozenset[str] = frozenset()
) -> AnyEntry:
    reference = Reference(type(record).record_kind, name)
    path, text = f"cases/{name}/index.md", body_of(body, terms=VOCABULARY.glossary.forms)
    return ContentEntry(reference, record, path, text, files)


def case(name: str, **changes: Any) -> AnyEntry:
    return entry(make_case(**changes), name)


def tool(name: str, **changes: Any) -> AnyEntry:
    return entry(make_tool(**changes), name)


def result(name: str, **changes: Any) -> AnyEntry:
    return entry(make_result(**changes), name)


def news(name: str, **changes: Any) -> AnyEntry:
    return entry(make_news(**changes), name)


def catalogue_of(*entries: AnyEntry, today: date = TODAY, drafts: bool = False) -> Catalogue:
    return compile_catalogue(entries, VOCABULARY, today, drafts=drafts)


def names(entries: tuple[AnyEntry, ...]) -> list[str]:
    return [item.reference.id for item in entries]


def ref(written: str) -> Reference:
    kind, _, name = written.partition("/")
    return Reference(Kind(kind), name)
