"""The filters of the search page: their values per record, and faceted counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import FACETS, Facet, Order
from videnbank.core.catalogue.outcomes import is_documented_effect
from videnbank.core.model.optional_fields import duration_of, outcomes_of
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList

DURATION_LIMITS = (20, 60, 120)
"""Upper limits of the duration filter, in minutes; `LONGER` is everything above the last."""

LONGER = "more"
DURATIONS = (*map(str, DURATION_LIMITS), LONGER)


@dataclass(frozen=True, slots=True, eq=False)
class Filter:
    """A filter of the search page.

    `name` is used in URLs and wording keys (`find.filters.<name>`). `position` sorts it on the
    page. `values` returns the values of a record; empty when its kind or source gives none.
    Labels come from the controlled list `terms`, or from `words`: each value with its wording key.
    """

    name: str
    position: int
    values: Callable[[Record], tuple[str, ...]]
    terms: TermList | None = None
    words: tuple[tuple[str, str], ...] = ()
    is_open: bool = False
    order: Order = Order.VOCABULARY


def documented_effects(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The bottom line of every documented effect, for better or worse."""
    for outcome in outcomes:
        if is_documented_effect(outcome):
            yield outcome.bottom_line


def _kind(record: Record) -> tuple[str, ...]:
    return (record.record_kind.value,)


def _durations(record: Record) -> tuple[str, ...]:
    # Only a maximum can prove that a tool fits; a minimum can only prove that it does not.
    duration = duration_of(record)
    if duration is None:
        return ()
    longest = duration.max
    if longest is None:
        return (LONGER,) if duration.min is not None and duration.min > DURATION_LIMITS[-1] else ()
    return tuple(str(m) for m in DURATION_LIMITS if longest <= m) or (LONGER,)


def _effects(record: Record) -> tuple[str, ...]:
    return _distinct(documented_effects(outcomes_of(record)))


def _evidence(record: Record) -> tuple[str, ...]:
    return _distinct(outcome.evidence.value for outcome in outcomes_of(record))


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _of_facet(facet: Facet) -> Iterator[Filter]:
    if (settings := facet.filter) is not None:
        yield Filter(
            facet.filter_name,
            settings.position,
            facet.values,
            facet.terms,
            is_open=settings.is_open,
            order=facet.order,
        )


# Positions are relative to those of the facets' filters (`FacetFilter`).
KIND_FILTER = Filter(
    name="kind",
    position=10,
    values=_kind,
    words=tuple((kind.value, f"kinds.{kind.value}.other") for kind in Kind),
    is_open=True,
)
DURATION_FILTER = Filter(
    name="duration",
    position=40,
    values=_durations,
    words=tuple((time, f"find.durations.{time}") for time in DURATIONS),
    is_open=True,
)
EFFECT_FILTER = Filter("effect", 90, _effects, TermList.BOTTOM_LINES)
EVIDENCE_FILTER = Filter("evidence", 100, _evidence, TermList.EVIDENCE)

FILTERS: tuple[Filter, ...] = tuple(
    sorted(
        (
            *(search_filter for facet in FACETS for search_filter in _of_facet(facet)),
            *(KIND_FILTER, DURATION_FILTER, EFFECT_FILTER, EVIDENCE_FILTER),
        ),
        key=lambda search_filter: search_filter.position,
    )
)
"""All filters in the order of the search page, including those of facets."""

_BY_NAME = {search_filter.name: search_filter for search_filter in FILTERS}


def filter_values(record: Record) -> Mapping[str, tuple[str, ...]]:
    """The values of a record for every filter, by filter name."""
    return {search_filter.name: search_filter.values(record) for search_filter in FILTERS}


def matching_entries(
    entries: Iterable[AnyEntry], selected: Mapping[str, Iterable[str]]
) -> tuple[AnyEntry, ...]:
    """The records that match the selection: any value within a filter, all filters together.

    A filter with nothing selected is ignored.
    """
    required = {name: set(values) for name, values in selected.items() if values}
    return tuple(
        entry
        for entry in entries
        if all(not values.isdisjoint(_values(entry, name)) for name, values in required.items())
    )


def filter_counts(
    entries: Iterable[AnyEntry], selected: Mapping[str, Iterable[str]]
) -> dict[str, Counter[str]]:
    """The number of records per value of each filter, given the selection in the other filters.

    Values within a filter are alternatives, so its own selection does not narrow its counts.
    """
    every = tuple(entries)
    counts: dict[str, Counter[str]] = {}
    for name in _BY_NAME:
        others = {other: values for other, values in selected.items() if other != name}
        remaining = matching_entries(every, others)
        counts[name] = Counter(value for entry in remaining for value in _values(entry, name))
    return counts


def _values(entry: AnyEntry, name: str) -> tuple[str, ...]:
    return _BY_NAME[name].values(entry.record)
