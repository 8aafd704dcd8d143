"""The values each record can be found by, and how many records a choice among them leaves."""

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
"""The times at hand one can choose among; `LONGER` stands for more than the last."""

LONGER = "more"
DURATIONS = (*map(str, DURATION_LIMITS), LONGER)


@dataclass(frozen=True, slots=True, eq=False)
class Filter:
    """What the search page narrows by.

    `name` stands in addresses and wording keys (`find.filters.<name>`). `position` is its place on
    the page. `values` gives those of a record: none when its kind or its source says nothing.
    Labels come from the list `terms`, or from `words`: all values with their wording keys.
    """

    name: str
    position: int
    values: Callable[[Record], tuple[str, ...]]
    terms: TermList | None = None
    words: tuple[tuple[str, str], ...] = ()
    is_open: bool = False
    order: Order = Order.VOCABULARY


def documented_effects(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The bottom line of every documented effect, whichever way it went."""
    for outcome in outcomes:
        if is_documented_effect(outcome):
            yield outcome.bottom_line


def _kind(record: Record) -> tuple[str, ...]:
    return (record.record_kind.value,)


def _times(record: Record) -> tuple[str, ...]:
    # Only a known longest time says that a tool fits; a shortest one can but say that it does not.
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
    if (own := facet.filter) is not None:
        yield Filter(
            facet.filter_name,
            own.position,
            facet.values,
            facet.terms,
            is_open=own.is_open,
            order=facet.order,
        )


# Positions are those among the facets' own filters (`FacetFilter`).
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
    values=_times,
    words=tuple((time, f"find.durations.{time}") for time in DURATIONS),
    is_open=True,
)
EFFECT_FILTER = Filter("effect", 90, _effects, TermList.BOTTOM_LINES)
EVIDENCE_FILTER = Filter("evidence", 100, _evidence, TermList.EVIDENCE)

FILTERS: tuple[Filter, ...] = tuple(
    sorted(
        (
            *(found for facet in FACETS for found in _of_facet(facet)),
            *(KIND_FILTER, DURATION_FILTER, EFFECT_FILTER, EVIDENCE_FILTER),
        ),
        key=lambda each: each.position,
    )
)
"""Everything the search page narrows by, in the order it shows it; facets bring their own."""

_BY_NAME = {each.name: each for each in FILTERS}


def filter_values(record: Record) -> Mapping[str, tuple[str, ...]]:
    """The values a record has of every filter, by its name."""
    return {each.name: each.values(record) for each in FILTERS}


def matching_entries(
    entries: Iterable[AnyEntry], chosen: Mapping[str, Iterable[str]]
) -> tuple[AnyEntry, ...]:
    """The records with one of the chosen values of every filter that something is chosen of."""
    wanted = {name: set(values) for name, values in chosen.items() if values}
    return tuple(
        entry
        for entry in entries
        if all(not values.isdisjoint(_values(entry, name)) for name, values in wanted.items())
    )


def filter_counts(
    entries: Iterable[AnyEntry], chosen: Mapping[str, Iterable[str]]
) -> dict[str, Counter[str]]:
    """How many records each value of each filter has among those the other filters leave.

    Within a filter values are alternatives, so what is chosen of it does not narrow its own counts.
    """
    every = tuple(entries)
    found: dict[str, Counter[str]] = {}
    for name in _BY_NAME:
        others = {other: values for other, values in chosen.items() if other != name}
        left = matching_entries(every, others)
        found[name] = Counter(value for entry in left for value in _values(entry, name))
    return found


def _values(entry: AnyEntry, name: str) -> tuple[str, ...]:
    return _BY_NAME[name].values(entry.record)
