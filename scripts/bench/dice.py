"""Seeded chance: the same seed gives the same choices on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """Everything that is left to chance in one record."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)  # noqa: S311 - nothing here is secret, it must repeat

    def chance(self, probability: float) -> bool:
        """Be true as often as `probability` says, from 0 to 1."""
        return self._random.random() < probability

    def number(self, low: int, high: int) -> int:
        """Pick a whole number from `low` to `high`, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def day(self, first: date, last: date) -> date:
        """Pick a day from `first` to `last`, both included."""
        return first + timedelta(days=self.number(0, (last - first).days))

    def one(self, items: Sequence[Item]) -> Item:
        """Pick one of the items, all equally likely."""
        return items[int(self._random.random() * len(items))]

    def uneven(self, items: Sequence[Item]) -> Item:
        """Pick one of the items, the first far more often than the last, as real tags are spread."""
        return items[int(self._random.random() ** 2 * len(items))]

    def weighted(self, weights: Sequence[int]) -> int:
        """Pick a place by its weight: `(5, 3, 2)` gives 0 half of the times, else 1 or 2."""
        return self._random.choices(range(len(weights)), weights)[0]

    def some(self, items: Sequence[Item], weights: Sequence[int]) -> tuple[Item, ...]:
        """Pick as many different items as `weighted` says, unevenly; fewer where there are fewer."""
        wanted = min(self.weighted(weights), len(items))
        places: dict[int, None] = {}
        while len(places) < wanted:
            places[self.uneven(range(len(items)))] = None
        return tuple(items[place] for place in places)
