import pytest

from tests.core.index.indexes import record
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import Alias, Passage, RecordDocument
from videnbank.core.index.explanation import (
    Obstacle,
    Verdict,
    WordState,
    matches_of,
    read_words,
    verdict,
    words_in,
)
from videnbank.core.index.field import Field
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.lexicon import Dictionary
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.query import read_query
from videnbank.core.index.search import search
from videnbank.core.index.search_index import SearchIndex
from videnbank.core.model.vocabulary import Vocabulary


def document(title: str, text: str, *names: str) -> RecordDocument:
    aliases = (Alias("Et emne", names),) if names else ()
    return record(title, passages=(Passage(Field.BODY, "", "", (text,)),), aliases=aliases)


DOCUMENTS = (
    document("Sygefraværet faldt", "Vi fik færre sygedage. Samtalerne om fravær hjalp."),
    document("Kaffe først", "Morgenmødet begynder med kaffe og rundstykker.", "velkomst"),
    document("Faste teams", "Et fast team kender borgeren. Teamet mødes til kaffe."),
)


@pytest.fixture(scope="module")
def index(vocabulary: Vocabulary, dictionary: Dictionary) -> SearchIndex:
    builder = IndexBuilder(WordAnalyzer(vocabulary, dictionary))
    for document in DOCUMENTS:
        builder.add(document)
    return builder.finish()


def states(text: str, index: SearchIndex) -> dict[str, WordState]:
    return {word.word: word.state for word in read_words(read_query(text, index), index)}


def verdict_on(number: int, text: str, index: SearchIndex) -> Verdict:
    query = read_query(text, index)
    return verdict(number, DOCUMENTS[number], query, search(index, query), index)


def test_each_word_of_a_query_is_accounted_for(index: SearchIndex) -> None:
    assert states("hvordan kaffee fraværssamtaler kaffe xylofon", index) == {
        "kaffee": WordState.CORRECTED,
        "fraværssamtaler": WordState.IN_TWO_PARTS,
        "kaffe": WordState.KNOWN,
        "xylofon": WordState.UNKNOWN,
        "hvordan": WordState.PASSED_OVER,
    }


def test_a_word_says_what_it_finds_by_kind(index: SearchIndex) -> None:
    (word,) = read_words(read_query("fravær", index), index)
    assert word.keys == ("fravær",)
    assert word.finds[MatchKind.WORD] == ("fravær",)
    assert word.finds[MatchKind.PART] == ("sygefraværet",)
    assert list(word.finds) == sorted(word.finds)


def test_a_hit_says_which_of_its_own_words_are_meant(index: SearchIndex) -> None:
    (_, hit) = search(index, read_query("kaffe", index))
    (match,) = matches_of(hit, DOCUMENTS[hit.document], index)
    assert (match.word, match.words) == ("kaffe", {MatchKind.WORD: ("kaffe",)})
    query = read_query("sick leave", index)
    (hit,) = search(index, query)
    assert [match.word for match in matches_of(hit, DOCUMENTS[0], index)] == ["sick", "leave"]
    for match in matches_of(hit, DOCUMENTS[0], index):
        assert match.posting.kind is MatchKind.SYNONYM
        assert match.words == {MatchKind.SYNONYM: ("sygedage", "sygefraværet")}


def test_other_names_are_words_in_a_document() -> None:
    assert {"velkomst", "kaffe", "først"} <= words_in(DOCUMENTS[1])


def test_a_hit_has_a_place_and_may_lack_words(index: SearchIndex) -> None:
    found = verdict_on(2, "kaffe teams xylofon", index)
    assert (found.place, found.obstacle) == (1, None)
    assert found.lacking == ("xylofon",)
    assert verdict_on(1, "kaffe teams xylofon", index).lacking == ("teams", "xylofon")


def test_a_document_without_any_of_the_words_lacks_them_all(index: SearchIndex) -> None:
    found = verdict_on(0, "kaffe xylofon", index)
    assert (found.place, found.obstacle) == (None, Obstacle.NO_WORD)
    assert found.lacking == ("kaffe", "xylofon")
    assert found.matches == ()


def test_a_document_with_too_little_of_a_query_is_told_so(index: SearchIndex) -> None:
    found = verdict_on(1, "kaffe sygefravær teams borgeren samtaler", index)
    assert (found.place, found.obstacle) == (None, Obstacle.TOO_FEW_WORDS)
    assert [match.word for match in found.matches] == ["kaffe"]
    assert found.lacking == ("sygefravær", "teams", "borgeren", "samtaler")


def test_words_in_a_phrase_must_stand_side_by_side(index: SearchIndex) -> None:
    found = verdict_on(2, '"team kaffe"', index)
    assert (found.place, found.obstacle) == (None, Obstacle.NOT_SIDE_BY_SIDE)
    assert found.lacking == ()
    assert verdict_on(2, '"faste teams"', index).place == 1


def test_a_query_of_small_words_finds_nothing(index: SearchIndex) -> None:
    assert verdict_on(0, "hvad er det", index).obstacle is Obstacle.NO_WORD


@pytest.mark.parametrize("typed", ["fraværssamtaler", "teamkaffe"])
def test_a_word_in_two_parts_says_so_with_a_linking_letter_or_without(
    typed: str, index: SearchIndex
) -> None:
    assert states(typed, index) == {typed: WordState.IN_TWO_PARTS}
