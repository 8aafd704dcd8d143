"""The vocabulary: all controlled lists with their terms and labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import Field

from videnbank.core.language.signs import plain_signs, typographic_quotes
from videnbank.core.language.slug import ID_PATTERN, words_of
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.glossary import NO_GLOSSARY, Glossary
from videnbank.core.model.synonym_group import SynonymGroup
from videnbank.core.model.text import Line, Passage
from videnbank.core.model.vocabulary_field import TermList

_MUNICIPALITY = "-kommune"
"""What may follow the name of a municipality: `Køge Kommune` is `koege`."""


class Term(FrozenModel):
    """A term of a controlled list.

    `choice` is the term as an answer on the front page: `Et møde` for the label `Møde`. `replaced_by` is the id of the successor of a retired term; records may not use retired
    terms, but searches still match them.
    """

    id: str = Field(pattern=f"^{ID_PATTERN.pattern}$", max_length=60)
    label: Line
    definition: Passage | None = None
    synonyms: tuple[Line, ...] = ()
    choice: Line | None = None
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All controlled lists of a build; implements `VocabularyLookup`.

    `in_use` excludes retired terms. `limits` is the maximum number of terms per record, for the
    lists where the site sets one. The terms of the `glossary` are no values: texts use them.
    `synonyms` are words that readers of this site use for one another.
    """

    lists: Mapping[TermList, Mapping[str, Term]]
    in_use: Mapping[TermList, Mapping[str, Term]]
    limits: Mapping[TermList, int]
    ids_by_name: Mapping[TermList, Mapping[str, tuple[str, ...]]] = field(compare=False, repr=False)
    glossary: Glossary = NO_GLOSSARY
    synonyms: tuple[SynonymGroup, ...] = ()

    @classmethod
    def of(
        cls,
        terms_by_list: Mapping[TermList, tuple[Term, ...]],
        limits: Mapping[TermList, int] = MappingProxyType({}),
        glossary: Glossary = NO_GLOSSARY,
        synonyms: tuple[SynonymGroup, ...] = (),
    ) -> Vocabulary:
        """Build a vocabulary; missing lists are empty."""
        lists = {name: {term.id: term for term in terms_by_list.get(name, ())} for name in TermList}
        in_use = {
            name: MappingProxyType({i: term for i, term in terms.items() if not term.replaced_by})
            for name, terms in lists.items()
        }
        frozen = {name: MappingProxyType(terms) for name, terms in lists.items()}
        return cls(
            MappingProxyType(frozen),
            MappingProxyType(in_use),
            MappingProxyType(dict(limits)),
            {name: _ids_by_name(terms) for name, terms in lists.items()},
            glossary,
            synonyms,
        )

    def knows(self, terms: TermList, term: str) -> bool:
        """Whether a term is in use."""
        return term in self.in_use[terms]

    def ids(self, terms: TermList) -> tuple[str, ...]:
        """The ids in use, in list order."""
        return tuple(self.in_use[terms])

    def matches(self, terms: TermList, text: str) -> tuple[str, ...]:
        """The ids that a text can mean: itself if it is one, else those with it as label.

        Case, signs between words and the spelling of æ, ø and å do not count. Terms in use go
        before retired ones.
        """
        if text in self.lists[terms]:
            return (text,)
        names = self.ids_by_name[terms]
        key = "" if typographic_quotes(text) else _name_key(text)
        meant = names.get(key, ())
        if terms is TermList.MUNICIPALITIES and not meant:
            meant = names.get(key.removesuffix(_MUNICIPALITY), ())
        in_use = tuple(term for term in meant if term in self.in_use[terms])
        return in_use or meant

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


def _ids_by_name(terms: Mapping[str, Term]) -> dict[str, tuple[str, ...]]:
    ids: dict[str, tuple[str, ...]] = {}
    for term in terms.values():
        for key in dict.fromkeys((_name_key(term.id), _name_key(term.label))):
            ids[key] = (*ids.get(key, ()), term.id)
    # An id of one term goes before the same word as the label of another.
    return ids | {_name_key(term_id): (term_id,) for term_id in terms}


def _name_key(text: str) -> str:
    return words_of(plain_signs(text))
