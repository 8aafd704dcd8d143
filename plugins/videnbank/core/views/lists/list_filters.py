"""Filters of a list that work without script: radio buttons, and a class for each value of a card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from videnbank.core.catalogue.best_known import best_outcome
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import AREA, FORMAT, TRACK, Facet
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.registry import KIND_VIEWS
from videnbank.core.views.lists.listing import Listing

MAX_GROUPS = 4
MAX_OPTIONS = 13
"""What list.css has rules for: at most 12 tracks, and records of none (design §6)."""

_OUTSIDE = "uden"
"""The value of records without a track, in ids."""


@dataclass(frozen=True, slots=True)
class RadioOption:
    """A value to choose: the radio's id, its class in the stylesheet, label and record count.

    The id is part of addresses that lead to a filtered list (`vaerktoejer/#vb-form-meeting`), and
    must not change.
    """

    id: str
    css_class: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class RadioGroup:
    """Radio buttons of which one is chosen; `name` is theirs in the form."""

    name: str
    legend: str
    options: tuple[RadioOption, ...]


@dataclass(frozen=True, slots=True)
class ListFilters:
    """The filters of one page of a list, and the classes of its cards by record."""

    groups: tuple[RadioGroup, ...] = ()
    card_classes: Mapping[Reference, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Question:
    """What a filter asks: the values of a record, and each possible value with its label."""

    slug: str
    legend: str
    values: Callable[[Record], tuple[str, ...]]
    labels: Callable[[Site], Mapping[str, str]]
    facet: Facet | None = None


def list_filters(site: Site, listing: Listing, entries: Sequence[AnyEntry]) -> ListFilters:
    """The filters that tell these entries apart: those with at least two values among them."""
    groups: list[RadioGroup] = []
    classes: dict[Reference, tuple[str, ...]] = {}
    for question in _questions(site, listing):
        position = len(groups) + 1
        labels = question.labels(site)
        values = {entry.reference: question.values(entry.record) for entry in entries}
        counts = {value: sum(value in of_entry for of_entry in values.values()) for value in labels}
        offered = [value for value in labels if counts[value]][:MAX_OPTIONS]
        if not _tells_apart(counts, len(entries)) or position > MAX_GROUPS:
            continue
        numbers = {value: number for number, value in enumerate(offered, start=1)}
        options = tuple(
            RadioOption(
                id=f"vb-{question.slug}-{value}",
                css_class=f"vb-f{position}-{number}",
                text=labels[value],
                count=counts[value],
            )
            for value, number in numbers.items()
        )
        groups.append(RadioGroup(f"vb-f{position}", site.text(question.legend), options))
        for reference, of_entry in values.items():
            own = (f"vb-v{position}-{numbers[value]}" for value in of_entry if value in numbers)
            classes[reference] = (*classes.get(reference, ()), *own)
    return ListFilters(tuple(groups), classes)


def _tells_apart(counts: Mapping[str, int], entries: int) -> bool:
    # A value that every record has narrows nothing down.
    return sum(1 for count in counts.values() if count) > 1 and any(
        0 < count < entries for count in counts.values()
    )


def _questions(site: Site, listing: Listing) -> tuple[_Question, ...]:
    # The page of an area leads to its tracks, and the other way round: one of them is enough.
    place = _TRACK if AREA in listing.settled else _AREA
    of_one_kind = (_FORMAT, _KNOWN, _AREA, _TRACK)
    asked = (_KIND, _FORMAT, place, _KNOWN) if listing.kind is None else of_one_kind
    return tuple(
        question
        for question in asked
        if question.facet is None
        or (
            question.facet not in listing.settled
            and site.catalogue.vocabulary.ids(question.facet.terms)
        )
    )


def _kind_labels(site: Site) -> Mapping[str, str]:
    return {kind.value: site.text(f"kinds.{kind.value}.other") for kind in KIND_VIEWS}


def _term_labels(terms: TermList) -> Callable[[Site], Mapping[str, str]]:
    return lambda site: {term.id: term.label for term in site.catalogue.vocabulary.terms(terms)}


def _track_labels(site: Site) -> Mapping[str, str]:
    return {**_term_labels(TRACK.terms)(site), _OUTSIDE: site.text("facts.outside_tracks")}


def _tracks(record: Record) -> tuple[str, ...]:
    # Only a record that an editor has placed outside the tracks is said to be there.
    return record.tracks or ((_OUTSIDE,) if record.outside_tracks else ())


def _known(record: Record) -> tuple[str, ...]:
    outcome = best_outcome(record)
    return (outcome.evidence.value,) if outcome is not None else ()


_KIND = _Question(
    "type", "find.filters.kind", lambda record: (record.record_kind.value,), _kind_labels
)
_FORMAT = _Question(
    "form", "find.filters.format", FORMAT.values, _term_labels(FORMAT.terms), FORMAT
)
_AREA = _Question("omraade", "find.filters.area", AREA.values, _term_labels(AREA.terms), AREA)
_TRACK = _Question("spor", "find.filters.track", _tracks, _track_labels, TRACK)
_KNOWN = _Question("viden", "lists.known", _known, _term_labels(TermList.EVIDENCE))
