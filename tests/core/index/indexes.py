"""Small indexes to ask, of documents whose words are found by their stems alone."""

from typing import Any

from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import RecordDocument, SearchDocument
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.search_index import SearchIndex
from videnbank.core.model.vocabulary import Vocabulary


def record(title: str, summary: str = "", **changes: Any) -> RecordDocument:
    """The document of a case, of which a test says what it is about."""
    values = {"address": "cases/a/", "kind": "case", "label": "Case", **changes}
    return RecordDocument(title=title, summary=summary, **values)


def page(title: str, summary: str = "", **changes: Any) -> SearchDocument:
    """The document of a page."""
    values = {"address": "om/", "kind": "page", "label": "Side", **changes}
    return SearchDocument(title=title, summary=summary, **values)


def plain_analyzer() -> WordAnalyzer:
    """An analyzer that knows no lemmas and no vocabulary."""
    return WordAnalyzer(Vocabulary.of({}), {})


def index_of(*documents: SearchDocument, analyzer: WordAnalyzer | None = None) -> SearchIndex:
    """The index of documents, records first."""
    builder = IndexBuilder(analyzer or plain_analyzer())
    for document in documents:
        builder.add(document)
    return builder.finish()
