import pytest

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.loading.conflict_markers import conflict_line
from videnbank.core.loading.text_source import decode_text


@pytest.mark.parametrize(
    "text",
    [
        "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n",
        "a\n<<<<<<<\nb\n",
        "a\n>>>>>>> rettelser\n",
        "a\n||||||| 1a2b3c4\n",
        "a\n  <<<<<<< HEAD\n",
        "a\n««<< HEAD\n".replace("««<<", "«««<"),
        "a\n\\<<<<<<< HEAD\n",
        "a\n>>>>>>>",
    ],
)
def test_a_conflict_marker_is_found_at_its_line(text: str) -> None:
    assert conflict_line(text) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Overskrift\n=======\n",
        "a <<<<<<< b\n",
        "<<<<<<<<<< ti\n",
        ">>>>>> seks\n",
        "|||||||\n",
        "||||||| a | b |\n",
        "<<<<<<<HEAD\n",
        "=======\n",
    ],
)
def test_lines_that_only_look_like_one_are_none(text: str) -> None:
    assert conflict_line(text) == 0


def test_a_conflict_is_the_only_issue_of_a_file() -> None:
    file = decode_text(b"\xef\xbb\xbf---\r\n<<<<<<< HEAD\r\n", "index.md")
    assert isinstance(file, Issue)
    assert (file.code, file.position.line) == (IssueCode.CONFLICT_MARKER, 2)


def test_stacked_accents_are_refused_before_they_take_time() -> None:
    text = "a\nb" + "\u0301\u0323" * 200_000
    file = decode_text(text.encode(), "index.md")
    assert isinstance(file, Issue)
    assert (file.code, file.position.line, file.position.column) == (
        IssueCode.INVISIBLE_SIGN,
        2,
        2,
    )
