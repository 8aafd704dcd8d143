import pytest

from bench.searching.cost import percentile95
from bench.searching.engines import addresses_below
from bench.searching.parts import part_of
from bench.searching.queries import InvalidQueriesError, Query, read_queries, require_known_answers
from bench.searching.scores import Answer, Score, among_records, as_json, misses, table
from videnbank.core.routing.addresses import SEARCH_INDEX_FOLDER
from videnbank.search.index_files import MANIFEST

BOEVL = Query("plain", "bøvl", frozenset({"cases/odder", "vaerktoejer/trekanten"}))
CONTACT = Query("page", "kontakt", frozenset(), frozenset({"om/kontakt"}))
GDPR = Query("lacks", "GDPR", frozenset())


def answer(*found: str) -> Answer:
    return Answer(BOEVL, found)


def others(count: int) -> list[str]:
    return [f"cases/other-{number}" for number in range(count)]


def test_the_first_right_record_gives_the_rank() -> None:
    assert answer("cases/other", "vaerktoejer/trekanten", "cases/odder").rank == 2


def test_only_the_first_ten_count() -> None:
    assert answer(*others(9), "cases/odder").rank == 10
    assert answer(*others(10), "cases/odder").rank is None


def test_a_right_record_in_sixth_place_is_a_miss() -> None:
    assert not answer(*others(4), "cases/odder").missed
    assert answer(*others(5), "cases/odder").missed


def test_a_page_counts_among_the_records_where_it_is_shown() -> None:
    assert Answer(CONTACT, ["cases/odder", "om/kontakt"]).rank == 2


@pytest.mark.parametrize("found", ["cases/odder", "om/kontakt"])
def test_what_the_bank_lacks_is_answered_by_nothing_at_all(found: str) -> None:
    assert Answer(GDPR, []).rank == 1
    assert Answer(GDPR, [found]).rank is None


@pytest.mark.parametrize("query", [BOEVL, GDPR])
def test_an_engine_that_never_finished_has_missed(query: Query) -> None:
    assert Answer(query, None).missed


def test_the_score_weighs_every_query_alike() -> None:
    score = Score.of([answer("cases/odder"), answer("cases/other", "cases/odder"), answer()])
    assert score.queries == 3
    assert score.success == pytest.approx(2 / 3)
    assert score.mrr == pytest.approx(0.5)


def test_the_table_has_a_line_for_each_group_and_one_for_all() -> None:
    lines = list(table({"ours": [answer("cases/odder")], "material": [answer()]}))
    assert [line.split() for line in lines[2:]] == [
        ["plain", "1", "1.000", "1.000", "0.000", "0.000"],
        ["all", "1", "1.000", "1.000", "0.000", "0.000"],
    ]


def test_an_engine_has_no_figures_for_what_it_was_not_asked() -> None:
    ours = [answer("cases/odder"), Answer(CONTACT, ["om/kontakt"])]
    lines = list(table({"ours": ours, "material": [answer("cases/odder")]}))
    assert lines[3].split() == ["page", "1", "1.000", "1.000", "-"]


def test_records_can_be_ranked_without_the_lines_for_pages() -> None:
    answers = [answer("om/kontakt", "cases/odder"), Answer(CONTACT, ["om/kontakt"])]
    (alone,) = among_records(answers, frozenset({"cases/odder"}))
    assert (answers[0].rank, alone.rank) == (2, 1)


def test_a_miss_says_what_was_found_instead() -> None:
    assert list(misses([answer("cases/other"), Answer(GDPR, ["cases/other"])])) == [
        "  bøvl [plain]: not in the first ten; found cases/other",
        "  GDPR [lacks]: the bank has nothing; found cases/other",
    ]


def test_the_figures_name_every_answer() -> None:
    figures = as_json([answer("cases/odder"), answer()])
    assert figures["success_at_5"] == 0.5
    assert [given["rank"] for given in figures["answers"]] == [1, None]


def test_a_page_is_named_once_by_its_address_below_the_site() -> None:
    links = [
        "http://127.0.0.1:80/bank/vaerktoejer/trekanten/#trin-2",
        "/bank/vaerktoejer/trekanten/?highlight=x",
        "/bank/",
        "/elsewhere/",
        "https://www.vpt.dk/bank/om/",
        "om/kontakt/",
    ]
    found = addresses_below("http://127.0.0.1:80/bank/", links)
    assert found == ["vaerktoejer/trekanten", "om/kontakt"]


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("/find/?q=x", "page"),
        ("/assets/videnbank/search/page.js", "page"),
        (f"/{SEARCH_INDEX_FOLDER}/{MANIFEST}", "manifest"),
        (f"/{SEARCH_INDEX_FOLDER}/0123456789ab/terms/12.bin", "terms"),
        (f"/{SEARCH_INDEX_FOLDER}/0123456789ab/documents/7.bin?x", "documents"),
        (f"/{SEARCH_INDEX_FOLDER}/0123456789ab/words.bin", "words"),
        (f"/bank/{SEARCH_INDEX_FOLDER}/0123456789ab/orders/title.bin", "orders"),
        ("/elsewhere.pdf", "other"),
    ],
)
def test_bytes_are_counted_by_the_part_of_the_site(path: str, part: str) -> None:
    assert part_of(path) == part


def test_one_of_twenty_waits_may_be_longer_than_the_95th_percentile() -> None:
    assert percentile95([*range(1, 20), 1000]) == 19


def test_a_right_answer_that_is_no_page_stops_the_benchmark() -> None:
    with pytest.raises(InvalidQueriesError, match="vaerktoejer/trekanten"):
        require_known_answers([BOEVL], frozenset({"cases/odder"}))


def test_the_queries_for_tuning_all_have_records_that_answer_them() -> None:
    queries = read_queries()
    assert len(queries) >= 142
    assert all(query.records for query in queries)
