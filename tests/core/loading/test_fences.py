import pytest

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.loading.fences import is_fence, looks_like_fence, looks_like_opening
from videnbank.core.loading.front_matter import MarkdownFile, split_front_matter
from videnbank.core.loading.text_source import TextFile


@pytest.mark.parametrize("line", ["---", "---  ", "---\t", "---\u00a0", "\u200b---", "---\ufeff"])
def test_a_fence_may_have_invisible_signs(line: str) -> None:
    assert is_fence(line)
    assert not looks_like_fence(line)


@pytest.mark.parametrize(
    "line",
    ["—", "–––", "――", "----", " ---", "--", "***", "* * *", "___", "+++", ";;;", "```yaml"],
)
def test_what_programs_make_of_a_fence_is_known(line: str) -> None:
    assert looks_like_fence(line)


@pytest.mark.parametrize("line", ["---yaml", "--- # felter", "\\-\\-\\-"])
def test_a_fence_with_something_added_is_known(line: str) -> None:
    assert looks_like_fence(line)


@pytest.mark.parametrize("line", ["title: Kaffe", "-", "- a", "# a", "", "tekst", "..."])
def test_other_lines_are_no_fences(line: str) -> None:
    assert not looks_like_fence(line)


def test_json_is_an_opening_too() -> None:
    assert looks_like_opening("{")
    assert looks_like_opening('{"title": "Kaffe"}')
    assert not looks_like_opening("{ny} start")


@pytest.mark.parametrize("fence", ["—", "----", "***", " ---"])
def test_a_bad_fence_is_reported_where_it_is(fence: str) -> None:
    for text, line in ((f"{fence}\na: 1\n---\nb", 1), (f"---\na: 1\n{fence}\n\nb\n\n---\n", 3)):
        issue = split_front_matter(TextFile("index.md", text), required=True)
        assert isinstance(issue, Issue)
        assert (issue.code, issue.position.line) == (IssueCode.BAD_FENCE, line)


def test_a_page_may_begin_with_a_line_that_is_no_fence() -> None:
    page = split_front_matter(TextFile("index.md", "***\n\nTekst.\n"), required=False)
    assert isinstance(page, MarkdownFile)
    issue = split_front_matter(TextFile("index.md", "—\ntitle: Om\n—\n"), required=False)
    assert isinstance(issue, Issue)


def test_an_indented_fence_inside_a_text_stays() -> None:
    text = "---\na: |\n  b\n  ---\n  c\n---\n"
    assert isinstance(split_front_matter(TextFile("index.md", text), required=True), MarkdownFile)
