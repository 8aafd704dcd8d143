from datetime import date
from pathlib import Path

from tests.core.projects import CASE, HEAD, RESULT, TOOL, check_files, issue_codes, write
from tests.core.records import TODAY, names
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Position
from videnbank.core.loading.check_project import check_project


def test_a_wrong_vocabulary_is_told_alone(tmp_path: Path) -> None:
    files = {"vocabulary.yml": "areas: []\n", "cases/kaffe/index.md": "Intet."}
    result = check_files(tmp_path, files)
    assert {issue.path for issue in result.issues} == {"vocabulary.yml"}
    assert (result.entries, result.pages) == ((), ())


def test_all_mistakes_of_all_files_are_told_in_one_run_and_in_order(tmp_path: Path) -> None:
    wrong = CASE.replace("aeldre", "aelder").replace("Brødtekst.", "[a](x.pdf)")
    result = check_files(
        tmp_path,
        {
            "docs/om.md": "---\ntitel: Om\n---\n[a](intet.md)",
            "cases/b/index.md": wrong,
            "cases/a/index.md": wrong,
        },
    )
    assert issue_codes(result) == [
        "cases/a/index.md unknown-term",
        "cases/a/index.md missing-file",
        "cases/b/index.md unknown-term",
        "cases/b/index.md missing-file",
        "docs/om.md unknown-key",
        "docs/om.md broken-link",
    ]


def test_a_page_with_mistakes_does_not_make_links_to_it_wrong(tmp_path: Path) -> None:
    files = {
        "docs/om.md": "---\ntitel: Om\n---\n",
        "docs/index.md": "[om](om.md) [kaffe](cases/kaffe/index.md)",
        "cases/kaffe/index.md": CASE.replace("aeldre", "aelder"),
    }
    assert issue_codes(check_files(tmp_path, files)) == [
        "cases/kaffe/index.md unknown-term",
        "docs/om.md unknown-key",
    ]


def test_a_link_may_lead_to_a_file_beside_another_record(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "cases/a/index.md": CASE + "[bilag](../b/bilag.txt)\n",
        "cases/b/index.md": CASE.replace("aeldre", "aelder"),
        "cases/b/bilag.txt": b"x",
    }
    assert issue_codes(check_files(tmp_path, files)) == ["cases/b/index.md unknown-term"]


def test_a_link_may_lead_to_a_page_that_is_made(tmp_path: Path) -> None:
    body = "[a](../../emner/boevl.md) [b](../../kommuner/koege.md) [c](../../redaktion/felter.md)"
    case = CASE.replace("stage:", "topics: [boevl]\nstage:").replace("Brødtekst.", body)
    assert issue_codes(check_files(tmp_path, {"cases/a/index.md": case})) == []


def test_a_wrong_reference_is_told_at_its_item(tmp_path: Path) -> None:
    tools = 'tools:\n  - "tool/proeve"\n  - "tool/pröve"\n  - tool/proev\nstage:'
    files = {
        "cases/a/index.md": CASE.replace("stage:", tools),
        "docs/vaerktoejer/proeve/index.md": TOOL,
    }
    result = check_files(tmp_path, files)
    assert [(i.code.value, i.field, i.position) for i in result.issues] == [
        ("bad-reference", "tools[2]", Position(13, 5)),
        ("unknown-reference", "tools[3]", Position(14, 5)),
    ]


def test_the_day_decides_what_may_be_named(tmp_path: Path) -> None:
    files = {
        "docs/om.md": "[a](vaerktoejer/proeve/index.md)",
        "docs/vaerktoejer/proeve/index.md": TOOL.replace("2026-01-05", "2026-12-24"),
    }
    assert issue_codes(check_files(tmp_path, files)) == ["docs/om.md later-reference"]
    later = check_project(Project(tmp_path), date(2026, 12, 24))
    assert later.issues == ()
    assert names(later.catalogue(date(2026, 12, 24)).listed()) == ["proeve"]
    assert names(later.catalogue(TODAY, drafts=True).listed()) == []


def test_an_address_a_record_had_is_not_anothers(tmp_path: Path) -> None:
    former = "former_urls: [/cases/b/, /om/, /cases/]\nstage:"
    files = {
        "cases/a/index.md": CASE.replace("stage:", former),
        "cases/b/index.md": CASE,
        "docs/om.md": "Om os.",
    }
    result = check_files(tmp_path, files)
    assert [(i.code.value, i.field, dict(i.details)["other"]) for i in result.issues] == [
        ("address-conflict", "former_urls[1]", "cases/b/index.md"),
        ("address-conflict", "former_urls[2]", "docs/om.md"),
        ("address-conflict", "former_urls[3]", ""),
    ]


def test_no_result_can_take_the_address_of_what_is_known(tmp_path: Path) -> None:
    former = "former_urls: [/resultater/hvad-ved-vi/aeldre/]\nstage:"
    files = {
        "cases/a/index.md": CASE.replace("stage:", former),
        "docs/resultater/hvad-ved-vi/index.md": RESULT,
    }
    assert issue_codes(check_files(tmp_path, files)) == [
        "cases/a/index.md address-conflict",
        "docs/resultater/hvad-ved-vi/index.md address-conflict",
    ]


def test_a_page_written_by_hand_may_take_the_place_of_a_made_one(tmp_path: Path) -> None:
    files = {"docs/emner/index.md": "Alle emner.", "docs/omraader/aeldre.md": "Om området."}
    assert issue_codes(check_files(tmp_path, files)) == []


def test_a_personal_number_is_in_no_issue(tmp_path: Path) -> None:
    case = CASE.replace("running", "010190-1234").replace("Brødtekst.", "[a](010190-1234.md)")
    result = check_files(tmp_path, {"cases/a/index.md": case})
    assert "cases/a/index.md cpr-number" in issue_codes(result)
    assert "1234" not in repr([(issue.field, issue.details) for issue in result.issues])


def test_the_same_project_gives_the_same_twice(tmp_path: Path) -> None:
    files = {"cases/a/index.md": CASE + "[a](x.md)", "cases/b/index.md": HEAD}
    first = check_files(tmp_path, files)
    assert check_project(Project(tmp_path), TODAY) == first


def test_a_file_that_goes_away_between_two_looks_is_no_crash(tmp_path: Path) -> None:
    write(tmp_path, {"cases/a/index.md": CASE})
    assert issue_codes(check_files(tmp_path, {"cases/a/index.md": "---\n"})) == [
        "cases/a/index.md unclosed-front-matter"
    ]


def test_a_record_may_link_to_itself(tmp_path: Path) -> None:
    case = CASE.replace("Brødtekst.", "[her](index.md#trin) [igen](../kaffe/index.md)\n\n## Trin")
    assert issue_codes(check_files(tmp_path, {"cases/kaffe/index.md": case})) == []
