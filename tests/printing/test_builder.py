"""Values at their limits still give prints that can be used."""

from pathlib import Path
from typing import Any

from tests.core.records import MEASURE, OUTCOME, case, tool
from tests.core.sites import site_of
from tests.printing.print_setup import SITE, needs_weasyprint, print_templates, resources
from tests.printing.tagged_pdf import TaggedPdf
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.markup.sanitizer import CleanHtml
from videnbank.core.routing.print_jobs import Print, PrintKind
from videnbank.core.views.prints.imprint import Imprint
from videnbank.core.views.prints.sheet import print_sheet
from videnbank.printing.builder import PdfBuilder
from videnbank.printing.renderer_loader import load_renderer

pytestmark = needs_weasyprint
WORDS = "Skriv, hvad I vil prøve af på arbejdspladsen. "


def validated(root: Path, what: Print, *entries: AnyEntry) -> TaggedPdf:
    """One print of a few records; nothing may be said against it."""
    imprint = Imprint("Videnbank", SITE)
    production = PdfBuilder(site_of(*entries), imprint, Project(root), lambda _: CleanHtml(""))
    (one,) = production.make([what], root / "ud")
    assert production.said == ()
    return TaggedPdf(one.file)


def steps(count: int, text: str) -> list[dict[str, Any]]:
    return [{"title": f"Trin {n}", "text": text} for n in range(count)]


def test_a_sheet_a_little_too_long_for_a_page_is_set_smaller_on_one(tmp_path: Path) -> None:
    long = tool("a", steps=steps(7, WORDS * 5))
    as_it_is = print_sheet(site_of(long), Imprint("Videnbank", SITE), long)
    renderer = load_renderer(resources(tmp_path))
    assert renderer.set(print_templates().html(as_it_is), PrintKind.SHEET).count == 2
    sheet = validated(tmp_path, Print(PrintKind.SHEET, "a"), long)
    assert sheet.page_count == 1


def test_a_sheet_of_the_longest_texts_runs_over_several_pages(tmp_path: Path) -> None:
    long = tool(
        "a",
        title="x" * 90,
        purpose="y" * 900,
        caution=["z" * 900],
        steps=steps(5, (WORDS * 20)[:900]),
    )
    sheet = validated(tmp_path, Print(PrintKind.SHEET, "a"), long)
    assert 2 <= sheet.page_count <= 3
    assert sheet.findings == []


def test_a_booklet_of_a_case_with_forty_outcomes_and_one_with_none(tmp_path: Path) -> None:
    measured = {**OUTCOME, "evidence": "measured"}
    outcomes = [{**measured, "finding": f"{WORDS}{n}", "measure": {**MEASURE}} for n in range(40)]
    booklet = validated(
        tmp_path,
        Print(PrintKind.BOOKLET, "aeldre"),
        case("a", title="Fyrre", outcomes=outcomes),
        case("b", title="Ingen"),
    )
    assert booklet.findings == []
    assert {"Fyrre", "Ingen"} <= set(booklet.outline)
    assert booklet.header_scopes.count("/Row") >= 42 + 3


def test_a_change_of_a_text_makes_its_prints_anew_and_no_others(tmp_path: Path) -> None:
    first, second = tool("a"), tool("b")
    wanted = [Print(PrintKind.SHEET, "a"), Print(PrintKind.SHEET, "b")]

    def kept(*entries: AnyEntry) -> list[bool]:
        production = PdfBuilder(
            site_of(*entries),
            Imprint("Videnbank", SITE),
            Project(tmp_path),
            lambda _: CleanHtml(""),
        )
        return [one.kept for one in production.make(wanted, tmp_path / "ud")]

    assert kept(first, second) == [False, False]
    assert kept(first, second) == [True, True]
    assert kept(first, tool("b", summary="Noget andet.")) == [True, False]
