from typing import Any

import pytest

from tests.core.records import case, news, result, tool
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
    return [item.card.title for _, cards in view.groups for item in cards]


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
    assert (view.groups, view.total, view.paging) == ((), "0 opslag", None)


@pytest.mark.parametrize(("count", "pages"), [(49, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
def test_a_list_shows_fifty_to_a_page(count: int, pages: int) -> None:
    site = site_of(*cases_of(count))
    uris = [uri for uri in catalogue_pages(site, Cards(site)) if uri.startswith("cases/")]
    assert uris == ["cases/index.md", "cases/side-2.md", "cases/side-3.md"][:pages]
    titles_by_page = [titles(list_view(site, uri)) for uri in uris]
    assert [len(part) for part in titles_by_page[:-1]] == [50] * (pages - 1)
    assert [title for part in titles_by_page for title in part] == [
        f"Case {n}" for n in range(count)
    ]


def test_pages_lead_to_their_neighbours() -> None:
    site = site_of(*cases_of(101))
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
    view = list_view(site_of(*cases_of(51)), "cases/side-2.md")
    assert (view.title, view.heading) == ("Cases (side 2)", "Cases")
    assert view.breadcrumbs == (Link("Forside", "./"), Link("Cases", "cases/"))
    assert not view.is_first


def test_records_of_a_value_stand_under_their_kinds() -> None:
    topic = {"topics": ["klager"]}
    site = site_of(news("n", **topic), result("r", **topic), tool("t"), case("c", **topic))
    view = list_view(site, TOPIC)
    assert [heading for heading, _ in view.groups] == ["Cases", "Resultater", "Nyheder"]
    assert view.total == "3 opslag"
    assert view.breadcrumbs[1] == Link("Emner", "emner/")


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
    assert "området Ældre og sporet Styrket borgerkontakt" in view.lead
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
    notes = {item.card.kind: item.card.notes for _, cards in view.groups for item in cards}
    assert notes == {
        "case": ("Ærø, Køge", "Ældre", "Evalueret"),
        "tool": ("Henvisning", "20 minutter", "Ældre"),
        "result": ("Evaluering", "Ældre"),
        "news": ("30. juni 2026",),
    }
