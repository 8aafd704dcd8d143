"""The patterns that some values are told apart by, besides their names."""

from __future__ import annotations

from videnbank.core.catalogue.facet import Facet
from videnbank.core.model.vocabulary import Vocabulary


def mark_name(vocabulary: Vocabulary, facet: Facet, value: str) -> str:
    """The name of a value's pattern in the stylesheet, such as `area2`; empty without patterns.

    It goes by the place in the vocabulary, where retired words keep theirs.
    """
    if facet.marks is None:
        return ""
    place = list(vocabulary.lists[facet.terms]).index(value)
    return f"{facet.marks.name}{place % facet.marks.patterns + 1}"
