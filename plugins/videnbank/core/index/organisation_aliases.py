"""Organisations that a text names, and what else they are called."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from videnbank.core.index.tokenizer import tokenize
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList


@dataclass(frozen=True, slots=True)
class OrganisationNames:
    """One organisation: its proper names, each as its words, and all its names."""

    proper: tuple[frozenset[str], ...]
    names: tuple[str, ...]


def organisations(vocabulary: Vocabulary) -> tuple[OrganisationNames, ...]:
    """Those of the vocabulary that have more than one name."""
    return tuple(
        OrganisationNames(
            tuple(frozenset(tokenize(name)) for name in names if name[0].isupper()), names
        )
        for term in vocabulary.terms(TermList.ORGANISATIONS)
        if len(names := (term.label, *term.synonyms)) > 1
    )


def names_of_named(
    known: tuple[OrganisationNames, ...], written: AbstractSet[str]
) -> Iterator[str]:
    """All names of the organisations that a text names, so that `RUC` finds Roskilde Universitet.

    `written` are the words of the text as they are written; a name is there when all its words are.
    """
    for organisation in known:
        if any(name and name <= written for name in organisation.proper):
            yield from organisation.names
