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
    ("records", "pages"), [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)]
)
def test_a_list_takes_a_page_for_every_fifty(records: int, pages: int) -> None:
    assert page_count(records) == pages


def test_a_list_goes_on_at_the_fifty_first_record() -> None:
    fifty = [case(f"a{n}") for n in range(PAGE_SIZE)]
    assert "cases/side-2.md" not in route_uris(catalogue_of(*fifty))
    uris = route_uris(catalogue_of(*fifty, case("b")))
    for second in (
        "cases/side-2.md",
        "omraader/aeldre/side-2.md",
        "spor/styrket-borgerkontakt/side-2.md",
        "omraader/aeldre/styrket-borgerkontakt/side-2.md",
        "kommuner/koege/side-2.md",
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


def test_no_two_pages_are_made_at_one_place() -> None:
    uris = route_uris(catalogue_of(case("a", topics=["boevl"], partners=["kl"]), tool("t")))
    assert len(set(uris)) == len(uris)


def test_a_value_has_a_page_when_it_has_records() -> None:
    found = catalogue_of(case("a", topics=["klager", "boevl"]))
    assert terms_with_page(found, TOPIC) == ("boevl", "klager")
    assert terms_with_page(found, MUNICIPALITY) == ("koege",)
    assert terms_with_page(found, AREA) == VOCABULARY.ids(TermList.AREAS)


def test_what_is_known_has_a_page_for_all_and_for_each_area_track_and_cell() -> None:
    known = [uri for uri in route_uris(catalogue_of()) if "hvad-ved-vi" in uri]
    assert known[0] == "resultater/hvad-ved-vi/index.md"
    assert "resultater/hvad-ved-vi/aeldre.md" in known
    assert "resultater/hvad-ved-vi/alle-omraader/styrket-borgerkontakt.md" in known
    assert "resultater/hvad-ved-vi/aeldre/styrket-borgerkontakt.md" in known
    assert len(set(known)) == len(known) == 6 * 3


def test_there_are_ten_cells() -> None:
    found = cells(catalogue_of())
    assert len(found) == 10
    assert found[0] == Cell("aeldre", "styrket-borgerkontakt")


def test_a_list_of_several_pages_is_about_the_same_on_each() -> None:
    fifty = [case(f"a{n}") for n in range(PAGE_SIZE + 1)]
    pages = [route for route in page_routes(catalogue_of(*fifty)) if route.subject is Kind.CASE]
    assert [(route.uri, route.number) for route in pages] == [
        ("cases/index.md", 1),
        ("cases/side-2.md", 2),
    ]


def test_files_to_download_are_routes_too() -> None:
    files = [route.uri for route in file_routes(catalogue_of(tool("t"), case("a")))]
    assert "resultater/hvad-ved-vi/virkninger.csv" in files
    assert "find/words.json" in files
    assert "vaerktoejer/t/t-ark.pdf" in files
    assert len(set(files)) == len(files)


def test_the_route_of_a_record_names_the_file_it_is_written_in() -> None:
    entry = case("a")
    route = record_route(entry)
    assert (route.uri, route.source, route.subject) == (entry.uri, entry.path, entry.reference)
