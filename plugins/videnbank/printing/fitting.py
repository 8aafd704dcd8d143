"""Chooses how each side of a card is set: the first way that fits on it, found by setting it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from videnbank.core.prints import PrintKind
from videnbank.core.views.print_card import CardBack, CardFront, CardWays
from videnbank.core.views.print_deck import CardTrial, TriedSide
from videnbank.printing.press import Press
from videnbank.printing.typesetting import Typesetter

Side = TypeVar("Side", CardFront, CardBack)


class Fitter:
    """Sets sides of cards on trial, each on a page of its own of the card's size."""

    def __init__(self, press: Press, typesetter: Typesetter) -> None:
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
        taken = [0] * len(ways)
        open_ = list(range(len(ways)))
        while open_:
            sides = [tried(ways[card][taken[card]], f"end-{card}") for card in open_]
            fit = self._fit(sides)
            # The shortest way of all is taken unseen: there is no other.
            open_ = [
                card
                for card, fits in zip(open_, fit, strict=True)
                if not fits and taken[card] < len(ways[card]) - 1
            ]
            for card in open_:
                taken[card] += 1
        return [way[number] for way, number in zip(ways, taken, strict=True)]

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
