"""The controlled lists: every area, track, topic and organisation with its Danish label."""

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
    """One word of a controlled list.

    `replaced_by` names the id that took over from a retired one; a retired term may not be
    used in records but is still found when searched for.
    """

    id: str = Field(pattern=f"^{ID_PATTERN.pattern}$", max_length=60)
    label: Line
    definition: Passage | None = None
    synonyms: tuple[Line, ...] = ()
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All controlled lists of a build; satisfies `VocabularyLookup`.

    `limits` are the most words of a list that a record may have, where the site has set that.
    """

    lists: Mapping[TermList, Mapping[str, Term]]
    in_use: Mapping[TermList, Mapping[str, Term]]
    limits: Mapping[TermList, int]

    @classmethod
    def of(
        cls,
        given: Mapping[TermList, tuple[Term, ...]],
        limits: Mapping[TermList, int] = MappingProxyType({}),
    ) -> Vocabulary:
        """The vocabulary with these lists."""
        lists = {name: {term.id: term for term in given.get(name, ())} for name in TermList}
        in_use = {
            name: MappingProxyType({i: term for i, term in terms.items() if not term.replaced_by})
            for name, terms in lists.items()
        }
        frozen = {name: MappingProxyType(terms) for name, terms in lists.items()}
        return cls(
            MappingProxyType(frozen), MappingProxyType(in_use), MappingProxyType(dict(limits))
        )

    def knows(self, terms: TermList, term: str) -> bool:
        """Whether an id is in use in a list."""
        return term in self.in_use[terms]

    def ids(self, terms: TermList) -> tuple[str, ...]:
        """The ids in use in a list, in the list's order."""
        return tuple(self.in_use[terms])

    def limit(self, terms: TermList) -> int:
        """How many words of a list a record may have: as many as there are, or fewer."""
        return min(self.limits.get(terms, len(self.in_use[terms])), len(self.in_use[terms]))

    def successor(self, terms: TermList, term: str) -> str | None:
        """The id in use that replaced a retired one, or None when `term` is not retired."""
        found = self.lists[terms].get(term)
        following: str | None = None
        while found is not None and found.replaced_by is not None:
            following = found.replaced_by
            found = self.lists[terms].get(following)
        return following

    def terms(self, terms: TermList) -> tuple[Term, ...]:
        """The terms in use in a list, in the list's order."""
        return tuple(self.in_use[terms].values())

    def term(self, terms: TermList, term: str) -> Term:
        """The term with an id that a checked record holds.

        Raises:
            KeyError: when the list has no such id.
        """
        return self.lists[terms][term]

    def label(self, terms: TermList, term: str) -> str:
        """What a reader sees for an id.

        Raises:
            KeyError: when the list has no such id.
        """
        return self.lists[terms][term].label
