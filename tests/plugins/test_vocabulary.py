"""The vocabulary alone decides which areas, tracks and topics there are."""

from pathlib import Path

import pytest

from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import write_project

TRACK = "styrket-borgerkontakt/"


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """A site whose vocabulary has one more area, at the end of the list, and nothing else new."""
    assert today is None
    project = write_project(
        tmp_path_factory.mktemp("grown"),
        """
        cases/en/index.md
          | title: "En case"
          | areas: [natur]
        """,
    )
    edit(project, "\ntracks:\n", '\n  - {id: natur, label: "Natur & miljø"}\n\ntracks:\n')
    return build(project)


def edit(project: Path, old: str, new: str) -> None:
    """Changes a piece of a project's vocabulary."""
    file = project / "vocabulary.yml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_area_has_a_page_with_its_records_and_cells(grown: Site) -> None:
    page = grown.page("omraader/natur/")
    assert page.text("//h1") == "Natur & miljø"
    assert page.cards() == ["En case"]
    assert page.address_of("Styrket borgerkontakt") == f"omraader/natur/{TRACK}"
    assert grown.page(f"omraader/natur/{TRACK}").cards() == ["En case"]


def test_a_new_area_stands_in_the_list_of_areas(grown: Site) -> None:
    assert grown.page("omraader/").texts("//ul[@class='vb-counted']/li/a")[-1] == "Natur & miljø"


def test_a_new_area_stands_in_the_matrix_of_the_front_page(grown: Site) -> None:
    page = grown.page()
    assert page.texts("//tbody//th/a")[-1] == "Natur & miljø"
    assert page.texts("//tbody/tr[last()]/td") == ["1"]
    assert page.address_of("Natur & miljø") == "omraader/natur/"


def test_a_new_area_stands_on_the_pages_of_the_tracks(grown: Site) -> None:
    page = grown.page(f"spor/{TRACK}")
    assert page.texts("//ul[@class='vb-counted']/li/a")[-1] == "Natur & miljø"


def test_no_text_counts_the_areas_wrongly(grown: Site) -> None:
    for address in ("", "omraader/"):
        said = " ".join(grown.page(address).texts("//main//text()"))
        assert "fem områder" not in said.lower()
        assert "fem velfærdsområder" not in said.lower()


def test_a_new_area_stands_at_its_records(grown: Site) -> None:
    page = grown.page("cases/en/")
    assert page.facts()["Område"] == ["Natur & miljø"]
    assert page.address_of("Natur & miljø") == "omraader/natur/"


def test_a_label_is_changed_in_one_place(tmp_path: Path) -> None:
    project = write_project(tmp_path, 'cases/en/index.md\n  | title: "En case"')
    edit(project, "label: Ældre", "label: Gamle")
    site = build(project)
    assert site.page("omraader/aeldre/").text("//h1") == "Gamle"
    assert site.page("cases/en/").facts()["Område"] == ["Gamle"]
    assert site.page(f"omraader/aeldre/{TRACK}").text("//h1").startswith("Gamle: ")
