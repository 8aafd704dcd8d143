import pytest

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.front_matter import MarkdownFile, split_front_matter
from videnbank.core.loading.text_source import TextFile


def parts(text: str, *, required: bool = True) -> MarkdownFile:
    document = split_front_matter(TextFile("index.md", text), required=required)
    assert isinstance(document, MarkdownFile)
    return document


def issue(text: str, *, required: bool = True) -> Issue:
    document = split_front_matter(TextFile("index.md", text), required=required)
    assert isinstance(document, Issue)
    return document


def test_a_file_is_cut_at_the_second_fence() -> None:
    assert parts("---\na: 1\n---\n\nTekst\n---\nmere\n") == MarkdownFile(
        "a: 1\n", 2, "\nTekst\n---\nmere\n", 4
    )


def test_empty_lines_before_the_first_fence_are_passed_by() -> None:
    assert parts("\n \n---\na: 1\n---\nTekst") == MarkdownFile("a: 1\n", 4, "Tekst", 6)


def test_spaces_after_a_fence_and_a_closing_row_of_dots_will_do() -> None:
    assert parts("---  \na: 1\n...\nTekst") == MarkdownFile("a: 1\n", 2, "Tekst", 4)


def test_nothing_between_the_fences_is_empty_front_matter() -> None:
    assert parts("---\n---\n") == MarkdownFile("\n", 2, "", 3)


@pytest.mark.parametrize("text", ["", "\n\n", "Tekst", "Tekst\n---\na: 1\n---\n"])
def test_without_a_first_fence_there_is_no_front_matter(text: str) -> None:
    assert issue(text).code is IssueCode.MISSING_FRONT_MATTER
    assert parts(text, required=False) == MarkdownFile("", 1, text, 1)


@pytest.mark.parametrize("required", [True, False])
def test_a_first_fence_without_a_second_is_a_mistake_for_all(*, required: bool) -> None:
    document = issue("\n---\na: 1\n", required=required)
    assert (document.code, document.position) == (IssueCode.UNCLOSED_FRONT_MATTER, Position(2, 1))
