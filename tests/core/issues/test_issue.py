from videnbank.core.issues.issue import (
    Issue,
    IssueCode,
    Position,
    in_reading_order,
    redact_path,
)
from videnbank.core.issues.model_error import model_error


def issue(path: str, line: int, column: int, code: IssueCode = IssueCode.BAD_DATE) -> Issue:
    return Issue(path, Position(line, column), code)


def test_issues_stand_as_an_author_meets_them() -> None:
    first, second, third, fourth = (
        issue("a.md", 2, 9),
        issue("a.md", 10, 1),
        issue("b.md", 1, 1, IssueCode.BAD_ID),
        issue("b.md", 1, 1, IssueCode.BAD_URL),
    )
    assert in_reading_order([fourth, second, third, first]) == (first, second, third, fourth)


def test_an_issue_told_twice_stands_once() -> None:
    assert in_reading_order([issue("a.md", 1, 1), issue("a.md", 1, 1)]) == (issue("a.md", 1, 1),)


def test_every_code_is_in_small_letters_and_hyphens_and_says_its_name() -> None:
    for code in IssueCode:
        assert code.value == code.name.lower().replace("_", "-")


def test_a_mistake_carries_its_code_and_values_through_pydantic() -> None:
    error = model_error(IssueCode.TOO_LONG, at="title", most=90)
    assert error.type == "too-long"
    assert error.context == {"code": "too-long", "most": "90", "at": "title"}


NUMBER = "010190" + "-" + "1234"


def test_a_personal_number_is_covered_wherever_an_issue_quotes_it() -> None:
    issue = Issue(
        f"cases/{NUMBER}/index.md",
        Position(3, 1),
        IssueCode.UNKNOWN_KEY,
        NUMBER,
        (("value", f"Borger {NUMBER} og sag 320190-1234"),),
    )
    assert issue.path == "cases/xxxxxx-xxxx/index.md"
    assert issue.field == "xxxxxx-xxxx"
    assert issue.details == (("value", "Borger xxxxxx-xxxx og sag 320190-1234"),)


def test_a_number_is_not_read_across_two_names_of_a_path() -> None:
    assert redact_path("docs/010190/1234.md") == "docs/010190/1234.md"
