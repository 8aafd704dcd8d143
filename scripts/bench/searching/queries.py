"""The queries of the relevance benchmark, with their relevant records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

QUERIES = Path(__file__).resolve().parents[1] / "queries.yml"


@dataclass(frozen=True, slots=True)
class Query:
    """A query text, the group that says what is difficult about it, and the relevant records."""

    group: str
    text: str
    relevant: frozenset[str]


class InvalidQueriesError(Exception):
    """The file of queries refers to records that do not exist."""


def read_queries(file: Path = QUERIES) -> list[Query]:
    """Read all queries in the order of the file."""
    groups = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        Query(group, text, frozenset(relevant))
        for group, queries in groups.items()
        for text, relevant in queries.items()
    ]


def require_known_records(queries: list[Query], records: frozenset[str]) -> None:
    """Raise InvalidQueriesError if a relevant record does not exist, so no engine could find it."""
    unknown = sorted({name for query in queries for name in query.relevant - records})
    if unknown:
        raise InvalidQueriesError(f"These right answers are no records: {', '.join(unknown)}")
