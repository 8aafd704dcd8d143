from pathlib import Path

import pytest

from bench.searching.engines import record_at
from bench.searching.queries import InvalidQueriesError, Query, read_queries, require_known_records
from bench.searching.scores import Answer, Score, misses, table

COLLECTIONS = {
    "case": "cases",
    "tool": "docs/vaerktoejer",
    "result": "docs/resultater",
    "news": "docs/nyheder",
}
PROJECT = Path(__file__).parents[2]
BOEVL = Query("plain", "bøvl", frozenset({"case/odder", "tool/trekanten"}))


def answer(*found: str) -> Answer:
    return Answer(BOEVL, found)


def others(count: int) -> list[str]:
    return [f"case/other-{number}" for number in range(count)]


def test_the_first_right_record_gives_the_rank() -> None:
    assert answer("case/other", "tool/trekanten", "case/odder").rank == 2


def test_only_the_first_ten_count() -> None:
    assert answer(*others(9), "case/odder").rank == 10
    assert answer(*others(10), "case/odder").rank is None


def test_a_right_record_in_sixth_place_is_a_miss() -> None:
    assert not answer(*others(4), "case/odder").missed
    assert answer(*others(5), "case/odder").missed


def test_an_engine_that_never_finished_has_missed() -> None:
    assert Answer(BOEVL, None).missed


def test_the_score_weighs_every_query_alike() -> None:
    score = Score.of([answer("case/odder"), answer("case/other", "case/odder"), answer()])
    assert score.queries == 3
    assert score.success == pytest.approx(2 / 3)
    assert score.mrr == pytest.approx(0.5)


def test_the_table_has_a_line_for_each_group_and_one_for_all() -> None:
    lines = list(table({"ours": [answer("case/odder")], "material": [answer()]}))
    assert [line.split() for line in lines[2:]] == [
        ["plain", "1", "1.00", "1.00", "0.00", "0.00"],
        ["all", "1", "1.00", "1.00", "0.00", "0.00"],
    ]


def test_a_miss_says_what_was_found_instead() -> None:
    assert list(misses([answer("case/other")])) == [
        "  bøvl [plain]: not in the first ten; found case/other"
    ]


@pytest.mark.parametrize(
    ("address", "record"),
    [
        ("http://127.0.0.1:80/vaerktoejer/trekanten/#trin-2", "tool/trekanten"),
        ("/cases/odder/?highlight=x", "case/odder"),
        ("/cases/", None),
        ("/find/?q=cases", None),
    ],
)
def test_an_address_names_its_record(address: str, record: str | None) -> None:
    assert record_at(address) == record


def test_a_right_answer_that_is_no_record_stops_the_benchmark() -> None:
    with pytest.raises(InvalidQueriesError, match="tool/trekanten"):
        require_known_records([BOEVL], frozenset({"case/odder"}))


def test_every_query_of_the_benchmark_has_records_that_answer_it() -> None:
    records = {
        f"{kind}/{file.parent.name}"
        for kind, folder in COLLECTIONS.items()
        for file in (PROJECT / folder).glob("*/index.md")
    }
    queries = read_queries()
    assert len(queries) >= 80
    assert all(query.relevant for query in queries)
    require_known_records(queries, frozenset(records))
