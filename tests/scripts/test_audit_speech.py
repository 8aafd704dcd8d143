"""The words of a screen reader: made from an accessibility tree, and judged."""

from typing import Any

import pytest

import environment
from auditing.speech import oddities, said_around, spoken


def tree(*nodes: tuple[str, str, list[int], dict[str, object]]) -> list[dict[str, Any]]:
    """An accessibility tree as Chromium gives it; the first node is its root."""
    return [
        {
            "nodeId": str(number),
            "role": {"value": role},
            "name": {"value": name},
            "childIds": [str(child) for child in children],
            "ignored": role == "none",
            "properties": [{"name": key, "value": {"value": it}} for key, it in more.items()],
        }
        for number, (role, name, children, more) in enumerate(nodes)
    ]


def test_a_page_is_said_in_its_order() -> None:
    nodes = tree(
        ("RootWebArea", "Side", [1, 5], {}),
        ("main", "", [2, 3, 7], {}),
        ("heading", "Trekanten", [4], {"level": 1}),
        ("none", "", [6], {}),
        ("StaticText", "Trekanten", [], {}),
        ("DisclosureTriangle", "Emne", [], {"expanded": False}),
        ("StaticText", "  Et kort. ", [], {}),
        ("list", "", [8, 10], {}),
        ("listitem", "", [9], {}),
        ("link", "Forside", [], {"current": "page"}),
        ("StaticText", " ", [], {}),
    )
    assert list(spoken(nodes)) == [
        "hovedindhold",
        "overskrift niveau 1, Trekanten",
        "Et kort.",
        "liste med 1",
        "link, Forside, nuværende",
        "fold ud, Emne, foldet sammen",
    ]


def test_a_heading_says_that_it_is_a_link_and_which_others_it_has() -> None:
    nodes = tree(
        ("RootWebArea", "Side", [1, 3], {}),
        ("heading", "Kaffe først", [2], {"level": 3}),
        ("link", "Kaffe først", [], {}),
        ("heading", "Kilder", [4], {"level": 2}),
        ("link", "Kopier link", [], {}),
    )
    assert list(spoken(nodes)) == [
        "overskrift niveau 3, Kaffe først, link",
        "overskrift niveau 2, Kilder",
        "link, Kopier link",
    ]


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("Kilder Kopier link til afsnittet: Kilder", True),
        ("Sådan gør I Kopier: Sådan gør I", True),
        ("Hvad ved vi?", False),
        ("Mere og mere", False),
        ("I dag og i morgen, siger I", False),
        ("Kilder", False),
    ],
)
def test_a_name_that_repeats_itself_is_told(name: str, *, is_told: bool) -> None:
    assert said_around(name) is is_told


def test_what_has_no_name_and_what_is_said_twice_is_told() -> None:
    words = environment.WORDS
    assert list(oddities(["link", "Se mere", "Se mere", "·", "·", "liste med 2"])) == [
        words["audit_speech_nameless"].format(line="link"),
        words["audit_speech_twice"].format(line="Se mere"),
    ]


def test_groups_beside_each_other_are_no_fault() -> None:
    assert list(oddities(["gruppe", "gruppe", "celle", "celle", "knap, Søg"])) == []
