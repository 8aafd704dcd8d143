"""Nothing on a card runs over its edge, and nothing is lost without a word."""

from pathlib import Path
from typing import Any

import pytest

from tests.core.records import tool
from tests.core.sites import site_of
from tests.printing.print_setup import card_fitter, needs_weasyprint
from videnbank.core.views.prints.card import CardBack, CardFront, CardSize, CardWays, card_ways
from videnbank.core.views.prints.imprint import Imprint

pytestmark = needs_weasyprint
IMPRINT = Imprint("Videnbank", "https://vpt.dk/")
LONG_STEP = {"title": "Skriv, hvad I vil prøve af " * 7, "text": "Gør det."}


def ways(name: str, **fields: Any) -> CardWays:
    one = tool(name, **fields)
    return card_ways(site_of(one), IMPRINT, one)


SHORT = ways("kort", steps=[{"title": "Begynd", "text": "Gør det."}])
FULL = ways(
    "fuldt",
    title="Få styr på " + "opgaven " * 9,
    purpose="I finder ud af, hvad der skal gøres. " * 14,
    duration={"min": 20, "note": "Regn med lidt mere. " * 9},
    participants={"min": 2, "who": "Alle, der er med. " * 10},
    steps=[{"title": f"Trin {n} med en del ord i", "text": "Gør det."} for n in range(9)],
    caution=["Pas på hinanden undervejs. " * 8] * 2,
)
TOO_MUCH = ways(
    "for-meget", steps=[dict(LONG_STEP) for _ in range(30)], caution=["Pas på hinanden. " * 10] * 2
)
ONE_WORD = ways(
    "ord", title="x" * 90, purpose="y" * 900, steps=[{"title": "z" * 200, "text": "G."}]
)


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[CardFront, CardBack]]:
    """What is taken for four cards set together."""
    fit, renderer = card_fitter(tmp_path_factory.mktemp("bank"))
    cards = [SHORT, FULL, TOO_MUCH, ONE_WORD]
    found = zip(fit.fronts(cards), fit.backs(cards), strict=True)
    assert renderer.said == []
    return dict(zip(("short", "full", "too much", "one word"), found, strict=True))


Chosen = dict[str, tuple[CardFront, CardBack]]


def test_a_short_card_is_set_large(chosen: Chosen) -> None:
    front, back = chosen["short"]
    assert (front.size, back.size) == (CardSize.LARGE, CardSize.LARGE)


def test_a_full_card_is_set_smaller_with_all_its_words(chosen: Chosen) -> None:
    front, back = chosen["full"]
    assert front.size is CardSize.SMALL
    assert back.size is CardSize.MEDIUM
    assert front.more == back.more == ""
    assert len(back.steps) == 9


def test_a_card_with_too_much_is_cut_between_steps_and_says_where_the_rest_is(
    chosen: Chosen,
) -> None:
    _, back = chosen["too much"]
    assert back.size is CardSize.SMALL
    assert 0 < len(back.steps) < 30
    assert back.more == "Resten står på vpt.dk/vaerktoejer/for-meget"


def test_a_word_without_end_is_broken(chosen: Chosen) -> None:
    front, back = chosen["one word"]
    assert front.title == "x" * 90
    assert front.more == back.more == ""


def test_the_shortest_way_is_taken_when_none_fits(tmp_path: Path) -> None:
    fit, _ = card_fitter(tmp_path)
    never = CardWays(FULL.fronts, tuple(TOO_MUCH.backs[:2]))
    assert fit.backs([never]) == [TOO_MUCH.backs[1]]
