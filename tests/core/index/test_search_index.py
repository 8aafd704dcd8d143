from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.index.indexes import index_of, page, record
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import Passage
from videnbank.core.index.field import Field
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.query import read_query
from videnbank.core.index.ranking import LEVELS
from videnbank.core.index.search import search
from videnbank.core.index.search_index import NEAR, IndexTerm, Positions, Posting


@given(st.integers(1, LEVELS), st.sampled_from(MatchKind), st.booleans())
def test_a_posting_is_one_number_and_back(level: int, kind: MatchKind, in_title: bool) -> None:
    posting = Posting(level, kind, in_title)
    assert Posting.of_value(posting.value) == posting


@pytest.mark.parametrize(
    ("posting", "value"),
    [
        (Posting(1, MatchKind.WORD, in_title=False), 0b1_0_00),
        (Posting(1, MatchKind.SYNONYM, in_title=False), 0b1_0_11),
        (Posting(1, MatchKind.WORD, in_title=True), 0b1_1_00),
        (Posting(31, MatchKind.PART, in_title=True), 0b11111_1_10),
    ],
)
def test_the_bits_of_a_value_are_level_title_and_kind(posting: Posting, value: int) -> None:
    assert posting.value == value


def test_documents_are_grouped_by_the_value_of_their_posting() -> None:
    term = IndexTerm(array("I", [0, 2, 5, 9]), array("H", [16, 8, 16, 8]), {})
    assert list(term.by_value()) == [(8, [2, 9]), (16, [0, 5])]
    assert term.postings()[5] == Posting(2, MatchKind.WORD, in_title=False)
    assert list(term.postings()) == [0, 2, 5, 9]


def test_positions_are_told_by_document() -> None:
    positions = Positions()
    for place in ((0, 3), (0, 8), (4, 1)):
        positions.append(*place)
    assert positions.by_document() == {0: [3, 8], 4: [1]}


@pytest.mark.parametrize(("places_apart", "expected"), [(1, [0]), (NEAR, [0]), (NEAR + 1, [])])
def test_words_are_near_each_other_up_to_the_length_of_a_sentence(
    places_apart: int, expected: list[int]
) -> None:
    index = index_of(record("Titel", "hus " + "ja " * (places_apart - 1) + "bil"))
    assert index.together("hus", "bil", is_near=True) == expected
    assert index.together("bil", "hus", is_near=True) == expected
    assert index.together("hus", "bil", is_near=False) == [0]


@pytest.mark.parametrize("is_near", [True, False])
def test_words_stand_together_in_records_alone(is_near: bool) -> None:
    index = index_of(record("Hus"), record("Bil"), record("Bil og hus"), page("Bil og hus"))
    assert index.together("hus", "bil", is_near=is_near) == [2]
    assert index.together("hus", "ukendt", is_near=is_near) == []
    assert index.together("ukendt", "hus", is_near=is_near) == []


def test_parts_of_words_do_not_stand_together(analyzer: WordAnalyzer) -> None:
    index = index_of(record("Sygefravær i hjemmepleje"), analyzer=analyzer)
    assert {"fravær", "plej"} <= set(index.terms)
    assert index.together("fravær", "plej", is_near=False) == []


def test_words_of_two_texts_are_neither_near_nor_a_phrase() -> None:
    apart = Passage(Field.BODY, "", "", ("bil",))
    index = index_of(record("A", "hus", passages=(apart,)), record("B", "hus bil"))
    assert index.together("hus", "bil", is_near=True) == [1]
    assert index.together("hus", "bil", is_near=False) == [0, 1]
    assert [hit.document for hit in search(index, read_query('"hus og bil"', index))] == []


def test_keys_are_known_by_their_skeleton() -> None:
    index = index_of(record("Økonomi, okonomi og hus"))
    assert index.keys_by_skeleton["okonomi"] == ["okonomi", "økonomi"]
    assert index.keys_by_skeleton["hus"] == ["hus"]
