import time

import pytest

from videnbank.core.language.personal_details import DetailKind, personal_details


def details(text: str, kind: DetailKind) -> list[str]:
    return [detail.text for detail in personal_details(text) if detail.kind is kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anne Jensen leder huset.", ["Anne Jensen"]),
        ("Leder Mette Skov siger", ["Mette Skov"]),
        ("af Jens Peter Ravn og Bo Smith", ["Jens Peter Ravn", "Bo Smith"]),
        ("Fatima Jensens idé", ["Fatima Jensens"]),
        ("Anne-Marie K. Nord", ["Anne-Marie K. Nord"]),
        ("**Lars\nOlsen**", ["Lars Olsen"]),
        ("Hun hedder Samira.", ["Samira"]),
        ("En kvinde ved navn Samira", ["Samira"]),
        ("[Per Nord](https://vpt.dk/)", ["Per Nord"]),
    ],
)
def test_a_name_is_a_first_name_and_a_last_name_or_told_to_be_one(
    text: str, names: list[str]
) -> None:
    assert details(text, DetailKind.NAME) == names


@pytest.mark.parametrize(
    "text",
    [
        "Køge Kommune og Fremfærd",
        "Anne mødte Per.",
        "Søren Kierkegaards Vej 3",
        "Ellen Marie Huset",
        "Projektet hedder Kaffe Først.",
        "Region Lund og Den Gamle Skov",
        "I Ishøj. Per år. Vi ses.",
    ],
)
def test_places_houses_and_first_names_alone_are_no_names(text: str) -> None:
    assert details(text, DetailKind.NAME) == []


@pytest.mark.parametrize("masked", ["-xxxx", "-XXXX", "–****", " - xxxx"])
def test_a_personal_number_without_its_last_digits_is_a_date_of_birth(masked: str) -> None:
    date = "010" + "190"
    assert details(f"Borger {date}{masked}.", DetailKind.BIRTH_DATE) == [date + masked]
    assert details(f"Sag 9{date}{masked} og xxxxxx{masked}", DetailKind.BIRTH_DATE) == []


@pytest.mark.parametrize(
    "text", ["Ring 20 21 22 23", "+45 20212223", "tlf. 20212223", "(20 21 22 23)", "0045 20212223"]
)
def test_eight_figures_in_pairs_or_after_a_word_are_a_telephone_number(text: str) -> None:
    assert len(details(text, DetailKind.PHONE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "CVR 20 21 22 23",
        "20212223 kr.",
        "20 21 22 23 24",
        "2021 2022 2023",
        "https://vpt.dk/20-21-22-23",
        "P-nummer 20 21 22 23",
        "112",
    ],
)
def test_other_figures_are_no_telephone_number(text: str) -> None:
    assert details(text, DetailKind.PHONE) == []


def test_an_address_that_a_function_answers_is_not_personal() -> None:
    text = "lars@vpt.dk, abc@vpt.dk, info@vpt.dk, hr-kontakt@vpt.dk, borgerservice@vpt.dk"
    assert details(text, DetailKind.EMAIL) == ["lars@vpt.dk", "abc@vpt.dk"]


@pytest.mark.parametrize(
    "unit", ["A", "Aa ", "A’A", "A-a", "20 ", "Anne Jensen ", "a.", "a@", "+45"]
)
def test_the_work_is_in_proportion_to_the_text(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    for _ in personal_details(text):
        pass
    assert time.process_time() - start < 1
