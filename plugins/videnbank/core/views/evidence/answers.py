"""The answer of each bottom line in plain sentences, counted from the outcomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import (
    EntryOutcome,
    Scope,
    is_examined,
    missing_outcome_counts,
    outcome_entries,
)
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Direction
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site

_PAIR = 2
"""The number that Danish has a word of its own for all of."""

_ORDER = (
    Direction.BETTER,
    Direction.WORSE,
    Direction.MIXED,
    Direction.UNCHANGED,
    Direction.UNKNOWN,
)
"""Good and bad side by side; what has no direction comes last."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known on a bottom line: findings, how many were examined, and how many are silent.

    `see` leads to the examined findings on the page; empty if there are none.
    """

    id: str
    label: str
    definition: str
    text: str
    see: str


def answers(site: Site, scope: Scope, outcomes: Sequence[EntryOutcome]) -> tuple[Answer, ...]:
    """The answers of all bottom lines, in vocabulary order."""
    entries = tuple(outcome_entries(site.catalogue, scope))
    cases = sum(entry.record.shows_missing_outcomes for entry in entries)
    terms = site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES)
    silent = missing_outcome_counts(entries, [term.id for term in terms])
    result: list[Answer] = []
    for term in terms:
        on_line = [listed for listed in outcomes if listed.outcome.bottom_line == term.id]
        examined = [listed for listed in on_line if is_examined(listed.outcome)]
        sentences = [
            _examined_sentence(site, len(on_line), examined),
            *_silence(site, silent[term.id], cases),
        ]
        see = ""
        if examined:
            count = len(examined)
            see = site.wording.count("known.answers.see", count, number_text(count))
        result.append(Answer(term.id, term.label, term.definition or "", " ".join(sentences), see))
    return tuple(result)


def caveats(site: Site, outcomes: Sequence[EntryOutcome]) -> str:
    """What the answers must not be taken for."""
    has_worse = any(listed.outcome.direction is Direction.WORSE for listed in outcomes)
    success = site.text(f"known.answers.{'written_down' if has_worse else 'no_worse'}")
    return f"{success} {site.text('known.answers.no_cause')}"


def _examined_sentence(site: Site, total: int, examined: Sequence[EntryOutcome]) -> str:
    if not total:
        return site.text("known.answers.none")
    if not examined:
        return site.wording.count("known.answers.unexamined", total, number_text(total))
    counts = Counter(listed.outcome.direction for listed in examined)
    directions = [direction for direction in _ORDER if counts[direction]]
    if total == 1:
        only = site.text("known.answers.only")
        return f"{only} {_clause(site, directions[0], 1, _all(site, 1))}."
    if len(examined) == total:
        head = site.text("known.answers.every", n=_all(site, total))
    else:
        head = site.text(
            "known.answers.some", n=number_text(len(examined)), total=number_text(total)
        )
    if len(directions) == 1:
        clause = _clause(site, directions[0], len(examined), _all(site, len(examined)))
        return site.text("known.answers.alike", examined=head, clauses=clause)
    clauses = [_clause(site, d, counts[d], number_text(counts[d])) for d in directions]
    *first, last = clauses
    joined = site.text("known.answers.clauses", first=", ".join(first), last=last)
    return site.text("known.answers.divided", examined=head, clauses=joined)


def _clause(site: Site, direction: Direction, count: int, subject: str) -> str:
    return site.wording.count(f"known.answers.{direction.value}", count, subject)


def _all(site: Site, count: int) -> str:
    if count == _PAIR:
        return site.text("known.answers.all.two")
    return site.wording.count("known.answers.all", count, number_text(count))


def _silence(site: Site, silent: int, cases: int) -> Iterator[str]:
    if not cases:
        return
    if silent in {0, cases}:
        key = "known.answers.all_silent" if silent else "known.answers.none_silent"
        yield site.wording.count(key, cases, number_text(cases))
    else:
        yield site.text("known.answers.silent", n=number_text(silent), cases=number_text(cases))
