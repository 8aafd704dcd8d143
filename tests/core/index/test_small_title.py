from tests.core.index.indexes import index_of, page, record
from videnbank.core.index.query import read_query
from videnbank.core.index.search import search
from videnbank.core.index.small_title import small_title_key


def test_a_title_of_small_words_has_a_key_of_all_of_them() -> None:
    assert small_title_key(["Hvad", "ved", "vi"]) == "title:hvad ved vi"


def test_a_title_with_another_word_and_no_title_have_none() -> None:
    assert not small_title_key(["Hvad", "ved", "borgeren"])
    assert not small_title_key([])


def test_a_page_is_found_by_its_whole_title_alone() -> None:
    index = index_of(record("Kaffe først"), page("Hvad ved vi?"))
    (hit,) = search(index, read_query("hvad ved vi", index))
    assert hit.document == 1
    assert not read_query("hvad ved", index).readings
    assert read_query("hvad ved", index).only_stop_words


def test_a_stem_that_looks_like_a_small_word_is_no_title() -> None:
    index = index_of(record("Demens"))
    assert not read_query("dem", index).readings
