"""Chooses the layout of each side of a card: the first candidate that fits when rendered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from videnbank.core.routing.print_jobs import PrintKind
from videnbank.core.views.prints.card import CardBack, CardFront, CardLayouts
from videnbank.core.views.prints.deck import CardProof, ProofSide
from videnbank.printing.render_html import HtmlRenderer
from videnbank.printing.weasyprint_renderer import WeasyPrintRenderer

Side = TypeVar("Side", CardFront, CardBack)


class CardFitter:
    """Renders proofs of card sides, each on its own page of the size of a card."""

    def __init__(self, renderer: WeasyPrintRenderer, html_renderer: HtmlRenderer) -> None:
        self._renderer = renderer
        self._html_renderer = html_renderer

    def fronts(self, layouts: Sequence[CardLayouts]) -> list[CardFront]:
        """The first fitting front of each card."""
        return self._first_fitting([layout.fronts for layout in layouts], _front_proof)

    def backs(self, layouts: Sequence[CardLayouts]) -> list[CardBack]:
        """The first fitting back of each card."""
        return self._first_fitting([layout.backs for layout in layouts], _back_proof)

    def _first_fitting(
        self, layouts: Sequence[Sequence[Side]], make_proof: Callable[[Side, str], ProofSide]
    ) -> list[Side]:
        # Most cards fit in their first layout; for the others, binary search finds the first.
        ranges = [(0, len(sides) - 1) for sides in layouts]
        probes = [0] * len(layouts)
        while undecided := [card for card, (low, high) in enumerate(ranges) if low < high]:
            sides = [make_proof(layouts[card][probes[card]], f"end-{card}") for card in undecided]
            for card, fits in zip(undecided, self._fits(sides), strict=True):
                low, high = ranges[card]
                low, high = (low, probes[card]) if fits else (probes[card] + 1, high)
                ranges[card], probes[card] = (low, high), (low + high) // 2
        # The last layout is used without a proof, since there is no alternative.
        return [sides[low] for sides, (low, _) in zip(layouts, ranges, strict=True)]

    def _fits(self, sides: Sequence[ProofSide]) -> list[bool]:
        html = self._html_renderer.render(CardProof("", tuple(sides)))
        anchors = self._renderer.layout(html, PrintKind.DECK).anchors()
        end_pages = [anchors[side.mark].page for side in sides]
        # Every side starts on a new page, so it fits if it ends one page after the previous one.
        return [
            end - previous == 1 for previous, end in zip([0, *end_pages], end_pages, strict=False)
        ]


def _front_proof(side: CardFront, mark: str) -> ProofSide:
    return ProofSide(mark, front=side)


def _back_proof(side: CardBack, mark: str) -> ProofSide:
    return ProofSide(mark, back=side)
