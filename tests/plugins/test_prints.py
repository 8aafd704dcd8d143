"""PDFs that a build puts on the site: what is in them, who can read them, and when they are made."""

from itertools import pairwise
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.plugins.built import SITE_URL, Site, build
from tests.plugins.picture import drawn
from tests.plugins.printed import BANK, printed, with_prints
from tests.plugins.told import Told
from tests.printing.pressroom import needs_press
from tests.printing.tagged import A4, Tagged
from videnbank.printing.renderer_loader import MissingRendererError

pytestmark = needs_press
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
def bank(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The bank with its prints."""
    assert today is None
    return printed(tmp_path_factory.mktemp("bank"))


@pytest.fixture(scope="module", params=ALL)
def pdf(request: pytest.FixtureRequest, bank: Site) -> Tagged:
    """Each of the PDFs."""
    return Tagged(bank.root / request.param)


def pdfs(site: Site) -> list[str]:
    return sorted(name for name in site.files() if name.endswith(".pdf"))


def test_a_build_makes_every_print_and_nothing_else_of_them(bank: Site) -> None:
    assert pdfs(bank) == sorted(ALL)
    assert not [name for name in bank.files() if name.startswith("print")]
    assert not list((bank.root / "assets").rglob("sheet*"))


def test_a_print_is_danish_titled_and_tagged(pdf: Tagged) -> None:
    assert (pdf.language, pdf.is_marked, pdf.ua_part) == ("da", True, "1")
    assert pdf.title.strip()
    assert pdf.sizes == {A4}


def test_the_checker_finds_nothing(pdf: Tagged) -> None:
    assert pdf.findings == []


def test_headings_begin_at_the_top_and_skip_no_level(pdf: Tagged) -> None:
    levels = pdf.headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_header_says_what_it_heads(pdf: Tagged) -> None:
    assert set(pdf.header_scopes) <= {"/Column", "/Row"}


def test_the_letters_are_our_own_and_in_the_file(pdf: Tagged) -> None:
    assert pdf.fonts <= FONTS
    assert len(pdf.fonts) >= 3


def test_pictures_have_their_words(bank: Site) -> None:
    sheet = Tagged(bank.root / SHEET)
    drawing, code = sheet.pictures
    assert drawing == "En trekant"
    assert code.startswith("Kode med adressen example.org/videnbank/vaerktoejer/trekanten.")
    assert "To kopper" in Tagged(bank.root / BOOKLET).pictures


def test_a_sheet_leads_back_to_its_page(bank: Site) -> None:
    assert f"{SITE_URL}vaerktoejer/trekanten/" in Tagged(bank.root / SHEET).links


def test_a_short_sheet_is_one_page(bank: Site) -> None:
    assert Tagged(bank.root / SHORT).page_count == 1
    assert "Noter" in Tagged(bank.root / SHORT).outline


def test_a_deck_has_a_leaf_about_it_and_both_sides_of_its_cards(bank: Site) -> None:
    deck = Tagged(bank.root / DECK)
    assert deck.page_count == 4
    assert deck.outline[0] == "Værktøjskort: Styrket borgerkontakt"
    assert deck.outline[-2:] == ["Kun det nødvendige", "Trekanten & den svære samtale"]


def test_a_booklet_has_its_parts_and_leads_to_the_site(bank: Site) -> None:
    booklet = Tagged(bank.root / BOOKLET)
    for part in ("Indhold", "Om området", "Det ved vi", "Cases", "Kaffe først", "Kilder"):
        assert part in booklet.outline
    assert {f"{SITE_URL}cases/kaffe-foerst/", "https://vpt.dk/"} <= set(booklet.links)
    assert booklet.header_scopes.count("/Row") == 6


def test_a_second_build_finds_them_all_and_opens_no_press(
    bank: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {name: (bank.root / name).read_bytes() for name in ALL}

    def closed(*_: object) -> None:
        raise MissingRendererError("prints.no_pango")

    monkeypatch.setattr("videnbank.printing.builder.load_renderer", closed)
    again = build(bank.root.parent, plugins=with_prints("videnbank/records"))
    assert {name: (again.root / name).read_bytes() for name in ALL} == before


def test_the_same_bank_gives_the_same_pdfs_anywhere(bank: Site, tmp_path: Path) -> None:
    again = printed(tmp_path / "et andet sted")
    for name in ALL:
        assert (again.root / name).read_bytes() == (bank.root / name).read_bytes()


def test_a_machine_that_cannot_print_is_told_the_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    def closed(*_: object) -> None:
        raise MissingRendererError("prints.no_pango")

    monkeypatch.setattr("videnbank.printing.builder.load_renderer", closed)
    with pytest.raises(Abort):
        printed(tmp_path)
    (message,) = told.taken()
    assert "apt install libpango-1.0-0" in message


def test_prints_are_made_when_asked_for_only(tmp_path: Path) -> None:
    project = drawn(tmp_path, BANK)
    off = build(project, plugins=["videnbank/records", "videnbank/print"])
    assert pdfs(off) == []
    preview = build(project, command="serve", plugins=with_prints("videnbank/records"))
    assert pdfs(preview) == []


def test_without_an_address_of_the_site_prints_lead_nowhere(tmp_path: Path) -> None:
    site = printed(tmp_path, site_url="", use_directory_urls=False)
    booklet = Tagged(site.root / BOOKLET)
    assert booklet.links == []
    assert booklet.pictures == ["To kopper"]
    assert booklet.findings == []


def test_missing_typefaces_are_told(
    bank: Site, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    monkeypatch.setattr("videnbank.printing.plugin.missing_packages", lambda: ("fontpkg_x",))
    build(bank.root.parent, plugins=with_prints("videnbank/records"), strict=False)
    (message,) = told.taken()
    assert "Skrifttyperne til tryk mangler (fontpkg_x)." in message


def test_prints_need_the_records(tmp_path: Path, told: Told) -> None:
    with pytest.raises(Abort):
        build(drawn(tmp_path, BANK), plugins=with_prints())
    (message,) = told.taken()
    assert "Skriv også videnbank/records" in message
