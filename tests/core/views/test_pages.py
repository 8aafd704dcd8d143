"""The front page, facet indexes, hand-written pages, the field reference, and the page frame."""

import pytest

from tests.core.records import case, result
from tests.core.sites import page, site_of, text_view, view_at
from videnbank.core.site.link import Link
from videnbank.core.site.profile import MenuPage, Profile
from videnbank.core.views.entrances.front_page import FrontPage
from videnbank.core.views.frame.not_found_page import not_found_page
from videnbank.core.views.frame.shell import shell
from videnbank.core.views.frame.text_page import TextPage
from videnbank.core.views.lists.fields_page import FieldsPage
from videnbank.core.views.lists.terms_page import TermsPage

HOME = "index.md"


def test_all_areas_are_listed_in_their_own_order_with_or_without_records() -> None:
    view = view_at(site_of(case("a")), "omraader/index.md", TermsPage)
    assert [(link.text, link.count_text) for link in view.links][:2] == [
        ("Ældre", "1 opslag"),
        ("Børn", "0 opslag"),
    ]
    assert len(view.links) == 5
    assert view.title == "Områder"


def test_other_values_are_listed_alphabetically_and_only_with_records() -> None:
    site = site_of(case("a", municipalities=["aalborg", "aeroe", "koege", "odense"]))
    view = view_at(site, "kommuner/index.md", TermsPage)
    assert [link.text for link in view.links] == ["Køge", "Odense", "Ærø", "Aalborg"]
    assert view_at(site, "klynger/index.md", TermsPage).links == ()


def test_a_list_of_values_is_described_by_its_own_text_or_else_by_ours() -> None:
    uri = "emner/index.md"
    ours = view_at(site_of(), uri, TermsPage)
    assert ours.description == ours.lead == "Find opslag om det, der optager jer."
    theirs = view_at(site_of(pages=(page(uri, "Emner", "Vælg."),)), uri, TermsPage)
    assert theirs.description == "Vælg."


def test_a_hand_written_page_stands_in_its_section() -> None:
    pages = (
        page("om/index.md", "Om"),
        page("om/aabenhed.md", "Åbenhed"),
        page("om/kontakt.md", "Kontakt"),
        page("andet.md", "Andet"),
    )
    site = site_of(pages=pages)
    view = text_view(site, pages[2], TextPage)
    assert view.title == "Kontakt"
    assert view.breadcrumbs == (Link("Forside", "./"), Link("Om", "om/"))
    assert [(link.text, link.is_current) for link in view.section] == [
        ("Om", False),
        ("Kontakt", True),
        ("Status", False),
        ("Åbenhed", False),
    ]
    head = text_view(site, pages[0], TextPage)
    assert head.breadcrumbs == (Link("Forside", "./"),)
    alone = text_view(site, pages[3], TextPage)
    assert (alone.section, alone.description) == ((), "")


def test_a_page_without_a_title_goes_by_its_place() -> None:
    pages = (page("om/index.md"), page("om/to.md", "To"))
    view = text_view(site_of(pages=pages), pages[1], TextPage)
    assert [link.text for link in view.section] == ["om/index.md", "Status", "To"]


def test_a_single_page_in_a_folder_has_no_section() -> None:
    alone = page("andet/kontakt.md", "Kontakt")
    assert text_view(site_of(pages=(alone,)), alone, TextPage).section == ()


def test_the_menus_end_with_the_pages_of_the_profile() -> None:
    bare = shell(site_of())
    assert [link.text for link in bare.menu] == [
        *("Værktøjer", "Cases", "Resultater", "Hvad ved vi?", "Områder", "Spor", "Emner"),
    ]
    assert [link.text for link in bare.footer] == [
        *("Kommuner", "Organisationer", "Klynger", "Nyheder", "Sammenlign", "Ordliste"),
    ]
    pages_by_title = {"om/index.md": "Om os", "om/status.md": "Nu", "om/kontakt.md": "Kontakt os"}
    profile = Profile(
        owner="Foreningen",
        menu=(MenuPage("om/index.md", "Om"),),
        footer=tuple(map(MenuPage, pages_by_title)),
    )
    pages = tuple(page(uri, title) for uri, title in pages_by_title.items())
    full = shell(site_of(pages=pages, profile=profile))
    assert full.menu[-1] == Link("Om", "om/")
    assert (bare.owner, full.owner) == ("", "Udgivet af Foreningen.")
    assert full.footer[-3:] == (
        Link("Om os", "om/"),
        Link("Nu", "om/status/"),
        Link("Kontakt os", "om/kontakt/"),
    )


def test_an_unknown_address_is_told_so() -> None:
    view = not_found_page(site_of())
    assert view.title == "Siden findes ikke"
    assert view.description.startswith("Adressen peger ikke på en side")
    assert view.breadcrumbs == ()


@pytest.fixture
def fields() -> FieldsPage:
    pages = (page("redaktion/index.md", "For redaktionen"),)
    return view_at(site_of(pages=pages), "redaktion/felter.md", FieldsPage)


def test_the_fields_stand_by_kind_and_those_in_common_once(fields: FieldsPage) -> None:
    tables = {table.id: [row.key for row in table.rows] for table in fields.tables}
    assert list(tables)[:5] == ["record", "case", "tool", "result", "news"]
    assert "title" in tables["record"]
    assert not set(tables["record"]) & set(tables["case"] + tables["tool"])
    assert "minutes" in tables["in-steps"]
    assert "before" in tables["in-measure"]
    assert [table.heading for table in fields.tables][:2] == [
        "Felter i alle opslag",
        "Felter i: case",
    ]


def test_each_field_says_what_it_means_and_whether_it_is_needed(fields: FieldsPage) -> None:
    rows = {row.key: row for row in fields.tables[0].rows}
    assert (rows["title"].required, rows["image"].required) == ("Ja", "Nej")
    assert all(row.meaning for table in fields.tables for row in table.rows)
    assert len({table.id for table in fields.tables}) == len(fields.tables)


def test_the_fields_stand_in_the_handbook(fields: FieldsPage) -> None:
    assert fields.breadcrumbs == (Link("Forside", "./"), Link("For redaktionen", "redaktion/"))
    without = view_at(site_of(), "redaktion/felter.md", FieldsPage)
    assert without.breadcrumbs == (Link("Forside", "./"),)


def test_every_view_knows_its_template() -> None:
    site = site_of(case("a"), result("r"))
    assert view_at(site, HOME, FrontPage).template == "pages/front.html"
    assert view_at(site, "emner/index.md", TermsPage).template == "pages/terms.html"
