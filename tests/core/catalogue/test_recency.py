from datetime import date

import pytest

from tests.core.records import case, news
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.recency import latest_date

SOURCES = [
    {"id": "a", "title": "A", "date": "2017"},
    {"id": "b", "title": "B", "date": "2019-04"},
    {"id": "c", "title": "C"},
]


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        (case("a", published="2026-01-05", sources=SOURCES), date(2019, 4, 1)),
        (case("a", published="2026-01-05"), date(2026, 1, 5)),
        (news("a", date="2020-06-30", published="2026-01-05", sources=SOURCES), date(2020, 6, 30)),
    ],
)
def test_a_record_is_as_new_as_what_it_tells(entry: AnyEntry, day: date) -> None:
    assert latest_date(entry.record) == day
