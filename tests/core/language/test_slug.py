import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.language.slug import ID_PATTERN, LONGEST_ID, fold, slug


def test_danish_letters_become_two() -> None:
    assert fold("Ærø, Nørre Åby") == "aeroe, noerre aaby"


def test_decomposed_letters_fold_like_composed_ones() -> None:
    assert fold(unicodedata.normalize("NFD", "Åby")) == fold("Åby") == "aaby"


def test_other_accents_are_dropped() -> None:
    assert fold("Café Müller") == "cafe muller"


def test_a_title_gives_words_joined_by_single_hyphens() -> None:
    assert slug("  Kaffe først: «én» ting -- ad gangen!") == "kaffe-foerst-en-ting-ad-gangen"


def test_a_title_without_letters_gives_no_id() -> None:
    assert slug("… ? 🙂") == ""


def test_a_long_title_is_cut_between_words() -> None:
    shortened = slug("ordene " * 20)
    assert len(shortened) <= LONGEST_ID
    assert shortened.endswith("-ordene")


def test_a_title_just_short_enough_stays_whole() -> None:
    assert slug("a" * LONGEST_ID) == "a" * LONGEST_ID


def test_a_word_that_ends_where_an_id_must_is_kept_whole() -> None:
    kept = f"{'a' * 29}-{'b' * 30}"
    assert len(kept) == LONGEST_ID == 60
    assert slug(f"{kept} c") == kept
    assert slug(f"{kept}b c") == "a" * 29


def test_one_endless_word_is_cut_all_the_same() -> None:
    assert slug("a" * 100) == "a" * LONGEST_ID


@given(st.text())
def test_whatever_the_title_its_id_has_the_form_of_an_id(title: str) -> None:
    name = slug(title)
    assert name == "" or ID_PATTERN.fullmatch(name)
    assert len(name) <= LONGEST_ID
