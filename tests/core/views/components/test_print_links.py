from dataclasses import replace

import pytest

from tests.core.records import case, news, tool
from tests.core.sites import site_of, view_at
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.link import Link
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.lists.list_page import ListPage
from videnbank.core.views.record.page import record_page

TRACK, AREA = "spor/styrket-borgerkontakt.md", "omraader/aeldre.md"


def of_list(uri: str, *entries: AnyEntry, prints: bool = True) -> Link | None:
    return view_at(replace(site_of(*entries), prints=prints), uri, ListPage).print


def of_record(entry: AnyEntry, *, prints: bool = True) -> Link | None:
    site = replace(site_of(entry), prints=prints)
    return record_page(site, Cards(site), entry).sheet


def test_a_tool_leads_to_its_sheet() -> None:
    address = "vaerktoejer/trekanten/trekanten-ark.pdf"
    assert of_record(tool("trekanten")) == Link("Hent værktøjet som ark (pdf)", address)
    assert of_record(tool("trekanten"), prints=False) is None
    assert of_record(case("kaffe")) is None


def test_a_track_leads_to_its_cards_and_an_area_to_its_booklet() -> None:
    one = tool("trekanten")
    deck = "spor/styrket-borgerkontakt/styrket-borgerkontakt-kort.pdf"
    booklet = "omraader/aeldre/aeldre-haefte.pdf"
    assert of_list(TRACK, one) == Link("Hent sporets værktøjer som kort (pdf)", deck)
    assert of_list(AREA, one) == Link("Hent et hæfte om området (pdf)", booklet)


@pytest.mark.parametrize("uri", [TRACK, AREA])
def test_what_has_nothing_to_print_leads_to_no_print(uri: str) -> None:
    assert of_list(uri, news("nyt")) is None
    assert of_list(uri, tool("trekanten"), prints=False) is None


def test_lists_of_other_things_lead_to_no_print() -> None:
    assert of_list("vaerktoejer/index.md", tool("trekanten")) is None
    assert of_list("kommuner/koege.md", case("kaffe")) is None


def test_only_the_first_page_of_a_list_leads_to_the_print() -> None:
    entries = [tool(f"t{n}", title=f"T {n}") for n in range(51)]
    assert of_list(AREA, *entries) is not None
    assert of_list("omraader/aeldre/side-2.md", *entries) is None
