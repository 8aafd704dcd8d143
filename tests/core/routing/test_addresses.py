import pytest

from videnbank.core.catalogue.facet import MUNICIPALITY, PAGED_FACETS, TOPIC, Cell
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import (
    Addresses,
    cell_uri,
    numbered_uri,
    overview_uri,
    term_uri,
    terms_uri,
)


@pytest.mark.parametrize(
    ("uri", "folder", "file"),
    [
        ("index.md", "./", "index.html"),
        ("cases/index.md", "cases/", "cases/index.html"),
        ("cases/kaffe/index.md", "cases/kaffe/", "cases/kaffe/index.html"),
        ("emner/boevl.md", "emner/boevl/", "emner/boevl.html"),
        ("om.md", "om/", "om.html"),
        ("emner/boevl/side-2.md", "emner/boevl/side-2/", "emner/boevl/side-2.html"),
    ],
)
def test_a_source_uri_has_one_address_per_style(uri: str, folder: str, file: str) -> None:
    assert Addresses().of(uri) == folder
    assert Addresses(directory_urls=False).of(uri) == file


def test_a_file_is_published_next_to_its_page() -> None:
    addresses = Addresses()
    assert addresses.of_file("cases/kaffe/index.md", "./kop.png") == "cases/kaffe/kop.png"
    assert addresses.of_file("cases/kaffe/index.md", "a/b.png") == "cases/kaffe/a/b.png"


def test_generated_pages_have_source_uris() -> None:
    assert overview_uri(Kind.TOOL) == "vaerktoejer/index.md"
    assert terms_uri(MUNICIPALITY) == "kommuner/index.md"
    assert term_uri(TOPIC, "boevl") == "emner/boevl.md"
    assert cell_uri(Cell("aeldre", "spor-et")) == "omraader/aeldre/spor-et.md"


@pytest.mark.parametrize(
    ("uri", "second"),
    [
        ("cases/index.md", "cases/side-2.md"),
        ("emner/boevl.md", "emner/boevl/side-2.md"),
        ("omraader/aeldre/spor-et.md", "omraader/aeldre/spor-et/side-2.md"),
    ],
)
def test_further_pages_of_a_list_are_below_it(uri: str, second: str) -> None:
    assert numbered_uri(uri, 1) == uri
    assert numbered_uri(uri, 2) == second


def test_no_two_facets_share_a_folder() -> None:
    assert len({facet.folder for facet in PAGED_FACETS}) == len(PAGED_FACETS)
