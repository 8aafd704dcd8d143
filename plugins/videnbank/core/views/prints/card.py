"""One tool on an A6 card: its purpose on the front, its steps on the back.

Space on a card is limited, so each side has several candidate layouts, each smaller than the one
before: first smaller type, then less text. The renderer uses the first that fits. A side that omits
text says so, with the address of the complete page.
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
    """The type sizes of a card, largest first."""

    LARGE = "large"
    MEDIUM = "medium"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class CardFront:
    """Purpose, and duration and participants if known; `more` is the note on omitted text, if any."""

    size: CardSize
    title: str
    labels: tuple[str, ...]
    purpose: str
    facts: tuple[Fact, ...]
    more: str


@dataclass(frozen=True, slots=True)
class CardStep:
    """The title of a step, and its duration if known."""

    title: str
    minutes: str


@dataclass(frozen=True, slots=True)
class CardBack:
    """Steps and cautions; `more` is the note on omitted text, if any."""

    size: CardSize
    title: str
    steps: tuple[CardStep, ...]
    no_steps: str
    caution_heading: str
    caution: tuple[str, ...]
    more: str
    address: str


@dataclass(frozen=True, slots=True)
class CardLayouts:
    """Candidate layouts of both sides, best first; the last is the shortest possible."""

    fronts: tuple[CardFront, ...]
    backs: tuple[CardBack, ...]


def card_layouts(site: Site, imprint: Imprint, entry: AnyEntry) -> CardLayouts:
    """The candidate layouts of the card of a tool."""
    address = imprint.display_url(site.addresses.of(entry.uri))
    more = _more(site, address)
    return CardLayouts(
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

    def front(size: CardSize, purpose: str, omission: str = "") -> CardFront:
        return CardFront(
            size=size,
            title=tool.title,
            labels=site.labels(TermList.TRACKS, tool.tracks),
            purpose=purpose,
            facts=tuple(facts[key] for key in ("duration", "participants") if key in facts),
            more=omission,
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
        is_complete = count == len(steps) and cautions == len(tool.caution)
        return CardBack(
            size=size,
            title=tool.title,
            steps=steps[:count],
            no_steps="" if steps else site.text("prints.deck.no_steps"),
            caution_heading=site.text("record.caution") if cautions else "",
            caution=tool.caution[:cautions],
            more="" if is_complete else more,
            address=address,
        )

    for size in CardSize:
        yield back(size, len(steps), len(tool.caution))
    # Cautions outweigh the last steps, which readers look up on the page anyway.
    min_steps = min(len(steps), 1)
    for count in range(len(steps) - 1, min_steps - 1, -1):
        yield back(CardSize.SMALL, count, len(tool.caution))
    for cautions in range(len(tool.caution) - 1, -1, -1):
        yield back(CardSize.SMALL, min_steps, cautions)


def _step(site: Site, step: Step) -> CardStep:
    minutes = minutes_text(step.minutes, site.wording) if step.minutes is not None else ""
    return CardStep(step.title, minutes)
