"""The wording keys required by kinds of record, facets, filters and controlled lists."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.facet import FACETS, Facet
from videnbank.core.catalogue.filters import FILTERS
from videnbank.core.language.wording import MissingWordingError, Wording
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList

_KIND_KEYS = (
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
    """All required keys, regardless of the content of the catalogue."""
    for kind in Kind:
        yield from (key.format(kind=kind.value) for key in _KIND_KEYS)
    for facet in FACETS:
        yield from _facet_keys(facet)
    for search_filter in FILTERS:
        yield f"find.filters.{search_filter.name}"
        yield from (key for _, key in search_filter.words)
    yield from (f"terms.{terms.value}" for terms in TermList)


def _facet_keys(facet: Facet) -> Iterator[str]:
    if facet.folder:
        yield f"menu.{facet.plural}"
        yield f"lists.{facet.plural}_title"
        yield f"lists.{facet.plural}_lead"
        yield f"find.pages.{facet.name}"
    if facet.related_weight is not None:
        yield f"related.{facet.name}"
    if facet.fact:
        yield f"facts.{facet.fact}"
    if facet.reason:
        yield f"facts.{facet.reason}"


def check_wording(wording: Wording) -> None:
    """Check that the wording is complete before any page is rendered.

    Raises:
        MissingWordingError: listing all missing keys.
    """
    if missing := [key for key in required_wording_keys() if not wording.has(key)]:
        raise MissingWordingError(f"wording/da.yml has no text for: {', '.join(missing)}")
