"""Aliases of the organisations a text mentions."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from videnbank.core.index.tokenizer import tokenize
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList


@dataclass(frozen=True, slots=True)
class OrganisationNames:
    """One organisation: its proper names as sets of words, and all its names."""

    proper_names: tuple[frozenset[str], ...]
    names: tuple[str, ...]


def organisation_names(vocabulary: Vocabulary) -> tuple[OrganisationNames, ...]:
    """The organisations of the vocabulary that have more than one name."""
    return tuple(
        OrganisationNames(
            tuple(frozenset(tokenize(name)) for name in names if name[0].isupper()), names
        )
        for term in vocabulary.terms(TermList.ORGANISATIONS)
        if len(names := (term.label, *term.synonyms)) > 1
    )


def mentioned(
    organisations: tuple[OrganisationNames, ...], words: AbstractSet[str]
) -> Iterator[OrganisationNames]:
    """The organisations a text mentions, so that `RUC` finds Roskilde Universitet.

    `words` are the words of the text, case preserved; a name counts as mentioned when it contains
    no other words.
    """
    for organisation in organisations:
        if any(name and name <= words for name in organisation.proper_names):
            yield organisation
