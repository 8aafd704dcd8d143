import importlib
import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.core.records import DENMARK
from videnbank.core.authoring.json_schema import record_schema
from videnbank.core.catalogue.project import Project
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import check_project
from videnbank.core.loading.front_matter import MarkdownFile, split_front_matter
from videnbank.core.loading.text_source import TextFile, read_text_file
from videnbank.core.loading.vocabulary_loader import read_vocabulary
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.reference import Kind
from videnbank.core.model.registry import MODELS
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList

ROOT = Path(__file__).parents[3]
Schema = dict[str, Any]
GOOD: Schema = {
    "title": "Kaffe først",
    "summary": "Hvad det er.",
    "areas": ["aeldre"],
    "tracks": ["styrket-borgerkontakt"],
    "published": "2026-11-22",
    "state": "published",
    "sources": [{"id": "vpt-2019", "title": "En kilde", "date": 2019}],
    "municipalities": ["nyborg"],
    "period": {"start": "2016-04", "end": None},
    "stage": "running",
    "tools": ["tool/proevehandling"],
    "barriers": None,
    "outcomes": [
        {
            "bottom_line": "efficiency",
            "finding": "Det gik hurtigere.",
            "direction": "better",
            "evidence": "measured",
            "measure": {
                "indicator": "Tid",
                "unit": "timer",
                "before": 12.7,
                "after": {"min": 1, "max": 2},
            },
            "source": "vpt-2019",
        }
    ],
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    text = (ROOT / "vocabulary.yml").read_text(encoding="utf-8")
    return read_vocabulary(TextFile("vocabulary.yml", text), DENMARK.terms())[0]


@pytest.fixture(scope="module")
def schemas(vocabulary: Vocabulary) -> dict[Kind, Schema]:
    return {kind: record_schema(kind, vocabulary, danish()) for kind in Kind}


def conforms(schema: Schema, value: Any) -> bool:
    """By jsonschema where it is installed, else by the keywords that our schemas use."""
    if importlib.util.find_spec("jsonschema") is None:
        return _conforms(schema, value, schema)
    validator = importlib.import_module("jsonschema").Draft202012Validator
    validator.check_schema(schema)
    return bool(validator(schema).is_valid(value))


TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}
LIMITS: dict[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, name: TYPES[name](value),
    "enum": lambda value, known: value in known,
    "pattern": lambda value, form: re.search(form, value) is not None,
    "minLength": lambda value, least: len(value) >= least,
    "maxLength": lambda value, most: len(value) <= most,
    "minItems": lambda value, least: len(value) >= least,
    "maxItems": lambda value, most: len(value) <= most,
    "minimum": lambda value, least: bool(value >= least),
    "maximum": lambda value, most: bool(value <= most),
    "exclusiveMinimum": lambda value, below: bool(value > below),
    "required": lambda value, keys: all(key in value for key in keys),
}
INNER = {"$ref", "anyOf", "items", "properties", "additionalProperties"}
NOTES = {
    *("$schema", "$defs", "title", "description", "default", "format"),
    *("enumDescriptions", "markdownEnumDescriptions"),
}


def _conforms(schema: Schema, value: Any, root: Schema) -> bool:
    unknown = set(schema) - set(LIMITS) - INNER - NOTES
    assert not unknown
    if "type" in schema and not TYPES[schema["type"]](value):
        return False
    if not all(LIMITS[name](value, limit) for name, limit in schema.items() if name in LIMITS):
        return False
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        if not _conforms(root["$defs"][name], value, root):
            return False
    if "anyOf" in schema and not any(_conforms(one, value, root) for one in schema["anyOf"]):
        return False
    if "items" in schema and not all(_conforms(schema["items"], one, root) for one in value):
        return False
    known = schema.get("properties", {})
    if schema.get("additionalProperties") is False and set(value) - set(known):
        return False
    return all(_conforms(known[key], value[key], root) for key in known if key in value)


def parts_of(schema: Any) -> Iterator[Schema]:
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from parts_of(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from parts_of(inner)


@pytest.mark.parametrize("kind", Kind)
def test_a_schema_is_plain_json_in_the_dialect_it_names(
    kind: Kind, schemas: dict[Kind, Schema]
) -> None:
    schema = schemas[kind]
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    references = {part["$ref"] for part in parts_of(schema) if "$ref" in part}
    assert references <= {f"#/$defs/{name}" for name in schema["$defs"]}


@pytest.mark.parametrize("kind", Kind)
def test_every_field_at_every_depth_is_described_in_danish(
    kind: Kind, schemas: dict[Kind, Schema]
) -> None:
    schema = schemas[kind]
    texts = {text for key, text in danish().texts.items() if key.startswith("fields.")}
    groups = [part for part in parts_of(schema) if part.get("type") == "object"]
    assert list(groups[0]["properties"]) == list(MODELS[kind].model_fields)
    for group in groups:
        assert group["additionalProperties"] is False
        for field in group["properties"].values():
            assert field["description"] in texts
            assert "title" not in field


def test_values_come_from_the_vocabulary_with_their_labels(
    schemas: dict[Kind, Schema], vocabulary: Vocabulary
) -> None:
    fields = schemas[Kind.CASE]["properties"]
    stage = fields["stage"]
    assert stage["enum"][:4] == ["planned", "running", "completed", "evaluated"]
    assert stage["enum"][4:] == ["Planlagt", "I gang", "Afsluttet", "Evalueret"]
    assert stage["enumDescriptions"][0] == "Planlagt"
    assert stage["markdownEnumDescriptions"][0].startswith("Planlagt: Arbejdet er besluttet")
    (places, nothing) = fields["municipalities"]["anyOf"]
    assert len(places["items"]["enum"]) == 2 * 98
    assert {"aabenraa", "Aabenraa", "koege", "Køge"} <= set(places["items"]["enum"])
    assert nothing == {"type": "null"}
    assert "x-vocabulary" not in json.dumps(schemas[Kind.CASE])
    ids = vocabulary.ids(TermList.AREAS)
    assert tuple(fields["areas"]["items"]["enum"][: len(ids)]) == ids


def test_retired_values_are_not_offered(vocabulary: Vocabulary) -> None:
    areas = vocabulary.terms(TermList.AREAS)
    retired = areas[0].model_copy(update={"replaced_by": areas[1].id})
    changed = Vocabulary.of({TermList.AREAS: (retired, *areas[1:])})
    schema = record_schema(Kind.NEWS, changed, danish())
    assert areas[0].id not in schema["properties"]["areas"]["items"]["enum"]


def test_a_list_s_length_is_a_number_of_items(schemas: dict[Kind, Schema]) -> None:
    areas = schemas[Kind.TOOL]["properties"]["areas"]
    assert (areas["minItems"], areas["maxItems"]) == (1, 5)
    for part in parts_of(schemas[Kind.TOOL]):
        if part.get("type") == "array":
            assert not {"minLength", "maxLength"} & set(part)


def test_what_is_taken_for_granted_is_told(schemas: dict[Kind, Schema]) -> None:
    assert schemas[Kind.NEWS]["properties"]["review_after"]["default"] == 24
    defaults = [part["default"] for part in parts_of(schemas[Kind.CASE]) if "default" in part]
    assert defaults == [{"areas": False, "tracks": False}, 24, False, False, False, False]


def test_a_good_case_conforms(schemas: dict[Kind, Schema]) -> None:
    assert conforms(schemas[Kind.CASE], GOOD)


@pytest.mark.parametrize(
    "change",
    [
        {"summary": None},
        {"titel": "Kaffe"},
        {"title": "a" * 91},
        {"areas": []},
        {"areas": ["aelder"]},
        {"areas": "aeldre"},
        {"stage": "runing"},
        {"review_after": 0},
        {"sources": []},
        {"sources": [{"id": "VPT 2019", "title": "En kilde"}]},
        {"sources": [{"id": "vpt-2019"}]},
        {"tools": ["case/kaffe"]},
        {"period": {"start": "foråret"}},
        {"municipalities": ["Qqqq"]},
        {"outcomes": [{**GOOD["outcomes"][0], "measure": {"indicator": "Tid", "before": "tolv"}}]},
        {
            "outcomes": [
                {**GOOD["outcomes"][0], "measure": {"indicator": "Tid", "before": {"min": 1}}}
            ]
        },
    ],
    ids=str,
)
def test_a_case_with_a_mistake_does_not_conform(
    schemas: dict[Kind, Schema], change: Schema
) -> None:
    assert not conforms(schemas[Kind.CASE], {**GOOD, **change})


@pytest.mark.parametrize("key", MODELS[Kind.CASE].model_fields)
def test_a_field_may_be_left_out_or_empty_only_when_it_is_not_required(
    schemas: dict[Kind, Schema], key: str
) -> None:
    required = MODELS[Kind.CASE].model_fields[key].is_required()
    left_out = {name: value for name, value in GOOD.items() if name != key}
    assert conforms(schemas[Kind.CASE], left_out) is not required
    assert conforms(schemas[Kind.CASE], {**GOOD, key: None}) is not required


def test_every_valid_record_of_the_site_conforms(schemas: dict[Kind, Schema]) -> None:
    entries = check_project(Project(ROOT), date(2026, 11, 22)).entries
    assert {entry.reference.kind for entry in entries} == set(Kind)
    strange = [
        entry.path
        for entry in entries
        if not conforms(schemas[entry.reference.kind], written_values(entry.path))
    ]
    assert strange == []


def written_values(path: str) -> Any:
    file = read_text_file(ROOT / path, path)
    assert isinstance(file, TextFile)
    parts = split_front_matter(file, required=True)
    assert isinstance(parts, MarkdownFile)
    values = parse_yaml(parts.front_matter, path).values
    return json.loads(json.dumps(values, default=lambda day: day.isoformat()))
