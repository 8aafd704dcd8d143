"""What a search finds a record by: the texts that are indexed, and the terms it is marked with."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.loading.prose import field_texts
from videnbank.core.model.case import Case
from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList

_NOT_INDEXED = {"sources", "contacts", "press_contact", "image", "withdrawn"}
"""Fields that templates keep out of the index: they say where a text is from, not what it is on."""


def index_texts(entry: AnyEntry, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The texts of a record that are indexed; its body as it was written, with its markup."""
    fields = [text for at, text in field_texts(entry.record) if at[0] not in _NOT_INDEXED]
    labels = [term.label for term in index_terms(entry.record, vocabulary)]
    return (*fields, *labels, entry.body)


def index_terms(record: Record, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms whose labels a record shows, and whose other names should find it too."""
    return tuple(vocabulary.term(terms, term) for terms, term in _marked_with(record))


def _marked_with(record: Record) -> Iterator[tuple[TermList, str]]:
    yield from ((TermList.AREAS, term) for term in record.areas)
    yield from ((TermList.TRACKS, term) for term in record.tracks)
    yield from ((TermList.TOPICS, term) for term in record.topics)
    yield from ((TermList.AUDIENCES, term) for term in record.audiences)
    if not isinstance(record, Case):
        return
    yield from ((TermList.MUNICIPALITIES, term) for term in record.municipalities)
    yield from ((TermList.WORKPLACE_TYPES, term) for term in record.workplace_types)
    yield from ((TermList.ORGANISATIONS, term) for term in record.partners)
    if record.country is not None:
        yield TermList.COUNTRIES, record.country
    if record.programme is not None:
        yield TermList.PROGRAMMES, record.programme
    if record.cluster is not None:
        yield TermList.CLUSTERS, record.cluster
