from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.index.indexes import index_of, page, record
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import Passage
from videnbank.core.index.field import Field
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.query import read_query
from videnbank.core.index.ranking import RANKING, Ranking
from videnbank.core.index.search import Hit, search
from videnbank.core.index.search_index import SearchIndex

PLAIN = Ranking(title=0, coverage=0, least_coverage=0, tool=1, known=0)
"""Without any bonus; a test adds the one it is about."""


def hits(index: SearchIndex, text: str, ranking: Ranking = RANKING) -> list[Hit]:
    return search(index, read_query(text, index), ranking)


def found(index: SearchIndex, text: str, ranking: Ranking = RANKING) -> list[int]:
    return [hit.document for hit in hits(index, text, ranking)]


def test_records_and_pages_are_found_alike() -> None:
    index = index_of(record("Te"), record("Hus"), page("Hus"), page("Bil"))
    assert sorted(found(index, "hus")) == [1, 2]


@pytest.mark.parametrize("text", ["", "hvad er", "gdpr"])
def test_what_has_no_reading_finds_nothing(text: str) -> None:
    assert found(index_of(record("Hus")), text) == []


def test_nothing_is_found_in_an_index_of_nothing() -> None:
    assert found(index_of(), "hus") == []


def test_a_site_without_records_has_its_pages_found() -> None:
    index = index_of(page("Bil"), page("Hus"))
    assert found(index, "hus") == [1]
    assert found(index, "bil hus") == [0, 1]


def test_one_word_more_loses_no_hit_that_meets_enough_of_them() -> None:
    index = index_of(record("Sygefravær i pleje"), record("Sygefravær"), record("Te"), record("Ur"))
    assert set(found(index, "sygefravær")) == {0, 1}
    assert found(index, "sygefravær gdpr") == found(index, "sygefravær")
    assert set(found(index, "sygefravær pleje")) == {0, 1}
    assert found(index, "sygefravær pleje")[0] == 0


def test_a_hit_that_meets_too_little_of_a_query_is_left_out() -> None:
    index = index_of(record("hus bil arm"), record("hus"), record("te"), record("ur"))
    covered = {hit.document: hit for hit in hits(index, "hus bil arm", PLAIN)}
    assert set(covered) == {0, 1}
    strict = replace(PLAIN, least_coverage=0.5)
    assert found(index, "hus bil arm", strict) == [0]


def test_a_hit_that_meets_just_enough_is_kept() -> None:
    index = index_of(record("hus"), record("bil"))
    half = replace(PLAIN, least_coverage=0.5)
    assert found(index, "hus bil", half) == [0, 1]
    more = replace(PLAIN, least_coverage=0.51)
    assert found(index, "hus bil", more) == []


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    index = index_of(record("hus"), record("hus"), record("hus"), record("bil"))
    assert found(index, "hus bil", PLAIN)[0] == 3


def test_more_of_the_querys_words_are_better_than_one_of_them_often() -> None:
    filler = "ja " * 10
    index = index_of(
        record("T", "hus " * 6 + filler), record("T", "hus bil " + filler), record("T", "bil")
    )
    assert found(index, "hus bil", replace(PLAIN, coverage=1.0))[0] == 1
    first, second = (
        next(
            hit.score
            for hit in hits(index, "hus bil", replace(PLAIN, coverage=c))
            if hit.document == 1
        )
        for c in (0, 1)
    )
    assert second == pytest.approx(2 * first, abs=1e-5), "the one that meets all"


def test_a_word_of_the_title_has_a_bonus() -> None:
    index = index_of(record("Hus ja", "ja"), record("Hus", "ja ja"), record("Te", "ja"))
    plain, titled = (hits(index, "hus", replace(PLAIN, title=title))[0].score for title in (0, 0.5))
    assert titled == pytest.approx(1.5 * plain, abs=1e-5)


def test_a_tool_has_a_bonus_only_when_the_query_asks_how() -> None:
    index = index_of(record("Hus"), record("Hus", is_tool=True), record("Bil"))
    ranking = replace(PLAIN, tool=1.5)
    assert found(index, "hus", ranking) == [0, 1]
    assert found(index, "hvordan hus", ranking) == [1, 0]
    assert hits(index, "hvordan hus", ranking)[0].score == pytest.approx(
        1.5 * hits(index, "hus", ranking)[0].score, abs=1e-5
    )


def test_the_better_known_of_two_comes_first() -> None:
    index = index_of(record("Bil"), record("Hus"), record("Hus"), page("Hus"))
    assert found(index, "hus", PLAIN) == [1, 2, 3], "by number alone"
    scores = [hit.score for hit in hits(index, "hus", replace(PLAIN, known=0.3))]
    assert found(index, "hus", replace(PLAIN, known=0.3)) == [1, 2, 3]
    assert scores[0] == pytest.approx(scores[2] * 1.2, abs=1e-5)
    assert scores[1] == pytest.approx(scores[2] * 1.1, abs=1e-5)


def test_being_known_does_not_make_up_for_fitting_badly() -> None:
    long = "ja " * 60
    index = index_of(record("Te", "hus " + long), *[record("Te")] * 5, record("Hus", "hus"))
    assert found(index, "hus")[0] == 6


def test_a_hit_tells_how_it_was_found(analyzer: WordAnalyzer) -> None:
    index = index_of(record("Sygefravær", "om pandemi"), record("Te"), analyzer=analyzer)
    (hit,) = hits(index, "fravær corona")
    kinds = {reading.word: posting.kind for reading, posting in hit.matches.items()}
    assert kinds == {"fravær": MatchKind.PART, "corona": MatchKind.SYNONYM}


def test_a_weaker_relation_ranks_lower(analyzer: WordAnalyzer) -> None:
    index = index_of(record("Sygefravær"), record("Fravær"), record("Te"), analyzer=analyzer)
    assert found(index, "fravær", PLAIN) == [1, 0]


def test_a_phrase_keeps_the_hits_that_have_it() -> None:
    index = index_of(
        record("Hus og bil"),
        record("Bil hus"),
        record("Hus bil"),
        record("Hus", "te bil"),
        record("Te"),
    )
    assert sorted(found(index, "hus bil", PLAIN)) == [0, 1, 2, 3]
    assert found(index, '"hus bil"', PLAIN) == [2]
    assert found(index, '"hus og bil"', PLAIN) == [0], "stop words keep their places"
    assert found(index, '"bil hus"', PLAIN) == [1]
    assert found(index, '"hus te"', PLAIN) == []


def test_every_phrase_of_a_query_must_be_there() -> None:
    index = index_of(record("Hus bil og te ur"), record("Hus bil, ur te"), record("Te ur"))
    assert sorted(found(index, '"hus bil"', PLAIN)) == [0, 1]
    assert found(index, '"hus bil" "te ur"', PLAIN) == [0]


def test_a_phrase_is_sought_by_its_other_words_if_no_text_has_the_first_as_such(
    analyzer: WordAnalyzer,
) -> None:
    index = index_of(record("Sygefravær i hus og bil"), record("Hus bil"), analyzer=analyzer)
    assert "fravær" in index.terms
    assert "fravær" not in index.positions
    assert found(index, '"fravær i hus og bil"', PLAIN) == [0]
    assert found(index, '"fravær"', PLAIN) == []


@pytest.mark.parametrize("compound", ["tavlemøder", "tavlesmøder"])
def test_a_compound_in_parts_ranks_by_its_weaker_part(compound: str) -> None:
    body = Passage(Field.BODY, "", "", ("tavle og møder",))
    index = index_of(record("Tavle", "tavle", passages=(body,)), record("Te"), record("Tavle"))
    (hit,) = hits(index, compound, replace(PLAIN, compound=0.5))
    (posting,) = hit.matches.values()
    assert hit.document == 0
    assert posting == index.terms["mød"].postings()[0]
    assert hit.score == pytest.approx(
        hits(index, compound, replace(PLAIN, compound=1))[0].score / 2, abs=1e-5
    )


def test_of_several_completions_the_best_counts() -> None:
    index = index_of(record("Klager", "klasse"), record("Te"), record("Ur"))
    query = read_query("kla", index, typing=True)
    (hit,) = search(index, query, PLAIN)
    (posting,) = hit.matches.values()
    assert posting == index.terms["klag"].postings()[0]


@given(st.lists(st.sampled_from(["hus", "bil", "te", "ur"]), min_size=1, max_size=6))
def test_the_order_is_the_same_each_time_and_falls_by_score_then_number(words: list[str]) -> None:
    texts = ("hus bil", "bil te", "te ur hus", "ur", "hus hus", "bil")
    index = index_of(*(record(text) for text in texts))
    result = hits(index, " ".join(words))
    assert result == hits(index, " ".join(words))
    order = [(-hit.score, hit.document) for hit in result]
    assert order == sorted(order)
    assert all(hit.score == round(hit.score, 6) for hit in result)
