"""What readers searched the bank for, where an earlier search gave them noise or lost the right record."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.content.unsourced import examined
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.index.query import Query, read_query
from videnbank.core.index.search import search
from videnbank.core.index.search_index import SearchIndex
from videnbank.core.loading.unbuilt_site import unbuilt_site
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.search_documents import search_documents

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 28)
FIRST_SCREEN = 10


@dataclass(frozen=True)
class Bank:
    """The index of the bank, with the address of each document."""

    index: SearchIndex
    addresses: tuple[str, ...]

    def read(self, text: str) -> Query:
        return read_query(text, self.index)

    def found(self, text: str) -> list[str]:
        return [self.addresses[hit.document] for hit in search(self.index, self.read(text))]


@pytest.fixture(scope="session")
def bank() -> Bank:
    check = examined(ROOT)
    assert check.settings is not None
    analyzer = WordAnalyzer(check.vocabulary, DanishDictionary())
    site = unbuilt_site(check, DAY, analyzer)
    builder = IndexBuilder(analyzer)
    addresses = []
    for document in search_documents(site, Cards(site)):
        builder.add(document)
        addresses.append(document.address)
    return Bank(builder.finish(), tuple(addresses))


@pytest.mark.parametrize(
    "word",
    ["jobkonsulent", "sundhedsplejerske", "partshøring", "billig", "GDPR"],
)
def test_a_word_that_the_bank_lacks_finds_nothing(word: str, bank: Bank) -> None:
    assert bank.read(word).unknown == (word,)
    assert bank.found(word) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("demens", "cases/udviklingshaemning-og-demens/"),
        ("borgere der råber", "cases/styrket-borgerkontakt-aalborg/"),
        ("mindre dokumentation", "cases/dokumentation-og-tillid-hjemmeplejen-horsens/"),
        ("sygefravær", "cases/dialog-om-sygefravaer-soenderborg/"),
        ("sygefravaer", "cases/dialog-om-sygefravaer-soenderborg/"),
        ("ungdom", "cases/udsyn-i-udskolingen/"),
        ("self-managing teams", "cases/buurtzorg-holland/"),
        ("teammøde øvelse", "vaerktoejer/guide-til-social-kapital/"),
        ("hvad virker mod sygefravær", "vaerktoejer/huset-mod-sygefravaer/"),
        ("hvad er fremfærd", "om/fremfaerd/"),
        ("kontakt redaktionen", "om/kontakt/"),
        ("afbureaukratisering", "emner/boevl/"),
    ],
)
def test_what_the_bank_has_stands_on_the_first_screen(text: str, address: str, bank: Bank) -> None:
    assert address in bank.found(text)[:FIRST_SCREEN]


def test_one_word_more_loses_no_right_record(bank: Bank) -> None:
    right = bank.found("sygefravær")[:FIRST_SCREEN]
    for more in ("hvad virker mod sygefravær", "sygefravær gdpr", "hvordan sygefravær"):
        assert set(right) <= set(bank.found(more)), more


def test_demens_is_not_the_pronoun(bank: Bank) -> None:
    assert set(bank.index.terms["dem"].words) <= {"demens", "demenssygdom", "alzheimer"}
    assert bank.read("dem").only_stop_words


@pytest.mark.parametrize(
    ("word", "other"), [("ledelse", "leder"), ("ledig", "leder"), ("billig", "bil")]
)
def test_words_with_one_origin_are_different_words(word: str, other: str, bank: Bank) -> None:
    one, two = bank.read(word), bank.read(other)
    assert not {r.keys for r in one.readings} & {r.keys for r in two.readings}


@pytest.mark.parametrize("text", ["hvad er det", "kommune", "hvordan gør man"])
def test_stop_words_alone_find_nothing(text: str, bank: Bank) -> None:
    assert bank.read(text).only_stop_words
    assert bank.found(text) == []


def test_every_record_is_found_by_a_word_of_its_title(bank: Bank) -> None:
    titled = {
        number
        for term in bank.index.terms.values()
        for number, posting in term.postings().items()
        if posting.in_title
    }
    lost = set(range(bank.index.records)) - titled
    assert [bank.addresses[number] for number in lost] == []
