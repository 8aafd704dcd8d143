"""The queries of the relevance benchmark, each with the records that answer it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

QUERIES = Path(__file__).resolve().parents[1] / "queries.yml"


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types, what is difficult about it, and the records that answer it."""

    group: str
    text: str
    right: frozenset[str]


class WrongQueriesError(Exception):
    """The file of queries does not fit the records of the site."""


def read_queries(file: Path = QUERIES) -> list[Query]:
    """Read all queries in the order of the file."""
    groups = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        Query(group, text, frozenset(right))
        for group, queries in groups.items()
        for text, right in queries.items()
    ]


def refuse_unknown(queries: list[Query], records: frozenset[str]) -> None:
    """Raise WrongQueriesError when a right answer is no record, because nothing could find it."""
    unknown = sorted({name for query in queries for name in query.right - records})
    if unknown:
        raise WrongQueriesError(f"These right answers are no records: {', '.join(unknown)}")
