from typing import Any

import pytest

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.issues.message import issue_line, issue_text
from videnbank.core.language.wording import danish


def issue(code: IssueCode, field: str = "", **details: str) -> Issue:
    return Issue("cases/a/index.md", Position(7, 10), code, field, tuple(details.items()))


def text(code: IssueCode, **details: str) -> str:
    return issue_text(issue(code, **details), danish())


def test_a_line_says_where_what_and_what_to_do() -> None:
    wrong = issue(
        IssueCode.UNKNOWN_REFERENCE,
        "tools[1]",
        kind="tool",
        value="tool/proevehandlinger",
        suggestion="tool/proevehandling",
    )
    assert issue_line(wrong, danish()) == (
        'cases/a/index.md:7:10  tools[1]: ukendt værktøj "tool/proevehandlinger". '
        'Mente du "tool/proevehandling"?  [unknown-reference]'
    )


def test_a_mistake_of_the_whole_file_names_no_field() -> None:
    line = issue_line(issue(IssueCode.MISSING_FRONT_MATTER), danish())
    assert line.startswith("cases/a/index.md:7:10  filen begynder ikke med felter.")


def test_the_words_to_choose_from_are_told_when_none_is_near() -> None:
    message = text(IssueCode.UNKNOWN_TERM, terms="stages", value="x", suggestion="", allowed="a, b")
    assert message == 'ukendt trin "x". Vælg mellem: a, b.'


@pytest.mark.parametrize(
    ("code", "details", "advice"),
    [
        (IssueCode.UNKNOWN_TERM, {"terms": "topics", "value": "x"}, "vocabulary.yml under topics"),
        (IssueCode.UNKNOWN_TERM, {"terms": "municipalities", "value": "x"}, "Høje-Taastrup"),
        (IssueCode.UNKNOWN_REFERENCE, {"kind": "case", "value": "x"}, "slet henvisningen"),
        (IssueCode.BROKEN_LINK, {"value": "x"}, "slet linket"),
        (IssueCode.UNKNOWN_KEY, {"value": "x"}, "håndbogen"),
    ],
)
def test_there_is_advice_also_when_nothing_is_near(
    code: IssueCode, details: dict[str, str], advice: str
) -> None:
    assert advice in text(code, **details)


def test_the_id_a_folder_should_have_is_named_once() -> None:
    message = text(IssueCode.BAD_ID, value="Å", suggestion="aa")
    assert message.count('"aa"') == 1
    assert "Mente du" not in message


@pytest.mark.parametrize(
    ("details", "message"),
    [
        ({"expected": "text", "value": ""}, "her skal stå tekst."),
        (
            {"expected": "text", "value": "no"},
            'her skal stå tekst, men no bliver læst som noget andet. Sæt anførselstegn om: "no".',
        ),
        (
            {"expected": "yes-or-no", "value": "måske"},
            "her skal stå ja eller nej, men der står måske.",
        ),
        (
            {"expected": "list", "value": "aeldre"},
            "her skal stå en liste, for eksempel [a, b]. Sæt kantede parenteser om: [aeldre].",
        ),
    ],
)
def test_a_wrong_type_says_what_should_stand_there(details: Any, message: str) -> None:
    assert text(IssueCode.WRONG_TYPE, **details) == message


@pytest.mark.parametrize("side", ["least", "above", "most"])
def test_a_number_out_of_range_says_which_way(side: str) -> None:
    assert "7" in text(IssueCode.OUT_OF_RANGE, side=side, limit="7")


def test_an_address_taken_by_a_page_of_our_own_names_no_file() -> None:
    assert "banken selv" in text(IssueCode.ADDRESS_CONFLICT, value="/emner/a/", other="")
    assert "docs/om.md" in text(IssueCode.ADDRESS_CONFLICT, value="/om/", other="docs/om.md")


def test_an_endless_value_is_cut() -> None:
    wrong = issue(IssueCode.UNKNOWN_KEY, "x" * 5000, value="x" * 5000)
    assert len(issue_line(wrong, danish())) < 1500
    assert "…" in issue_line(wrong, danish())


def test_braces_in_a_value_are_only_braces() -> None:
    assert '"{value}"' in text(IssueCode.UNKNOWN_KEY, value="{value}")
