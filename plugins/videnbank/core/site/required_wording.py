"""The texts that kinds of record and facets must have in the wording, whatever the catalogue holds."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.facet import FACETS, Facet
from videnbank.core.catalogue.filters import FILTERS
from videnbank.core.language.wording import MissingWordingError, Wording
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList

_OF_KINDS = (
    "kinds.{kind}.one",
    "kinds.{kind}.other",
    "kinds.{kind}.lead",
    "kinds_in_text.{kind}",
    "status.kinds.{kind}.one",
    "status.kinds.{kind}.other",
    "status.held.{kind}.one",
    "status.held.{kind}.other",
)


def required_wording_keys() -> Iterator[str]:
    """The keys that must be there for every kind, facet, filter and controlled list."""
    for kind in Kind:
        yield from (key.format(kind=kind.value) for key in _OF_KINDS)
    for facet in FACETS:
        yield from _of_facet(facet)
    for each in FILTERS:
        yield f"find.filters.{each.name}"
        yield from (key for _, key in each.words)
    yield from (f"terms.{terms.value}" for terms in TermList)


def _of_facet(facet: Facet) -> Iterator[str]:
    if facet.folder:
        yield f"menu.{facet.plural}"
        yield f"lists.{facet.plural}_title"
        yield f"lists.{facet.plural}_lead"
    if facet.related_weight is not None:
        yield f"related.{facet.name}"
    if facet.fact:
        yield f"facts.{facet.fact}"
    if facet.reason:
        yield f"facts.{facet.reason}"


def check_wording(wording: Wording) -> None:
    """Makes sure of all of them before a page is made, so that no build stops halfway.

    Raises:
        MissingWordingError: with every key that is missing.
    """
    if missing := [key for key in required_wording_keys() if not wording.has(key)]:
        raise MissingWordingError(f"wording/da.yml has no text for: {', '.join(missing)}")
