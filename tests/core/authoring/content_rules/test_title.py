"""A record is found by each word of its title that a search does not pass over.

The advice on titles rests on this and makes no index; the advice itself is in
`tests/core/authoring/test_content_advice.py`.
"""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.capitals import is_stop_word
from videnbank.core.index.document import SearchDocument
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.index.query import read_query
from videnbank.core.index.search import search
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.model.vocabulary import Vocabulary

WITHOUT_DICTIONARY = WordAnalyzer(Vocabulary.of({}), {})
WORD = st.from_regex(r"[A-Za-zæøåÆØÅéö0-9]{1,12}(-[A-Za-zæøåÆØÅ]{1,8}){0,2}", fullmatch=True)


def unfound(title: str, analyzer: WordAnalyzer) -> list[str]:
    builder = IndexBuilder(analyzer)
    builder.add(SearchDocument("a/", "page", "Side", title))
    builder.add(SearchDocument("b/", "page", "Side", "Xylofon"))
    index = builder.finish()
    return [
        word
        for word in tokenize(title)
        if not is_stop_word(word)
        and 0 not in {hit.document for hit in search(index, read_query(word, index))}
    ]


@given(st.lists(WORD, min_size=1, max_size=6))
@settings(deadline=None, max_examples=50)
def test_each_word_of_any_title_finds_its_record(words: list[str]) -> None:
    assert unfound(" ".join(words), WITHOUT_DICTIONARY) == []


def test_each_word_of_the_bank_s_titles_finds_its_record() -> None:
    analyzer = WordAnalyzer(Vocabulary.of({}), DanishDictionary())
    root = Path(__file__).parents[4]
    files = [*root.glob("cases/*/index.md"), *root.glob("docs/*/*/index.md")]
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    titles = [line.partition(":")[2] for line in lines if line.startswith("title:")]
    assert len(titles) > 100
    for title in titles:
        assert unfound(title, analyzer) == [], title
