"""One tool on a card (A6): what it is on the front, what to do on the back.

A card has room for what it has room for. Each side is therefore made in several ways, from all of
it in large letters to less of it in small ones, so that each takes less room than the one before;
whoever sets the card takes the first that fits. What is left out is told, with the address where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.language.formats import minutes_text
from videnbank.core.model.media import Step
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.kinds.facts import record_facts
from videnbank.core.views.prints.imprint import Imprint

_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class CardSize(StrEnum):
    """How large the letters of a card are, the largest first."""

    LARGE = "large"
    MEDIUM = "medium"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class CardFront:
    """What a tool is for, how long it takes and who takes part; `more` tells what is left out."""

    size: CardSize
    title: str
    labels: tuple[str, ...]
    purpose: str
    facts: tuple[Fact, ...]
    more: str


@dataclass(frozen=True, slots=True)
class CardStep:
    """A step in short: what it is called, and its minutes when known."""

    title: str
    minutes: str


@dataclass(frozen=True, slots=True)
class CardBack:
    """What to do with a tool and what to look out for; `more` tells what is left out."""

    size: CardSize
    title: str
    steps: tuple[CardStep, ...]
    no_steps: str
    caution_heading: str
    caution: tuple[str, ...]
    more: str
    address: str


@dataclass(frozen=True, slots=True)
class CardWays:
    """The ways to set the two sides of a card, the best first; the last is as short as can be."""

    fronts: tuple[CardFront, ...]
    backs: tuple[CardBack, ...]


def card_ways(site: Site, imprint: Imprint, entry: AnyEntry) -> CardWays:
    """The ways to set the card of a tool."""
    address = imprint.shown(site.addresses.of(entry.uri))
    more = _more(site, address)
    return CardWays(
        fronts=tuple(_fronts(site, entry, more)),
        backs=tuple(_backs(site, entry, address, more)),
    )


def _more(site: Site, address: str) -> str:
    if address:
        return site.text("prints.deck.more", address=address)
    return site.text("prints.deck.more_on_the_site")


def _fronts(site: Site, entry: AnyEntry, more: str) -> Iterator[CardFront]:
    tool = cast(Tool, entry.record)
    facts = {fact.key: fact for fact in record_facts(site, tool)}

    def front(size: CardSize, purpose: str, told: str = "") -> CardFront:
        return CardFront(
            size=size,
            title=tool.title,
            labels=site.labels(TermList.TRACKS, tool.tracks),
            purpose=purpose,
            facts=(facts["duration"], facts["participants"]),
            more=told,
        )

    for size in CardSize:
        yield front(size, tool.purpose)
    sentences = _SENTENCE.split(tool.purpose)
    for count in reversed(range(len(sentences))):
        yield front(CardSize.SMALL, " ".join(sentences[:count]), more)


def _backs(site: Site, entry: AnyEntry, address: str, more: str) -> Iterator[CardBack]:
    tool = cast(Tool, entry.record)
    steps = tuple(_step(site, step) for step in tool.steps)

    def back(size: CardSize, count: int, cautions: int) -> CardBack:
        whole = count == len(steps) and cautions == len(tool.caution)
        return CardBack(
            size=size,
            title=tool.title,
            steps=steps[:count],
            no_steps="" if steps else site.text("prints.deck.no_steps"),
            caution_heading=site.text("record.caution") if cautions else "",
            caution=tool.caution[:cautions],
            more="" if whole else more,
            address=address,
        )

    for size in CardSize:
        yield back(size, len(steps), len(tool.caution))
    # What one must look out for outweighs the last steps, which one reads on the page anyway.
    fewest = min(len(steps), 1)
    for count in range(len(steps) - 1, fewest - 1, -1):
        yield back(CardSize.SMALL, count, len(tool.caution))
    for cautions in range(len(tool.caution) - 1, -1, -1):
        yield back(CardSize.SMALL, fewest, cautions)


def _step(site: Site, step: Step) -> CardStep:
    minutes = minutes_text(step.minutes, site.wording) if step.minutes is not None else ""
    return CardStep(step.title, minutes)
