import pytest

from videnbank.core.drawing.text_width import (
    BODY,
    FIGURE,
    HEAD,
    WordTooWideError,
    text_width,
    wrapped,
)

TEXT = "Et fælles møde for forældrene, og en familie kan stadig få sin egen samtale"


def test_a_line_is_never_wider_than_its_place() -> None:
    for style in (BODY, HEAD):
        for width in (200, 250, 300, 324):
            lines = wrapped(TEXT, style, width)
            assert " ".join(lines) == TEXT
            assert all(text_width(line, style) <= width for line in lines)


def test_lines_are_about_as_long_as_one_another() -> None:
    lines = wrapped("Undersøgelsen går tæt på få børn og viser ikke mere end det", BODY, 324)
    one, other = (text_width(line, BODY) for line in lines)
    assert 0.6 < one / other < 1.7


def test_the_first_line_may_be_shorter_or_empty() -> None:
    assert wrapped("en to", BODY, 200, first=1) == ["", "en to"]
    first, *others = wrapped(TEXT, BODY, 300, first=120)
    assert text_width(first, BODY) <= 120
    assert others
    assert all(text_width(line, BODY) <= 300 for line in others)


def test_a_word_wider_than_a_line_is_told() -> None:
    with pytest.raises(WordTooWideError) as error:
        wrapped("et arbejdsmiljørepræsentantkursus mere", BODY, 120)
    assert error.value.word == "arbejdsmiljørepræsentantkursus"


def test_bold_is_wider_and_larger_is_wider() -> None:
    assert text_width("mindst", BODY) < text_width("mindst", HEAD) < text_width("mindst", FIGURE)


def test_an_unknown_letter_is_taken_to_be_wide() -> None:
    assert text_width("漢", BODY) >= text_width("W", BODY)


@pytest.mark.parametrize("letter", "abcæøåABCÆØÅ0123456789 .,:;!?()–-»«%/")
def test_the_letters_of_danish_have_a_width_of_their_own(letter: str) -> None:
    assert text_width(letter, BODY) < text_width("漢", BODY)
