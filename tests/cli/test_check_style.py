import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]
HARD = "Tillidsbaserede rengøringskoncepter implementeres systematisk."
WHOLE = """\
Sådan er opslagene at læse. Tallene er gode råd og ikke fejl.

cases/a/index.md:3  LIX: resumé 3, brødtekst 36. 9 ord i alt. Den længste sætning er på 5 ord (linje 17).
cases/b/index.md:3  LIX: resumé 104, brødtekst 101. 5 ord i alt. Den længste sætning er på 4 ord (linje 3).
cases/b/index.md:3  resuméet har LIX 104. Hold det på 45 eller derunder: Del lange sætninger, og brug kortere ord.

LIX for 2 opslag. I midten: resumé 54, brødtekst 68. Ni ud af ti har højst: resumé 104, brødtekst 101.
"""
BAD_AREA = ("[aeldre]", "[aelder]")


def test_without_the_option_nothing_is_said_of_style(run: Run, write: Write) -> None:
    write("a")
    assert "LIX" not in run("check").stdout
    assert "style" not in json.loads(run("check", "--format", "json").stdout)


def test_each_record_has_a_line_in_the_order_of_files_and_heavy_parts_one_more(
    run: Run, write: Write
) -> None:
    write("b", ("Hvad det er.", HARD), title="En anden case")
    write("a", ("Brødtekst.", "Kort.\n\nDet er en længere sætning."))
    result = run("check", "--style")
    assert result.exit_code == 0
    assert result.stdout.rpartition("\n\n")[0].splitlines() == WHOLE.splitlines()


def test_advice_never_changes_the_exit_code_and_comes_after_the_mistakes(
    run: Run, write: Write
) -> None:
    write("a", BAD_AREA)
    write("b", ("Hvad det er.", HARD))
    lines = run("check", "--style").stdout.splitlines()
    assert "[unknown-term]" in lines[0]
    assert lines[2].startswith("Sådan er opslagene at læse.")
    assert lines[-1] == "1 fejl i 1 fil."
    assert not any(line.startswith("cases/a") for line in lines[1:])
    assert run("check", "--style").exit_code == 1


def test_only_records_below_the_given_paths_are_read(run: Run, write: Write) -> None:
    write("a")
    write("ab")
    output = run("check", "--style", "cases/a").stdout
    assert "LIX for 1 opslag." in output
    assert "cases/ab" not in output


def test_a_record_without_a_sentence_is_passed_over(run: Run, write: Write) -> None:
    write("a", ("Hvad det er.", "–"), ("Brødtekst.", "…"))
    write("b")
    assert "LIX for 1 opslag." in run("check", "--style").stdout


def test_without_records_only_the_check_is_told(run: Run, project: Path) -> None:
    assert project.is_dir()
    assert "LIX" not in run("check", "--style").stdout


def test_json_holds_the_figures_under_style(run: Run, write: Write) -> None:
    write("a", ("Hvad det er.", HARD))
    result = run("check", "--style", "--format", "json")
    assert result.exit_code == 0
    style = json.loads(result.stdout)["style"]
    (record,) = style["records"]
    assert (record["path"], record["kind"], record["words"]) == ("cases/a/index.md", "case", 5)
    assert record["parts"][0] == {
        "part": "summary",
        "line": 3,
        "lix": 104,
        "words": 4,
        "longest_sentence": 4,
        "longest_sentence_line": 3,
        "heavy": True,
    }
    assert style["spread"]["body"] == {"median": 101, "nine_in_ten": 101}


def test_github_gets_a_notice_for_what_is_heavy(run: Run, write: Write) -> None:
    write("a", ("Hvad det er.", HARD))
    write("b")
    lines = run("check", "--style", "--format", "github").stdout.splitlines()
    assert lines[0].startswith(
        "::notice file=cases/a/index.md,line=3,title=LIX::resuméet har LIX 104."
    )
    assert lines[1].startswith("LIX for 2 opslag.")
