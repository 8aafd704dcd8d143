"""Records at the limits of the model still give usable prints."""

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
from videnbank.core.views.prints.sheet import PAGES, print_sheet
from videnbank.printing.builder import PdfBuilder
from videnbank.printing.renderer_loader import load_renderer

pytestmark = needs_weasyprint
WORDS = "Skriv, hvad I vil prøve af på arbejdspladsen. "


def build_print(root: Path, job: Print, *entries: AnyEntry) -> TaggedPdf:
    """Builds one print of a few records, without warnings."""
    imprint = Imprint("Videnbank", SITE)
    builder = PdfBuilder(site_of(*entries), imprint, Project(root), lambda _: CleanHtml(""))
    (item,) = builder.build([job], root / "ud")
    assert builder.warnings == ()
    return TaggedPdf(item.file)


def steps(count: int, text: str) -> list[dict[str, Any]]:
    return [{"title": f"Trin {n}", "text": text} for n in range(count)]


def test_a_sheet_a_little_too_long_for_a_leaf_is_set_smaller_on_one(tmp_path: Path) -> None:
    long = tool("a", steps=steps(20, WORDS * 5))
    view = print_sheet(site_of(long), Imprint("Videnbank", SITE), long)
    renderer = load_renderer(resources(tmp_path))
    assert renderer.layout(print_templates().render(view), PrintKind.SHEET).count == PAGES + 1
    sheet = build_print(tmp_path, Print(PrintKind.SHEET, "a"), long)
    assert sheet.page_count == PAGES


def test_a_sheet_of_one_page_has_a_back_to_write_on(tmp_path: Path) -> None:
    sheet = build_print(tmp_path, Print(PrintKind.SHEET, "a"), tool("a"))
    assert sheet.page_count == PAGES
    assert sheet.outline[-3:] == [
        "Det vil vi prøve",
        "Hvem gør hvad?",
        "Hvornår ser vi på, hvordan det går?",
    ]
    assert sheet.findings == []


def test_a_sheet_explains_its_terms_unless_they_would_take_a_page_more(tmp_path: Path) -> None:
    def is_explained(lines: int) -> bool:
        caution = ["VIVE skrev om det.", *(f"Vent {n} dage." for n in range(lines))]
        long = tool("a", steps=steps(12, WORDS * 5), caution=caution)
        sheet = build_print(tmp_path, Print(PrintKind.SHEET, "a"), long)
        assert sheet.page_count == PAGES
        return "Ord i teksten" in sheet.outline

    lengths = (0, 17, 24)
    explained = [is_explained(lines) for lines in lengths]
    # With more lines the terms go first; then smaller type has room for them again.
    assert explained[0]
    assert False in explained
    assert True in explained[explained.index(False) :]


def test_a_sheet_of_the_longest_texts_runs_over_several_pages(tmp_path: Path) -> None:
    long = tool(
        "a",
        title="x" * 90,
        purpose="y" * 900,
        caution=["z" * 900],
        steps=steps(9, (WORDS * 20)[:900]),
    )
    sheet = build_print(tmp_path, Print(PrintKind.SHEET, "a"), long)
    assert 2 <= sheet.page_count <= 4
    assert sheet.findings == []


def test_the_height_left_for_notes_is_measured_below_the_last_line(tmp_path: Path) -> None:
    renderer = load_renderer(resources(tmp_path))

    def end_of(day: str) -> float:
        one = tool("a", published=day, reviewed=day)
        view = print_sheet(site_of(one), Imprint("Videnbank", SITE), one)
        layout = renderer.layout(print_templates().render(view), PrintKind.SHEET)
        return layout.anchors()["end"].top_mm

    # The dates of one take a line, those of the other two.
    assert end_of("2026-11-22") - end_of("2026-05-01") > 3


def test_a_card_to_fold_is_a_leaf_of_its_own_with_the_words_of_the_steps(tmp_path: Path) -> None:
    titles = ("Begynd", "Lyt", "Aftal")
    three = [{"title": name, "text": WORDS, "points": ["Hvad er vigtigt?"]} for name in titles]
    without, with_card = tool("a", steps=three), tool("b", steps=three, fold_up_card=True)
    plain = build_print(tmp_path, Print(PrintKind.SHEET, "a"), without)
    sheet = build_print(tmp_path, Print(PrintKind.SHEET, "b"), with_card)
    # The card takes the place of the back to write on.
    assert sheet.page_count == plain.page_count == PAGES
    assert sheet.findings == []
    for title in titles:
        assert plain.text.count(title) == 1
        assert sheet.text.count(title) == 2


def test_a_card_to_fold_of_long_texts_loses_no_word(tmp_path: Path) -> None:
    long = [{"title": f"Side {n}", "text": f"{(WORDS * 17)[:880]} Slut {n}"} for n in (1, 2, 3)]
    one = tool("a", steps=long, fold_up_card=True)
    sheet = build_print(tmp_path, Print(PrintKind.SHEET, "a"), one)
    assert all(sheet.text.count(f"Slut {n}") == 2 for n in (1, 2, 3))


def test_a_booklet_of_a_case_with_forty_outcomes_and_one_with_none(tmp_path: Path) -> None:
    measured = {**OUTCOME, "evidence": "measured"}
    outcomes = [{**measured, "finding": f"{WORDS}{n}", "measure": {**MEASURE}} for n in range(40)]
    booklet = build_print(
        tmp_path,
        Print(PrintKind.BOOKLET, "aeldre"),
        case("a", title="Fyrre", outcomes=outcomes),
        case("b", title="Ingen"),
    )
    assert booklet.findings == []
    assert {"Fyrre", "Ingen"} <= set(booklet.outline)
    # What sources are silent on is a sentence, not a row.
    assert booklet.header_scopes.count("/Row") == 40


def test_a_change_of_a_text_makes_its_prints_anew_and_no_others(tmp_path: Path) -> None:
    first, second = tool("a"), tool("b")
    jobs = [Print(PrintKind.SHEET, "a"), Print(PrintKind.SHEET, "b")]

    def cached(*entries: AnyEntry) -> list[bool]:
        builder = PdfBuilder(
            site_of(*entries),
            Imprint("Videnbank", SITE),
            Project(tmp_path),
            lambda _: CleanHtml(""),
        )
        return [item.cached for item in builder.build(jobs, tmp_path / "ud")]

    assert cached(first, second) == [False, False]
    assert cached(first, second) == [True, True]
    assert cached(first, tool("b", summary="Noget andet.")) == [True, False]
