"""The values each record can be found by, and how many records a choice among them leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.outcomes import is_documented_effect, outcomes_of
from videnbank.core.model.case import Case
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.record import Record
from videnbank.core.model.tool import Duration, Tool


class Filter(StrEnum):
    """What the page for finding narrows by, in the order it shows them."""

    KIND = "kind"
    AREA = "area"
    TRACK = "track"
    DURATION = "duration"
    TOPIC = "topic"
    MUNICIPALITY = "municipality"
    WORKPLACE = "workplace"
    AUDIENCE = "audience"
    EFFECT = "effect"
    EVIDENCE = "evidence"
    STAGE = "stage"


MINUTES = (20, 60, 120)
"""The times at hand one can choose among; `LONGER` stands for more than the last."""

LONGER = "more"


def filter_values(record: Record) -> Mapping[str, tuple[str, ...]]:
    """The values a record has of every filter; none when its kind or its source says nothing."""
    outcomes = outcomes_of(record)
    case = record if isinstance(record, Case) else None
    return {
        Filter.KIND: (record.record_kind.value,),
        Filter.AREA: record.areas,
        Filter.TRACK: record.tracks,
        Filter.DURATION: _times(record.duration) if isinstance(record, Tool) else (),
        Filter.TOPIC: record.topics,
        Filter.MUNICIPALITY: case.municipalities if case else (),
        Filter.WORKPLACE: case.workplace_types if case else (),
        Filter.AUDIENCE: record.audiences,
        Filter.EFFECT: _distinct(documented_effects(outcomes)),
        Filter.EVIDENCE: _distinct(outcome.evidence.value for outcome in outcomes),
        Filter.STAGE: (case.stage.value,) if case else (),
    }


def documented_effects(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The bottom line of every documented effect, whichever way it went."""
    for outcome in outcomes:
        if is_documented_effect(outcome):
            yield outcome.bottom_line


def matching(
    entries: Iterable[AnyEntry], chosen: Mapping[str, Iterable[str]]
) -> tuple[AnyEntry, ...]:
    """The records with one of the chosen values of every filter that something is chosen of."""
    wanted = {name: set(values) for name, values in chosen.items() if values}
    return tuple(
        entry
        for entry in entries
        if all(not values.isdisjoint(_values(entry, name)) for name, values in wanted.items())
    )


def counts(
    entries: Iterable[AnyEntry], chosen: Mapping[str, Iterable[str]]
) -> dict[str, Counter[str]]:
    """How many records each value of each filter has among those the other filters leave.

    Within a filter values are alternatives, so what is chosen of it does not narrow its own counts.
    """
    every = tuple(entries)
    found: dict[str, Counter[str]] = {}
    for name in Filter:
        others = {other: values for other, values in chosen.items() if other != name}
        left = matching(every, others)
        found[name.value] = Counter(value for entry in left for value in _values(entry, name))
    return found


def _values(entry: AnyEntry, name: str) -> tuple[str, ...]:
    return filter_values(entry.record)[name]


def _times(duration: Duration | None) -> tuple[str, ...]:
    # Only a known longest time says that a tool fits; a shortest one can but say that it does not.
    if duration is None:
        return ()
    longest = duration.max
    if longest is None:
        return (LONGER,) if duration.min is not None and duration.min > MINUTES[-1] else ()
    return tuple(str(m) for m in MINUTES if longest <= m) or (LONGER,)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
