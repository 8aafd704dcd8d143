from typing import Any

import pytest

from tests.core.records import VOCABULARY
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.validator import (
    ValidationResult,
    YamlSource,
    field_name,
    known_keys,
    parse_path,
    validate,
)
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.case import Case
from videnbank.core.model.page_meta import PageFields
from videnbank.core.model.tool import Tool


def checked(text: str, model: Any = PageFields) -> ValidationResult[Any]:
    values = parse_yaml(text, "om.md").values
    assert values is not None
    return validate(model, values, YamlSource("om.md", text, 2), VOCABULARY)


def only(text: str, model: Any = PageFields) -> Issue:
    (issue,) = checked(text, model).issues
    return issue


def details(issue: Issue) -> dict[str, str]:
    return dict(issue.details)


def test_values_that_fit_give_the_model() -> None:
    result = checked("title: Om os\nhide: [toc]\nsearch: {exclude: true}\n")
    assert result.model == PageFields(title="Om os", hide=("toc",), search={"exclude": True})
    assert result.issues == ()


def test_all_mistakes_are_told_each_at_its_value() -> None:
    issues = checked("title: 2026\nhide: toc\nicon: [a]\n").issues
    assert [(issue.field, issue.position) for issue in issues] == [
        ("title", Position(2, 8)),
        ("icon", Position(4, 7)),
        ("hide", Position(3, 7)),
    ]


def test_an_unknown_key_stands_at_the_key_and_names_the_nearest() -> None:
    issue = only("titel: Om os\n")
    assert (issue.code, issue.position) == (IssueCode.UNKNOWN_KEY, Position(2, 1))
    assert details(issue)["suggestion"] == "title"


def test_few_keys_are_read_out_and_many_are_not() -> None:
    assert details(only("xyz: 1\n"))["allowed"].startswith("title, description")
    unknown = [i for i in checked("xyz: 1\n", Case).issues if i.code is IssueCode.UNKNOWN_KEY]
    assert details(unknown[0])["allowed"] == ""


def test_a_value_from_a_short_list_of_the_program_names_the_nearest() -> None:
    issue = only("hide: [footr]\n")
    assert (issue.code, issue.field) == (IssueCode.UNKNOWN_TERM, "hide[1]")
    assert details(issue)["suggestion"] == "footer"
    assert "navigation" in details(issue)["allowed"]


@pytest.mark.parametrize("value", ["[[toc]]", "[{a: toc}]", "[no]", "[12]"])
def test_odd_values_there_are_no_surprise(value: str) -> None:
    assert only(f"hide: {value}\n").code is IssueCode.UNKNOWN_TERM


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("no", {"expected": "text", "value": "no"}),
        ("012", {"expected": "text", "value": ""}),
        ("[a]", {"expected": "single-text", "value": ""}),
        ("{a: b}", {"expected": "single-text", "value": ""}),
    ],
)
def test_a_wrong_type_says_the_value_as_it_was_written(
    written: str, expected: dict[str, str]
) -> None:
    issues = checked(f"title: {written}\n").issues
    assert [details(issue) for issue in issues] == ([] if written == "012" else [expected])


@pytest.mark.parametrize("written", ['"24"', "024", "24.0", "'24'"])
def test_a_number_is_one_however_it_is_written(written: str) -> None:
    issues = checked(f"review_after: {written}\n", Case).issues
    assert "review_after" not in {issue.field for issue in issues}


@pytest.mark.parametrize("written", ["fire", "9" * 30, '"2.5"', "2,5"])
def test_a_value_that_is_no_whole_number_is_reported(written: str) -> None:
    issues = checked(f"review_after: {written}\n", Case).issues
    (issue,) = (issue for issue in issues if issue.field == "review_after")
    assert issue.code is IssueCode.WRONG_TYPE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("advice:\n  - Start: nu", IssueCode.BAD_YAML_COLON),
        ("advice:\n  -Start\n  -Slut", IssueCode.BAD_YAML_SPACE),
        ("advice:\n  – Start\n  – Slut", IssueCode.BAD_YAML_LOOK_ALIKE),
        ("advice: Start", IssueCode.WRONG_TYPE),
    ],
)
def test_a_list_of_texts_that_is_none_says_the_likely_cure(text: str, code: IssueCode) -> None:
    issues = checked(f"{text}\n", Case).issues
    assert [issue.code for issue in issues if issue.field.startswith("advice")] == [code]


@pytest.mark.parametrize(
    ("text", "side", "limit"),
    [
        ("review_after: 0", "least", "1"),
        ("review_after: 121", "most", "120"),
        ("effort: {hours: 0.0}", "above", "0"),
    ],
)
def test_a_number_out_of_range_says_the_limit_and_its_side(
    text: str, side: str, limit: str
) -> None:
    issues = checked(f"{text}\n", Case).issues
    issue = next(issue for issue in issues if issue.code is IssueCode.OUT_OF_RANGE)
    assert (details(issue)["side"], details(issue)["limit"]) == (side, limit)


def test_a_text_too_long_is_measured_as_it_was_written() -> None:
    issue = only(f"title: {'æ' * 91}\n")
    assert details(issue) == {"length": "91", "most": "90"}


def test_what_stands_below_another_place_keeps_its_whole_name() -> None:
    written = YamlSource("vocabulary.yml", "topics:\n  - id: a\n  - label: B\n").nested(
        ("topics", 1)
    )
    issue = written.key_issue(IssueCode.MISSING_KEY, ("id",), key_name="id")
    assert (issue.field, issue.position) == ("topics[2].id", Position(3, 5))
    assert written.raw_value(("label",)) == "B"


def test_a_field_is_named_as_an_author_counts() -> None:
    assert field_name(("outcomes", 1, "source")) == "outcomes[2].source"
    assert field_name(("a", 0, 1)) == "a[1][2]"
    assert field_name(()) == ""


def test_a_dotted_path_has_places_and_keys() -> None:
    assert parse_path("outcomes.1.source") == ("outcomes", 1, "source")


def test_the_keys_of_a_group_are_known_at_any_depth() -> None:
    assert known_keys(Case, ("period",)) == ("start", "end")
    assert known_keys(Case, ("outcomes", 3, "measure", "before")) == ("min", "max")
    assert known_keys(Tool, ("steps", 0)) == ("title", "minutes", "text", "points")


def test_where_there_is_no_group_no_keys_are_known() -> None:
    assert known_keys(Case, ("title", "x")) == ()
    assert known_keys(Case, ("unknown",)) == ()
