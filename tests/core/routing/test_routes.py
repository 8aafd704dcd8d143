import pytest

from tests.core.records import VOCABULARY, case, catalogue_of, tool
from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.facet import AREA, MUNICIPALITY, TOPIC, Cell
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.routes import (
    PAGE_SIZE,
    cells,
    file_routes,
    page_count,
    page_routes,
    record_route,
    terms_with_page,
)


def route_uris(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(route.uri for route in page_routes(catalogue))


@pytest.mark.parametrize(
    ("records", "pages"), [(0, 1), (1, 1), (100, 1), (101, 2), (200, 2), (201, 3)]
)
def test_a_list_has_a_page_per_hundred_records(records: int, pages: int) -> None:
    assert page_count(records) == pages


def test_the_second_page_starts_at_the_hundred_and_first_record() -> None:
    hundred = [case(f"a{n}") for n in range(PAGE_SIZE)]
    assert "cases/side-2.md" not in route_uris(catalogue_of(*hundred))
    uris = route_uris(catalogue_of(*hundred, case("b")))
    for second in (
        "cases/side-2.md",
        "omraader/aeldre/side-2.md",
        "spor/styrket-borgerkontakt/side-2.md",
        "omraader/aeldre/styrket-borgerkontakt/side-2.md",
    ):
        assert second in uris
    assert "cases/side-3.md" not in uris


def test_an_empty_site_has_its_lists_and_all_cells() -> None:
    uris = route_uris(catalogue_of())
    assert uris[:2] == ("index.md", "redaktion/felter.md")
    assert "nyheder/index.md" in uris
    assert "omraader/borgere-med-saerlige-behov/frisaettende-ledelse-og-styring.md" in uris
    assert "emner/index.md" in uris
    assert "emner/boevl.md" not in uris


def test_source_uris_are_unique() -> None:
    uris = route_uris(catalogue_of(case("a", topics=["boevl"], partners=["kl"]), tool("t")))
    assert len(set(uris)) == len(uris)


def test_a_value_has_a_page_when_it_has_records() -> None:
    result = catalogue_of(case("a", topics=["klager", "boevl"]))
    assert terms_with_page(result, TOPIC) == ("boevl", "klager")
    assert terms_with_page(result, MUNICIPALITY) == ("koege",)
    assert terms_with_page(result, AREA) == VOCABULARY.ids(TermList.AREAS)


def test_every_scope_has_an_evidence_page() -> None:
    evidence_uris = [uri for uri in route_uris(catalogue_of()) if "hvad-ved-vi" in uri]
    assert evidence_uris[0] == "resultater/hvad-ved-vi/index.md"
    assert "resultater/hvad-ved-vi/aeldre.md" in evidence_uris
    assert "resultater/hvad-ved-vi/alle-omraader/styrket-borgerkontakt.md" in evidence_uris
    assert "resultater/hvad-ved-vi/aeldre/styrket-borgerkontakt.md" in evidence_uris
    assert len(set(evidence_uris)) == len(evidence_uris) == 6 * 3


def test_there_are_ten_cells() -> None:
    result = cells(catalogue_of())
    assert len(result) == 10
    assert result[0] == Cell("aeldre", "styrket-borgerkontakt")


def test_the_pages_of_a_list_share_their_subject() -> None:
    hundred = [case(f"a{n}") for n in range(PAGE_SIZE + 1)]
    pages = [route for route in page_routes(catalogue_of(*hundred)) if route.subject is Kind.CASE]
    assert [(route.uri, route.number) for route in pages] == [
        ("cases/index.md", 1),
        ("cases/side-2.md", 2),
    ]


def test_files_to_download_are_routes_too() -> None:
    files = [route.uri for route in file_routes(catalogue_of(tool("t"), case("a")))]
    assert "resultater/hvad-ved-vi/virkninger.csv" in files
    assert "vaerktoejer/t/t-ark.pdf" in files
    assert len(set(files)) == len(files)


def test_the_route_of_a_record_names_its_source_file() -> None:
    entry = case("a")
    route = record_route(entry)
    assert (route.uri, route.source, route.subject) == (entry.uri, entry.path, entry.reference)
