"""The vocabulary: all controlled lists with their terms and labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pydantic import Field

from videnbank.core.language.slug import ID_PATTERN
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Line, Passage
from videnbank.core.model.vocabulary_field import TermList


class Term(FrozenModel):
    """A term of a controlled list.

    `replaced_by` is the id of the successor of a retired term; records may not use retired
    terms, but searches still match them.
    """

    id: str = Field(pattern=f"^{ID_PATTERN.pattern}$", max_length=60)
    label: Line
    definition: Passage | None = None
    synonyms: tuple[Line, ...] = ()
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All controlled lists of a build; implements `VocabularyLookup`.

    `in_use` excludes retired terms. `limits` is the maximum number of terms per record, for the
    lists where the site sets one.
    """

    lists: Mapping[TermList, Mapping[str, Term]]
    in_use: Mapping[TermList, Mapping[str, Term]]
    limits: Mapping[TermList, int]

    @classmethod
    def of(
        cls,
        terms_by_list: Mapping[TermList, tuple[Term, ...]],
        limits: Mapping[TermList, int] = MappingProxyType({}),
    ) -> Vocabulary:
        """Build a vocabulary; missing lists are empty."""
        lists = {name: {term.id: term for term in terms_by_list.get(name, ())} for name in TermList}
        in_use = {
            name: MappingProxyType({i: term for i, term in terms.items() if not term.replaced_by})
            for name, terms in lists.items()
        }
        frozen = {name: MappingProxyType(terms) for name, terms in lists.items()}
        return cls(
            MappingProxyType(frozen), MappingProxyType(in_use), MappingProxyType(dict(limits))
        )

    def knows(self, terms: TermList, term: str) -> bool:
        """Whether a term is in use."""
        return term in self.in_use[terms]

    def ids(self, terms: TermList) -> tuple[str, ...]:
        """The ids in use, in list order."""
        return tuple(self.in_use[terms])

    def limit(self, terms: TermList) -> int:
        """The maximum number of terms per record; at most the number of terms in use."""
        return min(self.limits.get(terms, len(self.in_use[terms])), len(self.in_use[terms]))

    def successor(self, terms: TermList, term: str) -> str | None:
        """The current successor of a retired term, or None when `term` is not retired."""
        current = self.lists[terms].get(term)
        successor_id: str | None = None
        while current is not None and current.replaced_by is not None:
            successor_id = current.replaced_by
            current = self.lists[terms].get(successor_id)
        return successor_id

    def terms(self, terms: TermList) -> tuple[Term, ...]:
        """The terms in use, in list order."""
        return tuple(self.in_use[terms].values())

    def term(self, terms: TermList, term: str) -> Term:
        """Look up a term, retired or not.

        Raises:
            KeyError: when the list has no such id.
        """
        return self.lists[terms][term]

    def label(self, terms: TermList, term: str) -> str:
        """The label of a term, retired or not.

        Raises:
            KeyError: when the list has no such id.
        """
        return self.lists[terms][term].label
