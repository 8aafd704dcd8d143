"""Synonyms and retired labels of vocabulary terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from videnbank.core.model.vocabulary import Term, Vocabulary
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


def term_aliases(terms: Sequence[Term], retired: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The synonyms of the terms, and the names of the retired terms they replace."""
    for term in terms:
        yield from term.synonyms
        yield from retired.get(term.label, ())


def labels_of_synonyms(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Lower-case synonym or retired label → label of the term in use, for "mente du …?"."""
    labels: dict[str, str] = {}
    retired = retired_labels(vocabulary)
    for terms in TermList:
        for term in vocabulary.terms(terms):
            for name in term_aliases((term,), retired):
                labels.setdefault(name.lower(), term.label)
    return labels
