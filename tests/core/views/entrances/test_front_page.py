"""The front page: ways in that lead somewhere, a case, what is known and what is new."""

from datetime import date

from tests.core.records import MEASURE, OUTCOME, case, news, result, tool
from tests.core.sites import page, site_of, view_at
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.link import CountedLink
from videnbank.core.views.entrances.front_page import FrontPage

HOME = "index.md"
MEASURED = {**OUTCOME, "evidence": "measured", "measure": MEASURE}


def front_of(*entries: AnyEntry) -> FrontPage:
    return view_at(site_of(*entries), HOME, FrontPage)


def test_tools_are_found_by_what_they_are_used_for_and_unused_ways_are_left_out() -> None:
    view = front_of(
        tool("a", format=["meeting"]), tool("b", format=["course", "meeting"]), tool("c")
    )
    assert [(use.text, use.count_text, use.href) for use in view.uses] == [
        ("Et møde", "2 værktøjer", "brug/meeting/"),
        ("Forløb", "1 værktøj", "brug/course/"),
    ]


def test_a_site_with_nothing_in_it_has_nothing_that_leads_nowhere() -> None:
    view = front_of()
    sections = (view.uses, view.paths, view.areas, view.matrix, view.used_tools, view.newest)
    assert sections == ((),) * 6
    assert view.kinds == ()
    assert (view.featured, view.known) == (None, None)


def counted(view: object) -> list[CountedLink]:
    """Every counted link of a view, however deep."""
    if isinstance(view, CountedLink):
        return [view]
    parts: object = view if isinstance(view, tuple) else getattr(view, "__slots__", ())
    if isinstance(view, tuple):
        return [link for part in view for link in counted(part)]
    assert isinstance(parts, tuple)
    return [link for name in parts for link in counted(getattr(view, name))]


def test_no_link_leads_to_nothing() -> None:
    links = counted(
        front_of(
            case("a", areas=["borger"], outcomes=[MEASURED]),
            case("b", tracks=["frisaettende-ledelse-og-styring"]),
            tool("t", format=["meeting"]),
        )
    )
    assert len(links) > 10
    assert [link for link in links if bool(link.count) is not bool(link.href)] == []


def test_the_front_page_counts_each_kind_there_is() -> None:
    view = front_of(case("a"), case("b"), tool("t"), news("n"))
    assert [(kind.text, kind.count, kind.href) for kind in view.kinds] == [
        ("Cases", 2, "cases/"),
        ("Værktøjer", 1, "vaerktoejer/"),
        ("Nyheder", 1, "nyheder/"),
    ]


def test_the_matrix_counts_each_area_and_track_in_use() -> None:
    tracks = ["styrket-borgerkontakt", "frisaettende-ledelse-og-styring"]
    view = front_of(case("a", tracks=tracks), case("b"), case("c", areas=["borger"]))
    counts = {row.area.text: [cell.count for cell in row.cells] for row in view.matrix}
    assert counts == {"Ældre": [2, 1], "Borger": [1, 0]}
    hrefs = [cell.href for row in view.matrix for cell in row.cells]
    assert hrefs[1] == "omraader/aeldre/frisaettende-ledelse-og-styring/"
    assert hrefs[3] == ""
    assert len(front_of(case("b")).tracks) == 1


def test_a_case_is_presented_with_its_figures_and_why_it_is_that_one() -> None:
    both = [MEASURED, {**OUTCOME, "evidence": "evaluated", "bottom_line": "efficiency"}]
    featured = front_of(case("a", outcomes=both)).featured
    assert featured is not None
    assert (featured.card.title, featured.card.href) == ("Kaffe først", "cases/a/")
    assert [(figure.label, figure.value) for figure in featured.figures] == [
        ("Før", "20 dage"),
        ("Efter", "16 dage"),
        ("Ændring", "\N{MINUS SIGN}4 dage"),
    ]
    assert featured.evidence == "Målt"
    assert featured.reason.endswith("har virkninger på to bundlinjer.")
    alone = front_of(case("a", outcomes=[MEASURED])).featured
    assert alone is not None
    assert alone.reason == "Vi viser den, fordi der er målt både før og efter."


def test_what_is_known_is_counted_by_how_well() -> None:
    known = front_of(case("a", outcomes=[MEASURED, OUTCOME]), result("r", outcomes=[OUTCOME])).known
    assert known is not None
    assert [(figure.label, figure.value) for figure in known.figures] == [
        ("Målt", "1"),
        ("Fortalt", "2"),
    ]
    assert [figure.bar.width for figure in known.figures if figure.bar] == [50, 100]
    assert known.link.count == 3


def test_what_was_added_last_is_new_with_the_day_it_was_added() -> None:
    days = {f"c{n}": date(2026, 1, n) for n in range(1, 8)}
    entries = [case(name, title=name, published=day) for name, day in days.items()]
    view = front_of(*entries, news("n"))
    assert view.newest_heading == "Nyt i videnbanken"
    assert [item.card.title for item in view.newest] == ["c7", "c6", "c5", "c4"]
    assert view.newest[0].reason == "Oprettet 7. januar 2026"


def test_records_all_added_on_one_day_are_not_said_to_be_new() -> None:
    source = {"id": "kilde", "title": "En kilde", "date": "2025-06"}
    view = front_of(case("a", sources=[source]), case("b"))
    assert view.newest_heading == "Nyeste viden"
    assert [item.reason for item in view.newest] == ["Kilde fra juni 2025"]


def test_the_tools_used_in_most_cases_come_first() -> None:
    tools = [tool(name, title=name) for name in ("en", "to", "ingen")]
    users = [case("x", tools=["tool/to", "tool/en"]), case("y", tools=["tool/to"])]
    view = front_of(*tools, *users)
    assert [(item.card.title, item.reason) for item in view.used_tools] == [
        ("to", "Brugt i 2 cases"),
        ("en", "Brugt i 1 case"),
    ]


def test_the_front_page_is_described_by_its_own_text() -> None:
    pages = (page(HOME, "Videnbank", "Det, andre har lært."),)
    assert view_at(site_of(pages=pages), HOME, FrontPage).description == "Det, andre har lært."
    assert view_at(site_of(), HOME, FrontPage).description == ""
