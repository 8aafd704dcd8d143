"""Random Danish text from the phrases of prose.yml."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench.dice import Dice

_PHRASES = Path(__file__).with_name("prose.yml")
_SLOT = re.compile(r"\{(\w+)\}")

Phrase = tuple[str, ...]
"""A phrase split at its slots: text at even indexes, slot names at odd ones."""


def read_phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """Read the phrases of every slot."""
    slots: dict[str, list[str]] = yaml.safe_load(_PHRASES.read_text(encoding="utf-8"))
    return {
        slot: tuple(tuple(_SLOT.split(phrase)) for phrase in phrases)
        for slot, phrases in slots.items()
    }


@dataclass(frozen=True, slots=True)
class Voice:
    """Generates text for one record; `own` has the words of its municipality, topics and so on."""

    phrases: Mapping[str, Sequence[Phrase]]
    dice: Dice
    own: Mapping[str, Sequence[str]]

    def say(self, slot: str, **values: str) -> str:
        """A random phrase of the slot, capitalised; `values` fills named slots."""
        text = self._fill(slot, values)
        return text[:1].upper() + text[1:]

    def line(self, slot: str, limit: int) -> str:
        """A random phrase of the slot, shortened between words to at most `limit` characters."""
        text = self.say(slot)
        return text if len(text) <= limit else textwrap.shorten(text, limit, placeholder=" …")

    def several(self, slot: str, weights: Sequence[int]) -> tuple[str, ...]:
        """Random phrases of the slot; `weights` are those of their number."""
        return tuple(self.say(slot) for _ in range(self.dice.weighted_index(weights)))

    def _fill(self, slot: str, values: Mapping[str, str]) -> str:
        if slot in values:
            return values[slot]
        if slot == "count":
            return str(self.dice.number(2, 60))
        if slot in self.own:
            return self.dice.choice(self.own[slot])
        phrase = self.dice.choice(self.phrases[slot])
        return "".join(
            self._fill(part, values) if place % 2 else part for place, part in enumerate(phrase)
        )
