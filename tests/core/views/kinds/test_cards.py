import pytest

from tests.core.records import case, news, result, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.components.card import Card, ReasonedCard
from videnbank.core.views.kinds.cards import Cards

EVERY_AREA = ["aeldre", "boern", "borgere-med-saerlige-behov", "bruger", "borger"]


def test_a_card_says_enough_to_choose_a_record() -> None:
    entry = tool("t", title="Trekanten", summary="Tre spørgsmål.", duration={"max": 90})
    assert Cards(site_of(entry)).of(entry) == Card(
        record="tool/t",
        kind="tool",
        kind_label="Værktøj",
        title="Trekanten",
        href="vaerktoejer/t/",
        summary="Tre spørgsmål.",
        notes=("Henvisning", "højst 1 time og 30 minutter", "Ældre"),
        comparable=True,
    )


@pytest.mark.parametrize(
    ("entry", "notes"),
    [
        (case("a", municipalities=["aeroe", "aabenraa"]), ("Ærø, Aabenraa", "Ældre", "I gang")),
        (case("a", municipalities=None, country="nl"), ("Holland", "Ældre", "I gang")),
        (tool("a"), ("Henvisning", "Ældre")),
        (tool("a", steps=[{"title": "Vælg", "text": "Vælg én ting."}]), ("Ældre",)),
        (result("a", areas=["boern", "borger"]), ("Tværgående erfaring", "Børn, Borger")),
        (
            tool("a", format=["meeting", "course"], areas=EVERY_AREA),
            ("Henvisning", "Møde, Forløb", "Alle områder"),
        ),
        (news("a", date="2026-01-05"), ("5. januar 2026",)),
    ],
)
def test_a_card_notes_what_is_known(entry: AnyEntry, notes: tuple[str, ...]) -> None:
    assert Cards(site_of(entry)).of(entry).notes == notes


def test_a_list_gives_no_reasons_of_its_own() -> None:
    entries = (case("a"), tool("t"))
    cards = Cards(site_of(*entries))
    assert cards.of_all(entries) == tuple(ReasonedCard(cards.of(entry), "") for entry in entries)


def test_the_same_record_has_the_same_card_in_every_list() -> None:
    entry = case("a")
    cards = Cards(site_of(entry))
    assert cards.of(entry) is cards.of(entry)
