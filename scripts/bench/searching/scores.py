"""Relevance scores of an engine: success@5, MRR@10 and its misses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from bench.searching.queries import Query

FIRST_SCREEN = 5
SHOWN = 10
_GROUP_WIDTH = 22
_WIDTH = 17


@dataclass(frozen=True, slots=True)
class Answer:
    """The addresses that an engine found for a query, best first; None after a timeout."""

    query: Query
    found: Sequence[str] | None

    @property
    def rank(self) -> int | None:
        """The rank of the first right answer among the first ten, counted from 1.

        To find nothing is the first rank where that is right.
        """
        if self.found is None:
            return None
        if not self.query.right:
            return None if self.found else 1
        for rank, address in enumerate(self.found[:SHOWN], start=1):
            if address in self.query.right:
                return rank
        return None

    @property
    def missed(self) -> bool:
        """Whether no right answer is among the first five."""
        return self.rank is None or self.rank > FIRST_SCREEN


@dataclass(frozen=True, slots=True)
class Score:
    """The two scores of some answers."""

    queries: int
    success: float
    mrr: float

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> Score:
        """The means over all answers, with equal weights."""
        return cls(
            len(answers),
            fmean(not answer.missed for answer in answers),
            fmean(1 / answer.rank if answer.rank else 0.0 for answer in answers),
        )

    def as_json(self) -> dict[str, float]:
        """Give the figures as plain values."""
        return {
            "queries": self.queries,
            "success_at_5": round(self.success, 4),
            "mrr_at_10": round(self.mrr, 4),
        }


def table(answers: Mapping[str, Sequence[Answer]]) -> Iterator[str]:
    """Write one line per group and one for all, with both figures of every engine.

    An engine that was asked nothing of a group has no figures there.
    """
    yield f"{'':<{_GROUP_WIDTH}}{'':>8}" + "".join(f"{engine:>{_WIDTH}}" for engine in answers)
    yield f"{'group':<{_GROUP_WIDTH}}{'queries':>8}" + f"{'s@5   mrr':>{_WIDTH}}" * len(answers)
    every = (answer.query.group for given in answers.values() for answer in given)
    for group in [*dict.fromkeys(every), None]:
        asked = [_of(given, group) for given in answers.values()]
        figures = "".join(f"{_figures(given):>{_WIDTH}}" for given in asked)
        yield f"{group or 'all':<{_GROUP_WIDTH}}{max(map(len, asked)):>8}{figures}"


def misses(answers: Iterable[Answer]) -> Iterator[str]:
    """Write each query without a right answer among the first five, and what came instead."""
    for answer in answers:
        if answer.missed:
            yield f"  {answer.query.text} [{answer.query.group}]: {_place(answer)}; {_shown(answer)}"


def among_records(answers: Iterable[Answer], records: frozenset[str]) -> list[Answer]:
    """The answers to queries for records, as if the engine had shown nothing but records."""
    return [
        Answer(
            answer.query,
            None if answer.found is None else [one for one in answer.found if one in records],
        )
        for answer in answers
        if answer.query.records
    ]


def as_json(answers: Sequence[Answer]) -> dict[str, Any]:
    """Give the figures for all and per group, and every answer."""
    groups = dict.fromkeys(answer.query.group for answer in answers)
    return {
        **Score.of(answers).as_json(),
        "groups": {group: Score.of(_of(answers, group)).as_json() for group in groups},
        "answers": [
            {
                "query": answer.query.text,
                "group": answer.query.group,
                "right": sorted(answer.query.right),
                "rank": answer.rank,
                "found": answer.found and list(answer.found[:SHOWN]),
            }
            for answer in answers
        ],
    }


def _of(answers: Sequence[Answer], group: str | None) -> list[Answer]:
    return [answer for answer in answers if group in (None, answer.query.group)]


def _figures(answers: Sequence[Answer]) -> str:
    if not answers:
        return "-"
    score = Score.of(answers)
    return f"{score.success:.3f}  {score.mrr:.3f}"


def _place(answer: Answer) -> str:
    if not answer.query.right:
        return "the bank has nothing"
    return f"at {answer.rank}" if answer.rank else "not in the first ten"


def _shown(answer: Answer) -> str:
    if answer.found is None:
        return "no answer in time"
    return f"found {', '.join(answer.found[:3])}" if answer.found else "found nothing"
