"""The labels of retired vocabulary terms."""

from __future__ import annotations

from collections.abc import Mapping

from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList


def retired_labels(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Label of a term in use → the labels and synonyms of the retired terms it replaces."""
    labels_in_use: dict[str, list[str]] = {}
    for terms in TermList:
        for term in vocabulary.lists[terms].values():
            successor = vocabulary.successor(terms, term.id)
            if successor is not None and vocabulary.knows(terms, successor):
                label = vocabulary.label(terms, successor)
                labels_in_use.setdefault(label, []).extend((term.label, *term.synonyms))
    return {label: tuple(names) for label, names in labels_in_use.items()}
