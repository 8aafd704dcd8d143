"""Other words for the terms of the controlled lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList


def retired_labels(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Label of a term in use → the labels and synonyms of those it took over from."""
    found: dict[str, list[str]] = {}
    for terms in TermList:
        for term in vocabulary.lists[terms].values():
            successor = vocabulary.successor(terms, term.id)
            if successor is not None and vocabulary.knows(terms, successor):
                label = vocabulary.label(terms, successor)
                found.setdefault(label, []).extend((term.label, *term.synonyms))
    return {label: tuple(names) for label, names in found.items()}


def other_names(terms: Sequence[Term], retired: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """What the terms of a record are also called: their synonyms, and who they took over from."""
    for term in terms:
        yield from term.synonyms
        yield from retired.get(term.label, ())


def labels_of_synonyms(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Synonym or retired label in lower case → the label of the term in use, for `mente du`."""
    found: dict[str, str] = {}
    retired = retired_labels(vocabulary)
    for terms in TermList:
        for term in vocabulary.terms(terms):
            for name in other_names((term,), retired):
                found.setdefault(name.lower(), term.label)
    return found
