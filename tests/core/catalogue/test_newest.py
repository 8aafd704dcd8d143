"""What is new to the reader."""

from datetime import date
from typing import Any

from tests.core.records import case, catalogue_of, news, result
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.newest import NewRecords, Novelty, newest_records

FOUNDED = date(2026, 1, 5)


def newest(*entries: AnyEntry, limit: int = 9) -> NewRecords:
    return newest_records(catalogue_of(*entries), limit)


def read_from(name: str, *dates: str, **fields: Any) -> AnyEntry:
    sources = [
        {"id": f"k{n}", "title": f"{name} {day}", "date": day} for n, day in enumerate(dates)
    ]
    return case(name, published=FOUNDED, sources=sources, **fields)


def shown(new: NewRecords) -> list[tuple[str, str]]:
    return [(item.entry.reference.id, item.date.iso) for item in new.records]


def test_records_added_after_the_first_day_are_new_and_the_newest_come_first() -> None:
    new = newest(
        *(case(f"c{n}", published=date(2026, 2, n)) for n in range(1, 5)),
        read_from("gammel", "2026-02-01"),
        news("n", published=date(2026, 3, 1)),
        limit=3,
    )
    assert new.novelty is Novelty.ADDED
    assert shown(new) == [("c4", "2026-02-04"), ("c3", "2026-02-03"), ("c2", "2026-02-02")]


def test_the_day_a_site_was_filled_on_makes_nothing_new() -> None:
    new = newest(read_from("a", "2019"), read_from("b", "2021-03", "2018"), case("c"))
    assert new.novelty is Novelty.SOURCE
    assert shown(new) == [("b", "2021-03"), ("a", "2019")]


def test_a_date_known_to_the_year_is_not_taken_for_its_last_day() -> None:
    new = newest(read_from("aaret", "2021"), read_from("dagen", "2021-03-15"))
    assert shown(new) == [("dagen", "2021-03-15"), ("aaret", "2021")]


def test_one_report_is_new_once_however_many_records_it_led_to() -> None:
    source = {"id": "vive", "title": "En rapport", "url": "https://eksempel.dk/r", "date": "2025"}
    again = {**source, "title": "Rapporten"}
    new = newest(case("a", sources=[source]), result("b", sources=[again]), read_from("c", "2024"))
    assert [item.entry.reference.id for item in new.records] == ["a", "c"]


def test_without_records_or_dates_nothing_is_new() -> None:
    assert newest().records == ()
    assert newest(case("a")).records == ()
