"""The search index that a build makes: which documents are in it, and what it has of each."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml
from mkdocs.exceptions import Abort

from tests.plugins.build_log import BuildLog
from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import SEARCH, write_project
from tests.plugins.sample_project import CASE_PAGE, SAMPLE_PROJECT, TOOL_PAGE
from tests.plugins.search_index import IndexedDocument, IndexFiles
from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.filters import FILTERS, filter_values
from videnbank.core.catalogue.project import Project
from videnbank.core.index.field import Field
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.query import read_query
from videnbank.core.index.ranking import LEVELS
from videnbank.core.index.search import search
from videnbank.core.language.collation import danish_key
from videnbank.core.loading.check_project import check_project
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import Addresses

DAY = date(2026, 11, 22)
MOST_MANIFEST_BYTES = 3_000
"""A page that is to search waits for it; two thirds are the stop words."""

RECORD = re.compile(r"(cases|vaerktoejer|resultater|nyheder)/[^/]+/")
PLANNED = (r"documents/\d+", r"facets/[a-z]+", r"orders/(published|title)", r"terms/0")
SMALL = "cases/kaffe/index.md\n  | title: Kaffe"


@pytest.fixture(scope="module")
def index(site: Site) -> IndexFiles:
    return IndexFiles(site.root)


@pytest.fixture(scope="module")
def coffee(index: IndexFiles) -> IndexedDocument:
    return index.by_address[CASE_PAGE]


@pytest.fixture(scope="module")
def catalogue(site: Site) -> Catalogue:
    """What the site was built from."""
    return check_project(Project(site.root.parent), DAY).catalogue(DAY)


@pytest.fixture(scope="module")
def records(catalogue: Catalogue) -> Mapping[str, Record]:
    """The listed records by their addresses."""
    addresses = Addresses(directory_urls=True)
    return {addresses.of(entry.uri): entry.record for entry in catalogue.listed()}


def weighted(root: Path, options: str) -> Path:
    """A small project whose search has these options."""
    project = write_project(root, SMALL, search=True)
    file = project / "mkdocs.yml"
    written = file.read_text(encoding="utf-8")
    file.write_text(SEARCH.sub(f"  - videnbank/search: {options}\n", written), encoding="utf-8")
    return project


def test_the_files_are_those_of_one_version_and_the_manifest(index: IndexFiles) -> None:
    assert sorted(file.name for file in index.folder.iterdir()) == [
        index.version.name,
        "manifest.json",
    ]
    assert re.fullmatch(r"[0-9a-f]{12}", index.version.name)
    patterns = [*PLANNED, "positions/0", "words"]
    for pattern in patterns:
        assert [name for name in index.names() if re.fullmatch(rf"{pattern}\.bin", name)], pattern
    planned = re.compile(rf"({'|'.join(patterns)})\.bin")
    assert [name for name in index.names() if not planned.fullmatch(name)] == []


def test_a_file_is_compressed_and_does_not_tell_when(index: IndexFiles) -> None:
    for name in index.names():
        with (index.version / name).open("rb") as file:
            identification, _flags, time = file.read(2), file.read(2), file.read(4)
        assert (identification, time) == (b"\x1f\x8b", bytes(4)), name


def test_the_manifest_is_small_and_says_how_to_read_the_rest(index: IndexFiles) -> None:
    manifest = index.manifest
    assert (index.folder / "manifest.json").stat().st_size <= MOST_MANIFEST_BYTES
    assert manifest["format"] == 1
    assert manifest["documents"] == len([name for name in index.names() if "documents/" in name])
    assert manifest["ranking"]["levels"] == LEVELS
    assert {"kommune", "hvad"} <= set(manifest["stop_words"].split())
    assert {"hvordan", "øvelse"} <= set(manifest["how_words"].split())


def test_every_listed_record_is_a_document_and_no_other(
    site: Site, index: IndexFiles, records: Mapping[str, Record]
) -> None:
    assert [document.address for document in index.records if document.address not in records] == []
    assert len(index.records) == len(records)
    hidden = {"cases/trukket/", "cases/kladde/"}
    assert site.has("cases/trukket/")
    assert hidden.isdisjoint(index.by_address)


def test_every_document_is_a_page_of_its_own(site: Site, index: IndexFiles) -> None:
    assert len(index.by_address) == len(index.documents)
    for document in index.documents:
        page = site.page(document.address)
        assert not page.all("//meta[@http-equiv='refresh']"), document.address
        assert document.title in page.text("//h1")


def test_pages_come_after_the_records_and_have_a_kind_of_their_own(index: IndexFiles) -> None:
    pages = index.documents[index.manifest["records"] :]
    kinds = {document.address: document.kind for document in pages}
    assert set(kinds.values()).isdisjoint(kind.value for kind in Kind)
    assert not [address for address in kinds if RECORD.fullmatch(address) and "-" not in address]
    assert kinds["om/"] == "page"
    assert kinds["redaktion/"] == "handbook"
    assert kinds["emner/klager/"] == "topic"
    assert kinds["kommuner/koege/"] == "municipality"
    assert kinds["resultater/hvad-ved-vi/"] == "page"
    assert {"", "find/", "omraader/aeldre/styrket-borgerkontakt/"}.isdisjoint(kinds)
    assert not [address for address in kinds if "/side-" in address]


def test_records_are_numbered_from_the_best_known(index: IndexFiles) -> None:
    # A tool that four cases use, and the case that measured something.
    assert [document.address for document in index.records[:2]] == [TOOL_PAGE, CASE_PAGE]


def test_a_filter_has_the_records_that_have_its_value(
    index: IndexFiles, records: Mapping[str, Record]
) -> None:
    assert set(index.index.facets) == {each.name for each in FILTERS}
    for address, record in records.items():
        values = {name: sorted(found) for name, found in filter_values(record).items() if found}
        assert index.values_of(address) == values, address
    for name, sets in index.index.facets.items():
        assert all(number < len(records) for numbers in sets.values() for number in numbers), name


def test_a_filter_without_values_has_a_file_too(tmp_path: Path) -> None:
    index = IndexFiles(build(write_project(tmp_path, SMALL, search=True)).root)
    assert index.read("facets/duration") == {}


def test_the_orders_have_every_record_once(
    index: IndexFiles, records: Mapping[str, Record]
) -> None:
    found = index.index.orders
    ordered = {name: [records[index.records[n].address] for n in found[name]] for name in found}
    numbered = range(len(records))
    assert list(found["published"]) == sorted(
        numbered, key=lambda n: (records[index.records[n].address].published, -n)
    )
    titles = [danish_key(record.title) for record in ordered["title"]]
    assert titles == sorted(titles)
    assert sorted(found["title"]) == list(numbered)


def test_tools_are_known(index: IndexFiles) -> None:
    tools = {index.records[number].kind for number in index.index.tools}
    assert tools == {"tool"}
    assert len(index.index.tools) == sum(record.kind == "tool" for record in index.records)


def is_small_title(key: str) -> bool:
    """Whether a key is a whole title, which stands in no text as a word."""
    return key.startswith("title:")


def test_a_posting_has_a_level_and_a_document(index: IndexFiles) -> None:
    terms = index.index.terms
    for key, term in terms.items():
        assert list(term.documents) == sorted(set(term.documents)), key
        assert 0 <= term.documents[0] <= term.documents[-1] < len(index.documents), key
        assert all(1 <= posting.level <= LEVELS for posting in term.postings().values()), key
        assert term.words or is_small_title(key), key


def test_a_word_stands_where_it_is_found_as_a_word(index: IndexFiles) -> None:
    positions = index.index.positions
    for key, term in index.index.terms.items():
        if is_small_title(key):
            continue
        as_word = {n for n, posting in term.postings().items() if posting.kind is MatchKind.WORD}
        stands = set(positions[key].by_document()) if key in positions else set()
        assert stands == as_word, key
    assert set(positions) <= set(index.index.terms)


def test_a_record_is_shown_with_the_words_of_its_card(coffee: IndexedDocument) -> None:
    assert coffee.title == "Kaffe først & 'kerneopgaven' \"hver dag\""
    assert coffee.summary.startswith("Morgenmødet begynder")
    assert (coffee.kind, coffee.label) == ("case", "Case")
    assert coffee.notes == (
        "Køge, Ærø, Aabenraa, Lyngby-Taarbæk",
        "Ældre, Borger",
        "Styrket borgerkontakt, Frisættende ledelse og styring",
    )


def test_what_is_no_text_of_its_own_is_not_quoted(coffee: IndexedDocument) -> None:
    for words in ("Fakta", "Kilder", "Lokal opgørelse", "Læs også", "¶"):
        assert words not in coffee.text
    for words in ("Vi begyndte i det små.", "Vagtplanen fyldte for meget.", "Begynd i dag."):
        assert words in coffee.text


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("kaffe", MatchKind.WORD),
        ("kaffen", MatchKind.WORD),
        ("Mølleparken", MatchKind.WORD),
        ("møde", MatchKind.PART),
        ("papirarbejde", MatchKind.SYNONYM),
        ("koege", MatchKind.FORM),
        ("køge", MatchKind.WORD),
    ],
)
def test_a_record_is_found_by_its_words_and_by_others(
    index: IndexFiles, query: str, kind: MatchKind
) -> None:
    hits = search(index.index, read_query(query, index.index))
    found = {index.documents[hit.document].address: hit.matches for hit in hits}
    assert [posting.kind for posting in found[CASE_PAGE].values()] == [kind]


def test_a_page_is_found_by_its_name(index: IndexFiles) -> None:
    for query, address in {
        "aalborg": "kommuner/aalborg/",
        "tilgængelighed": "om/tilgaengelighed/",
        "velfærdsområder": "omraader/",
    }.items():
        hits = search(index.index, read_query(query, index.index))
        assert address in [index.documents[hit.document].address for hit in hits], query


def test_places_that_a_hit_leads_to_are_on_its_page(site: Site, index: IndexFiles) -> None:
    for document in index.documents:
        ids = set(site.page(document.address).texts("//@id"))
        anchors = {passage.anchor for passage in document.passages if passage.anchor}
        assert anchors <= ids, document.address


def test_a_place_is_named_as_on_the_page(site: Site, index: IndexFiles) -> None:
    passages = index.by_address[TOOL_PAGE].passages
    page = site.page(TOOL_PAGE)
    for passage in passages:
        if passage.anchor:
            (element,) = page.all(f"//*[@id='{passage.anchor}']")
            heading = element.xpath("string(descendant-or-self::*[self::h2 or self::h3])")
            assert " ".join(str(heading).split()) == passage.heading
    assert ("vb-trin", "Sådan gør I") in {(each.anchor, each.heading) for each in passages}


def test_the_words_to_suggest_are_those_of_the_texts_most_used_first(index: IndexFiles) -> None:
    words = index.index.words
    assert words["morgenmødet"] > 1
    assert "kilde" not in words
    assert "hvad" not in words
    counts = list(words.values())
    assert counts == sorted(counts, reverse=True)


def test_another_text_makes_another_version(tmp_path: Path) -> None:
    project = write_project(tmp_path, SMALL, search=True)
    first = IndexFiles(build(project).root).version.name
    assert IndexFiles(build(project).root).version.name == first
    write_project(tmp_path, SMALL.replace("Kaffe", "Te"), search=True)
    second = IndexFiles(build(project).root)
    assert second.version.name != first
    assert [folder.name for folder in second.folder.iterdir() if folder.is_dir()] == [
        second.version.name
    ]


def test_addresses_with_file_names_are_found_too(tmp_path: Path) -> None:
    project = write_project(tmp_path, SAMPLE_PROJECT, search=True)
    flat = build(project, use_directory_urls=False, site_url="")
    index = IndexFiles(flat.root)
    assert "cases/kaffe-foerst/index.html" in index.by_address
    assert "om/kontakt.html" in index.by_address
    assert all(flat.has(address) for address in index.by_address)
    assert flat.page("cases/index.html").resolved("../find.html") == "find.html"
    form = flat.page("cases/index.html").one("//form[@role='search']")
    assert form.get("action") == "../find.html"


@pytest.mark.parametrize("state", ["withdrawn", "draft"])
def test_a_site_without_records_has_no_search(tmp_path: Path, state: str) -> None:
    more = '  | withdrawn: {reason: "Rettet.", date: 2026-03-01}' if state == "withdrawn" else ""
    project = write_project(
        tmp_path, f"cases/en/index.md\n  | title: En\n  | state: {state}\n{more}", search=True
    )
    site = build(project)
    assert not (site.root / "find").exists()
    assert site.page().all("//form") == []


def test_the_preview_finds_drafts(tmp_path: Path) -> None:
    outline = f"{SMALL}\ncases/te/index.md\n  | title: Te\n  | state: draft"
    project = write_project(tmp_path, outline, search=True)
    published = IndexFiles(build(project).root)
    assert "cases/te/" not in published.by_address
    preview = IndexFiles(build(project, command="serve", site_dir=str(tmp_path / "p")).root)
    assert "cases/te/" in preview.by_address


def test_a_site_may_have_words_weigh_otherwise(tmp_path: Path) -> None:
    usual = IndexFiles(build(write_project(tmp_path / "a", SMALL, search=True)).root).index
    other = weighted(tmp_path / "b", "{field_weights: {title: 0, summary: 20}}")
    changed = IndexFiles(build(other).root).index
    number = 0
    title, summary = "kaf", "morgenmød"
    assert changed.terms[title].postings()[number].level == 1
    for key, compare in ((title, int.__lt__), (summary, int.__gt__)):
        levels = [each.terms[key].postings()[number].level for each in (changed, usual)]
        assert compare(*levels), key


@pytest.mark.parametrize(
    ("weights", "name"),
    [
        ("{titel: 3}", "titel"),
        ("{title: tre}", "title"),
        ("{title: -1}", "title"),
        ("{title: 101}", "title"),
        ("{title: .nan}", "title"),
        ("{title: true}", "title"),
        ("{title: }", "title"),
        ("{1: 2}", "1"),
    ],
)
def test_a_weight_that_cannot_be_used_is_told_with_its_cure(
    tmp_path: Path, build_log: BuildLog, weights: str, name: str
) -> None:
    project = weighted(tmp_path, f"{{field_weights: {weights}}}")
    with pytest.raises(Abort):
        build(project)
    (message,) = build_log.pop_all()
    assert f"field_weights kan ikke bruge »{name}«" in message
    assert all(field in message for field in Field)
    assert "{" not in message
    assert not (project / "site").exists()


def test_weights_that_are_none_are_the_usual_ones(tmp_path: Path) -> None:
    options = {"field_weights": None}
    project = weighted(tmp_path, yaml.safe_dump(options, default_flow_style=True).strip())
    usual = write_project(tmp_path / "usual", SMALL, search=True)
    versions = {IndexFiles(build(each).root).version.name for each in (project, usual)}
    assert len(versions) == 1


def test_nothing_of_the_theme_but_its_stylesheet_is_there(site: Site) -> None:
    folder = site.root / "assets"
    names = (f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())
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
