"""Chooses how each side of a card is set: the first way that fits on it, found by setting it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from videnbank.core.routing.print_jobs import PrintKind
from videnbank.core.views.prints.card import CardBack, CardFront, CardWays
from videnbank.core.views.prints.deck import CardTrial, TriedSide
from videnbank.printing.render_html import PrintTemplates
from videnbank.printing.weasyprint_renderer import WeasyPrintRenderer

Side = TypeVar("Side", CardFront, CardBack)


class CardFitter:
    """Sets sides of cards on trial, each on a page of its own of the card's size."""

    def __init__(self, press: WeasyPrintRenderer, typesetter: PrintTemplates) -> None:
        self._press = press
        self._typesetter = typesetter

    def fronts(self, ways: Sequence[CardWays]) -> list[CardFront]:
        """The front of each card."""
        return self._chosen([way.fronts for way in ways], _tried_front)

    def backs(self, ways: Sequence[CardWays]) -> list[CardBack]:
        """The back of each card."""
        return self._chosen([way.backs for way in ways], _tried_back)

    def _chosen(
        self, ways: Sequence[Sequence[Side]], tried: Callable[[Side, str], TriedSide]
    ) -> list[Side]:
        # Most cards fit as they are best; for the others the first that fits is found by halves.
        spans = [(0, len(sides) - 1) for sides in ways]
        asked = [0] * len(ways)
        while unsure := [card for card, (least, most) in enumerate(spans) if least < most]:
            sides = [tried(ways[card][asked[card]], f"end-{card}") for card in unsure]
            for card, fits in zip(unsure, self._fit(sides), strict=True):
                least, most = spans[card]
                least, most = (least, asked[card]) if fits else (asked[card] + 1, most)
                spans[card], asked[card] = (least, most), (least + most) // 2
        # The shortest way of all may be taken unseen: there is no other.
        return [sides[least] for sides, (least, _) in zip(ways, spans, strict=True)]

    def _fit(self, sides: Sequence[TriedSide]) -> list[bool]:
        html = self._typesetter.html(CardTrial("", tuple(sides)))
        marks = self._press.set(html, PrintKind.DECK).marks()
        ends = [marks[side.mark].page for side in sides]
        # Each begins on a fresh page, so one that fits ends one page after the one before it.
        return [end - before == 1 for before, end in zip([0, *ends], ends, strict=False)]


def _tried_front(side: CardFront, mark: str) -> TriedSide:
    return TriedSide(mark, front=side)


def _tried_back(side: CardBack, mark: str) -> TriedSide:
    return TriedSide(mark, back=side)
