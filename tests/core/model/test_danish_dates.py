import pytest

from videnbank.core.model.danish_dates import date_parts, exists, has_short_year, swapped


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-27",
        "2026-11-27T08:00:00",
        "2026-11-27 08:00",
        "2026/11/27",
        "2026.11.27",
        "27-11-2026",
        "27.11.2026",
        "27/11/2026",
        "27/11-2026",
        "27. 11. 2026",
        "27/11 2026",
        "27.11 2026",
        "27. november 2026",
        "27 november 2026",
        "27. Nov. 2026",
        "d. 27. november 2026",
        "den 27. november 2026",
        "fredag den 27. november 2026",
        "fre. 27/11-2026",
        "20261127",
        "27112026",
        "2026–11–27",
        "27‑11‑2026",
        "27\u221211\u22122026",
        "27.\u00a0november\u00a02026",
        "27-11-2026\u200b",
        "2026-11-\u00ad27",
        "2026-11-27,",
        "２０２６-11-27",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert date_parts(text) == (2026, 11, 27)


@pytest.mark.parametrize("text", ["11-2026", "11/2026", "11.2026", "november 2026", "nov. 2026"])
def test_a_month_is_read_however_it_is_written(text: str) -> None:
    assert date_parts(text) == (2026, 11, None)


@pytest.mark.parametrize("month", ["jan", "januar", "sept.", "september", "oktober", "maj", "MAJ"])
def test_every_month_has_its_names(month: str) -> None:
    parts = date_parts(f"1. {month} 2026")
    assert parts is not None
    assert parts[1] == {"j": 1, "s": 9, "o": 10, "m": 5}[month[0].lower()]


@pytest.mark.parametrize(
    "text",
    [
        "27-11-26",
        "26-11-27",
        "i dag",
        "2026-11-2r7",
        "2026-11-27T23:30:00Z",
        "2026-11-27 08:00 +0100",
        "foråret 2026",
        "2026/11",
        "2026-2027",
        "November 27, 2026",
        "20261327",
        "٢٧-١١-٢٠٢٦",
        "",
    ],
)
def test_what_has_no_one_meaning_is_no_date(text: str) -> None:
    assert date_parts(text) is None


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("2026-31-12", "2026-12-31"),
        ("12/31/2026", "2026-12-31"),
        ("2026-02-30", ""),
        ("2026-13-45", ""),
        ("27-11-2026", ""),
        ("vrøvl", ""),
    ],
)
def test_a_date_with_day_and_month_exchanged_has_a_suggestion(text: str, other: str) -> None:
    assert swapped(text) == other


def test_a_year_far_away_is_a_slip() -> None:
    assert [exists((year, None, None)) for year in (1899, 1900, 2100, 2101)] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("text", ["27-11-26", "27.11.26", "27/11-26", "27. november 26"])
def test_a_year_of_two_digits_is_known_as_one(text: str) -> None:
    assert has_short_year(text)


@pytest.mark.parametrize("text", ["27-11-2026", "i dag", "26"])
def test_other_texts_have_no_short_year(text: str) -> None:
    assert not has_short_year(text)
