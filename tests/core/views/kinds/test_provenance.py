from typing import Any

from tests.core.records import case, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.kinds.provenance import provenance_text

STEP = {"title": "Vælg", "text": "Vælg én ting.", "points": ["Hvad driller?"]}
PLAIN_STEP = {"title": "Prøv", "text": "Prøv den i morgen."}
BOTH_TRACKS = ["styrket-borgerkontakt", "frisaettende-ledelse-og-styring"]


def provenance(entry: AnyEntry) -> str:
    return provenance_text(site_of(entry), entry.record)


def stated(**parts: bool) -> dict[str, Any]:
    return {"stated_by_source": parts}


def test_what_is_not_said_to_be_the_sources_is_the_editors() -> None:
    assert provenance(case("a")) == "Redaktionen har valgt området og sporet."


def test_the_parts_of_the_source_stand_first() -> None:
    entry = case("a", areas=["aeldre", "boern"], tracks=BOTH_TRACKS, **stated(areas=True))
    assert provenance(entry) == ("Kilden nævner selv områderne. Redaktionen har valgt sporene.")


def test_a_record_outside_the_tracks_says_nothing_of_them() -> None:
    entry = case("a", tracks=None, outside_tracks="Til alle.", **stated(areas=True))
    assert provenance(entry) == "Kilden nævner selv området."


def test_a_tool_tells_of_its_steps() -> None:
    entry = tool(
        "a",
        steps=[STEP, PLAIN_STEP],
        **stated(areas=True, tracks=True),
        steps_by_source={"titles": True},
    )
    assert provenance(entry) == (
        "Kilden nævner selv området og sporet. Fra kilden kommer trinenes navne. "
        "Redaktionen har skrevet trinenes tekst og spørgsmålene i trinene."
    )


def test_a_tool_without_steps_or_points_says_nothing_of_them() -> None:
    assert "trin" not in provenance(tool("a"))
    plain = provenance(
        tool("a", steps=[PLAIN_STEP], steps_by_source={"titles": True, "texts": True})
    )
    assert plain.endswith("Fra kilden kommer trinenes navne og trinenes tekst.")
    assert "spørgsmål" not in plain
