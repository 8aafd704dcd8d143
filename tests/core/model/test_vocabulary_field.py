import pytest

from tests.core.records import VOCABULARY, make_case, record_issues
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.model.case import Case, Stage
from videnbank.core.model.vocabulary_field import TermList


def case_issue(**changes: object) -> dict[str, str]:
    values = {"title": "x"} | changes
    text = "\n".join(f"{key}: {value}" for key, value in changes.items())
    checked = validate(Case, values, YamlSource("index.md", text), VOCABULARY)
    found = next(issue for issue in checked.issues if issue.field in changes)
    return {"code": found.code.value, **dict(found.details)}


def test_a_list_with_an_enum_gives_its_member() -> None:
    assert make_case(stage="evaluated").stage is Stage.EVALUATED


def test_a_list_without_an_enum_gives_the_id() -> None:
    assert make_case(topics=["boevl"]).topics == ("boevl",)


def test_an_unknown_value_suggests_the_nearest_id() -> None:
    found = case_issue(programme="fremfært")
    assert found["code"] == "unknown-term"
    assert found["suggestion"] == "fremfaerd"
    assert found["allowed"] == "fremfaerd"


def test_a_long_list_is_not_enumerated() -> None:
    assert record_issues(Case, municipalities=["qqqq"]) == ["municipalities[1] unknown-term"]
    assert case_issue(stage="qqqq")["allowed"] == "planned, running, completed, evaluated"


@pytest.mark.parametrize("word", ["bureaukrati", "papirarbejde"])
def test_a_retired_value_names_its_successor(word: str) -> None:
    assert record_issues(Case, topics=[word]) == ["topics[1] retired-term"]
    assert VOCABULARY.successor(TermList.TOPICS, word) == "boevl"


def test_a_field_marks_its_list_in_the_json_schema() -> None:
    schema = Case.model_json_schema()["properties"]["country"]["anyOf"][0]
    assert schema == {"type": "string", "x-vocabulary": "countries"}
