import pytest

from videnbank.core.language.wording import danish
from videnbank.core.loading.body_reader import body_labels, read_body
from videnbank.core.loading.front_matter import MarkdownFile


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("Se\n\nden \u202eher", [(12, 5, "direction")]),
        ("\x1b[31mRød\x07", [(10, 1, "control"), (10, 9, "control")]),
        ("Et tegn \ufffd gik tabt", [(10, 9, "lost")]),
        ("blød\u00adbindestreg og \u200bnul bredde", []),
        ("\uf0b7 punkt", [(10, 1, "")]),
    ],
)
def test_signs_that_hide_something_are_told_at_their_place(
    body: str, places: list[tuple[int, int, str]]
) -> None:
    _, issues = read_body(MarkdownFile("", 1, body, 10), "om.md", body_labels(danish()))
    assert [
        (issue.position.line, issue.position.column, dict(issue.details).get("sign", ""))
        for issue in issues
    ] == places
