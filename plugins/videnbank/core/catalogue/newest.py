"""What is new to the reader of a site, and the date by which it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.model.dates import PartialDate
from videnbank.core.model.source import Source


class Novelty(StrEnum):
    """What makes records new: that they were added to the site, or the age of their sources."""

    ADDED = "added"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record with the date by which it is new, as precise as it is known."""

    entry: AnyEntry
    date: PartialDate


@dataclass(frozen=True, slots=True)
class NewRecords:
    """The newest records, newest first, and what makes them new."""

    novelty: Novelty
    records: tuple[NewRecord, ...]


def newest_records(catalogue: Catalogue, limit: int) -> NewRecords:
    """At most `limit` lasting records that are new to the reader; news is on a page of its own.

    Records of the first day a site was filled on are not news to anybody, so only later ones count
    as added. As long as there are none, records with the newest sources take their place.
    """
    entries = [entry for entry in catalogue.listed() if entry.record.evergreen]
    first_day = min((entry.record.published for entry in entries), default=date.min)
    added = [
        NewRecord(entry, _of_day(entry.record.published))
        for entry in entries
        if entry.record.published > first_day
    ]
    if added:
        return NewRecords(Novelty.ADDED, tuple(sorted(added, key=_newest_first)[:limit]))
    by_source = sorted(_by_newest_source(entries), key=lambda pair: _newest_first(pair[0]))
    return NewRecords(Novelty.SOURCE, tuple(_one_for_each_source(by_source))[:limit])


def _by_newest_source(entries: list[AnyEntry]) -> Iterator[tuple[NewRecord, Source]]:
    for entry in entries:
        dated = [(source.date, source) for source in entry.record.sources if source.date]
        if dated:
            moment, source = max(dated, key=lambda pair: pair[0].first_day)
            yield NewRecord(entry, moment), source


def _one_for_each_source(pairs: list[tuple[NewRecord, Source]]) -> Iterator[NewRecord]:
    # One report can be the source of several records; it is new once.
    seen: set[str] = set()
    for record, source in pairs:
        name = source.url or source.title
        if name not in seen:
            seen.add(name)
            yield record


def _newest_first(record: NewRecord) -> tuple[object, ...]:
    # A date known to the month counts as its first day: it is at least as old as it may be.
    return -record.date.first_day.toordinal(), record.entry.reference


def _of_day(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
