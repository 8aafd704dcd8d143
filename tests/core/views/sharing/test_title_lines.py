import pytest

from videnbank.core.views.sharing.title_lines import title_lines


@pytest.mark.parametrize(
    ("title", "most", "lines"),
    [
        ("Kort", 20, ("Kort",)),
        ("En titel på fire ord", 20, ("En titel på fire ord",)),
        ("En titel på hele seks ord", 20, ("En titel på", "hele seks ord")),
        ("Et to tre fire fem seks syv", 12, ("Et to tre", "fire fem", "seks syv")),
        ("Præcis", 6, ("Præcis",)),
        ("", 10, ()),
    ],
)
def test_lines_are_few_and_evenly_filled(title: str, most: int, lines: tuple[str, ...]) -> None:
    assert title_lines(title, len, most) == lines


def test_no_word_is_cut_to_fit() -> None:
    assert title_lines("Velfærdsteknologi i hjemmet", len, 16) is None
    assert title_lines("Velfærdsteknologi i hjemmet", len, 17) == ("Velfærdsteknologi", "i hjemmet")
