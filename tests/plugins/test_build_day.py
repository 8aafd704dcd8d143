"""The day a build is for."""

from datetime import date, datetime

import pytest

from videnbank.records.build_day import BuildDayError, build_day


def test_the_clock_is_read_when_no_day_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now().astimezone().date()
    assert before <= build_day() <= datetime.now().astimezone().date()


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795305599", date(2026, 11, 21)),
        ("1795305600", date(2026, 11, 22)),
        ("0001795305600", date(2026, 11, 22)),
    ],
)
def test_the_day_named_is_that_of_greenwich(
    monkeypatch: pytest.MonkeyPatch, seconds: str, day: date
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert build_day() == day


@pytest.mark.parametrize(
    "value",
    ["", "abc", "1.5", "-1", "+1", " 1", "1_000", "1e9", "٣", "²", "9" * 12, "9" * 30, "9" * 5000],
)
def test_anything_but_a_whole_number_of_seconds_is_refused(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.raises(BuildDayError) as refused:
        build_day()
    assert f'men er "{value}".' in str(refused.value)
