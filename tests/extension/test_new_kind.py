"""Adding a kind of record: untried ideas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.extension.package_copy import PackageCopy, recipe
from tests.plugins.built_site import Site
from tests.plugins.project_outline import write_project

MOST_FILES = 7
OUTLINE = """
ideer/fri-uge/index.md
  | ---
  | title: "En fri uge"
  | summary: "Lad et team planlægge selv i en uge."
  | areas: [aeldre]
  | tracks: [styrket-borgerkontakt]
  | topics: [boevl]
  | published: 2026-01-05
  | state: published
  | proposal: "Prøv det i én uge."
  | cautions: ["Spørg først."]
  | municipalities: [koege]
  | outcomes:
  |   - {bottom_line: quality, finding: "Ro.", direction: better, evidence: evaluated, source: kilde}
  | sources:
  |   - {id: kilde, title: "En kilde"}
  | ---
  | Mere om idéen.
cases/a/index.md
  | title: "Kaffe først"
  | topics: [boevl]
"""
MODEL = '''"""An idea: something that nobody has tried yet."""

from __future__ import annotations

from typing import Annotated, ClassVar

from videnbank.core.model.frozen_model import Distinct
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.model.text import Passage
from videnbank.core.model.vocabulary_field import TermList, VocabularyField


class Idea(Record):
    """Something that one could try."""

    record_kind: ClassVar[Kind] = Kind.IDEA
    folder: ClassVar[str] = "ideer"
    outside_docs: ClassVar[bool] = True
    comparable: ClassVar[bool] = True

    proposal: Passage
    cautions: tuple[Passage, ...] = ()
    municipalities: Distinct[Annotated[str, VocabularyField(TermList.MUNICIPALITIES)]] = ()
    outcomes: tuple[Outcome, ...] = ()
'''
VIEW = '''"""How an idea is shown."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.facet import Menu
from videnbank.core.model.idea import Idea
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.text_section import TextSection, list_section
from videnbank.core.views.kinds.kind_view import KindView


def _facts(site: Site, idea: Idea) -> Iterator[Fact | None]:
    yield fact(site, "proposal", idea.proposal)


def _notes(_: Site, idea: Idea) -> Iterator[str]:
    yield idea.proposal


def _after_body(site: Site, idea: Idea) -> Iterator[TextSection]:
    yield list_section(site.wording, "cautions", idea.cautions)


IDEA_VIEW = KindView(
    model=Idea, menu=Menu.HEADER, card_notes=_notes, facts=_facts, after_body=_after_body
)
'''
WORDS = {
    "kinds.idea.one": "Idé",
    "kinds.idea.other": "Idéer",
    "kinds.idea.lead": "Det, ingen har prøvet endnu.",
    "kinds_in_text.idea": "idé",
    "status.kinds.idea.one": "idé",
    "status.kinds.idea.other": "idéer",
    "status.held.idea.one": "{n} idé",
    "status.held.idea.other": "{n} idéer",
    "facts.proposal": "Forslag",
    "record.cautions": "Pas på",
    "fields.idea.proposal": "Det, man kunne prøve.",
    "fields.idea.cautions": "Det, man skal passe på.",
    "fields.idea.municipalities": "Hvor man kunne prøve.",
    "fields.idea.outcomes": "Det, der kom ud af det.",
}


@pytest.fixture(scope="module")
def extended(package: PackageCopy) -> PackageCopy:
    package.insert_after("core/model/reference.py", r'^    NEWS = "news"\n', '    IDEA = "idea"\n')
    package.add_file("core/model/idea.py", MODEL)
    package.insert_after(
        "core/model/registry.py",
        r"^from videnbank\.core\.model\.case import Case\n",
        "from videnbank.core.model.idea import Idea\n",
    )
    package.insert_after("core/model/registry.py", r"^_MODELS\b.*= \(", "Idea, ")
    package.add_file("core/views/kinds/idea.py", VIEW)
    package.insert_after(
        "core/views/kinds/registry.py",
        r"^from videnbank\.core\.views\.kinds\.case import CASE_VIEW\n",
        "from videnbank.core.views.kinds.idea import IDEA_VIEW\n",
    )
    package.insert_after("core/views/kinds/registry.py", r"^_VIEWS\b.*= \(", "IDEA_VIEW, ")
    package.add_words(WORDS)
    return package


@pytest.fixture(scope="module")
def site(extended: PackageCopy, project: Path) -> Site:
    write_project(project, OUTLINE, search=True)
    extended.run(project, "-m", "mkdocs", "build", "--strict", "--quiet")
    return Site(project / "site")


def test_a_kind_changes_the_files_listed_in_the_recipe(extended: PackageCopy) -> None:
    assert extended.touched == recipe("add a kind of record", kind="idea")
    assert len(extended.touched) <= MOST_FILES


def test_the_menu_links_to_its_overview(site: Site) -> None:
    overview = site.page("ideer/")
    assert overview.text("//h1") == "Idéer"
    assert overview.cards() == ["En fri uge"]
    home = site.page()
    (href,) = set(home.texts("//header//a[normalize-space()='Idéer']/@href"))
    assert home.resolved(href) == "ideer/"


def test_a_record_has_a_page_with_the_fields_of_its_kind(site: Site) -> None:
    page = site.page("ideer/fri-uge/")
    assert page.text("//h1") == "En fri uge"
    facts = page.facts()
    assert facts["Forslag"] == ["Prøv det i én uge."]
    assert facts["Emner"] == ["Bøvl i hverdagen"]
    assert page.texts("//section[h2[@id='vb-cautions']]//li") == ["Spørg først."]
    assert page.cards() == ["Kaffe først"]


def test_its_card_shows_its_kind(site: Site) -> None:
    (card,) = site.page("ideer/").all("//li[contains(@class, 'vb-card')]")
    assert "Idé" in card.text_content()
    assert "Prøv det i én uge." in card.text_content()
    assert "En fri uge" in site.page("emner/boevl/").cards()


def test_the_search_page_filters_by_it(site: Site) -> None:
    page = site.page("find/")
    assert "idea" in page.texts("//fieldset[@data-videnbank-facet='kind']//input/@value")


def test_pages_that_count_kinds_include_it(site: Site) -> None:
    assert "idé" in site.page("om/status/").text("//main")
    assert "Idéer" in site.page().texts("//main//a")


def test_its_outcomes_and_municipalities_are_counted_and_searched(site: Site) -> None:
    # By its fields: outcomes and municipalities are read from every kind that has them.
    assert "Ro." in site.page("ideer/fri-uge/").text("//main")
    assert "ideer/fri-uge/" in (site.root / "resultater/hvad-ved-vi/virkninger.csv").read_text(
        encoding="utf-8"
    )
    assert "En fri uge" in site.page("kommuner/koege/").cards()
    evidence = site.page("find/").one("//fieldset[@data-videnbank-facet='evidence']")
    assert evidence.xpath(".//input/@value") == ["evaluated"]
    assert "idea" in site.page("sammenlign/").html


def test_authors_have_its_schema_and_its_fields(
    extended: PackageCopy, site: Site, project: Path
) -> None:
    extended.videnbank(project, "schema", "--out", "schema")
    schema = json.loads((project / "schema/idea.json").read_text(encoding="utf-8"))
    assert "proposal" in schema["required"]
    assert "Det, man kunne prøve." in site.page("redaktion/felter/").text("//main")


def test_authors_can_create_and_check_one(extended: PackageCopy, site: Site, project: Path) -> None:
    assert site.root.is_dir()
    assert "Ingen fejl" in extended.videnbank(project, "check")
    extended.videnbank(project, "new", "idea", "Endnu en idé")
    file = project / "ideer/endnu-en-ide/index.md"
    assert "proposal:" in file.read_text(encoding="utf-8")
    done = extended.attempt(
        project, "-c", "from videnbank.cli.main import main; main()", "check", str(file)
    )
    file.unlink()
    assert done.returncode == 1
    assert "proposal" in done.stdout


def test_a_kind_without_a_model_stops_the_build(package: PackageCopy, project: Path) -> None:
    registry = package.folder / "videnbank/core/model/registry.py"
    whole = registry.read_text(encoding="utf-8")
    registry.write_text(whole.replace("(Idea, ", "("), encoding="utf-8")
    try:
        done = package.attempt(project, "-c", "import videnbank.core.model.registry")
    finally:
        registry.write_text(whole, encoding="utf-8")
    assert "core/model/registry.py has no model for: idea" in done.stderr
