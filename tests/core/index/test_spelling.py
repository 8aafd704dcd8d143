import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.index.spelling import (
    LEAST_COMPLETED,
    LEAST_CORRECTED,
    LEAST_PART,
    MOST_COMPLETIONS,
    TwoParts,
    completions,
    corrected,
    is_one_slip,
    two_parts,
)

WORDS = {"kaffe": 9, "klage": 7, "klager": 5, "økonomi": 3, "kommune": 2, "virke": 2, "hunde": 1}


@pytest.mark.parametrize(
    ("word", "slip"),
    [
        ("kaffe", "kafffe"),  # a letter too many
        ("kaffe", "kafe"),  # one too few
        ("kaffe", "kaffi"),  # one wrong
        ("kaffe", "kafef"),  # two that changed places
        ("kaffe", "kfafe"),
        ("kaffe", "kaff"),
        ("kaffe", "kaffes"),
    ],
)
def test_each_sort_of_slip_is_one(word: str, slip: str) -> None:
    assert is_one_slip(word, slip)
    assert is_one_slip(slip, word)


@pytest.mark.parametrize(
    "other",
    ["kappi", "kaf", "kaffeer", "akffe", "gaffe", "affe", "kefaf", "kfaef", "te", ""],
)
def test_two_slips_or_another_first_letter_is_another_word(other: str) -> None:
    assert not is_one_slip("kaffe", other)
    assert not is_one_slip(other, "kaffe")


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_a_slip_is_one_edit_of_the_rest(word: str, other: str) -> None:
    assert is_one_slip(word, other) == (word[:1] == other[:1] and edits(word, other) <= 1)


def edits(word: str, other: str) -> int:
    """The optimal string alignment distance, by its definition."""
    if not word or not other:
        return len(word) + len(other)
    least = min(
        edits(word[1:], other[1:]) + (word[0] != other[0]),
        edits(word[1:], other) + 1,
        edits(word, other[1:]) + 1,
    )
    if word[:2] == other[1::-1] and len(word) > 1 and len(other) > 1:
        least = min(least, edits(word[2:], other[2:]) + 1)
    return least


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kafffe", "kaffe"),
        ("KAFEF", "kaffe"),
        ("klagr", "klage"),  # the most used of two
        ("komunernes", "kommune"),  # by its stem
        ("okonomo", "økonomi"),  # without Danish letters
        ("ekonomi", None),  # slips are seldom in the first letter
        ("kirke", None),
        ("zebra", None),
        ("kaff3", None),
        ("12345", None),
        ("kaf-fe", None),
    ],
)
def test_a_word_is_put_right(typed: str, expected: str | None) -> None:
    assert corrected(typed, WORDS) == expected


def test_short_words_are_not_put_right() -> None:
    word = "hunds"[:LEAST_CORRECTED]
    assert len(word) == LEAST_CORRECTED
    assert corrected(word, WORDS) == "hunde"
    assert corrected(word[:-1], {"hundz": 1}) is None


def test_a_beginning_is_completed_with_the_most_used_words() -> None:
    words = [f"kaf{letter}" for letter in "dcbafe"]
    assert completions("KAF", ["te", *words]) == words[:MOST_COMPLETIONS]
    assert completions("kafx", words) == []


def test_a_beginning_of_too_few_letters_is_not_completed() -> None:
    assert completions("kaffe"[:LEAST_COMPLETED], WORDS) == ["kaffe"]
    assert completions("kaffe"[: LEAST_COMPLETED - 1], WORDS) == []


def test_a_compound_is_cut_where_both_parts_are_long_enough() -> None:
    assert list(two_parts("Tilsynsarbejde")) == [
        TwoParts("tilsynsarb", "ejde"),
        TwoParts("tilsynsar", "bejde"),
        TwoParts("tilsynsa", "rbejde"),
        TwoParts("tilsyn", "arbejde", linked=True),
        TwoParts("tilsyns", "arbejde"),
        TwoParts("tilsyn", "sarbejde"),
        TwoParts("tilsy", "nsarbejde"),
        TwoParts("tils", "ynsarbejde"),
    ]


def test_the_shortest_compound_has_two_of_the_shortest_parts() -> None:
    part = "abcd"[:LEAST_PART]
    assert list(two_parts(part * 2)) == [TwoParts(part, part)]
    assert list(two_parts(f"{part}{part}x"))[-1] == TwoParts(part, f"{part}x")
    assert list(two_parts((part * 2)[1:])) == []


def test_a_linking_letter_belongs_to_neither_part_if_enough_is_left() -> None:
    assert TwoParts("tavle", "møder", linked=True) in list(two_parts("tavlesmøder"))
    assert TwoParts("tavl", "møder") in list(two_parts("tavlemøder")), "an e proves nothing"
    assert [parts.first for parts in two_parts("tavsmøder")] == ["tavsm", "tavs"]
