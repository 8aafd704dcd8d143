"""A seeded random generator with the same results on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """The random choices of one record."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)  # noqa: S311 - nothing here is secret, it must repeat

    def chance(self, probability: float) -> bool:
        """True with `probability`, from 0 to 1."""
        return self._random.random() < probability

    def number(self, low: int, high: int) -> int:
        """A random integer from `low` to `high`, inclusive."""
        return low + int(self._random.random() * (high - low + 1))

    def day(self, first: date, last: date) -> date:
        """A random day from `first` to `last`, inclusive."""
        return first + timedelta(days=self.number(0, (last - first).days))

    def choice(self, items: Sequence[Item]) -> Item:
        """A random item, uniformly distributed."""
        return items[int(self._random.random() * len(items))]

    def skewed_choice(self, items: Sequence[Item]) -> Item:
        """A random item, skewed towards the first ones like the frequencies of real tags."""
        return items[int(self._random.random() ** 2 * len(items))]

    def weighted_index(self, weights: Sequence[int]) -> int:
        """A random index by weight: `(5, 3, 2)` gives 0 in half of all cases."""
        return self._random.choices(range(len(weights)), weights)[0]

    def sample(self, items: Sequence[Item], weights: Sequence[int]) -> tuple[Item, ...]:
        """Distinct items, skewed towards the first ones; `weights` are those of their number."""
        count = min(self.weighted_index(weights), len(items))
        indexes: dict[int, None] = {}
        while len(indexes) < count:
            indexes[self.skewed_choice(range(len(items)))] = None
        return tuple(items[index] for index in indexes)
