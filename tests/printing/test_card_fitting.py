"""No card overflows, and whatever is omitted is noted on the card."""

from pathlib import Path
from typing import Any

import pytest

from tests.core.records import tool
from tests.core.sites import site_of
from tests.printing.print_setup import card_fitter, needs_weasyprint
from videnbank.core.views.prints.card import (
    CardBack,
    CardFront,
    CardLayouts,
    CardSize,
    card_layouts,
)
from videnbank.core.views.prints.imprint import Imprint

pytestmark = needs_weasyprint
IMPRINT = Imprint("Videnbank", "https://vpt.dk/")
LONG_STEP = {"title": "Skriv, hvad I vil prøve af " * 7, "text": "Gør det."}


def layouts(name: str, **fields: Any) -> CardLayouts:
    entry = tool(name, **fields)
    return card_layouts(site_of(entry), IMPRINT, entry)


SHORT = layouts("kort", steps=[{"title": "Begynd", "text": "Gør det."}])
FULL = layouts(
    "fuldt",
    title="Få styr på " + "opgaven " * 9,
    purpose="I finder ud af, hvad der skal gøres. " * 14,
    duration={"min": 20, "note": "Regn med lidt mere. " * 9},
    participants={"min": 2, "who": "Alle, der er med. " * 10},
    steps=[{"title": f"Trin {n} med en del ord i", "text": "Gør det."} for n in range(9)],
    caution=["Pas på hinanden undervejs. " * 8] * 2,
)
TOO_MUCH = layouts(
    "for-meget", steps=[dict(LONG_STEP) for _ in range(30)], caution=["Pas på hinanden. " * 10] * 2
)
ONE_WORD = layouts(
    "ord", title="x" * 90, purpose="y" * 900, steps=[{"title": "z" * 200, "text": "G."}]
)


@pytest.fixture(scope="module")
def fitted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[CardFront, CardBack]]:
    """The layouts chosen for four cards fitted together."""
    fitter, renderer = card_fitter(tmp_path_factory.mktemp("cards"))
    cards = [SHORT, FULL, TOO_MUCH, ONE_WORD]
    sides = zip(fitter.fronts(cards), fitter.backs(cards), strict=True)
    assert renderer.warnings == []
    return dict(zip(("short", "full", "too much", "one word"), sides, strict=True))


Fitted = dict[str, tuple[CardFront, CardBack]]


def test_a_short_card_is_set_large(fitted: Fitted) -> None:
    front, back = fitted["short"]
    assert (front.size, back.size) == (CardSize.LARGE, CardSize.LARGE)


def test_a_full_card_is_set_smaller_with_all_its_words(fitted: Fitted) -> None:
    front, back = fitted["full"]
    assert front.size is CardSize.SMALL
    assert back.size is CardSize.MEDIUM
    assert front.more == back.more == ""
    assert len(back.steps) == 9


def test_a_card_with_too_much_is_cut_between_steps_and_says_where_the_rest_is(
    fitted: Fitted,
) -> None:
    _, back = fitted["too much"]
    assert back.size is CardSize.SMALL
    assert 0 < len(back.steps) < 30
    assert back.more == "Resten står på vpt.dk/vaerktoejer/for-meget"


def test_a_word_without_end_is_broken(fitted: Fitted) -> None:
    front, back = fitted["one word"]
    assert front.title == "x" * 90
    assert front.more == back.more == ""


def test_the_shortest_way_is_taken_when_none_fits(tmp_path: Path) -> None:
    fitter, _ = card_fitter(tmp_path)
    unfitting = CardLayouts(FULL.fronts, tuple(TOO_MUCH.backs[:2]))
    assert fitter.backs([unfitting]) == [TOO_MUCH.backs[1]]
