from typing import Any

import pytest

from tests.core.records import case, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.prints.card import CardLayouts, CardSize, card_layouts
from videnbank.core.views.prints.deck import PrintDeck, deck_layouts, leaves, print_deck
from videnbank.core.views.prints.imprint import Imprint

TRACK = "styrket-borgerkontakt"
IMPRINT = Imprint("Videnbank", "https://vpt.dk/")
LARGE, MEDIUM, SMALL = CardSize
MORE = "Resten står på vpt.dk/vaerktoejer/trekanten"


def steps(*titles: str) -> list[dict[str, Any]]:
    return [{"title": title, "text": "Gør det."} for title in titles]


def layouts(imprint: Imprint = IMPRINT, **fields: Any) -> CardLayouts:
    one = tool("trekanten", **fields)
    return card_layouts(site_of(one), imprint, one)


def deck(*entries: AnyEntry) -> PrintDeck:
    site = site_of(*entries)
    candidates = deck_layouts(site, IMPRINT, TRACK)
    return print_deck(
        site,
        IMPRINT,
        TRACK,
        [layout.fronts[0] for layout in candidates],
        [layout.backs[0] for layout in candidates],
    )


def test_a_back_loses_one_step_at_a_time_and_then_one_caution_at_a_time() -> None:
    backs = layouts(steps=steps("A", "B", "C", "D"), caution=["Pas på.", "Pas på igen."]).backs
    assert [(len(back.steps), len(back.caution)) for back in backs] == [
        *((4, 2), (4, 2), (4, 2)),
        *((3, 2), (2, 2), (1, 2)),
        *((1, 1), (1, 0)),
    ]


def test_a_front_is_all_of_it_in_three_sizes_and_then_less_of_it() -> None:
    fronts = layouts(purpose="Det første. Det andet!").fronts
    assert [(front.size, front.purpose, front.more) for front in fronts] == [
        (LARGE, "Det første. Det andet!", ""),
        (MEDIUM, "Det første. Det andet!", ""),
        (SMALL, "Det første. Det andet!", ""),
        (SMALL, "Det første.", MORE),
        (SMALL, "", MORE),
    ]


def test_a_back_is_cut_between_steps_and_cautions_go_last() -> None:
    backs = layouts(steps=steps("A", "B"), caution=["Pas på."]).backs
    assert [
        (back.size, [step.title for step in back.steps], back.caution, back.more) for back in backs
    ] == [
        (LARGE, ["A", "B"], ("Pas på.",), ""),
        (MEDIUM, ["A", "B"], ("Pas på.",), ""),
        (SMALL, ["A", "B"], ("Pas på.",), ""),
        (SMALL, ["A"], ("Pas på.",), MORE),
        (SMALL, ["A"], (), MORE),
    ]


def test_a_tool_without_steps_says_so_on_the_back() -> None:
    backs = layouts(caution=["Pas på."]).backs
    assert {back.no_steps for back in backs} == {"Det her er en henvisning til kilden."}
    assert [back.caution for back in backs] == [("Pas på.",)] * 3 + [()]


def test_minutes_stand_with_their_step() -> None:
    back = layouts(steps=[{"title": "A", "minutes": 80, "text": "Gør det."}]).backs[0]
    assert back.steps[0].minutes == "1 time og 20 minutter"


def test_a_site_without_an_address_leads_to_the_page_in_words() -> None:
    cut = layouts(Imprint("Videnbank"), steps=steps("A", "B")).backs[-1]
    assert (cut.more, cut.address) == ("Resten står på værktøjets side i videnbanken.", "")


@pytest.mark.parametrize(("cards", "count"), [(0, 0), (1, 1), (4, 1), (5, 2), (22, 6)])
def test_four_cards_make_a_leaf(cards: int, count: int) -> None:
    candidates = [layouts(title=f"Værktøj {n}") for n in range(cards)]
    deck_leaves = leaves(
        [layout.fronts[0] for layout in candidates], [layout.backs[0] for layout in candidates]
    )
    assert len(deck_leaves) == count
    assert [card.title for leaf in deck_leaves for card in leaf.fronts if card] == [
        f"Værktøj {n}" for n in range(cards)
    ]


def test_a_back_lies_behind_its_front_when_the_leaf_is_turned_over_its_long_edge() -> None:
    candidates = [layouts(title=title) for title in "ABC"]
    (leaf,) = leaves(
        [layout.fronts[0] for layout in candidates], [layout.backs[0] for layout in candidates]
    )
    assert [card and card.title for card in leaf.fronts] == ["A", "B", "C", None]
    assert [card and card.title for card in leaf.backs] == ["B", "A", None, "C"]


def test_a_deck_holds_the_tools_of_its_track_and_tells_how_it_is_made() -> None:
    view = deck(
        tool("b", title="Ågangen"),
        tool("a", title="Trekanten", duration={"min": 20, "max": 20}),
        tool("c", title="Andet", tracks=["frisaettende-ledelse-og-styring"]),
        case("d"),
    )
    assert view.title == "Værktøjskort: Styrket borgerkontakt"
    assert view.lead.startswith("2 kort med sporets værktøjer.")
    assert [(item.label, [value.text for value in item.values]) for item in view.contents] == [
        ("Trekanten", ["20 minutter"]),
        ("Ågangen", []),
    ]
    assert len(view.instructions) == 3
    assert view.online_version is not None
    assert view.online_version.text == "vpt.dk/spor/styrket-borgerkontakt"
