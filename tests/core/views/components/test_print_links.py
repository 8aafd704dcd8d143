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


def list_print_link(uri: str, *entries: AnyEntry, prints: bool = True) -> Link | None:
    return view_at(replace(site_of(*entries), prints=prints), uri, ListPage).print


def sheet_link(entry: AnyEntry, *, prints: bool = True) -> Link | None:
    site = replace(site_of(entry), prints=prints)
    return record_page(site, Cards(site), entry).sheet


def test_a_tool_leads_to_its_sheet() -> None:
    address = "vaerktoejer/trekanten/trekanten-ark.pdf"
    assert sheet_link(tool("trekanten")) == Link("Hent ark (2 sider)", address)
    assert sheet_link(tool("trekanten"), prints=False) is None
    assert sheet_link(case("kaffe")) is None


def test_a_track_leads_to_its_cards_and_an_area_to_its_booklet() -> None:
    entry = tool("trekanten")
    deck = "spor/styrket-borgerkontakt/styrket-borgerkontakt-kort.pdf"
    booklet = "omraader/aeldre/aeldre-haefte.pdf"
    assert list_print_link(TRACK, entry) == Link("Hent sporets værktøjer som kort (pdf)", deck)
    assert list_print_link(AREA, entry) == Link("Hent et hæfte om området (pdf)", booklet)


@pytest.mark.parametrize("uri", [TRACK, AREA])
def test_what_has_nothing_to_print_leads_to_no_print(uri: str) -> None:
    assert list_print_link(uri, news("nyt")) is None
    assert list_print_link(uri, tool("trekanten"), prints=False) is None


def test_lists_of_other_things_lead_to_no_print() -> None:
    assert list_print_link("vaerktoejer/index.md", tool("trekanten")) is None
    assert list_print_link("emner/klager.md", case("kaffe", topics=["klager"])) is None


def test_only_the_first_page_of_a_list_leads_to_the_print() -> None:
    entries = [tool(f"t{n}", title=f"T {n}") for n in range(101)]
    assert list_print_link(AREA, *entries) is not None
    assert list_print_link("omraader/aeldre/side-2.md", *entries) is None
