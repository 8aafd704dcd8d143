import pytest

from tests.core.index.indexes import index_of, page, record
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.query import (
    LEAST_PLAIN,
    MOST_WORDS,
    Phrase,
    Query,
    Reading,
    ReadingKind,
    read_query,
)
from videnbank.core.index.search_index import NEAR, SearchIndex
from videnbank.core.index.stemmer import stem

TEXT = (
    "Sygefravær, økonomi, færdig, møde i Århus, kaffe, kaffe, klager, MED-udvalget MED, medudvalg, "
    "tavle og møder, covid-19, 2021, idé"
)


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return index_of(record("Titel", TEXT), page("Klasse og klager"))


def keys(query: Query) -> list[tuple[str, ...]]:
    return [reading.keys for reading in query.readings]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("sygefravær", "sygefravær"),
        ("Sygefraværet", "sygefravær"),
        ("sygefravaer", "sygefravær"),
        ("oekonomi", "økonomi"),
        ("ØKONOMIEN", "økonomi"),
        ("aarhus", "århus"),
        ("ide", "ide"),
        ("MED", "MED"),
        ("med-udvalg", "medudvalg"),
        ("covid-19", "covid19"),
        ("covid19", "covid19"),
        ("2021", "2021"),
    ],
)
def test_a_word_is_read_as_the_key_that_the_index_has(
    typed: str, key: str, index: SearchIndex
) -> None:
    assert read_query(typed, index).readings == (Reading(typed, (key,)),)


def test_a_key_as_it_is_typed_goes_before_other_spellings() -> None:
    index = index_of(record("okonomi"), record("økonomi"), record("økonomi"))
    assert keys(read_query("okonomi", index)) == [("okonomi",)]
    assert keys(read_query("oekonomi", index)) == [("økonomi",)]
    assert keys(read_query("ökonomi", index)) == [("økonomi",)], "the one in most documents"


@pytest.mark.parametrize(
    ("typed", "key", "meant"),
    [
        ("okonomien", "økonomi", "økonomi"),
        ("sygefravar", "sygefravær", "sygefravær"),
        ("Arhus", "århus", "århus"),
        ("fardig", "færdig", "færdig"),
    ],
)
def test_a_word_without_the_signs_of_its_letters_is_told_what_it_was_read_as(
    typed: str, key: str, meant: str, index: SearchIndex
) -> None:
    assert read_query(typed, index).readings == (Reading(typed, (key,), read_as=(meant,)),)


def test_a_short_word_without_the_signs_of_its_letters_is_another_word() -> None:
    index = index_of(record("måls løn tårn"))
    assert read_query("lon", index).unknown == ("lon",)
    assert len("lon") == LEAST_PLAIN - 1
    assert keys(read_query("tarn", index)) == [("tårn",)]


def test_stop_words_are_left_out(index: SearchIndex) -> None:
    query = read_query("hvad er økonomi", index)
    assert keys(query) == [("økonomi",)]
    assert query.unknown == ()
    assert not query.only_stop_words


@pytest.mark.parametrize("typed", ["hvad er det", "med", "I"])
def test_a_query_of_stop_words_alone_is_told_apart(typed: str, index: SearchIndex) -> None:
    query = read_query(typed, index)
    assert query.only_stop_words
    assert query.readings == ()
    assert query.unknown == ()


@pytest.mark.parametrize("typed", ["", "  ", "?!", "https://eksempel.dk"])
def test_a_query_without_words_is_not_one_of_stop_words(typed: str, index: SearchIndex) -> None:
    assert read_query(typed, index) == Query((), (), (), (), asks_how=False)


def test_what_the_index_lacks_is_told(index: SearchIndex) -> None:
    query = read_query("GDPR og kaffe", index)
    assert query.unknown == ("GDPR",)
    assert keys(query) == [(stem("kaffe"),)]


@pytest.mark.parametrize("typed", ["sygefraværspolitik", "kla", "sygef", "økonom1"])
def test_an_unknown_word_is_never_cut_down(typed: str, index: SearchIndex) -> None:
    assert read_query(typed, index).unknown == (typed,)


def test_an_abbreviation_in_capitals_is_no_stop_word(index: SearchIndex) -> None:
    assert keys(read_query("MED", index)) == [("MED",)]


def test_capitals_make_no_abbreviation_that_the_index_lacks(index: SearchIndex) -> None:
    query = read_query("HVAD ER KAFFE FOR", index)
    assert keys(query) == [(stem("kaffe"),)]
    assert query.left_out == ("HVAD", "ER", "FOR")
    assert not query.unknown


def test_a_hyphenated_word_that_the_index_lacks_is_read_as_its_pieces(index: SearchIndex) -> None:
    query = read_query("kaffe-økonomi-gdpr", index)
    assert [reading.word for reading in query.readings] == ["kaffe", "økonomi"]
    assert query.unknown == ("gdpr",)


def test_stop_words_among_the_pieces_are_left_out(index: SearchIndex) -> None:
    assert [reading.word for reading in read_query("kaffe-til-økonomi", index).readings] == [
        "kaffe",
        "økonomi",
    ]


def test_a_word_is_read_once(index: SearchIndex) -> None:
    assert len(read_query("kaffe økonomi kaffe", index).readings) == 2


def test_a_misspelled_word_is_told_what_it_was_read_as(index: SearchIndex) -> None:
    assert read_query("sygefrvær", index).readings == (
        Reading("sygefrvær", ("sygefravær",), read_as=("sygefravær",)),
    )


def test_a_compound_is_read_as_two_words_that_stand_near_each_other(index: SearchIndex) -> None:
    (reading,) = read_query("møderkaffe", index).readings
    assert reading == Reading("møderkaffe", ("mød", "kaf"), ReadingKind.NEAR, ("møder", "kaffe"))


@pytest.mark.parametrize(("apart", "unknown"), [(NEAR, ()), (NEAR + 1, ("kaffemøde",))])
def test_parts_that_stand_far_apart_are_other_things(apart: int, unknown: tuple[str, ...]) -> None:
    index = index_of(record("Titel", "kaffe " + "ja " * (apart - 1) + "møde"))
    assert read_query("kaffemøde", index).unknown == unknown


def test_parts_that_an_s_links_may_stand_anywhere_in_a_record() -> None:
    index = index_of(record("Titel", "tilsyn " + "ja " * NEAR + "klager"))
    assert read_query("tilsynsklager", index).readings == (
        Reading("tilsynsklager", ("tilsyn", "klag"), ReadingKind.BOTH, ("tilsyn", "klager")),
    )
    assert read_query("tilsynklager", index).unknown == ("tilsynklager",)


def test_parts_of_other_compounds_do_not_make_one(analyzer: WordAnalyzer) -> None:
    index = index_of(record("Titel", "sundhedspolitik, hjemmeplejen"), analyzer=analyzer)
    assert {stem("sundhed"), stem("pleje")} <= set(index.terms)
    assert read_query("sundhedspleje", index).unknown == ("sundhedspleje",)


def test_the_last_word_may_be_the_beginning_of_one_while_it_is_typed(index: SearchIndex) -> None:
    (reading,) = read_query("kla", index, typing=True).readings
    assert reading == Reading("kla", ("klag", "klas"), read_as=("klager", "klasse"))
    assert read_query("kla økonomi", index, typing=True).unknown == ("kla",)
    assert read_query("kla", index).unknown == ("kla",)


def test_of_a_hyphenated_word_the_last_piece_is_being_typed(index: SearchIndex) -> None:
    query = read_query("sygef-kla", index, typing=True)
    assert query.unknown == ("sygef",)
    assert [reading.word for reading in query.readings] == ["kla"]


def test_a_word_that_the_index_has_is_not_completed(index: SearchIndex) -> None:
    (reading,) = read_query("kaffe", index, typing=True).readings
    assert reading.read_as == ()


@pytest.mark.parametrize("quoted", ['"{}"', "»{}«", "«{}»", "“{}”", "før »{}« efter"])
def test_words_in_quotation_marks_are_a_phrase(quoted: str, index: SearchIndex) -> None:
    query = read_query(quoted.format("økonomi i sygefravær"), index)
    assert query.phrases == (Phrase((("økonomi", 0), ("sygefravær", 2))),)
    assert {reading.word for reading in query.readings} >= {"økonomi", "sygefravær"}


def test_the_distances_of_a_phrase_are_from_its_first_known_word(index: SearchIndex) -> None:
    query = read_query('"gdpr i økonomi sygefravær"', index)
    assert query.phrases == (Phrase((("økonomi", 0), ("sygefravær", 1))),)


@pytest.mark.parametrize("typed", ['"', '""', '"økonomi', 'økonomi "', '"gdpr"', '"hvad er"'])
def test_what_quotes_nothing_the_index_has_is_no_phrase(typed: str, index: SearchIndex) -> None:
    assert read_query(typed, index).phrases == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("hvordan økonomi", True), ("Metoder", True), ("økonomi", False), ("hvad er økonomi", False)],
)
def test_some_words_ask_how(typed: str, expected: bool, index: SearchIndex) -> None:
    assert read_query(typed, index).asks_how is expected


def test_a_text_that_was_pasted_is_read_as_far_as_a_query_goes(index: SearchIndex) -> None:
    words = ["og"] * (MOST_WORDS - 1)
    assert keys(read_query(" ".join((*words, "økonomi")), index)) == [("økonomi",)]
    assert keys(read_query(" ".join((*words, "og", "økonomi")), index)) == []
