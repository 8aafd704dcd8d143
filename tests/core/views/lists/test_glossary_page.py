"""The page with every term of the glossary."""

from dataclasses import replace

from tests.core.records import VOCABULARY, case
from tests.core.sites import page, site_of, view_at
from videnbank.core.catalogue.catalogue import compile_catalogue
from videnbank.core.model.glossary import NO_GLOSSARY
from videnbank.core.routing.addresses import GLOSSARY_PAGE
from videnbank.core.routing.routes import page_routes
from videnbank.core.site.link import Link
from videnbank.core.views.frame.shell import shell
from videnbank.core.views.lists.glossary_page import GlossaryPage


def test_it_has_every_term_in_danish_order_and_the_way_to_what_they_name() -> None:
    view = view_at(site_of(case("a", topics=["boevl"])), GLOSSARY_PAGE, GlossaryPage)
    assert [(item.definition.term, item.definition.anchor) for item in view.entries] == [
        ("papirgang", "vb-ord-papirgang"),
        ("tavlemøde", "vb-ord-tavlemoede"),
        ("VIVE", "vb-ord-vive"),
    ]
    assert [item.records for item in view.entries] == [
        Link("Opslag under Bøvl i hverdagen", "emner/boevl/"),
        None,
        None,
    ]
    assert view.breadcrumbs == (Link("Forside", "./"),)


def test_what_has_no_page_is_not_led_to() -> None:
    view = view_at(site_of(), GLOSSARY_PAGE, GlossaryPage)
    assert [item.records for item in view.entries] == [None, None, None]


def test_a_hand_written_page_titles_it() -> None:
    site = site_of(pages=(page(GLOSSARY_PAGE, "Ord på stedet", "Vores ord."),))
    view = view_at(site, GLOSSARY_PAGE, GlossaryPage)
    assert (view.title, view.description) == ("Ord på stedet", "Vores ord.")


def test_the_footer_leads_there_unless_a_site_has_no_glossary() -> None:
    site = site_of()
    link = Link("Ordliste", "ordliste/")
    assert link in shell(site).footer
    vocabulary = replace(VOCABULARY, glossary=NO_GLOSSARY)
    without = replace(site, catalogue=compile_catalogue((), vocabulary, site.today))
    assert link not in shell(without).footer
    assert GLOSSARY_PAGE not in {route.uri for route in page_routes(without.catalogue)}
