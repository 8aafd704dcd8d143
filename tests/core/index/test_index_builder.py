import pytest

from tests.core.index.indexes import index_of, page, plain_analyzer, record
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import Alias, Passage
from videnbank.core.index.field import DEFAULT_WEIGHTS, Field
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.ranking import LEVELS
from videnbank.core.index.search_index import NEAR, Posting, SearchIndex


def posting(index: SearchIndex, key: str, document: int = 0) -> Posting:
    return index.terms[key].postings()[document]


def test_the_number_of_a_document_is_its_place() -> None:
    index = index_of(record("Hus"), record("Bil"), page("Hus"))
    assert (index.records, index.documents) == (2, 3)
    assert list(index.terms["hus"].documents) == [0, 2]
    assert list(index.terms["bil"].documents) == [1]


def test_a_record_after_a_page_is_a_defect() -> None:
    with pytest.raises(AssertionError):
        index_of(page("Hus"), record("Bil"))


def test_an_index_of_nothing_has_nothing() -> None:
    index = index_of()
    assert (index.records, index.documents, index.terms, index.words) == (0, 0, {}, {})
    assert index.orders == {"title": [], "published": []}


def test_a_level_rises_with_the_frequency_of_a_word() -> None:
    filler = "ja " * 20
    index = index_of(*(record("Titel", "hus " * times + filler) for times in (1, 2, 4, 8, 64)))
    levels = [posting(index, "hus", number).level for number in range(5)]
    assert levels == sorted(levels)
    assert levels[0] < levels[1] < levels[-1] <= LEVELS


@pytest.mark.parametrize("field", [Field.FINDINGS, Field.STEPS, Field.BODY])
def test_the_field_of_a_passage_gives_its_weight(field: Field) -> None:
    def level_with(weight: float) -> int:
        builder = IndexBuilder(plain_analyzer(), {**DEFAULT_WEIGHTS, field: weight})
        builder.add(record("Titel", passages=(Passage(field, "", "", ("hus",)),)))
        return posting(builder.finish(), "hus").level

    assert level_with(1) < level_with(20)


def test_a_word_in_a_field_that_weighs_nothing_is_hardly_found() -> None:
    builder = IndexBuilder(plain_analyzer(), {**DEFAULT_WEIGHTS, Field.SUMMARY: 0})
    builder.add(record("Titel", "hus"))
    assert posting(builder.finish(), "hus").level == 1


def test_a_word_of_the_title_is_marked(analyzer: WordAnalyzer) -> None:
    index = index_of(record("Bøger om ældreplejen", "om hus"), analyzer=analyzer)
    assert posting(index, "bøg").in_title
    assert posting(index, "bog").in_title, "the same word under another stem"
    assert not posting(index, "plej").in_title, "a part of it only"
    assert not posting(index, "hus").in_title


def test_a_document_is_found_by_the_strongest_relation(analyzer: WordAnalyzer) -> None:
    both = "En bog om bøger, og sygefravær er fravær"
    index = index_of(record("Titel", both), record("Titel", "sygefravær"), analyzer=analyzer)
    assert posting(index, "bog").kind is MatchKind.WORD
    assert posting(index, "fravær", 0).kind is MatchKind.WORD
    assert posting(index, "fravær", 1).kind is MatchKind.PART
    assert posting(index, "fravær", 0).level > posting(index, "fravær", 1).level


def test_a_key_has_the_words_it_finds_by_their_relation(analyzer: WordAnalyzer) -> None:
    index = index_of(record("Fraværet", "Sygefravær og fravær"), analyzer=analyzer)
    assert index.terms["fravær"].words == {
        "fraværet": MatchKind.WORD,
        "fravær": MatchKind.WORD,
        "sygefravær": MatchKind.PART,
    }


def test_other_names_are_synonyms_unless_the_text_has_them() -> None:
    alias = Alias("Bøvl", ("Papirgang", "skema"))
    index = index_of(record("Bøvl", "et skema", aliases=(alias,)), record("Bøvl"))
    assert posting(index, "papirgang").kind is MatchKind.SYNONYM
    assert posting(index, "skema").kind is MatchKind.WORD
    assert list(index.terms["papirgang"].documents) == [0]
    assert "papirgang" not in index.positions


def test_positions_are_those_of_words_as_such(analyzer: WordAnalyzer) -> None:
    body = Passage(Field.BODY, "om", "Om hus", ("Sygefravær",))
    index = index_of(record("Bil og hus", "hus", passages=(body,)), analyzer=analyzer)
    # bil og hus | hus | om hus | sygefravær, and more places between two texts than words are near
    gap = NEAR + 1
    assert index.positions["bil"].by_document() == {0: [0]}
    assert index.positions["hus"].by_document() == {0: [2, 3 + gap, 5 + 2 * gap]}
    assert index.positions["sygefravær"].by_document() == {0: [6 + 3 * gap]}
    assert "fravær" in index.terms
    assert "fravær" not in index.positions


def test_facets_have_the_numbers_of_their_records() -> None:
    index = index_of(
        record("A", facets={"kind": ("case",), "area": ("boern", "aeldre")}),
        record("B", facets={"kind": ("tool",), "area": ("boern",)}),
        page("C"),
    )
    facets = {
        name: {v: list(n) for v, n in values.items()} for name, values in index.facets.items()
    }
    assert facets == {
        "kind": {"case": [0], "tool": [1]},
        "area": {"aeldre": [0], "boern": [0, 1]},
    }
    assert list(index.facets["area"]) == ["aeldre", "boern"]


def test_a_facet_without_values_is_there_too() -> None:
    assert dict(index_of(record("A", facets={"cluster": ()})).facets) == {"cluster": {}}


def test_orders_are_ascending_and_of_records_only() -> None:
    index = index_of(
        record("B", title_key=("b", ""), published=20),
        record("C", title_key=("c", ""), published=10),
        record("A", title_key=("a", ""), published=20),
        page("0"),
    )
    assert index.orders["title"] == [2, 0, 1]
    assert index.orders["published"] == [1, 2, 0], "read from the end: of one day, number decides"


def test_tools_are_known() -> None:
    assert index_of(record("A"), record("B", is_tool=True), page("C")).tools == {1}


def test_words_are_counted_by_document_the_most_used_first() -> None:
    alias = Alias("X", ("kaffe",))
    index = index_of(record("Hus og hus", "Bil", aliases=(alias,)), record("HUS", "te bil arm"))
    assert list(index.words.items()) == [("bil", 2), ("hus", 2), ("arm", 1), ("kaffe", 1)]


def test_of_a_page_its_names_are_suggested_only() -> None:
    named = page("Hus", "bil", aliases=(Alias("Hus", ("villa",)),))
    assert dict(index_of(named).words) == {"hus": 1, "villa": 1}


def test_the_names_of_a_page_count_as_its_title() -> None:
    alias = Alias("Hus", ("villa",))
    index = index_of(record("Hus", aliases=(alias,)), page("Hus", aliases=(alias,)))
    assert [posting(index, "villa", number).in_title for number in (0, 1)] == [False, True]


def test_neither_stop_words_nor_words_of_two_letters_are_suggested() -> None:
    words = index_of(record("Hvordan har MED og te det i hus med arm")).words
    assert set(words) == {"hus", "arm"}


def test_the_index_does_not_depend_on_the_run() -> None:
    documents = [record(f"Hus {n}", "bil te kaffe " * n) for n in range(5)]
    one, other = index_of(*documents), index_of(*documents)
    assert list(one.terms) == sorted(one.terms) == list(other.terms)
    assert [list(t.by_value()) for t in one.terms.values()] == [
        list(t.by_value()) for t in other.terms.values()
    ]
    assert list(one.positions) == sorted(one.positions)
