from datetime import date
from typing import Any

import pytest

from tests.core.records import model_issues, validated
from videnbank.core.model.dates import Day, Moment, PartialDate, Period, day_or_none
from videnbank.core.model.frozen_model import FrozenModel


class Times(FrozenModel):
    day: Day | None = None
    moment: Moment | None = None


def moment(value: Any) -> PartialDate | None:
    return validated(Times, {"moment": value}).moment


@pytest.mark.parametrize(
    ("value", "first", "last", "iso"),
    [
        (2016, date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "2016-02"),
        ("2016-04-15", date(2016, 4, 15), date(2016, 4, 15), "2016-04-15"),
        (date(2016, 4, 15), date(2016, 4, 15), date(2016, 4, 15), "2016-04-15"),
    ],
)
def test_a_moment_keeps_its_precision(value: Any, first: date, last: date, iso: str) -> None:
    parsed = moment(value)
    assert parsed is not None
    assert (parsed.first_day, parsed.last_day) == (first, last)
    assert parsed.iso == str(parsed) == iso


@pytest.mark.parametrize(
    "value",
    ["16-04", "foråret 2016", "2016/04", "2016-4", True, 20.16, "15-04-16", "i dag"],
)
def test_malformed_dates_are_rejected(value: Any) -> None:
    assert model_issues(Times, moment=value) == ["moment bad-date"]


@pytest.mark.parametrize(
    "value", ["2016-13", "2016-00", "2015-02-29", 2160, 1899, "2101", "9999-01-01"]
)
def test_dates_that_do_not_exist_are_rejected(value: Any) -> None:
    assert model_issues(Times, moment=value) == ["moment impossible-date"]


def test_an_unquoted_impossible_date_is_rejected() -> None:
    assert model_issues(Times, day="2016-02-30") == ["day impossible-date"]


def test_a_typing_error_in_the_century_is_rejected_in_yaml_dates() -> None:
    assert model_issues(Times, day=date(2206, 1, 5)) == ["day impossible-date"]


def test_a_list_or_mapping_is_not_a_date() -> None:
    assert model_issues(Times, moment=[2016], day={"year": 2016}) == [
        "day wrong-type",
        "moment wrong-type",
    ]


def test_a_day_needs_year_month_and_day() -> None:
    assert model_issues(Times, day="2016-04") == ["day bad-date"]
    assert validated(Times, {"day": "2016-04-15"}).day == date(2016, 4, 15)


def test_a_time_of_day_in_another_zone_is_rejected() -> None:
    assert model_issues(Times, day="2016-04-15T22:00:00Z") == ["day bad-date"]


def test_a_partial_date_is_accepted_as_is() -> None:
    value = PartialDate(2016, 4)
    assert Times(moment=value).moment is value


def test_day_or_none_does_not_raise() -> None:
    assert day_or_none("2016-04-15") == date(2016, 4, 15)
    assert day_or_none("2016") is None
    assert day_or_none(None) is None


@pytest.mark.parametrize(
    ("start", "end"),
    [(2016, 2016), (2016, "2016-04"), ("2016-04", 2016), (None, 2016), (2016, None)],
)
def test_a_period_may_be_open_and_mix_precisions(start: Any, end: Any) -> None:
    given = {"start": start, "end": end}
    assert validated(Period, {key: value for key, value in given.items() if value is not None})


def test_a_period_cannot_end_before_it_begins() -> None:
    assert model_issues(Period, start="2017-03", end="2017-02") == ["end backwards"]


def test_parts_of_dates_are_frozen() -> None:
    with pytest.raises(AttributeError):
        PartialDate(2016).year = 2017  # type: ignore[misc]
