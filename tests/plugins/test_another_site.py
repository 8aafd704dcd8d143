"""The package is a generator: what it makes for another organisation speaks of that one alone."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugins.another import another_site
from tests.plugins.built_site import Site
from tests.plugins.search_index import IndexFiles
from tests.printing.print_setup import needs_weasyprint
from tests.printing.tagged_pdf import TaggedPdf

SOMEONE_ELSE = re.compile(rb"fremf\xc3\xa6rd|fremfaerd|\bvpt\b|kommun", re.IGNORECASE)
GZIP = b"\x1f\x8b"


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The other site with its search."""
    assert today is None
    return another_site(tmp_path_factory.mktemp("another"))


def texts(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            if content.startswith(GZIP):
                content = gzip.decompress(content)
            if file.suffix == ".pdf":
                content = TaggedPdf(file).text.encode()
            yield file.relative_to(site).as_posix(), content


def test_no_file_of_it_speaks_of_anyone_else(another: Site) -> None:
    found = dict(texts(another.root))
    assert len(found) > 100
    assert {
        name: said[0] for name, text in found.items() if (said := SOMEONE_ELSE.search(text))
    } == {}


def test_the_look_for_someone_else_would_find_them(another: Site) -> None:
    for said in ("Fremfærd", "i Køge Kommune", "VPT.dk", "en kommunes"):
        assert SOMEONE_ELSE.search(said.encode())
    assert any(re.match(r"find/index/\w+/documents/", name) for name, _ in texts(another.root))


def test_the_menus_are_its_own(another: Site) -> None:
    page = another.page()
    assert page.texts("//header//nav//a") == [
        *("Værktøjer", "Cases", "Resultater", "Hvad ved vi?", "Områder", "Mål", "Emner", "Om"),
    ]
    assert page.texts("//footer//nav//a") == [
        *("Organisationer", "Klynger", "Nyheder", "Sammenlign"),
        *("Om banken", "Status", "Sådan ved vi det"),
    ]
    assert page.text("//footer//p") == "Lavet af Testforeningen til alle, der er med i en forening."


def test_three_areas_by_four_tracks_stand_on_the_front_page(another: Site) -> None:
    page = another.page()
    heads = page.texts("//table[@class='vb-matrix']/thead//th")
    assert heads == ["Område", "Flere med", "Længere med", "Mere sammen", "Mindre papir"]
    assert len(page.all("//table[@class='vb-matrix']/tbody/tr")) == 3


def test_two_bottom_lines_stand_side_by_side_everywhere(another: Site) -> None:
    lines = ["Medlemmerne", "De frivillige"]
    case = another.page("cases/foerste-traening/")
    assert case.texts("//section[@class='vb-in-short']//dt") == lines
    assert case.texts("//*[@class='vb-bottom-line']/h3") == lines
    known = another.page("resultater/hvad-ved-vi/")
    assert known.texts("//figure//h3") == lines
    assert known.all("//table[@class='vb-evidence-table']//th[@colspan='4']")
    status = another.page("om/status/")
    assert "Virkninger på de to bundlinjer" in status.texts("//h2")


def test_what_counts_as_success_is_its_own(another: Site) -> None:
    status = another.page("om/status/")
    criteria = {
        criterion.xpath(".//h3")[0].text_content(): [
            item.text_content() for item in criterion.xpath(".//h4/following-sibling::ul/li")
        ]
        for criterion in status.all("//li[@class='vb-criterion']")
    }
    assert criteria["Det er godt for begge"] == [
        "0 af 2 cases har dokumenteret virkning på alle to bundlinjer",
        "1 af 2 cases har det på én",
        "1 af 2 cases har det ikke på nogen",
    ]
    assert criteria["Det er sjovt"] == []
    assert not status.all("//*[contains(@class, 'vb-map')]")


def test_there_is_nothing_about_places(another: Site) -> None:
    assert not another.has("kommuner/")
    fields = another.page("redaktion/felter/").texts("//td//code | //tr/th")
    assert "tracks" in fields
    assert "municipalities" not in fields
    header = (another.root / "resultater/hvad-ved-vi/virkninger.csv").read_text("utf-8-sig")
    assert header.splitlines()[0].startswith(
        "Slags;Titel;Adresse;Opslag;Gentager;Land;Områder;Spor;"
    )
    assert "Hvor" not in another.page("cases/korte-moeder/").facts()


def test_there_is_nothing_about_a_glossary(another: Site) -> None:
    assert not another.has("ordliste/")
    assert "Ordliste" not in another.page("").texts("//footer//a")
    assert not another.page("find/").all("//*[@data-videnbank-definitions]")


def test_it_is_searched_by_its_own_words(another: Site) -> None:
    index = IndexFiles(another.root)
    values = index.values_of("cases/foerste-traening/")
    assert values["effect"] == ["medlemmer"]
    assert values["track"] == ["flere-med", "laengere-med", "mere-sammen"]
    assert "municipality" not in values
    assert "kommune" not in index.manifest["stop_words"].split()


@needs_weasyprint
def test_its_prints_speak_of_no_one_else_either(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIDENBANK_PDF", "true")
    site = another_site(tmp_path_factory.mktemp("printed"))
    files = sorted(site.root.rglob("*.pdf"))
    assert len(files) == 6
    for file in files:
        text = TaggedPdf(file).text
        assert "Testforeningens bank" in text, file.name
        assert not SOMEONE_ELSE.search(text.encode()), file.name
