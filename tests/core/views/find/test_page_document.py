from dataclasses import replace

import pytest

from tests.core.records import DENMARK, case
from tests.core.sites import page, searchable, site_of
from videnbank.core.catalogue.facet import AREA, MUNICIPALITY, PAGED_FACETS, TOPIC, Facet
from videnbank.core.index.document import Alias, Passage
from videnbank.core.index.field import Field
from videnbank.core.model.page_meta import PageFields
from videnbank.core.routing.addresses import term_uri, terms_uri
from videnbank.core.routing.routes import PageType, Route
from videnbank.core.views.find.page_document import (
    catalogue_document,
    term_document,
    text_document,
)

SITE = searchable(site_of(case("a", municipalities=["koege"], topics=["boevl"]), case("b")))
BODY = "Først.\n\n## Det ved vi\n\nMeget."
PASSAGES = (
    Passage(Field.BODY, "", "", ("Først.",)),
    Passage(Field.BODY, "det-ved-vi", "Det ved vi", ("Meget.",)),
)


@pytest.mark.parametrize(
    ("uri", "address", "kind", "label"),
    [
        ("om/os.md", "om/os/", "page", "Side"),
        ("redaktion/trin.md", "redaktion/trin/", "handbook", "For redaktionen"),
    ],
)
def test_a_hand_written_page_is_found_by_its_texts(
    uri: str, address: str, kind: str, label: str
) -> None:
    document = text_document(SITE, page(uri, "Om os", "Hvem vi er", BODY))
    assert (document.address, document.kind, document.label) == (address, kind, label)
    assert (document.title, document.summary) == ("Om os", "Hvem vi er")
    assert document.passages == PASSAGES


def test_a_heading_without_texts_of_its_own_is_found() -> None:
    document = text_document(SITE, page("om/os.md", "Om os", body="## Tre krav\n\n### Et\n\nA."))
    assert (Field.BODY, "Tre krav") in list(document.texts())


def test_a_value_of_a_facet_is_found_by_its_other_names() -> None:
    document = term_document(SITE, TOPIC, "boevl")
    assert (document.address, document.kind, document.label) == ("emner/boevl/", "topic", "Emne")
    assert document.title == "Bøvl i hverdagen"
    assert document.notes == ("1 opslag",)
    (alias,) = document.aliases
    assert alias == Alias("Bøvl i hverdagen", ("bureaukrati", "Bureaukrati", "Papirarbejde"))


def test_the_page_of_a_value_has_what_an_author_wrote_for_it() -> None:
    site = searchable(site_of(case("a"), pages=(page(term_uri(AREA, "aeldre"), body=BODY),)))
    assert term_document(site, AREA, "aeldre").passages == PASSAGES
    assert term_document(SITE, AREA, "aeldre").passages == ()


@pytest.mark.parametrize("facet", PAGED_FACETS, ids=lambda facet: facet.name)
def test_the_page_of_every_facet_has_a_name(facet: Facet) -> None:
    assert SITE.text(f"find.pages.{facet.name}")


STATUS = Route("om/status.md", PageType.STATUS)
PLACES = Route(terms_uri(MUNICIPALITY), PageType.MUNICIPALITIES, MUNICIPALITY)


def test_a_page_of_the_catalogue_is_found_by_title_and_description() -> None:
    document = catalogue_document(SITE, STATUS, "Status", "Hvor langt vi er")
    assert (document.address, document.kind, document.title) == ("om/status/", "page", "Status")
    assert document.summary == "Hvor langt vi er"
    assert document.passages == ()
    assert document.details == ()


@pytest.mark.parametrize("route", [STATUS, PLACES])
def test_a_page_of_the_catalogue_has_what_an_author_wrote_for_it(route: Route) -> None:
    site = searchable(site_of(case("a"), pages=(page(route.uri, body=BODY),)))
    assert catalogue_document(site, route, "Titel", "").passages == PASSAGES


def test_municipalities_without_a_page_are_found_on_the_page_of_them_all() -> None:
    details = catalogue_document(SITE, PLACES, "Kommuner", "Hvem er med").details
    assert "Køge" not in details
    assert "Odense" in details
    assert len(details) == len(DENMARK.municipalities) - 1


def test_a_hand_written_page_is_found_by_its_other_names() -> None:
    plain = page("om/os.md", "Om os")
    named = replace(plain, fields=PageFields(title="Om os", synonyms=("redaktion", "hvem")))
    assert text_document(SITE, plain).aliases == ()
    assert text_document(SITE, named).aliases == (Alias("Om os", ("redaktion", "hvem")),)


def test_a_page_of_the_catalogue_is_found_by_the_names_in_the_wording() -> None:
    names = {
        page_type: SITE.wording.texts[f"find.names.{page_type.value}"]
        for page_type in PageType
        if f"find.names.{page_type.value}" in SITE.wording.texts
    }
    assert names, "some pages have other names"
    for page_type, written in names.items():
        route = Route("om/side.md", page_type)
        (alias,) = catalogue_document(SITE, route, "Side", "").aliases
        assert alias == Alias("Side", tuple(written.split(", ")))
    assert catalogue_document(SITE, Route("om/x.md", PageType.TEXT), "Side", "").aliases == ()
