"""The visual patterns that distinguish the values of some facets."""

from __future__ import annotations

from videnbank.core.catalogue.facet import Facet
from videnbank.core.model.vocabulary import Vocabulary


def mark_name(vocabulary: Vocabulary, facet: Facet, value: str) -> str:
    """The name of a value's pattern in the stylesheet, such as `area2`; empty without patterns.

    It follows the position in the vocabulary, so that it is stable when a term is retired.
    """
    if facet.marks is None:
        return ""
    position = list(vocabulary.lists[facet.terms]).index(value)
    return f"{facet.marks.name}{position % facet.marks.patterns + 1}"
