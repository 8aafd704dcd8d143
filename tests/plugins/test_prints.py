"""PDFs that a build puts on the site: what is in them, who can read them, and when they are made."""

from itertools import pairwise
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.plugins.build_log import BuildLog
from tests.plugins.built_site import SITE_URL, Site, build
from tests.plugins.printed_site import PRINTED_PROJECT, build_with_prints, plugins_with_prints
from tests.plugins.project_outline import write_project
from tests.printing.print_setup import needs_weasyprint
from tests.printing.tagged_pdf import A4, TaggedPdf
from videnbank.printing.renderer_loader import MissingRendererError

pytestmark = needs_weasyprint
SHEET = "vaerktoejer/trekanten/trekanten-ark.pdf"
SHORT = "vaerktoejer/kun-det-noedvendige/kun-det-noedvendige-ark.pdf"
DECK = "spor/styrket-borgerkontakt/styrket-borgerkontakt-kort.pdf"
BOOKLET = "omraader/aeldre/aeldre-haefte.pdf"
ALL = (SHEET, SHORT, DECK, BOOKLET)
FONTS = {
    "Videnbank-Sans",
    "Videnbank-Sans-Italic",
    "Videnbank-Sans-Semi-Bold",
    "Videnbank-Serif-Semi-Bold",
}


@pytest.fixture(scope="module")
def printed_site(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The site with its prints."""
    assert today is None
    return build_with_prints(tmp_path_factory.mktemp("printed"))


@pytest.fixture(scope="module", params=ALL)
def pdf(request: pytest.FixtureRequest, printed_site: Site) -> TaggedPdf:
    """Each of the PDFs."""
    return TaggedPdf(printed_site.root / request.param)


def pdfs(site: Site) -> list[str]:
    return sorted(name for name in site.files() if name.endswith(".pdf"))


def test_a_build_makes_every_print_and_nothing_else_of_them(printed_site: Site) -> None:
    assert pdfs(printed_site) == sorted(ALL)
    assert not [name for name in printed_site.files() if name.startswith("print")]
    assert not list((printed_site.root / "assets").rglob("sheet*"))


def test_a_print_is_danish_titled_and_tagged(pdf: TaggedPdf) -> None:
    assert (pdf.language, pdf.is_marked, pdf.ua_part) == ("da", True, "1")
    assert pdf.title.strip()
    assert pdf.sizes == {A4}


def test_the_checker_finds_nothing(pdf: TaggedPdf) -> None:
    assert pdf.findings == []


def test_headings_begin_at_the_top_and_skip_no_level(pdf: TaggedPdf) -> None:
    levels = pdf.headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_header_says_what_it_heads(pdf: TaggedPdf) -> None:
    assert set(pdf.header_scopes) <= {"/Column", "/Row"}


def test_the_letters_are_our_own_and_in_the_file(pdf: TaggedPdf) -> None:
    assert pdf.fonts <= FONTS
    assert len(pdf.fonts) >= 3


def test_pictures_have_their_words(printed_site: Site) -> None:
    sheet = TaggedPdf(printed_site.root / SHEET)
    drawing, code = sheet.pictures
    assert drawing == "En trekant"
    assert code.startswith("Kode med adressen example.org/videnbank/vaerktoejer/trekanten.")
    assert "To kopper" in TaggedPdf(printed_site.root / BOOKLET).pictures


def test_a_sheet_leads_back_to_its_page(printed_site: Site) -> None:
    assert f"{SITE_URL}vaerktoejer/trekanten/" in TaggedPdf(printed_site.root / SHEET).links


@pytest.mark.parametrize("name", [SHEET, SHORT])
def test_a_sheet_is_a_leaf(printed_site: Site, name: str) -> None:
    assert TaggedPdf(printed_site.root / name).page_count == 2


def test_a_deck_has_a_leaf_about_it_and_both_sides_of_its_cards(printed_site: Site) -> None:
    deck = TaggedPdf(printed_site.root / DECK)
    assert deck.page_count == 4
    assert deck.outline[0] == "Værktøjskort: Styrket borgerkontakt"
    assert deck.outline[-2:] == ["Kun det nødvendige", "Trekanten & den svære samtale"]


def test_a_booklet_has_its_parts_and_leads_to_the_site(printed_site: Site) -> None:
    booklet = TaggedPdf(printed_site.root / BOOKLET)
    for part in ("Indhold", "Om området", "Det ved vi", "Cases", "Kaffe først", "Kilder"):
        assert part in booklet.outline
    assert {f"{SITE_URL}cases/kaffe-foerst/", "https://vpt.dk/"} <= set(booklet.links)
    # One outcome; what sources are silent on is a sentence, not a row.
    assert booklet.header_scopes.count("/Row") == 1


def test_a_second_build_finds_them_all_and_opens_no_press(
    printed_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {name: (printed_site.root / name).read_bytes() for name in ALL}

    def closed(*_: object) -> None:
        raise MissingRendererError("prints.no_pango")

    monkeypatch.setattr("videnbank.printing.builder.load_renderer", closed)
    again = build(printed_site.root.parent, plugins=plugins_with_prints("videnbank/records"))
    assert {name: (again.root / name).read_bytes() for name in ALL} == before


def test_the_same_bank_gives_the_same_pdfs_anywhere(printed_site: Site, tmp_path: Path) -> None:
    again = build_with_prints(tmp_path / "et andet sted")
    for name in ALL:
        assert (again.root / name).read_bytes() == (printed_site.root / name).read_bytes()


def test_a_machine_that_cannot_print_is_told_the_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    def closed(*_: object) -> None:
        raise MissingRendererError("prints.no_pango")

    monkeypatch.setattr("videnbank.printing.builder.load_renderer", closed)
    with pytest.raises(Abort):
        build_with_prints(tmp_path)
    (message,) = build_log.pop_all()
    assert "apt install libpango-1.0-0" in message


def test_prints_are_made_where_they_can_be_unless_they_are_off(
    printed_site: Site, tmp_path: Path
) -> None:
    project, site = printed_site.root.parent, str(tmp_path / "site")  # where they lie in the cache
    default = build(project, site_dir=site, plugins=["videnbank/records", "videnbank/print"])
    assert pdfs(default) == sorted(ALL)
    without = ["videnbank/records", {"videnbank/print": {"pdf": False}}]
    assert pdfs(build(project, site_dir=site, plugins=without)) == []
    with_prints = plugins_with_prints("videnbank/records")
    preview = build(project, command="serve", site_dir=site, plugins=with_prints)
    assert pdfs(preview) == []


@pytest.mark.parametrize(
    ("missing", "told"),
    [("prints.no_pango", "for programmet Pango mangler"), ("prints.no_packages", "for pakkerne")],
)
def test_a_build_that_cannot_make_prints_leaves_them_out_and_says_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    missing: str,
    told: str,
) -> None:
    monkeypatch.setattr("videnbank.printing.plugin.missing_requirement", lambda: missing)
    project = write_project(tmp_path, PRINTED_PROJECT)
    with caplog.at_level("INFO"):
        site = build(project, plugins=["videnbank/records", "videnbank/print"])
    assert pdfs(site) == []
    assert not site.page("vaerktoejer/trekanten/").all("//a[contains(@href, '.pdf')]")
    (line,) = [text for text in caplog.messages if "pdf'er" in text]
    assert told in line
    assert "\n" not in line


def test_without_an_address_of_the_site_prints_lead_nowhere(tmp_path: Path) -> None:
    site = build_with_prints(tmp_path, site_url="", use_directory_urls=False)
    booklet = TaggedPdf(site.root / BOOKLET)
    assert booklet.links == []
    assert booklet.pictures == ["To kopper"]
    assert booklet.findings == []


def test_missing_typefaces_are_told(
    printed_site: Site, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    monkeypatch.setattr("videnbank.printing.plugin.missing_packages", lambda: ("fontpkg_x",))
    build(printed_site.root.parent, plugins=plugins_with_prints("videnbank/records"), strict=False)
    (message,) = build_log.pop_all()
    assert "Skrifttyperne til tryk mangler (fontpkg_x)." in message


def test_prints_need_the_records(tmp_path: Path, build_log: BuildLog) -> None:
    with pytest.raises(Abort):
        build(write_project(tmp_path, PRINTED_PROJECT), plugins=plugins_with_prints())
    (message,) = build_log.pop_all()
    assert "Skriv også videnbank/records" in message
