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
def test_the_required_fields_are_sufficient(model: type[Case | Tool | Result | News]) -> None:
    assert record_issues(model) == []


def test_omitted_fields_have_defaults() -> None:
    record = make_case()
    assert record.state is State.PUBLISHED
    assert record.review_after == 24
    assert record.tools == ()


def test_a_record_is_frozen() -> None:
    with pytest.raises(ValidationError):
        make_case().title = "Et andet navn"  # type: ignore[misc]


def test_a_record_must_be_a_mapping() -> None:
    with pytest.raises(ValidationError):
        Case.model_validate([], context={"vocabulary": VOCABULARY})


def test_a_record_without_tracks_needs_a_reason() -> None:
    assert record_issues(Case, tracks=None) == ["tracks missing-track-reason"]
    assert record_issues(Case, tracks=[]) == ["tracks missing-track-reason"]
    assert record_issues(Case, tracks=None, outside_tracks="Bestyrelsen har optaget den.") == []


def test_a_record_with_tracks_must_not_give_a_reason() -> None:
    assert record_issues(Case, outside_tracks="Hvorfor?") == [
        "outside_tracks needless-track-reason"
    ]


def test_a_withdrawn_record_needs_a_withdrawal() -> None:
    assert record_issues(Case, state="withdrawn") == ["state missing-withdrawal"]
    assert record_issues(Case, state="withdrawn", withdrawn=WITHDRAWAL) == []


def test_only_a_withdrawn_record_has_a_withdrawal() -> None:
    assert record_issues(Case, withdrawn=WITHDRAWAL) == ["withdrawn needless-withdrawal"]


def test_a_review_cannot_precede_publication() -> None:
    assert record_issues(Case, reviewed=date(2026, 1, 4)) == ["reviewed backwards"]
    assert record_issues(Case, reviewed=date(2026, 1, 5)) == []


def test_an_invalid_review_date_is_not_compared() -> None:
    assert record_issues(Case, reviewed="2025") == ["reviewed bad-date"]


def test_source_ids_are_unique() -> None:
    sources = [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "a", "title": "C"}]
    assert record_issues(Case, sources=sources) == ["sources[3].id repeated-value"]


def test_an_outcome_refers_to_a_source_of_the_record() -> None:
    outcome = OUTCOME | {"source": "kild"}
    assert record_issues(Case, outcomes=[outcome]) == ["outcomes[1].source unknown-source"]
    assert record_issues(Result, outcomes=[outcome]) == ["outcomes[1].source unknown-source"]


@pytest.mark.parametrize("sources", ["kilde", ["kilde"], [{"title": "Uden id"}], {"id": "kilde"}])
def test_malformed_sources_are_reported_without_rule_errors(sources: Any) -> None:
    issues = record_issues(Case, sources=sources, outcomes=[OUTCOME, "x", {"source": ["kilde"]}])
    assert any(line.startswith("sources") for line in issues)
    assert "outcomes[1].source unknown-source" in issues
    assert "outcomes[2] wrong-type" in issues
    assert "outcomes[3].source wrong-type" in issues


def test_a_case_needs_a_place() -> None:
    assert record_issues(Case, municipalities=None) == ["missing-place"]
    assert record_issues(Case, municipalities=None, country="nl") == []


def test_a_result_has_the_places_of_its_cases_and_none_of_its_own() -> None:
    assert record_issues(Tool, municipalities=["koege"]) == []
    assert record_issues(Result, municipalities=["koege"]) == ["municipalities unknown-key"]


def test_cross_field_and_single_field_errors_are_reported_together() -> None:
    issues = record_issues(Case, title=None, stage="ongoing", municipalities=None, tracks=None)
    assert sorted(issues) == [
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
        ("/cases/æ/", True),
        ("/a/?b=1/", False),
    ],
)
def test_a_former_url_starts_and_ends_with_a_slash(address: str, *, right: bool) -> None:
    issues = record_issues(Case, former_urls=[address])
    assert issues == ([] if right else ["former_urls[1] bad-former-url"])


def test_a_result_has_a_limitation() -> None:
    assert record_issues(Result, limitations=[]) == ["limitations too-few"]


def test_a_list_whose_only_item_is_wrong_is_not_called_too_short() -> None:
    assert record_issues(Case, sources=[{"id": "a"}]) == ["sources[1].title missing-key"]
