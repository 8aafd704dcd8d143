from datetime import date, datetime
from typing import Any

import pytest

from tests.core.records import model_issues, validated
from videnbank.core.model.dates import Day, Moment, PartialDate, Period, day_or_none
from videnbank.core.model.frozen_model import FrozenModel


class Times(FrozenModel):
    day: Day | None = None
    moment: Moment | None = None


def moment(written: Any) -> PartialDate | None:
    return validated(Times, {"moment": written}).moment


@pytest.mark.parametrize(
    ("written", "first", "last", "iso"),
    [
        (2016, date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "2016-02"),
        ("2016-04-15", date(2016, 4, 15), date(2016, 4, 15), "2016-04-15"),
        (date(2016, 4, 15), date(2016, 4, 15), date(2016, 4, 15), "2016-04-15"),
    ],
)
def test_a_moment_is_as_precise_as_it_is_written(
    written: Any, first: date, last: date, iso: str
) -> None:
    found = moment(written)
    assert found is not None
    assert (found.first_day, found.last_day) == (first, last)
    assert found.iso == str(found) == iso


@pytest.mark.parametrize(
    "written",
    ["16-04", "foråret 2016", "2016/04", "2016-4", True, 20.16, 20160415, "2016-04-15 12:00:00"],
)
def test_what_says_no_date_is_refused(written: Any) -> None:
    assert model_issues(Times, moment=written) == ["moment bad-date"]


@pytest.mark.parametrize(
    "written", ["2016-13", "2016-00", "2015-02-29", 2160, 1899, "2101", "9999-01-01"]
)
def test_a_date_no_calendar_or_record_can_have_is_refused(written: Any) -> None:
    assert model_issues(Times, moment=written) == ["moment impossible-date"]


def test_an_impossible_date_without_quotes_is_refused_as_well() -> None:
    assert model_issues(Times, day="2016-02-30") == ["day impossible-date"]


def test_a_slip_in_the_century_is_refused_also_where_yaml_reads_a_date() -> None:
    assert model_issues(Times, day=date(2206, 1, 5)) == ["day impossible-date"]


def test_a_list_or_a_group_is_no_date() -> None:
    assert model_issues(Times, moment=[2016], day={"year": 2016}) == [
        "day wrong-type",
        "moment wrong-type",
    ]


def test_a_day_needs_all_three_parts() -> None:
    assert model_issues(Times, day="2016-04") == ["day bad-date"]
    assert validated(Times, {"day": "2016-04-15"}).day == date(2016, 4, 15)


def test_a_time_of_day_is_too_much() -> None:
    assert model_issues(Times, day=datetime(2016, 4, 15, 12, 30)) == ["day bad-date"]  # noqa: DTZ001


def test_a_moment_already_made_is_kept() -> None:
    known = PartialDate(2016, 4)
    assert Times(moment=known).moment is known


def test_a_day_can_be_asked_for_without_a_mistake() -> None:
    assert day_or_none("2016-04-15") == date(2016, 4, 15)
    assert day_or_none("2016") is None
    assert day_or_none(None) is None


@pytest.mark.parametrize(
    ("start", "end"),
    [(2016, 2016), (2016, "2016-04"), ("2016-04", 2016), (None, 2016), (2016, None)],
)
def test_a_period_may_be_open_and_its_ends_unequally_precise(start: Any, end: Any) -> None:
    given = {"start": start, "end": end}
    assert validated(Period, {key: value for key, value in given.items() if value is not None})


def test_a_period_cannot_end_before_it_begins() -> None:
    assert model_issues(Period, start="2017-03", end="2017-02") == ["end backwards"]


def test_parts_of_dates_are_frozen() -> None:
    with pytest.raises(AttributeError):
        PartialDate(2016).year = 2017  # type: ignore[misc]
