"""The files of the search index, written from documents that are made up."""

import gzip
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plugins.search_index import IndexFiles, numbers_of
from videnbank.core.index.analyzer import WordAnalyzer, WordForms
from videnbank.core.index.document import Alias, Passage, RecordDocument, SearchDocument
from videnbank.core.index.field import DEFAULT_WEIGHTS, Field
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.skeleton import part_of
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.search.index_files import (
    MOST_WORD_BYTES,
    POSTINGS_PER_PART,
    gaps,
    part_count,
    write_index,
)

LETTERS = "bdfghjklmnprstvaeiouyæøå"


@pytest.fixture
def analyzer() -> WordAnalyzer:
    return WordAnalyzer(Vocabulary.of({}), {})


def words(number: int, random: Random) -> list[str]:
    """Words that nobody has heard."""
    return ["".join(random.choices(LETTERS, k=random.randint(4, 12))) for _ in range(number)]


def made_up(number: int, length: int, known: list[str]) -> Iterator[RecordDocument]:
    """So many documents of so many words, one at a time."""
    random = Random(7)  # noqa: S311 no secret
    for at in range(number):
        text = " ".join(random.choices(known, k=length))
        yield RecordDocument(
            address=f"cases/{at}/",
            kind="case",
            label="Case",
            title=f"Nr. {at} {text[:20]}",
            passages=(Passage(Field.BODY, "", "", (text,)),),
            aliases=(Alias("Ord", tuple(random.choices(known, k=2))),),
            facets={"area": (random.choice("abc"),), "topic": ()},
            published=at % 9,
            title_key=(text, ""),
            is_tool=at % 5 == 0,
        )


def written(documents: Iterable[SearchDocument], analyzer: WordAnalyzer, site: Path) -> IndexFiles:
    write_index(documents, analyzer, DEFAULT_WEIGHTS, site / "find" / "index")
    return IndexFiles(site)


@given(st.sets(st.integers(0, 10_000)).map(sorted))
def test_numbers_are_read_as_they_were_written(numbers: list[int]) -> None:
    written_gaps = gaps(numbers)
    assert numbers_of(written_gaps) == numbers
    assert all(gap >= 0 for gap in written_gaps)


def test_an_index_in_parts_is_read_back_whole(tmp_path: Path, analyzer: WordAnalyzer) -> None:
    documents = list(made_up(300, 90, words(900, Random(1))))  # noqa: S311 no secret
    index = written(documents, analyzer, tmp_path)
    assert index.manifest["parts"] == 8
    for name in ("terms", "positions"):
        for number, part in index.parts(name):
            assert part
            assert {part_of(key, 8) for key in part} == {number}, name
    builder = IndexBuilder(analyzer)
    for document in documents:
        builder.add(document)
    whole = builder.finish()
    assert part_count(whole) == 8
    assert index.index == whole
    assert [document.title for document in index.documents] == [each.title for each in documents]


def test_a_part_has_a_bounded_number_of_postings(tmp_path: Path, analyzer: WordAnalyzer) -> None:
    index = written(made_up(300, 90, words(900, Random(1))), analyzer, tmp_path)  # noqa: S311
    postings = [
        sum(len(numbers) for entry in part.values() for _, numbers in entry[0])
        for _, part in index.parts("terms")
    ]
    assert max(postings) <= 2 * POSTINGS_PER_PART
    assert sum(postings) > POSTINGS_PER_PART * len(postings) / 2


def test_the_words_to_suggest_are_the_most_used_that_fit(tmp_path: Path) -> None:
    known = words(20_000, Random(2))  # noqa: S311 no secret
    forms = {word: WordForms(((word, MatchKind.WORD),)) for word in known}  # takes no time
    analyzer = WordAnalyzer(Vocabulary.of({}), {}, forms)
    texts = [" ".join(known[at : at + 500]) for at in range(0, len(known), 500)]
    documents = (RecordDocument("a/", "case", "Case", "En", text) for text in (*texts, texts[0]))
    index = written(documents, analyzer, tmp_path)
    assert (index.version / "words.bin").stat().st_size <= MOST_WORD_BYTES
    suggested = index.index.words
    assert len(known) > len(suggested) > 5_000
    assert set(known[:500]) <= set(suggested)


def test_another_index_takes_the_place_of_the_first(tmp_path: Path, analyzer: WordAnalyzer) -> None:
    versions = set()
    for title in ("Kaffe", "Te", "Te"):
        page = SearchDocument("a/", "page", "Side", title)
        index = written([page], analyzer, tmp_path)
        versions.add(index.version.name)
        assert sorted(path.name for path in index.folder.iterdir()) == [
            index.version.name,
            "manifest.json",
        ]
        assert index.documents[0].title == title
    assert len(versions) == 2


def test_documents_are_written_one_at_a_time(tmp_path: Path, analyzer: WordAnalyzer) -> None:
    def measured() -> Iterator[RecordDocument]:
        for at, document in enumerate(made_up(200, 60, ["ord", "andet"])):
            if at:
                (place,) = tmp_path.glob(f"find/index/*/documents/{at - 1}.bin")
                assert gzip.decompress(place.read_bytes())
            yield document

    assert len(written(measured(), analyzer, tmp_path).documents) == 200


def test_memory_does_not_grow_with_the_texts(tmp_path: Path, analyzer: WordAnalyzer) -> None:
    # The same few words again and again, so that what the index keeps of them stays small.
    number, size = 400, 50_000

    def long_texts() -> Iterator[SearchDocument]:
        for at in range(number):
            yield SearchDocument(f"{at}/", "page", "Side", "Kaffe", notes=("x" * size,))

    tracemalloc.start()
    try:
        write_index(long_texts(), analyzer, DEFAULT_WEIGHTS, tmp_path / "index")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < number * size / 4
