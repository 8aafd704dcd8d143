"""The texts and vocabulary terms that tell of the subject of a record."""

from __future__ import annotations

from videnbank.core.catalogue.facet import FACETS
from videnbank.core.loading.prose import field_texts
from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary import Term, Vocabulary

_NOT_INDEXED = {"sources", "contacts", "press_contact", "image", "pictures", "withdrawn"}
"""Fields left out of the index: they give provenance, not subject matter."""


def subject_texts(record: Record) -> tuple[str, ...]:
    """The prose fields of a record that tell of its subject."""
    return tuple(text for path, text in field_texts(record) if path[0] not in _NOT_INDEXED)


def index_terms(record: Record, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a record in indexed facets, whose labels and synonyms should all match it."""
    return tuple(
        vocabulary.term(facet.terms, value)
        for facet in FACETS
        if facet.indexed
        for value in facet.values(record)
    )
