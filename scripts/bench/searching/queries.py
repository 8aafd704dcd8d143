"""The queries of the relevance benchmark, with the pages that answer them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench.synthetic import COLLECTIONS

_BENCH = Path(__file__).resolve().parents[1]
QUERIES = _BENCH / "queries.yml"
"""The queries that the ranking may be tuned on."""

LONGER_QUERIES = _BENCH / "queries_longer.yml"
_PAGE = "page"


@dataclass(frozen=True, slots=True)
class Query:
    """A query text, the group that says what is difficult about it, and its right answers.

    Answers are addresses below the site, without slashes at the ends: `cases/kaffe-foerst`. A query
    without any is for something that the bank lacks: the right answer is nothing.
    """

    group: str
    text: str
    records: frozenset[str]
    pages: frozenset[str] = frozenset()

    @property
    def right(self) -> frozenset[str]:
        """All right answers."""
        return self.records | self.pages

    @property
    def asks_for_page(self) -> bool:
        """Whether only pages that are no records answer it."""
        return bool(self.pages) and not self.records


class InvalidQueriesError(Exception):
    """The file of queries names pages that do not exist."""


def read_queries(file: Path = QUERIES) -> list[Query]:
    """Read all queries in the order of the file."""
    groups = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        _query(group, text, names)
        for group, queries in groups.items()
        for text, names in queries.items()
    ]


def require_known_answers(queries: Iterable[Query], addresses: frozenset[str]) -> None:
    """Raise InvalidQueriesError if a right answer is no page, so no engine could find it."""
    unknown = sorted({address for query in queries for address in query.right - addresses})
    if unknown:
        raise InvalidQueriesError(f"These right answers are no pages: {', '.join(unknown)}")


def _query(group: str, text: str, names: Iterable[str]) -> Query:
    parts = [name.split("/", 1) for name in names]
    return Query(
        group,
        text,
        frozenset(f"{COLLECTIONS[kind]}/{rest}" for kind, rest in parts if kind != _PAGE),
        frozenset(rest for kind, rest in parts if kind == _PAGE),
    )
