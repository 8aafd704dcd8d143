"""Adding a facet: the methods that a case has used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.extension.package_copy import PackageCopy, recipe
from tests.plugins.built_site import Site
from tests.plugins.project_outline import write_project
from tests.plugins.search_index import IndexFiles

MOST_FILES = 4
OUTLINE = """
cases/a/index.md
  | title: "Kaffe først"
  | methods: [proevehandling, lean]
  | municipalities: [koege]
cases/b/index.md
  | title: "Åbent møde"
  | methods: [proevehandling]
  | municipalities: [aeroe]
  | areas: [boern]
  | tracks: [frisaettende-ledelse-og-styring]
cases/c/index.md
  | title: "Uden metode"
  | municipalities: [aarhus]
docs/vaerktoejer/t/index.md
  | title: "Trekanten"
"""
VALUES = """
methods:
  - {id: proevehandling, label: Prøvehandling, definition: "Noget småt, der bliver prøvet."}
  - {id: lean, label: Lean}
  - {id: ubrugt, label: Ubrugt}
"""
ENTRY = """METHOD = Facet(
    name="method",
    terms=TermList.METHODS,
    field="methods",
    folder="metoder",
    filter=FacetFilter(position=55),
    related_weight=2.0,
    fact="methods",
    menu=Menu.FOOTER,
)

"""
WORDS = {
    "menu.methods": "Metoder",
    "lists.methods_title": "Alle metoder",
    "lists.methods_lead": "Måder at arbejde på.",
    "find.filters.method": "Metode",
    "find.pages.method": "Metode",
    "facts.methods": "Metoder",
    "related.method": "Også med metoden {labels}",
    "terms.methods": "metode",
    "fields.case.methods": "De metoder, de brugte.",
}


@pytest.fixture(scope="module")
def extended(package: PackageCopy) -> PackageCopy:
    package.insert_after(
        "core/model/vocabulary_field.py",
        r'^    CLUSTERS = "clusters"\n',
        '    METHODS = "methods"\n',
    )
    package.insert_after(
        "core/model/case.py",
        r"^    country: .*\n",
        "    methods: Distinct[Annotated[str, VocabularyField(TermList.METHODS)]] = ()\n",
    )
    package.insert_after("core/catalogue/facet.py", r"(?=^FACETS: )", ENTRY)
    package.insert_after("core/catalogue/facet.py", r"^    AUDIENCE,\n", "    METHOD,\n")
    package.add_words(WORDS)
    return package


@pytest.fixture(scope="module")
def site(extended: PackageCopy, project: Path) -> Site:
    write_project(project, OUTLINE, search=True)
    with (project / "vocabulary.yml").open("a", encoding="utf-8") as vocabulary:
        vocabulary.write(VALUES)
    extended.run(project, "-m", "mkdocs", "build", "--strict", "--quiet")
    return Site(project / "site")


def test_a_facet_changes_the_files_listed_in_the_recipe(extended: PackageCopy) -> None:
    assert extended.touched == recipe("add a facet")
    assert len(extended.touched) <= MOST_FILES


def test_values_with_records_have_a_page(site: Site) -> None:
    page = site.page("metoder/proevehandling/")
    assert page.text("//h1") == "Prøvehandling"
    assert page.cards() == ["Kaffe først", "Åbent møde"]
    assert site.has("metoder/lean/")
    assert not site.has("metoder/ubrugt/")


def test_the_footer_links_to_the_list_of_values(site: Site) -> None:
    page = site.page("metoder/")
    assert page.text("//h1") == "Alle metoder"
    assert page.address_of("Prøvehandling") == "metoder/proevehandling/"
    (href,) = set(site.page("cases/a/").texts("//footer//a[normalize-space()='Metoder']/@href"))
    assert site.page("cases/a/").resolved(href) == "metoder/"


def test_the_search_page_filters_by_it(site: Site) -> None:
    page = site.page("find/")
    group = "//fieldset[@data-videnbank-facet='method']"
    assert page.texts(f"{group}//input/@value") == ["lean", "proevehandling"]
    assert page.texts(f"{group}//*[@data-videnbank-count]") == ["1", "2"]
    names = page.texts("//fieldset[@data-videnbank-facet]/@data-videnbank-facet")
    assert names.index("track") < names.index("method")
    assert names.index("method") < names.index("municipality")
    assert "?method=proevehandling" in str(site.page("metoder/proevehandling/").html)


def test_a_value_and_the_records_that_have_it_are_found(site: Site) -> None:
    index = IndexFiles(site.root)
    assert index.values_of("cases/b/")["method"] == ["proevehandling"]
    page = index.by_address["metoder/proevehandling/"]
    assert (page.kind, page.label, page.title) == ("method", "Metode", "Prøvehandling")


def test_a_shared_value_relates_records(site: Site) -> None:
    reasons = site.page("cases/a/").texts("//*[contains(@class, 'vb-reason')]")
    assert "Også med metoden Prøvehandling" in reasons


def test_records_show_it_as_a_fact(site: Site) -> None:
    assert site.page("cases/a/").facts()["Metoder"] == ["Prøvehandling", "Lean"]
    assert "Metoder" not in site.page("cases/c/").facts()
    assert "Metoder" not in site.page("vaerktoejer/t/").facts()


def test_the_editor_knows_its_values(extended: PackageCopy, site: Site, project: Path) -> None:
    assert site.root.is_dir()
    extended.videnbank(project, "schema", "--out", "schema")
    schema = json.loads((project / "schema/case.json").read_text(encoding="utf-8"))
    assert "proevehandling" in json.dumps(schema["properties"]["methods"])


def test_missing_wording_stops_the_build_before_rendering(
    extended: PackageCopy, site: Site, project: Path
) -> None:
    assert site.root.is_dir()
    words = extended.folder / "videnbank/wording/da.yml"
    whole = words.read_text(encoding="utf-8")
    lacking = [line for line in whole.splitlines() if "Også med metoden" not in line]
    assert len(lacking) == len(whole.splitlines()) - 1
    words.write_text("\n".join(lacking), encoding="utf-8")
    try:
        done = extended.attempt(project, "-m", "mkdocs", "build", "-q", "-d", "lacking")
    finally:
        words.write_text(whole, encoding="utf-8")
    assert done.returncode != 0
    assert "wording/da.yml has no text for: related.method" in done.stdout + done.stderr
    assert not (project / "lacking/index.html").exists()
