"""The search index that a build makes: which pages are in it, and what it knows of each."""

import json
import re
from pathlib import Path

import pytest

from tests.plugins.built_site import Site, build, text_of
from tests.plugins.project_outline import write_project
from tests.plugins.sample_project import SAMPLE_PROJECT
from tests.plugins.search_index import IndexedPage, read_index
from videnbank.search.pagefind_process import PagefindError, PagefindProcess

NEEDED = (
    r"pagefind\.js",
    r"pagefind-entry\.json",
    r"wasm\.da\.pagefind",
    r"pagefind\.da_\w+\.pf_meta",
    r"(index|filter)/da_\w+\.pf_\w+",
    r"fragment/[0-9a-f]{6}-\d+\.pf_fragment",
    r"order/(published|title)\.json",
)
RECORD = re.compile(r"(cases|vaerktoejer|resultater|nyheder)/[^/]+/")


@pytest.fixture(scope="module")
def index(site: Site) -> dict[str, IndexedPage]:
    return read_index(site.root)


@pytest.fixture(scope="module")
def coffee(index: dict[str, IndexedPage]) -> IndexedPage:
    return index["cases/kaffe-foerst/"]


def names_in(folder: Path) -> list[str]:
    return [f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()]


def test_only_what_a_browser_asks_for_is_there(site: Site) -> None:
    names = names_in(site.root / "pagefind")
    for pattern in NEEDED:
        assert [name for name in names if re.fullmatch(pattern, name)], pattern
    assert [n for n in names if not any(re.fullmatch(p, n) for p in NEEDED)] == []


def test_the_engine_fetches_its_parts_by_a_module_of_ours(site: Site) -> None:
    script = site.root / "pagefind/pagefind.js"
    line, _, theirs = script.read_text(encoding="utf-8").partition("\n")
    found = re.fullmatch(r'import \{ fetch \} from "(.+)";', line)
    assert found
    assert (script.parent / found[1]).resolve().is_file()
    assert theirs.startswith("const pagefind_version=")
    assert "fetch(queued.input)" in theirs


def test_nothing_of_the_theme_but_its_stylesheet_is_there(site: Site) -> None:
    names = names_in(site.root / "assets")
    theirs = [name for name in names if not name.startswith("videnbank/")]
    assert len(theirs) == 1
    assert re.fullmatch(r"stylesheets/main\.\w+\.min\.css", theirs[0])


def test_a_picture_of_the_pages_own_stays(tmp_path: Path) -> None:
    names = (
        "docs/om.md\n  | ---\n  | pictures:\n  |   - src: assets/images/kort.png\n"
        "  |     credit: Os\n  |     recognisable_people: false\n  | ---\n"
        "  | ![Kort](assets/images/kort.png)\ndocs/assets/images/kort.png"
    )
    site = build(write_project(tmp_path, names))
    assert site.has("assets/images/kort.png")


def test_every_listed_record_is_found_and_no_other_page(
    site: Site, index: dict[str, IndexedPage]
) -> None:
    made = {"resultater/hvad-ved-vi/"}
    records = {a for a in site.addresses() if RECORD.fullmatch(a) and "/side-" not in a} - made
    withdrawn = {a for a in records if site.page(a).all("//div[@class='vb-notice']")}
    moved = {a for a in records if site.page(a).all("//meta[@http-equiv='refresh']")}
    assert withdrawn
    assert set(index) == records - withdrawn - moved


def test_a_record_is_filtered_by_what_it_says(coffee: IndexedPage) -> None:
    assert {name: sorted(values) for name, values in coffee.filters.items()} == {
        "kind": ["case"],
        "area": ["aeldre", "borger"],
        "track": ["frisaettende-ledelse-og-styring", "styrket-borgerkontakt"],
        "topic": ["boevl", "faste-teams", "klager"],
        "municipality": ["aabenraa", "aeroe", "koege", "lyngby-taarbaek"],
        "workplace": ["hjemmepleje"],
        "audience": ["ledere", "medarbejdere"],
        "effect": ["quality"],
        "evidence": ["claimed", "measured", "reported"],
        "stage": ["evaluated"],
    }


def test_a_tool_is_filtered_by_the_times_it_fits_in(index: dict[str, IndexedPage]) -> None:
    assert sorted(index["vaerktoejer/trekanten/"].filters["duration"]) == ["120", "60"]
    assert "stage" not in index["vaerktoejer/trekanten/"].filters


def test_a_record_is_shown_with_the_words_of_its_card(coffee: IndexedPage) -> None:
    assert coffee.meta["title"] == "Kaffe først & 'kerneopgaven' \"hver dag\""
    assert coffee.meta["summary"].startswith("Morgenmødet begynder")
    assert (coffee.meta["kind"], coffee.meta["kind_label"]) == ("case", "Case")
    assert coffee.meta["place"] == "Køge, Ærø, Aabenraa, Lyngby-Taarbæk"
    assert coffee.meta["areas"] == "Ældre, Borger"
    assert "duration" not in coffee.meta


def test_what_is_no_text_of_its_own_is_left_out(coffee: IndexedPage) -> None:
    for words in ("Fakta", "Kilder", "Lokal opgørelse", "Læs også", "¶"):
        assert words not in coffee.content
    for words in ("Vi begyndte i det små.", "Vagtplanen fyldte for meget.", "Mølleparken"):
        assert words in coffee.content


def test_a_text_opens_with_the_title_once(coffee: IndexedPage) -> None:
    assert coffee.content.startswith(coffee.meta["title"])
    assert coffee.content.count(coffee.meta["title"]) == 1


def test_the_values_of_a_fact_are_words_of_their_own(coffee: IndexedPage) -> None:
    assert {"Køge", "Ærø", "Aabenraa"} <= set(re.findall(r"\w+", coffee.content))


def test_a_record_is_also_found_by_other_forms_of_its_words(coffee: IndexedPage) -> None:
    assert {"koege", "koge"} <= coffee.words
    assert "kaffe" not in coffee.words


def test_places_that_a_result_leads_to_are_on_its_page(
    site: Site, index: dict[str, IndexedPage]
) -> None:
    for address, found in index.items():
        ids = set(site.page(address).texts("//@id"))
        assert {place.id for place in found.places} <= ids, address


def test_a_place_is_named_as_on_the_page(site: Site, index: dict[str, IndexedPage]) -> None:
    named = {(p.id, p.text) for p in index["vaerktoejer/trekanten/"].places if p.id}
    page = site.page("vaerktoejer/trekanten/")
    headings = {(str(h.get("id")), text_of(h)) for h in page.all("//h2[@id] | //h3[@id]")}
    assert ("vb-trin", "Sådan gør I") in named
    assert named <= headings


def test_pages_hold_nothing_that_is_for_the_index_alone(site: Site) -> None:
    for page in site.pages():
        assert page.all("//@*[starts-with(name(), 'data-pagefind')]") == [], page.address


def test_addresses_with_file_names_are_found_too(tmp_path: Path) -> None:
    project = write_project(tmp_path, SAMPLE_PROJECT, search=True)
    flat = build(project, use_directory_urls=False, site_url="")
    index = read_index(flat.root)
    assert "cases/kaffe-foerst/index.html" in index
    assert all(flat.has(address) for address in index)
    assert flat.page("cases/index.html").resolved("../find.html") == "find.html"
    form = flat.page("cases/index.html").one("//form[@role='search']")
    assert form.get("action") == "../find.html"
    assert (flat.root / "find" / "words.json").is_file()


def test_the_words_of_the_site_are_there_to_choose_among(site: Site) -> None:
    file = json.loads((site.root / "find/words.json").read_text(encoding="utf-8"))
    assert file["words"]["morgenmødet"] > 1
    assert "kilde" not in file["words"]
    assert file["synonyms"]
    assert file["folding"] == {"æ": "ae", "ø": "oe", "å": "aa"}


@pytest.mark.parametrize("state", ["withdrawn", "draft"])
def test_a_site_without_records_has_no_search(tmp_path: Path, state: str) -> None:
    more = '  | withdrawn: {reason: "Rettet.", date: 2026-03-01}' if state == "withdrawn" else ""
    project = write_project(
        tmp_path, f"cases/en/index.md\n  | title: En\n  | state: {state}\n{more}", search=True
    )
    site = build(project)
    assert not site.has("find/")
    assert not (site.root / "pagefind").exists()
    assert site.page().all("//form") == []


def test_an_index_that_cannot_begin_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PagefindError("refused")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(PagefindProcess, "_send", refuse)
    with pytest.raises(PagefindError, match="refused"):
        PagefindProcess()
    assert list(tmp_path.iterdir()) == []
