import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.core.media import documents

Run = Callable[..., Result]
Write = Callable[..., Path]
BAD_AREA = ("[aeldre]", "[aelder]")


def test_a_project_without_mistakes_gives_code_0_and_says_what_was_read(
    run: Run, write: Write, project: Path
) -> None:
    write("kaffe-foerst")
    (project / "docs" / "om.md").write_text("# Om\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout.startswith("Ingen fejl. 1 opslag og 1 side er læst på ")
    assert result.stderr == ""


def test_a_mistake_gives_code_1_one_line_and_the_sum(run: Run, write: Write) -> None:
    write("kaffe-foerst", BAD_AREA)
    result = run("check")
    assert result.exit_code == 1
    line, empty, end = result.stdout.splitlines()
    assert line == (
        'cases/kaffe-foerst/index.md:4:9  areas[1]: ukendt område "aelder". Mente du "aeldre"?'
        "  [unknown-term]"
    )
    assert (empty, end) == ("", "1 fejl i 1 fil.")


def test_issues_stand_in_the_order_of_files_and_lines(run: Run, write: Write) -> None:
    write("b", BAD_AREA, ("running", "runing"))
    write("a", BAD_AREA, title="En anden")
    places = [line.split("  ")[0] for line in run("check").stdout.splitlines()[:3]]
    assert places == [
        "cases/a/index.md:4:9",
        "cases/b/index.md:4:9",
        "cases/b/index.md:12:8",
    ]


@pytest.mark.parametrize("path", ["cases/a", "cases/a/", "cases/a/index.md", "./cases/../cases/a"])
def test_only_issues_below_the_given_paths_are_told(run: Run, write: Write, path: str) -> None:
    write("a", BAD_AREA)
    write("ab", BAD_AREA)
    result = run("check", path)
    assert result.exit_code == 1
    assert "1 fejl i 1 fil." in result.stdout
    assert "cases/a/index.md" in result.stdout


def test_paths_without_mistakes_give_code_0_and_count_only_themselves(
    run: Run, write: Write
) -> None:
    write("a", BAD_AREA)
    write("b")
    result = run("check", "cases/b")
    assert result.exit_code == 0
    assert "1 opslag og 0 sider" in result.stdout


def test_paths_are_relative_to_the_current_folder(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write("a", BAD_AREA)
    write("b", BAD_AREA)
    monkeypatch.chdir(file.parent)
    result = run("check", ".")
    assert result.exit_code == 1
    assert "1 fejl i 1 fil." in result.stdout


def test_a_symbolic_link_can_be_asked_for(run: Run, project: Path, tmp_path: Path) -> None:
    (project / "cases").mkdir()
    (project / "cases" / "a").symlink_to(tmp_path)
    result = run("check", "cases/a")
    assert result.exit_code == 1
    assert "[symbolic-link]" in result.stdout


def test_a_broken_vocabulary_is_told_whatever_is_asked_for(
    run: Run, write: Write, project: Path
) -> None:
    write("a")
    (project / "vocabulary.yml").write_text("areas: []\n", encoding="utf-8")
    result = run("check", "cases/a")
    assert result.exit_code == 1
    assert "vocabulary.yml:1:1" in result.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["check", "cases/findes-ikke"], "Stien findes ikke: cases/findes-ikke"),
        (["check", ".."], "Stien ligger ikke i projektet: .."),
        (["check", "--project", "docs"], "Her er ingen mkdocs.yml."),
        (["check", "--format", "xml"], "Vælg mellem: text, json, github."),
        (["check", "--format"], "Tilvalget --format er ikke skrevet rigtigt."),
        (["check", "--fromat", "text"], "Ukendt tilvalg: --fromat."),
        (["check", "--today", "i morgen"], "Værdien af --today kan ikke bruges."),
        (["tjek"], "Ukendt kommando: tjek. Se hjælpen med: videnbank -h"),
        (["--tjek"], "Ukendt tilvalg: --tjek."),
    ],
)
def test_a_command_that_cannot_be_used_gives_code_2_and_danish_on_stderr(
    run: Run, words: list[str], message: str
) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert result.stdout == ""


def test_a_project_needs_its_vocabulary(run: Run, project: Path) -> None:
    (project / "vocabulary.yml").unlink()
    result = run("check")
    assert result.exit_code == 2
    assert "ingen vocabulary.yml" in result.stderr


def test_a_configuration_that_is_no_text_is_named(run: Run, project: Path) -> None:
    (project / "mkdocs.yml").write_bytes("site_name: Prøve".encode("utf-16"))
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr.startswith("mkdocs.yml:1:1  filen er ikke gemt som UTF-8")


@pytest.mark.parametrize(("text", "line"), [("a: b\nc: d: e\n", 2), ("a: [\n", 2)])
def test_a_broken_configuration_is_named_with_its_line(
    run: Run, project: Path, text: str, line: int
) -> None:
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert f"mkdocs.yml kan ikke læses. Se efter på linje {line}" in result.stderr


def test_a_hidden_sign_in_the_configuration_is_named(run: Run, project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Prøve\a\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.startswith("mkdocs.yml:1:17  her står et tegn, der ikke kan ses")


@pytest.mark.parametrize(
    "configuration",
    [
        "docs_dir: sider\nemoji: !!python/name:findes.ikke\nurl: !ENV [ADRESSE, x]\n",
        'x: {docs_dir: a}\ndocs_dir: "./sider/"  # mappen\n',
    ],
)
def test_the_folder_of_pages_is_read_past_tags_without_running_them(
    run: Run, project: Path, configuration: str
) -> None:
    (project / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    (project / "sider").mkdir()
    (project / "sider" / "om.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert "sider/om.md:" in run("check").stdout


@pytest.mark.parametrize("configuration", ["", "# tom\n", "docs_dir:\n", "docs_dir: [a, b]\n"])
def test_without_a_named_folder_the_pages_lie_in_docs(
    run: Run, project: Path, configuration: str
) -> None:
    (project / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    (project / "docs" / "om.md").write_text("# Om\n", encoding="utf-8")
    assert "1 side " in run("check").stdout


def test_the_project_is_the_nearest_above_or_the_named_one(
    run: Run, write: Write, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write("a", BAD_AREA).parent)
    assert run("check").exit_code == 1
    monkeypatch.chdir(project.parent)
    assert run("check").exit_code == 2
    assert run("check", "--project", project.name).exit_code == 1


def test_json_holds_every_issue_with_its_place(run: Run, write: Write) -> None:
    write("a", BAD_AREA, title="Første")
    write("b", title="Ægte")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "issues": [
            {
                "path": "cases/a/index.md",
                "line": 4,
                "column": 9,
                "field": "areas[1]",
                "code": "unknown-term",
                "message": 'ukendt område "aelder". Mente du "aeldre"?',
            }
        ],
        "advice": [],
        "records": 1,
        "pages": 0,
    }
    assert "område" in result.stdout


def test_json_is_plain_ascii_where_the_output_is_not_utf_8(run: Run, write: Write) -> None:
    write("a", BAD_AREA)
    result = run("check", "--format", "json", charset="cp1252")
    assert result.stdout_bytes.isascii()
    assert json.loads(result.stdout)["issues"][0]["message"].startswith("ukendt område")


def test_json_of_a_project_without_mistakes_is_json_and_code_0(run: Run, write: Write) -> None:
    write("a")
    result = run("check", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "issues": [],
        "advice": [],
        "records": 1,
        "pages": 0,
    }


def test_github_gets_one_workflow_command_an_issue(run: Run, write: Write) -> None:
    write("a", BAD_AREA)
    result = run("check", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == (
        "::error file=cases/a/index.md,line=4,col=9,title=unknown-term::"
        'areas[1]: ukendt område "aelder". Mente du "aeldre"?'
    )


def test_no_value_can_start_a_workflow_command_or_steer_the_terminal(
    run: Run, write: Write
) -> None:
    write("a", ("[aeldre]", r'["x\n::warning::100%\r\e[31m"]'))
    write("b,c:d\n::warning::\x1b[31m")
    github = run("check", "--format", "github").stdout
    assert "::100%25" in github
    assert "file=cases/b%2Cc%3Ad%0A%3A%3Awarning" in github
    assert not any(line.startswith("::warning") for line in github.splitlines())
    text = run("check").stdout
    assert r"cases/b,c:d\n::warning::\x1b[31m/index.md:1:1" in text
    assert "\x1b" not in text
    assert len(text.splitlines()) == 5


def test_a_record_is_judged_by_the_day_given(run: Run, write: Write) -> None:
    write("a", ("stage: running", "stage: running\nrelated: [case/b]"))
    write("b", ("2026-01-02", "2026-12-24"))
    before = run("check", "--today", "2026-12-23")
    after = run("check", "--today", "2026-12-24")
    assert (before.exit_code, after.exit_code) == (1, 0)
    assert "[later-reference]" in before.stdout


def test_a_senseless_day_in_the_environment_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "i går")
    for command in (("check",), ("new", "case", "Kaffe"), ("pdf",)):
        result = run(*command)
        assert result.exit_code == 2
        (line,) = result.stderr.splitlines()
        assert "SOURCE_DATE_EPOCH skal være et helt antal sekunder" in line


def test_the_clock_is_read_when_no_day_is_given(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert run("check").exit_code == 0


def test_the_program_survives_an_output_that_lacks_danish_letters(
    project: Path, write: Write
) -> None:
    write("a", ("tracks: [styrket-borgerkontakt]\n", ""))
    done = subprocess.run(
        [sys.executable, "-c", "from videnbank.cli.main import main; main()", "check"],
        cwd=project,
        env={**os.environ, "PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"opslaget h?rer ikke til" in done.stdout


def test_what_nothing_has_read_is_told_and_is_no_mistake(
    run: Run, write: Write, project: Path
) -> None:
    record = write("kaffe-foerst")
    folder = record.parent
    links = "\n[Lyd](lyd.mp3) og [resten](alt.zip)\n"
    record.write_text(record.read_text(encoding="utf-8") + links, encoding="utf-8")
    (folder / "lyd.mp3").write_bytes(documents.mp3())
    (folder / "alt.zip").write_bytes(documents.zip_of({"film.mp4": documents.mp4()}))
    assert project in folder.parents
    result = run("check")
    assert result.exit_code == 0
    assert "cases/kaffe-foerst/lyd.mp3  ingen har tjekket, hvad der bliver sagt." in result.stdout
    assert "cases/kaffe-foerst/alt.zip  film.mp4: ingen har tjekket" in result.stdout
    notices = run("check", "--format", "github").stdout
    assert "::notice file=cases/kaffe-foerst/lyd.mp3,title=Filer::ingen har tjekket" in notices
    advice = json.loads(run("check", "--format", "json").stdout)["advice"]
    assert [one["kind"] for one in advice] == ["unread-film", "unread-sound"]
    assert "lyd.mp3" not in run("check", "docs").stdout
