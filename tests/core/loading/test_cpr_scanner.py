from dataclasses import astuple

import pytest

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.cpr_scanner import cpr_issues, redact_cpr_numbers
from videnbank.core.loading.text_source import TextFile


def issues_in(text: str) -> list[Issue]:
    return cpr_issues(TextFile("index.md", text))


@pytest.mark.parametrize("number", ["010190-1234", "0101901234", "010190 1234", "290200-0000"])
def test_day_month_year_and_four_figures_look_like_a_personal_number(number: str) -> None:
    assert [issue.code for issue in issues_in(f"Borger {number}.")] == [IssueCode.CPR_NUMBER]


@pytest.mark.parametrize("number", ["010190-1234", "0101901234"])
def test_the_number_itself_is_nowhere_in_the_issue(number: str) -> None:
    for issue in issues_in(f"{number} og {number}"):
        assert "1234" not in repr(astuple(issue))


@pytest.mark.parametrize(
    "text",
    [
        "320190-1234",
        "011390-1234",
        "310490-1234",
        "12345678",
        "97887123456789",
        "https://vpt.dk/0101901234",
        "id=0101901234",
        "10.1177/0101901234",
        "010190-12345",
        "010190-123",
    ],
)
def test_other_numbers_do_not(text: str) -> None:
    assert issues_in(text) == []


def test_every_number_is_told_where_it_stands() -> None:
    places = [
        issue.position for issue in issues_in("æøå 010190-1234\n\n  020290-1234 030390-1234\n")
    ]
    assert places == [Position(1, 5), Position(3, 3), Position(3, 15)]


def test_other_issues_have_their_numbers_covered() -> None:
    issue = Issue(
        "index.md",
        Position(3, 1),
        IssueCode.UNKNOWN_KEY,
        "010190-1234",
        (("value", "Borger 010190-1234 og sag 320190-1234"),),
    )
    covered = redact_cpr_numbers(issue)
    assert covered.field == "xxxxxx-xxxx"
    assert covered.details == (("value", "Borger xxxxxx-xxxx og sag 320190-1234"),)
    assert (covered.path, covered.position, covered.code) == (
        issue.path,
        issue.position,
        issue.code,
    )


def test_a_file_full_of_numbers_takes_no_longer_a_number_than_one() -> None:
    assert len(issues_in("010190-1234 " * 20_000)) == 20_000
