import time

import pytest

from videnbank.core.language.figures import prose_dates, prose_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("64 af knap 100 klager blev lukket.", [64, 100]),
        ("Planen gik fra 16-20 sider til to.", [16, 20, 2]),
        ("To teams med 8 til 10 medarbejdere", [2, 8, 10]),
        ("godt 9 millioner kroner", [9_000_000]),
        ("191,6 mio. kr.", [191_600_000]),
        ("Omkring en million besøgende", [1_000_000]),
        ("2.000 færre sygedage og 18.500,5 kr.", [2_000, 18_500.5]),
        ("fra 12,7 til 11,3 dage", [12.7, 11.3]),
        ("77 procent og 20 %", [77, 20]),
        ("To ud af fem", [2, 5]),
        ("Over halvdelen af forsøgene", [0.5]),
        ("klager skulle halveres", [0.5]),
        ("et halvt år og en halv time", [0.5, 0.5]),
        ("to tredjedele af tiden", [2 / 3]),
        ("halvanden time", [1.5]),
        ("otteogfyrre eksempler", [48]),
        ("tre-fire gange", [3, 4]),
        ("fire hundrede og to tusind", [400, 2_000]),
        ("et treårigt forsøg", [3]),
        ("12 dages feltarbejde", [12]),
        ("dag 1, 5 og 14", [5, 14]),
        ("Overskriften siger 2+2=5.", [2, 2, 5]),
        ("Der kom 48.", [48]),
        ("(62 borgere)", [62]),
        ("Fordobling", [2]),
        ("3-4 gange", [3, 4]),
        ("fem-seks", [5, 6]),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text: str, values: list[float]) -> None:
    assert [number.value for number in prose_numbers(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    "text",
    [
        "En aftale, og kun én.",
        "Kun 1 af dem",
        "Det tredje trin og det fjerde",
        "I trin 2 skal I se på side 16.",
        "Det 4. trin",
        "OK15, 3F og A4",
        "Trekanten, firkanten og tiden",
        "Dobbelt arbejde skader",
        "2: Find bøvlet.",
        "I 2019, 2014-15 og 2016–2020",
        "den 4. februar 2025, 26. marts og januar 2025",
        "2026-11-22 og 22-11-2026",
        "Hundredvis og tusindvis",
        "halvårsstatus og halvvejs",
        "linje 3, nr. 7 og fase 2",
    ],
)
def test_one_ordinals_names_and_dates_are_no_numbers(text: str) -> None:
    assert prose_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("den 4. februar 2025", [(2025, 2, 4, 0)]),
        ("den 26. marts", [(0, 3, 26, 0)]),
        ("i april 2016 og i 2017", [(2016, 4, 0, 0), (2017, 0, 0, 0)]),
        ("2014-15", [(2014, 0, 0, 2015)]),
        ("2016–2020", [(2016, 0, 0, 2020)]),
        ("2026-11-22", [(2026, 11, 22, 0)]),
        ("22-11-2026", [(2026, 11, 22, 0)]),
        ("i maj", []),
        ("OK2015 og 2.000", []),
    ],
)
def test_a_date_is_read_as_far_as_it_is_given(
    text: str, dates: list[tuple[int, int, int, int]]
) -> None:
    assert [(d.year, d.month, d.day, d.until) for d in prose_dates(text)] == dates


def test_a_number_knows_where_it_stands_and_how_it_is_written() -> None:
    text = "Se her: godt 9 millioner\nkroner til tyve."
    assert [(text[n.start :][: len(n.text)], n.text) for n in prose_numbers(text)] == [
        ("9 millioner", "9 millioner"),
        ("tyve", "tyve"),
    ]


@pytest.mark.parametrize(
    "text", ["1." * 25_000, "9 " * 25_000, "to og " * 10_000, "1.000" * 10_000]
)
def test_time_is_in_proportion_to_the_text(text: str) -> None:
    start = time.process_time()
    prose_numbers(text)
    assert time.process_time() - start < 5
