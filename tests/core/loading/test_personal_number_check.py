import pytest

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.personal_number_check import (
    personal_number_in_name,
    personal_number_issues,
    visible_number_issues,
)
from videnbank.core.loading.text_source import TextFile
from videnbank.core.markup.document import BodyText, Document


def issues_in(text: str) -> list[Issue]:
    return list(personal_number_issues(TextFile("index.md", text)))


def test_every_number_is_told_where_it_stands() -> None:
    places = [
        issue.position for issue in issues_in("æøå 010190-1234\n\n  020290-1234 030390-1234\n")
    ]
    assert places == [Position(1, 5), Position(3, 3), Position(3, 15)]


def test_a_number_that_only_a_reader_sees_is_told_once_at_its_line() -> None:
    file = TextFile("index.md", "")
    body = Document(texts=(BodyText(3, "Ja.\n010190-1234"), BodyText(7, "020290-1234")))
    known = [Issue("index.md", Position(7, 9), IssueCode.CPR_NUMBER)]
    assert [i.position for i in visible_number_issues(file, body, known)] == [Position(4, 1)]


@pytest.mark.parametrize(
    ("path", "reported"),
    [
        ("cases/010190-1234/index.md", ["cases/xxxxxx-xxxx"]),
        ("cases/kaffe/010190-1234.pdf", ["cases/kaffe/xxxxxx-xxxx.pdf"]),
        ("docs/a/sag_0101901234/b.md", ["docs/a/sag_xxxxxx-xxxx"]),
        ("docs/010190/1234.md", []),
        ("docs/2019-123456-7890.md", []),
    ],
)
def test_a_name_is_reported_once_and_without_its_number(path: str, reported: list[str]) -> None:
    assert [issue.path for issue in personal_number_in_name(path)] == reported


def test_a_file_full_of_numbers_takes_no_longer_a_number_than_one() -> None:
    assert len(issues_in("010190-1234 " * 20_000)) == 20_000
