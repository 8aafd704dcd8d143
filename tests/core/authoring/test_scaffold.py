import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from tests.core.records import DENMARK
from videnbank.core.authoring.scaffold import normalize_title, record_template, title_error
from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.wording import danish
from videnbank.core.loading.front_matter import MarkdownFile, split_front_matter
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.vocabulary_loader import read_vocabulary
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.fields import field_help, nested_models
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.model.registry import MODELS
from videnbank.core.model.vocabulary import Vocabulary

TODAY = date(2026, 11, 22)
WORDS = danish()
TITLE = 'Kaffe: "først"'

WHAT_AN_AUTHOR_FILLS_IN = {
    "summary": ('summary: ""', 'summary: "Hvad det er."'),
    "areas": ("areas: []", "areas: [aeldre]"),
    "tracks": ("tracks: []", "tracks: [styrket-borgerkontakt]"),
    "sources": (
        '- id:\n    ## Kildens titel. Skal udfyldes.\n    title: ""',
        "- {id: a, title: A}",
    ),
    "municipalities": ("municipalities: []", "municipalities: [nyborg]"),
    "stage": ("stage:", "stage: running"),
    "kind": ("kind:", "kind: lesson"),
    "question": ('question: ""', 'question: "Virker det?"'),
    "conclusion": ('conclusion: ""', 'conclusion: "Ja."'),
    "limitations": ('limitations:\n  - ""', 'limitations:\n  - "Kun få har svaret."'),
    "purpose": ('purpose: ""', 'purpose: "At tale sammen."'),
    "date": ("\ndate:", "\ndate: 2026-04-15"),
    "lead": ('lead: ""', 'lead: "Det skete."'),
}
FIELDS_TO_FILL_IN = {
    Kind.CASE: ("summary", "areas", "tracks", "sources", "municipalities", "stage"),
    Kind.TOOL: ("summary", "areas", "tracks", "sources", "purpose"),
    Kind.RESULT: (
        *("summary", "areas", "tracks", "sources"),
        *("kind", "question", "conclusion", "limitations"),
    ),
    Kind.NEWS: ("summary", "areas", "tracks", "sources", "date", "lead"),
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    text = (Path(__file__).parents[3] / "vocabulary.yml").read_text(encoding="utf-8")
    loaded, issues = read_vocabulary(TextFile("vocabulary.yml", text), DENMARK.terms())
    assert issues == ()
    return loaded


@pytest.fixture(params=Kind)
def kind(request: pytest.FixtureRequest) -> Kind:
    return Kind(request.param)


@pytest.fixture
def template(kind: Kind, vocabulary: Vocabulary) -> str:
    return record_template(kind, TITLE, TODAY, vocabulary, WORDS)


def read(kind: Kind, text: str, vocabulary: Vocabulary) -> tuple[Record | None, tuple[Issue, ...]]:
    parts = split_front_matter(TextFile("index.md", text), required=True)
    assert isinstance(parts, MarkdownFile)
    parsed = parse_yaml(parts.front_matter, "index.md", parts.front_matter_line)
    assert parsed.issues == []
    assert parsed.values is not None
    written = YamlSource("index.md", parts.front_matter, parts.front_matter_line)
    checked = validate(MODELS[kind], parsed.values, written, vocabulary)
    return checked.model, checked.issues


def switched_on(template: str) -> str:
    return re.sub(r"^( *)# ", r"\1", template, flags=re.MULTILINE)


def test_a_fresh_template_lacks_only_what_the_author_must_fill_in(
    kind: Kind, template: str, vocabulary: Vocabulary
) -> None:
    _, issues = read(kind, template, vocabulary)
    fields = {re.split(r"\W", issue.field)[0] for issue in issues if issue.field}
    if any(issue.code is IssueCode.MISSING_PLACE for issue in issues):
        fields.add("municipalities")
    assert fields == set(FIELDS_TO_FILL_IN[kind])
    assert {issue.code for issue in issues} <= {
        IssueCode.EMPTY_VALUE,
        IssueCode.MISSING_KEY,
        IssueCode.MISSING_PLACE,
        IssueCode.MISSING_TRACK_REASON,
        IssueCode.TOO_FEW,
    }


def test_a_template_with_those_filled_in_is_a_valid_draft(
    kind: Kind, template: str, vocabulary: Vocabulary
) -> None:
    for field in FIELDS_TO_FILL_IN[kind]:
        empty, filled = WHAT_AN_AUTHOR_FILLS_IN[field]
        assert template.count(empty) == 1
        template = template.replace(empty, filled)
    record, issues = read(kind, template, vocabulary)
    assert issues == ()
    assert record is not None
    assert record.title == TITLE
    assert record.published == TODAY
    assert record.state == "draft"


def test_every_field_of_the_model_can_be_switched_on(
    kind: Kind, template: str, vocabulary: Vocabulary
) -> None:
    _, issues = read(kind, switched_on(template), vocabulary)
    assert not {issue.code for issue in issues} & {IssueCode.UNKNOWN_KEY, IssueCode.WRONG_TYPE}
    written = re.findall(r"^ *(?:- )?(\w+):", switched_on(template), re.MULTILINE)
    assert sorted(written) == sorted(all_keys(MODELS[kind]))


def all_keys(model: type[BaseModel]) -> Iterator[str]:
    for key, info in model.model_fields.items():
        yield key
        for shape in nested_models(info.annotation):
            if key not in {"before", "after", "change"}:  # a single number stands there
                yield from all_keys(shape)


def test_one_field_can_be_switched_on_alone(template: str) -> None:
    lines = template.splitlines()
    for number, line in enumerate(lines):
        if re.match(r" *# \w+:", line) and not line.startswith("#  "):
            changed = [*lines]
            changed[number] = line.replace("# ", "", 1)
            parsed = parse_yaml("\n".join(changed[1 : changed.index("---", 1)]), "index.md")
            assert parsed.issues == [], line


def test_every_field_has_its_help_above_it(kind: Kind, template: str) -> None:
    lines = template.splitlines()
    for key in MODELS[kind].model_fields:
        place = next(n for n, line in enumerate(lines) if re.match(rf"(# )?{key}:", line))
        above = [line for line in lines[:place] if line.startswith("## ")]
        help_text = field_help(MODELS[kind], key, WORDS)
        assert any(line.startswith(f"## {help_text}") for line in above[-3:])


def test_what_must_be_filled_in_stands_before_what_is_optional(template: str) -> None:
    before, after = template.split(f"## {WORDS.text('new.optional')}\n")
    assert re.search(r"^ {0,2}# \w", before, re.MULTILINE) is None
    assert re.search(r"^\w", after.split("---")[0], re.MULTILINE) is None


def test_short_lists_are_read_out_and_long_ones_pointed_to(vocabulary: Vocabulary) -> None:
    template = record_template(Kind.CASE, TITLE, TODAY, vocabulary, WORDS)
    assert "## Vælg en eller flere af: aeldre, boern, " in template
    assert "## Vælg én af: planned (Planlagt), running (I gang), " in template
    assert "## Værdierne står i vocabulary.yml under topics.\n# topics: []" in template
    assert "for eksempel hoeje-taastrup.\nmunicipalities: []" in template
    assert "aabenraa" not in template


def test_a_choice_between_fields_names_the_other_one(vocabulary: Vocabulary) -> None:
    template = record_template(Kind.CASE, TITLE, TODAY, vocabulary, WORDS)
    assert "## Skal udfyldes, medmindre du i stedet bruger: outside_tracks.\n" in template
    assert "## Skal udfyldes, medmindre du i stedet bruger: country.\n" in template


def test_a_number_that_may_be_a_span_stands_as_one_number(vocabulary: Vocabulary) -> None:
    template = record_template(Kind.RESULT, TITLE, TODAY, vocabulary, WORDS)
    assert re.search(r"^#       before:$", template, re.MULTILINE)


def test_the_body_asks_for_the_text_without_showing_it_to_readers(template: str) -> None:
    assert template.endswith(
        "\n## Skriv selve teksten under stregerne. Brug ## til overskrifter.\n---\n"
    )


@pytest.mark.parametrize(
    "title", ["Kaffe først", "100 % tillid", "a" * 90, "Ja: 'nej' \"måske\" #"]
)
def test_a_title_that_can_be_read_back_has_no_problem(title: str) -> None:
    assert title_error(title, WORDS) == ""


@pytest.mark.parametrize(
    "title", ["", "!", "a" * 91, "<b>", "&amp; a", "[a](b)", "a\x00b", "\ud800a"]
)
def test_a_title_that_cannot_is_explained(title: str) -> None:
    assert title_error(title, WORDS)


def test_a_personal_number_never_stands_in_the_explanation() -> None:
    problem = title_error("Borger 010190-1234", WORDS)
    assert "CPR" in problem
    assert "1234" not in problem


def test_a_title_becomes_one_line_of_composed_letters() -> None:
    assert normalize_title(" Første\n\tlinje\u00a0A\u030a ") == "Første linje Å"
