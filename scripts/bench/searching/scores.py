"""Relevance scores of an engine: success@5, MRR@10 and its misses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from bench.searching.queries import Query

FIRST_SCREEN = 5
SHOWN = 10
_WIDTH = 17


@dataclass(frozen=True, slots=True)
class Answer:
    """The ranked records of an engine for a query; None after a timeout."""

    query: Query
    records: Sequence[str] | None

    @property
    def rank(self) -> int | None:
        """The rank of the first relevant record among the first ten, counted from 1."""
        for rank, name in enumerate((self.records or ())[:SHOWN], start=1):
            if name in self.query.relevant:
                return rank
        return None

    @property
    def missed(self) -> bool:
        """Whether no relevant record is among the first five."""
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
    """Write one line per group and one for all, with both figures of every engine."""
    engines = list(answers)
    yield f"{'':<{_WIDTH}}{'':>8}" + "".join(f"{engine:>{_WIDTH}}" for engine in engines)
    yield f"{'group':<{_WIDTH}}{'queries':>8}" + f"{'s@5   mrr':>{_WIDTH}}" * len(engines)
    for group in [*dict.fromkeys(answer.query.group for answer in answers[engines[0]]), None]:
        scores = [Score.of(_of(answers[engine], group)) for engine in engines]
        figures = "".join(
            f"{f'{score.success:.2f}  {score.mrr:.2f}':>{_WIDTH}}" for score in scores
        )
        yield f"{group or 'all':<{_WIDTH}}{scores[0].queries:>8}{figures}"


def misses(answers: Iterable[Answer]) -> Iterator[str]:
    """Write each query without a right record among the first five, and what came instead."""
    for answer in answers:
        if answer.missed:
            place = f"at {answer.rank}" if answer.rank else "not in the first ten"
            yield f"  {answer.query.text} [{answer.query.group}]: {place}; {_shown(answer)}"


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
                "right": sorted(answer.query.relevant),
                "rank": answer.rank,
                "found": answer.records and list(answer.records[:SHOWN]),
            }
            for answer in answers
        ],
    }


def _of(answers: Sequence[Answer], group: str | None) -> list[Answer]:
    return [answer for answer in answers if group in (None, answer.query.group)]


def _shown(answer: Answer) -> str:
    if answer.records is None:
        return "no answer in time"
    return f"found {', '.join(answer.records[:3])}" if answer.records else "found nothing"
