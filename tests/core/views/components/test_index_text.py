"""Indexed texts and terms of records, and the word list for spelling suggestions."""

import json

import pytest

from tests.core.records import VOCABULARY, case, catalogue_of, entry, make_case, news
from videnbank.core.language.collation import danish_key, plain_key
from videnbank.core.views.components.index_text import index_terms, index_texts
from videnbank.core.views.find import spelling_file as module
from videnbank.core.views.find.spelling_file import spelling_file


def test_what_is_indexed_of_a_record_is_its_own_text_and_the_names_of_its_terms() -> None:
    record = make_case(title="Kaffe", advice=["Begynd i det små."], municipalities=["koege"])
    texts = index_texts(entry(record, "a", "Vi *begyndte*."), VOCABULARY)
    assert {"Kaffe", "Begynd i det små.", "Køge", "Vi begyndte."} <= set(texts)
    assert "En kilde" not in texts


def test_a_record_is_marked_with_every_term_it_shows() -> None:
    record = make_case(
        topics=["boevl"], workplace_types=["hjemmepleje"], partners=["kl"], audiences=["ledere"]
    )
    labels = {term.label for term in index_terms(record, VOCABULARY)}
    assert {"Ældre", "Køge", "Hjemmepleje", "Ledere", "Styrket borgerkontakt"} <= labels
    assert {term.id for term in index_terms(news("a").record, VOCABULARY)} == {
        "aeldre",
        "styrket-borgerkontakt",
    }


def test_the_words_of_listed_records_are_counted() -> None:
    file = json.loads(spelling_file(catalogue_of(case("a"), case("b"), case("c", state="draft"))))
    assert file["words"]["morgenmødet"] == 2
    assert set(file) == {"words", "synonyms", "folding"}


def test_rare_words_are_left_out_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = catalogue_of(case("a", title="Sjælden"), case("b"), case("c"))
    smallest = spelling_file(catalogue_of())
    monkeypatch.setattr(module, "_MOST_BYTES", len(smallest.encode()))
    words = json.loads(spelling_file(catalogue))["words"]
    assert "sjælden" not in words


@pytest.mark.parametrize("words", [("zebra", "ære", "øl", "åben", "Aalborg"), ("nr. 9", "nr. 10")])
def test_plain_keys_sort_as_danish_ones(words: tuple[str, ...]) -> None:
    assert sorted(words, key=plain_key) == sorted(words, key=danish_key) == list(words)
    assert all(plain_key(word).isascii() for word in words)
