from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.projects import CASE, RESULT, TOOL, check_files
from videnbank.core.authoring.content_advice import content_advice
from videnbank.core.catalogue.project import Project
from videnbank.core.loading.field_lines import FieldLines


def advice(root: Path, text: str, path: str = "cases/a/index.md") -> list[str]:
    """The advice on a record, as `line kind`."""
    check = check_files(root, {path: text})
    assert not check.issues
    lines = FieldLines(Project(root))
    return [f"{item.lines[0]} {item.kind}" for item in content_advice(check, lines)]


def case(*fields: str, body: str = "Brødtekst.", summary: str = "Hvad det er.") -> str:
    text = CASE.replace("Brødtekst.", body).replace("stage:", "\n".join((*fields, "stage:")))
    return text.replace("Morgenmødet begynder med borgernes navne.", summary)


def outcome(finding: str = "64 blev.", *, more: str) -> str:
    return (
        "outcomes:\n  - bottom_line: quality\n    source: kilde\n"
        f'    finding: "{finding}"\n    {more}'
    )


MEASURED = "direction: {}\n    evidence: measured\n    measure: {{indicator: x, unit: y, {}}}"


def test_a_record_without_faults_gets_no_advice(tmp_path: Path) -> None:
    assert advice(tmp_path, case()) == []


@pytest.mark.parametrize(
    ("direction", "figures", "kinds"),
    [
        ("better", "after: 64", ["direction-of-a-lone-figure", "lone-figure"]),
        ("unchanged", "before: 64", ["direction-of-a-lone-figure", "lone-figure"]),
        ("unknown", "after: 64", ["lone-figure"]),
        ("unknown", "after: 64, comparison: intet", []),
        ("better", "change: 64", []),
        ("worse", "before: 1, after: 64", []),
    ],
)
def test_a_lone_figure_has_no_direction_and_says_that_it_is_alone(
    direction: str, figures: str, kinds: list[str], tmp_path: Path
) -> None:
    more = MEASURED.format(direction, figures)
    found = advice(tmp_path, case(outcome(more=more)))
    assert [item.partition(" ")[2] for item in found] == kinds


@pytest.mark.parametrize(
    ("finding", "figures", "kinds"),
    [
        ("Omkring 64 blev.", "change: 64", ["about-unmarked"]),
        ("Det var ca. 64 i alt.", "change: 64", ["about-unmarked"]),
        ("Omkring 64 blev.", "change: 64, approximate: ja", []),
        ("Omkring hundrede, nemlig 64, blev.", "change: 64", []),
        ("64 af knap 100 blev.", "change: 64", []),
        ("Fra omkring 2.000 mindre", "change: -2000", ["about-unmarked"]),
    ],
)
def test_a_rounded_figure_is_marked_in_its_measure(
    finding: str, figures: str, kinds: list[str], tmp_path: Path
) -> None:
    found = advice(tmp_path, case(outcome(finding, more=MEASURED.format("better", figures))))
    assert [item.partition(" ")[2] for item in found] == kinds


@pytest.mark.parametrize(
    ("direction", "evidence", "kind"),
    [
        ("better", "planned", "direction-of-a-plan"),
        ("unchanged", "planned", "direction-of-a-plan"),
        ("unknown", "planned", None),
        ("unchanged", "claimed", "unseen-unchanged"),
        ("unchanged", "evaluated", None),
        ("better", "claimed", None),
    ],
)
def test_a_direction_needs_somebody_who_looked(
    direction: str, evidence: str, kind: str | None, tmp_path: Path
) -> None:
    more = f"direction: {direction}\n    evidence: {evidence}"
    assert advice(tmp_path, case(outcome(more=more))) == ([f"15 {kind}"] if kind else [])


@pytest.mark.parametrize(
    ("period", "date", "is_told"),
    [
        ("start: 2014-03-26", "2014-03-26", True),
        ("end: 2014-03", "2014-03-26", True),
        ("end: 2014-03", "2014-03", True),
        ("end: 2014-03-26", "2014-03", False),
        ("end: 2014-04", "2014-03-26", False),
        ("start: 2014, end: 2014", "2014-03-26", False),
        ("end: 2014-03", "", False),
    ],
)
def test_a_period_does_not_end_on_the_day_of_its_source(
    period: str, date: str, *, is_told: bool, tmp_path: Path
) -> None:
    text = case(f"period: {{{period}}}")
    if date:
        text = text.replace('title: "En kilde"', f'title: "En kilde", date: {date}')
    assert advice(tmp_path, text) == (["11 period-of-the-source"] if is_told else [])


@pytest.mark.parametrize(
    ("summary", "body", "is_told"),
    [
        ("Tolv fik hjælp.", "Det hjalp.", True),
        ("Tolv fik hjælp.", "Det hjalp 12 personer.", False),
        ("Tre trin hjalp.", "Se:\n\n- a\n- b\n- c", False),
        ("Tre trin hjalp.", "Se:\n\n- a\n- b", True),
        ("Det begyndte i 2012.", "Først i 2012.", False),
        ("Det begyndte i 2012.", "Fra 2010-2014.", False),
        ("Det begyndte i 2012.", "Fra 2010 til 2014.", True),
        ("Det kostede 9 millioner.", "Beløb: 9 mio. kroner.", False),
        ("Én af dem og den tredje blev.", "Brødtekst.", False),
    ],
)
def test_a_summary_has_no_figure_that_the_rest_has_not(
    summary: str, body: str, *, is_told: bool, tmp_path: Path
) -> None:
    found = advice(tmp_path, case(body=body, summary=summary))
    assert found == (["3 figure-only-here"] if is_told else [])


@pytest.mark.parametrize(
    "field",
    [
        "effort: {people: 12}",
        "effort: {note: tolv personer}",
        'municipalities: [koege, greve]\nworkplaces: ["12 skoler"]',
        outcome("Tolv blev.", more="direction: better\n    evidence: reported"),
    ],
)
def test_a_figure_may_stand_in_any_other_field(field: str, tmp_path: Path) -> None:
    text = case(field, summary="Tolv fik hjælp.")
    if field.startswith("municipalities"):
        text = text.replace("municipalities: [koege]\n", "", 1)
    assert advice(tmp_path, text) == []


def test_a_title_is_no_proof_of_its_summary_nor_the_other_way(tmp_path: Path) -> None:
    text = case(summary="Tolv fik hjælp.").replace("Kaffe først", "Kaffe til 12")
    assert advice(tmp_path, text) == ["2 figure-only-here", "3 figure-only-here"]


def test_a_conclusion_is_held_against_the_outcomes_and_the_body(tmp_path: Path) -> None:
    cases = "covers: [case/a, case/b]"
    files = {
        "cases/a/index.md": CASE,
        "cases/b/index.md": CASE.replace("Kaffe først", "B"),
        "docs/resultater/r/index.md": RESULT.replace("Nogle steder", "12 steder").replace(
            "kind:", f"{cases}\nkind:"
        ),
    }
    check = check_files(tmp_path, files)
    found = content_advice(check, FieldLines(Project(tmp_path)))
    assert [(item.path, item.kind) for item in found] == [
        ("docs/resultater/r/index.md", "figure-only-here")
    ]


@pytest.mark.parametrize(("sentences", "is_told"), [(3, False), (4, True)])
def test_what_is_not_known_fits_in_three_sentences(
    sentences: int, *, is_told: bool, tmp_path: Path
) -> None:
    items = "\n".join(["- Varer det ved?"] * (sentences - 1))
    body = f"Tekst.\n\n## Det ved vi ikke\n\nEt uddrag. Der står ikke:\n\n{items}\n\n## Mere\n\nA. B. C. D. E."
    assert advice(tmp_path, case(body=body)) == (["16 many-unknowns"] if is_told else [])


@pytest.mark.parametrize(
    ("summary", "is_told"),
    [
        ("Det gik godt. Virkningen kender vi ikke.", True),
        ("Virkningen kender vi ikke. Det gik godt.", False),
        ("Kilden har ingen tal.", True),
        ("De kendte hinanden i forvejen.", False),
    ],
)
def test_a_summary_does_not_end_in_a_disclaimer(
    summary: str, *, is_told: bool, tmp_path: Path
) -> None:
    told = ["3 summary-ends-in-a-disclaimer"] if is_told else []
    assert advice(tmp_path, case(summary=summary)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Et.\n\nSporet har\nredaktionen valgt.", ["17"]),
        ("Det har redaktionen\nvalgt.", ["14"]),
        ("Et.\n\nSporet har redaktionen valgt.\n\nOg redaktionen har valgt.", ["16"]),
        ("Et.\nHer har\nRedaktionen har placeret casen.", ["16"]),
        ("Redaktionen har ringet.", []),
    ],
)
def test_a_body_does_not_tell_of_the_editors_choices(
    body: str, told: list[str], tmp_path: Path
) -> None:
    assert advice(tmp_path, case(body=body)) == [f"{line} editors-in-body" for line in told]


@pytest.mark.parametrize(
    ("stage", "evidence", "is_told"),
    [
        ("evaluated", "reported", True),
        ("evaluated", "evaluated", False),
        ("completed", "reported", False),
    ],
)
def test_an_evaluated_case_has_what_the_evaluation_saw(
    stage: str, evidence: str, *, is_told: bool, tmp_path: Path
) -> None:
    text = case(outcome(more=f"direction: better\n    evidence: {evidence}"))
    found = advice(tmp_path, text.replace("stage: running", f"stage: {stage}"))
    assert found == (["17 evaluated-without-evaluation"] if is_told else [])


def test_an_evaluation_may_stand_in_a_result_about_the_case(tmp_path: Path) -> None:
    evaluated = case().replace("stage: running", "stage: evaluated")
    result = RESULT.replace("kind: lesson", "covers: [case/a]\nkind: evaluation")
    check = check_files(
        tmp_path, {"cases/a/index.md": evaluated, "docs/resultater/r/index.md": result}
    )
    assert not list(content_advice(check, FieldLines(Project(tmp_path))))


def test_a_lesson_may_be_shared_by_two_publishers(tmp_path: Path) -> None:
    sources = "sources:\n" + "".join(
        f'  - {{id: {name}, title: "Kilde", publisher: "{publisher}"}}\n'
        for name, publisher in (("kilde", "VIVE"), ("to", "KL"))
    )
    start = RESULT.index("sources:")
    rest = RESULT[RESULT.index("kind: lesson") :]
    text = RESULT[:start] + sources + rest
    assert advice(tmp_path, text, "docs/resultater/r/index.md") == []
    same = text.replace('"KL"', '"VIVE"')
    kinds = [
        item.partition(" ")[2] for item in advice(tmp_path, same, "docs/resultater/r/index.md")
    ]
    assert kinds == ["lesson-of-one"]


@pytest.mark.parametrize(
    ("covers", "kind", "told"),
    [
        ("[case/a]", "lesson", ["lesson-of-one"]),
        ("[case/a, case/b]", "lesson", []),
        ("[case/a]", "research", []),
    ],
)
def test_a_lesson_is_shared_by_two_cases(
    covers: str, kind: str, told: list[str], tmp_path: Path
) -> None:
    files = {
        "cases/a/index.md": CASE,
        "cases/b/index.md": CASE.replace("Kaffe først", "B"),
        "docs/resultater/r/index.md": RESULT.replace(
            "kind: lesson", f"covers: {covers}\nkind: {kind}"
        ),
    }
    check = check_files(tmp_path, files)
    found = content_advice(check, FieldLines(Project(tmp_path)))
    assert [item.kind for item in found] == told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", ["guide-without-steps"]),
        ('shortened: "Guiden ligger hos kilden."\n', []),
        ('steps:\n  - {title: "Gør det", text: "Nu."}\n', []),
    ],
)
def test_a_guide_has_steps_or_says_where_they_are(
    more: str, told: list[str], tmp_path: Path
) -> None:
    text = TOOL.replace("purpose:", f"{more}purpose:")
    found = advice(tmp_path, text, "docs/vaerktoejer/a/index.md")
    assert [item.partition(" ")[2] for item in found] == told


@pytest.mark.parametrize(("number", "is_told"), [(3, False), (4, True)])
def test_a_record_has_few_audiences(number: int, *, is_told: bool, tmp_path: Path) -> None:
    names = ", ".join(["medarbejdere", "ledere", "konsulenter", "politikere"][:number])
    found = advice(tmp_path, case(f"audiences: [{names}]"))
    assert found == (["11 many-audiences"] if is_told else [])


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("Hvad nu?", ["title-of-small-words"]),
        ("MED", []),
        ("Med", ["title-of-small-words"]),
        ("Hvad er MED?", []),
        ("2019", []),
        ("Kaffe → møde: 50 % på 3 m² – hurra!", []),
        ("Ωμέγα", ["unsearched-word-in-title"]),
        ("Læs om kaffe på www.kaffe.dk", ["unsearched-word-in-title"]),
        ("Idé, café og Ærø", []),
    ],
)
def test_a_title_can_be_found_by_its_words(title: str, kinds: list[str], tmp_path: Path) -> None:
    found = advice(tmp_path, case().replace('title: "Kaffe først"', f'title: "{title}"'))
    assert [item.partition(" ")[2] for item in found if "title" in item] == kinds
    assert all(item.startswith("2 ") for item in found if "title" in item)
