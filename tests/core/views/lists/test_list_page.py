from typing import Any

import pytest

from tests.core.records import MEASURE, OUTCOME, case, news, result, tool
from tests.core.sites import page, site_of, view_at
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.lists.list_page import ListPage
from videnbank.core.views.pages.registry import catalogue_pages

AREA = "omraader/aeldre.md"
TRACK = "spor/styrket-borgerkontakt.md"
CELL = "omraader/aeldre/styrket-borgerkontakt.md"
TOPIC = "emner/klager.md"


def list_view(site: Site, uri: str) -> ListPage:
    return view_at(site, uri, ListPage)


def titles(view: ListPage) -> list[str]:
    return [item.card.title for item in (*view.cards, *view.cards_beyond)]


def cases_of(count: int, **fields: Any) -> list[AnyEntry]:
    return [case(f"c{n}", title=f"Case {n}", **fields) for n in range(count)]


def test_an_overview_has_the_name_and_the_words_of_its_kind() -> None:
    view = list_view(site_of(tool("a")), "vaerktoejer/index.md")
    assert (view.title, view.heading) == ("Værktøjer", "Værktøjer")
    assert (
        view.lead
        == view.description
        == ("Praktiske vejledninger, I kan bruge på jeres næste møde.")
    )
    assert view.breadcrumbs == (Link("Forside", "./"),)
    assert (view.total, view.paging) == ("1 opslag", None)


def test_an_empty_list_is_a_list() -> None:
    view = list_view(site_of(), "cases/index.md")
    assert (view.cards, view.total, view.paging) == ((), "0 opslag", None)
    assert (view.start, view.first_filter, view.sortings, view.order) == ((), None, (), "")


@pytest.mark.parametrize(("count", "pages"), [(100, 1), (101, 2), (201, 3)])
def test_a_list_shows_a_hundred_to_a_page(count: int, pages: int) -> None:
    site = site_of(*cases_of(count))
    uris = [uri for uri in catalogue_pages(site, Cards(site)) if uri.startswith("cases/")]
    assert uris == ["cases/index.md", "cases/side-2.md", "cases/side-3.md"][:pages]
    titles_by_page = [titles(list_view(site, uri)) for uri in uris]
    assert [len(part) for part in titles_by_page[:-1]] == [100] * (pages - 1)
    assert [title for part in titles_by_page for title in part] == [
        f"Case {n}" for n in range(count)
    ]


def test_pages_lead_to_their_neighbours() -> None:
    site = site_of(*cases_of(201))
    first, second, third = (
        list_view(site, f"cases/{name}.md") for name in ("index", "side-2", "side-3")
    )
    back, forth = Link("Forrige side", "cases/"), Link("Næste side", "cases/side-3/")
    assert first.paging is not None
    assert second.paging is not None
    assert third.paging is not None
    assert (first.paging.previous, first.paging.text) == (None, "Side 1 af 3")
    assert (second.paging.previous, second.paging.next) == (back, forth)
    assert (third.paging.next, third.paging.text) == (None, "Side 3 af 3")


def test_a_later_page_says_so_in_its_title_and_leads_back_to_the_first() -> None:
    view = list_view(site_of(*cases_of(101)), "cases/side-2.md")
    assert (view.title, view.heading) == ("Cases (side 2)", "Cases")
    assert view.breadcrumbs == (Link("Forside", "./"), Link("Cases", "cases/"))
    assert not view.is_first


def test_records_of_a_value_take_turns_by_kind_and_news_come_last() -> None:
    topic = {"topics": ["klager"]}
    site = site_of(
        news("n", **topic),
        result("r", **topic),
        tool("t"),
        tool("u", **topic),
        case("c", **topic),
        case("d", **topic),
    )
    view = list_view(site, TOPIC)
    kinds = [item.card.record for item in view.cards]
    assert kinds == ["tool/u", "case/c", "result/r", "case/d", "news/n"]
    assert view.total == "5 opslag"
    assert view.order == "Det, vi ved mest om, og det, der er mest brugt, står først."
    assert view.breadcrumbs[1] == Link("Emner", "emner/")


def test_a_list_of_one_kind_says_what_comes_first_in_it() -> None:
    site = site_of(
        tool("a", title="A"), tool("b", title="B"), case("c", tools=["tool/b"]), case("d")
    )
    view = list_view(site, "vaerktoejer/index.md")
    assert titles(view) == ["B", "A"]
    assert (view.order, view.one_kind, view.start) == ("De mest brugte står først.", True, ())


def test_a_value_that_only_one_kind_can_have_makes_a_list_of_that_kind() -> None:
    meeting = {"format": ["meeting"]}
    site = site_of(
        tool("a", title="A", **meeting),
        tool("b", title="B", **meeting),
        *(tool(f"t{n}", title=f"T{n}", **meeting) for n in range(8)),
        case("c", tools=["tool/b"]),
    )
    view = list_view(site, "brug/meeting.md")
    assert titles(view)[:2] == ["B", "A"]
    assert (view.order, view.one_kind, view.start) == ("De mest brugte står først.", True, ())


def test_a_long_list_begins_with_three_records_and_why() -> None:
    measured = {"outcomes": [OUTCOME | {"evidence": "measured", "measure": MEASURE}]}
    site = site_of(
        *cases_of(6),
        case("m", title="Målt", **measured),
        tool("t", title="Trekanten", steps=[{"title": "Vælg", "text": "Vælg."}]),
        result("r", title="Læring", covers=["case/c1", "case/c2"]),
    )
    view = list_view(site, AREA)
    assert [(item.card.title, item.reason) for item in view.start] == [
        ("Trekanten", "1 trin at følge"),
        ("Målt", "Målt før og efter"),
        ("Læring", "Bygger på 2 cases"),
    ]
    assert (view.list_heading, view.level) == ("Alle opslag", 3)
    assert view.total == "9 opslag"


def test_only_the_first_page_says_where_to_begin() -> None:
    site = site_of(*cases_of(110), tool("t", steps=[{"title": "Vælg", "text": "Vælg."}]))
    assert len(list_view(site, AREA).start) == 1
    later = list_view(site, "omraader/aeldre/side-2.md")
    assert (later.start, later.list_heading) == ((), "")
    assert later.filter_note.startswith("Listen er delt på flere sider.") is bool(later.cards)


def test_a_telephone_shows_twelve_cards_at_first() -> None:
    view = list_view(site_of(*cases_of(13)), "cases/index.md")
    assert (len(view.cards), len(view.cards_beyond), view.show_all) == (12, 1, "Vis alle 13")
    assert list_view(site_of(*cases_of(12)), "cases/index.md").cards_beyond == ()


def test_only_orders_that_change_the_list_are_offered() -> None:
    dated = {"sources": [{"id": "k", "title": "K", "date": "2019"}]}
    site = site_of(case("a", title="A"), case("b", title="B", **dated))
    view = list_view(site, "cases/index.md")
    assert view.sortings == ()
    swapped = site_of(case("a", title="A", **dated), case("b", title="B"))
    view = list_view(swapped, "cases/index.md")
    assert [sorting.name for sorting in view.sortings] == ["best", "newest"]


def test_a_word_says_what_it_means_and_what_else_it_is_called() -> None:
    view = list_view(site_of(case("a", topics=["boevl"])), "emner/boevl.md")
    assert view.lead == "Regler, skemaer og vaner, der tager tid uden at hjælpe opgaven."
    assert view.synonyms == "Søges også som: bureaukrati"
    assert list_view(site_of(case("a", topics=["klager"])), TOPIC).synonyms == ""


def test_organisations_say_why_a_record_is_there() -> None:
    site = site_of(case("a", partners=["foa"]))
    assert list_view(site, "organisationer/foa.md").lead == "Cases, hvor FOA har været med."


def test_an_area_leads_to_its_tracks_and_a_track_to_its_areas() -> None:
    site = site_of(case("a"))
    (tracks,) = list_view(site, AREA).link_groups
    assert tracks.heading == "Området fordelt på spor"
    assert [(link.text, link.count, link.href) for link in tracks.links] == [
        ("Styrket borgerkontakt", 1, "omraader/aeldre/styrket-borgerkontakt/"),
        ("Frisættende ledelse og styring", 0, "omraader/aeldre/frisaettende-ledelse-og-styring/"),
    ]
    (areas,) = list_view(site, TRACK).link_groups
    assert areas.heading == "Sporet fordelt på områder"
    assert [(link.text, link.count_text) for link in areas.links][:2] == [
        ("Ældre", "1 opslag"),
        ("Børn", "0 opslag"),
    ]


def test_a_cell_stands_under_its_area() -> None:
    site = site_of(case("a"), case("b", areas=["boern"]))
    view = list_view(site, CELL)
    assert view.heading == "Ældre: Styrket borgerkontakt"
    assert "området Ældre" in view.lead
    (around,) = view.link_groups
    assert [(link.text, link.count) for link in around.links] == [
        ("Ældre", 1),
        ("Styrket borgerkontakt", 2),
    ]
    assert view.breadcrumbs[1:] == (
        Link("Områder", "omraader/"),
        Link("Ældre", "omraader/aeldre/", "area1"),
    )
    assert view.total == "1 opslag"


def test_a_cluster_shows_what_its_members_share_the_most_common_first() -> None:
    cluster = "samskabt-styring"
    site = site_of(
        case("a", cluster=cluster, topics=["klager", "boevl", "no"]),
        case("b", cluster=cluster, topics=["klager", "boevl"]),
        case("c", cluster=cluster, topics=["klager"]),
        case("d", topics=["no"]),
    )
    (shared,) = list_view(site, f"klynger/{cluster}.md").link_groups
    assert shared.heading == "Det er de fælles om"
    assert [(link.text, link.count) for link in shared.links] == [
        ("Klager", 3),
        ("Bøvl i hverdagen", 2),
    ]


def test_the_title_of_a_cluster_tells_it_from_a_topic_of_the_same_name() -> None:
    site = site_of(case("a", cluster="samskabt-styring"))
    view = list_view(site, "klynger/samskabt-styring.md")
    assert (view.title, view.heading) == ("Klynge: Samskabt styring", "Samskabt styring")


def test_a_cluster_with_nothing_in_common_says_nothing_of_it() -> None:
    site = site_of(case("a", cluster="samskabt-styring"))
    assert list_view(site, "klynger/samskabt-styring.md").link_groups == ()


def test_a_hand_written_page_describes_its_list() -> None:
    site = site_of(case("a"), pages=(page(AREA, "Ældre", "Om området."),))
    assert list_view(site, AREA).description == "Om området."
    without = site_of(case("a"), pages=(page(AREA, "Ældre"),))
    assert list_view(without, AREA).description == list_view(without, AREA).lead


def test_cards_say_what_tells_records_apart() -> None:
    site = site_of(
        case("c", municipalities=["aeroe", "koege"], stage="evaluated"),
        tool("t", duration={"min": 20, "max": 20}),
        result("r", kind="evaluation"),
        news("n", date="2026-06-30"),
    )
    view = list_view(site, AREA)
    notes = {item.card.kind: item.card.notes for item in view.cards}
    assert notes == {
        "case": ("Ærø, Køge", "Ældre", "Evalueret"),
        "tool": ("Henvisning", "20 minutter", "Ældre"),
        "result": ("Evaluering", "Ældre"),
        "news": ("30. juni 2026",),
    }
