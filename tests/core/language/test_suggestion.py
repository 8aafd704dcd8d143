import pytest

from videnbank.core.language.suggestion import nearest


def test_a_slip_finds_the_word_meant() -> None:
    assert nearest("proevehandlinger", ("trekanten", "proevehandling")) == "proevehandling"


def test_danish_letters_and_case_are_no_hindrance() -> None:
    assert nearest("Ældre", ("boern", "aeldre")) == "aeldre"


def test_a_word_far_from_all_finds_none() -> None:
    assert nearest("farve", ("areas", "title")) == ""


@pytest.mark.parametrize(("written", "meant"), [("btetew", "better"), ("sruvye", "survey")])
def test_two_slips_in_a_word_of_six_letters_are_forgiven(written: str, meant: str) -> None:
    assert nearest(written, ("better", "survey")) == meant


@pytest.mark.parametrize(
    ("written", "known"), [("arbejdsgange", "arbejdsmiljoe"), ("relationerne", "evaluation")]
)
def test_another_word_that_begins_or_ends_alike_is_not_taken_for_it(
    written: str, known: str
) -> None:
    assert nearest(written, (known,)) == ""


def test_nothing_is_near_when_nothing_is_known() -> None:
    assert nearest("aeldre", ()) == ""


def test_of_words_that_fold_alike_the_first_is_named() -> None:
    assert nearest("aero", ("Ærø", "aeroe")) == "Ærø"
