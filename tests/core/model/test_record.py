from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from tests.core.records import OUTCOME, VOCABULARY, make_case, record_issues
from videnbank.core.model.case import Case
from videnbank.core.model.news import News
from videnbank.core.model.record import State
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool

WITHDRAWAL = {"reason": "Kilden er trukket tilbage.", "date": date(2026, 2, 1)}


@pytest.mark.parametrize("model", [Case, Tool, Result, News])
def test_the_least_that_must_be_said_will_do(model: type[Case | Tool | Result | News]) -> None:
    assert record_issues(model) == []


def test_what_is_left_out_has_its_usual_value() -> None:
    known = make_case()
    assert known.state is State.PUBLISHED
    assert known.review_after == 24
    assert known.tools == ()


def test_a_record_is_frozen() -> None:
    with pytest.raises(ValidationError):
        make_case().title = "Et andet navn"  # type: ignore[misc]


def test_a_record_cannot_be_made_of_something_else() -> None:
    with pytest.raises(ValidationError):
        Case.model_validate([], context={"vocabulary": VOCABULARY})


def test_a_record_without_tracks_says_why() -> None:
    assert record_issues(Case, tracks=None) == ["tracks missing-track-reason"]
    assert record_issues(Case, tracks=[]) == ["tracks missing-track-reason"]
    assert record_issues(Case, tracks=None, outside_tracks="Bestyrelsen har optaget den.") == []


def test_a_record_with_tracks_does_not() -> None:
    assert record_issues(Case, outside_tracks="Hvorfor?") == [
        "outside_tracks needless-track-reason"
    ]


def test_a_withdrawn_record_says_why_and_when() -> None:
    assert record_issues(Case, state="withdrawn") == ["state missing-withdrawal"]
    assert record_issues(Case, state="withdrawn", withdrawn=WITHDRAWAL) == []


def test_only_a_withdrawn_record_does() -> None:
    assert record_issues(Case, withdrawn=WITHDRAWAL) == ["withdrawn needless-withdrawal"]


def test_a_review_is_not_older_than_the_record() -> None:
    assert record_issues(Case, reviewed=date(2026, 1, 4)) == ["reviewed backwards"]
    assert record_issues(Case, reviewed=date(2026, 1, 5)) == []


def test_a_review_with_a_mistake_of_its_own_is_not_compared() -> None:
    assert record_issues(Case, reviewed="2025") == ["reviewed bad-date"]


def test_the_ids_of_sources_differ() -> None:
    sources = [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "a", "title": "C"}]
    assert record_issues(Case, sources=sources) == ["sources[3].id repeated-value"]


def test_an_outcome_names_a_source_of_the_record() -> None:
    outcome = OUTCOME | {"source": "kild"}
    assert record_issues(Case, outcomes=[outcome]) == ["outcomes[1].source unknown-source"]
    assert record_issues(Result, outcomes=[outcome]) == ["outcomes[1].source unknown-source"]


@pytest.mark.parametrize("sources", ["kilde", ["kilde"], [{"title": "Uden id"}], {"id": "kilde"}])
def test_sources_of_the_wrong_form_are_told_of_and_break_no_rule(sources: Any) -> None:
    found = record_issues(Case, sources=sources, outcomes=[OUTCOME, "x", {"source": ["kilde"]}])
    assert any(line.startswith("sources") for line in found)
    assert "outcomes[1].source unknown-source" in found
    assert "outcomes[2] wrong-type" in found
    assert "outcomes[3].source wrong-type" in found


def test_a_case_has_a_place() -> None:
    assert record_issues(Case, municipalities=None) == ["missing-place"]
    assert record_issues(Case, municipalities=None, country="nl") == []


def test_a_tool_has_none() -> None:
    assert record_issues(Tool, municipalities=["koege"]) == ["municipalities unknown-key"]


def test_rules_across_keys_are_told_together_with_the_mistakes_of_single_keys() -> None:
    found = record_issues(Case, title=None, stage="ongoing", municipalities=None, tracks=None)
    assert sorted(found) == [
        "missing-place",
        "stage unknown-term",
        "title missing-key",
        "tracks missing-track-reason",
    ]


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("/cases/gammel/", True),
        ("/node/12.html/", True),
        ("/", False),
        ("/cases/gammel", False),
        ("cases/gammel/", False),
        ("//vpt.dk/", False),
        ("/cases/æ/", False),
        ("/a/?b=1/", False),
    ],
)
def test_a_former_address_stands_between_slashes(address: str, *, right: bool) -> None:
    found = record_issues(Case, former_urls=[address])
    assert found == ([] if right else ["former_urls[1] bad-former-url"])


def test_a_result_has_a_limitation() -> None:
    assert record_issues(Result, limitations=[]) == ["limitations too-few"]


def test_a_list_whose_only_item_is_wrong_is_not_called_too_short() -> None:
    assert record_issues(Case, sources=[{"id": "a"}]) == ["sources[1].title missing-key"]
