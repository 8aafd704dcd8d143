"""What a search finds a record by: the texts that are indexed, and the terms it is marked with."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import FACETS
from videnbank.core.loading.prose import field_texts
from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary import Term, Vocabulary

_NOT_INDEXED = {"sources", "contacts", "press_contact", "image", "withdrawn"}
"""Fields that templates keep out of the index: they say where a text is from, not what it is on."""


def index_texts(entry: AnyEntry, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The texts of a record that are indexed; its body as it was written, with its markup."""
    fields = [text for at, text in field_texts(entry.record) if at[0] not in _NOT_INDEXED]
    labels = [term.label for term in index_terms(entry.record, vocabulary)]
    return (*fields, *labels, entry.body)


def index_terms(record: Record, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms whose labels a record shows, and whose other names should find it too."""
    return tuple(
        vocabulary.term(facet.terms, value)
        for facet in FACETS
        if facet.indexed
        for value in facet.values(record)
    )
