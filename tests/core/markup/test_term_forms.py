"""Which words of a text are terms of the glossary."""

import pytest

from videnbank.core.markup.term_forms import NO_TERMS, TermForms

FORMS = TermForms(
    {
        "MED": "med",
        "MED-udvalg": "med-udvalg",
        "Komponent": "komponent",
        "Nexus": "nexus",
        "social kapital": "social-kapital",
        "social kapital i MED": "begge",
        "øvemøde": "oevemoede",
    }
)


def met(text: str) -> list[tuple[str, str]]:
    return [(text[match.start : match.end], match.term) for match in FORMS.matches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi spurgte MED.", [("MED", "med")]),
        ("(MED) »MED«/MED", [("MED", "med")] * 3),
        ("Vi gik hjem med toget.", []),
        ("MEDlem, eMED, MED1, MED_udvalg", []),
        ("MED-arbejde, HMED, TRIO-MED og MED-", []),
        ("Vi spurgte MED-udvalg og MED.", [("MED-udvalg", "med-udvalg"), ("MED", "med")]),
        ("Øvemøde. Et øvemøde.", [("Øvemøde", "oevemoede"), ("øvemøde", "oevemoede")]),
        ("Et øvemødes længde, MEDs arbejde", [("øvemødes", "oevemoede"), ("MEDs", "med")]),
        ("Nexus' skærm, Nexuss", [("Nexus", "nexus")]),
        ("Komponent hjalp. En komponent gik i stykker.", [("Komponent", "komponent")]),
        ("social\nkapital", [("social\nkapital", "social-kapital")]),
        ("Social  kapital i MED", [("Social  kapital i MED", "begge")]),
        ("SOCIAL KAPITAL og social Kapital", []),
        ("", []),
    ],
)
def test_whole_words_are_met_in_all_their_spellings(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert met(text) == expected


def test_signs_with_a_meaning_in_patterns_are_letters_like_others() -> None:
    forms = TermForms({"C++ (sprog)": "c", "a.b": "ab", "^start": "start"})
    assert [match.term for match in forms.matches("ab C++ (sprog) a.b ^start")] == [
        "c",
        "ab",
        "start",
    ]


def test_the_terms_of_several_texts_are_told_once() -> None:
    assert FORMS.terms_in(["MED her", "og Nexus", "MED der"]) == {"med", "nexus"}


def test_without_a_glossary_nothing_is_met() -> None:
    assert not NO_TERMS
    assert not list(NO_TERMS.matches("MED og alt andet"))
    assert FORMS
