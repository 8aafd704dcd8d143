"""Danish text put together by chance from the phrases of prose.yml."""

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
"""A phrase taken apart: its own words on even places, names of slots on odd ones."""


def read_phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """Read the phrases of every slot."""
    slots: dict[str, list[str]] = yaml.safe_load(_PHRASES.read_text(encoding="utf-8"))
    return {
        slot: tuple(tuple(_SLOT.split(phrase)) for phrase in phrases)
        for slot, phrases in slots.items()
    }


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks for one record: `own` holds the words of its municipality, topics and so on."""

    phrases: Mapping[str, Sequence[Phrase]]
    dice: Dice
    own: Mapping[str, Sequence[str]]

    def say(self, slot: str, **given: str) -> str:
        """Say a phrase of the slot, beginning with a capital letter; `given` fills named slots."""
        text = self._filled(slot, given)
        return text[:1].upper() + text[1:]

    def line(self, slot: str, limit: int) -> str:
        """Say a phrase of the slot in at most `limit` characters, cut between words."""
        text = self.say(slot)
        return text if len(text) <= limit else textwrap.shorten(text, limit, placeholder=" …")

    def several(self, slot: str, weights: Sequence[int]) -> tuple[str, ...]:
        """Say as many phrases of the slot as the dice say for the weights."""
        return tuple(self.say(slot) for _ in range(self.dice.weighted(weights)))

    def _filled(self, slot: str, given: Mapping[str, str]) -> str:
        if slot in given:
            return given[slot]
        if slot == "count":
            return str(self.dice.number(2, 60))
        if slot in self.own:
            return self.dice.one(self.own[slot])
        phrase = self.dice.one(self.phrases[slot])
        return "".join(
            self._filled(part, given) if place % 2 else part for place, part in enumerate(phrase)
        )
