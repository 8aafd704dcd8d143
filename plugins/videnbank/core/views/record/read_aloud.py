"""Reading a record aloud by the reader's own device: what the player and its script need."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.language.formats import number_text
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.script_messages import script_messages
from videnbank.core.views.kinds.registry import kind_view

_SPEEDS = (0.75, 1, 1.25, 1.5)
"""From slow enough to write along to fast enough to skim; voices blur beyond."""


@dataclass(frozen=True, slots=True)
class Speed:
    """A speed of reading: the factor for the script, and its label for the reader."""

    factor: str
    label: str
    is_normal: bool


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """The player's speeds, the script's messages as JSON, and the keys of the facts that are read."""

    speeds: tuple[Speed, ...]
    messages: str
    facts: tuple[str, ...]


def read_aloud(site: Site, record: Record, facts: tuple[Fact, ...]) -> ReadAloud:
    """What is needed to read a record; a fact that no source states is not read."""
    spoken = kind_view(record).spoken_facts
    return ReadAloud(
        speeds=tuple(
            Speed(str(speed), site.text("aloud.speed_value", n=number_text(speed)), speed == 1)
            for speed in _SPEEDS
        ),
        messages=script_messages(site, "aloud.words"),
        facts=tuple(fact.key for fact in facts if fact.known and fact.key in spoken),
    )
