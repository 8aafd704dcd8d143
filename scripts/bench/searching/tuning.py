"""Varies the constants of the ranking one at a time, on the queries that it may be tuned on.

The reference in the core ranks, without a browser. Only records count, in the order of their scores:
where the page shows lines of other pages among them is no matter of these constants.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from types import ModuleType
from typing import Any
from unittest.mock import patch

from bench.searching.bank import Bank
from bench.searching.queries import Query
from bench.searching.scores import Answer, Score
from videnbank.core.index import index_builder, ranking, search_index, spelling
from videnbank.core.index.field import DEFAULT_WEIGHTS, Field
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.query import Query as ReadQuery
from videnbank.core.index.query import read_query
from videnbank.core.index.ranking import KIND_WEIGHTS, RANKING, Ranking
from videnbank.core.index.search import search
from videnbank.core.index.search_index import SearchIndex

_FACTORS = (0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3)
"""Each constant takes its value times these; a whole number is rounded."""

_MODULES: Mapping[str, ModuleType] = {
    "SATURATION": ranking,
    "LENGTH_INFLUENCE": ranking,
    "LEVELS": ranking,
    "NEAR": search_index,
    "LEAST_CORRECTED": spelling,
    "LEAST_PART": spelling,
}
_MOST = {"LENGTH_INFLUENCE": 1.0}
"""With more, a short document would have a negative length."""


def _module_constants() -> dict[str, float]:
    return {name: getattr(module, name) for name, module in _MODULES.items()}


@dataclass(frozen=True)
class Constants:
    """All constants; only those of `ranking` leave index and readings as they are."""

    fields: Mapping[Field, float] = field(default_factory=lambda: DEFAULT_WEIGHTS)
    kinds: Mapping[MatchKind, float] = field(default_factory=lambda: KIND_WEIGHTS)
    modules: Mapping[str, float] = field(default_factory=_module_constants)
    ranking: Ranking = RANKING

    def with_field(self, name: Field, value: float) -> Constants:
        """Change the weight of a field."""
        return replace(self, fields={**self.fields, name: value})

    def with_kind(self, name: MatchKind, value: float) -> Constants:
        """Change the weight of a kind of match."""
        return replace(self, kinds={**self.kinds, name: value})

    def with_module(self, name: str, value: float) -> Constants:
        """Change a constant of a module."""
        return replace(self, modules={**self.modules, name: value})

    def with_ranking(self, name: str, value: float) -> Constants:
        """Change a constant that browsers rank by."""
        changes: dict[str, Any] = {name: value}
        return replace(self, ranking=replace(self.ranking, **changes))

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """Put them in the place of the constants of the core while the block runs."""
        with ExitStack() as stack:
            stack.enter_context(patch.object(index_builder, "KIND_WEIGHTS", self.kinds))
            for name, value in self.modules.items():
                stack.enter_context(patch.object(_MODULES[name], name, value))
            yield


@dataclass(frozen=True, slots=True)
class Variation:
    """A constant with one of the values of its grid, the others as they are."""

    name: str
    value: float
    constants: Constants
    is_current: bool


def variations() -> Iterator[Variation]:
    """Every constant with every value of its grid, in order."""
    for name, current, changed in _constants(Constants()):
        for value in _grid(current, _MOST.get(name, math.inf)):
            yield Variation(name, value, changed(value), value == current)


def measured(bank: Bank, queries: Sequence[Query]) -> Iterator[tuple[Variation, Score]]:
    """Score every variation."""
    for constants, group in groupby(
        variations(), lambda one: replace(one.constants, ranking=RANKING)
    ):
        with constants.in_force():
            index = _index(bank, constants.fields)
            read = [(query, read_query(query.text, index)) for query in queries]
            for variation in group:
                ranked = variation.constants.ranking
                answers = [
                    Answer(query, _found(bank, index, reading, ranked)) for query, reading in read
                ]
                yield variation, Score.of(answers)


def lines(scores: Sequence[tuple[Variation, Score]]) -> Iterator[str]:
    """Write the report line by line; a star marks the value that the code has."""
    name = ""
    for variation, score in scores:
        if variation.name != name:
            name = variation.name
            yield f"\n{name:<26}{'s@5':>8}{'mrr':>8}"
        mark = "*" if variation.is_current else " "
        yield f"{mark}{variation.value:>25g}{score.success:>8.3f}{score.mrr:>8.3f}"


def as_json(scores: Sequence[tuple[Variation, Score]]) -> dict[str, Any]:
    """Give the figures of each constant, by its values."""
    figures: dict[str, Any] = {}
    for variation, score in scores:
        figures.setdefault(variation.name, {})[f"{variation.value:g}"] = score.as_json()
    return figures


def _constants(usual: Constants) -> Iterator[tuple[str, float, Callable[[float], Constants]]]:
    """The name and the value of each constant, and how to change it alone."""
    for one, weight in usual.fields.items():
        yield f"field weight {one.value}", weight, partial(usual.with_field, one)
    for kind, weight in usual.kinds.items():
        yield f"kind weight {kind.name}", weight, partial(usual.with_kind, kind)
    for name, number in usual.modules.items():
        yield name, number, partial(usual.with_module, name)
    for name, number in usual.ranking.as_json().items():
        if name != "levels":  # it follows LEVELS, and only scales all scores
            yield f"ranking {name}", number, partial(usual.with_ranking, name)


def _grid(current: float, most: float) -> list[float]:
    if isinstance(current, int):
        return sorted({max(1, round(current * factor)) for factor in _FACTORS})
    return [round(value, 6) for factor in _FACTORS if (value := current * factor) <= most]


def _index(bank: Bank, weights: Mapping[Field, float]) -> SearchIndex:
    builder = IndexBuilder(bank.analyzer, weights)
    for document in bank.documents:
        builder.add(document)
    return builder.finish()


def _found(bank: Bank, index: SearchIndex, query: ReadQuery, constants: Ranking) -> list[str]:
    return [
        bank.documents[hit.document].address.strip("/")
        for hit in search(index, query, constants)
        if hit.document < index.records
    ]
