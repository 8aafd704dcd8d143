from datetime import date
from typing import Any

import pytest

from tests.core.records import validated
from videnbank.core.language.formats import (
    day_text,
    duration_text,
    in_sentence,
    minutes_text,
    number_text,
)
from videnbank.core.language.wording import danish
from videnbank.core.model.dates import PartialDate, Period
from videnbank.core.views.components.dates import partial_date_text, period_text


def test_a_day_is_written_out() -> None:
    assert day_text(date(2016, 4, 1)) == "1. april 2016"


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (PartialDate(2016), "2016"),
        (PartialDate(2016, 4), "april 2016"),
        (PartialDate(2016, 4, 15), "15. april 2016"),
    ],
)
def test_a_moment_says_no_more_than_is_known(moment: PartialDate, text: str) -> None:
    assert partial_date_text(moment) == text


@pytest.mark.parametrize(
    ("ends", "text"),
    [
        ({"start": 2016, "end": "2019-04"}, "2016 til april 2019"),
        ({"start": 2016, "end": 2016}, "2016"),
        ({"start": 2016}, "Siden 2016"),
        ({"end": 2019}, "Frem til 2019"),
        ({}, ""),
    ],
)
def test_a_period_may_lie_open(ends: dict[str, Any], text: str) -> None:
    assert period_text(validated(Period, ends), danish()) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (12.7, "12,7"),
        (16.0, "16"),
        (18_000_000, "18.000.000"),
        (0.5, "0,5"),
        (-4, "\N{MINUS SIGN}4"),
        (0.0004, "0,0004"),
        (1e-7, "0,0000001"),
        (12.3456, "12,3456"),
    ],
)
def test_a_number_has_a_danish_comma(number: float, text: str) -> None:
    assert number_text(number) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (1, "1 minut"),
        (45, "45 minutter"),
        (60, "1 time"),
        (80, "1 time og 20 minutter"),
        (1440, "24 timer"),
    ],
)
def test_minutes_become_hours(minutes: int, text: str) -> None:
    assert minutes_text(minutes, danish()) == text


@pytest.mark.parametrize(
    ("least", "most", "text"),
    [
        (20, 45, "20 til 45 minutter"),
        (60, 120, "1 til 2 timer"),
        (45, 90, "45 minutter til 1 time og 30 minutter"),
        (30, 30, "30 minutter"),
        (30, None, "mindst 30 minutter"),
        (None, 90, "højst 1 time og 30 minutter"),
        (None, None, ""),
    ],
)
def test_a_duration_says_the_unit_once(least: int | None, most: int | None, text: str) -> None:
    assert duration_text(least, most, danish()) == text


def test_a_name_inside_a_sentence_begins_small_unless_it_is_capitals() -> None:
    assert [in_sentence(name) for name in ("Medarbejdere", "MED og TRIO", "Æ", "")] == [
        *("medarbejdere", "MED og TRIO", "Æ", ""),
    ]
