"""Mistakes in the content stop a build before anything is deleted or written."""

import os
import subprocess
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.plugins.build_log import BuildLog
from tests.plugins.built_site import build
from tests.plugins.programs import program
from tests.plugins.project_outline import write_project

MISTAKES = """
cases/en/index.md
  | areas: [aelder]
  | tools: [tool/findes-ikke]
cases/to/index.md
  | published: 2026-02-30
docs/vaerktoejer/tre/index.md
  | ---
  | Se [her](../fire/index.md).
docs/om/index.md
  | ---
  | titel: "Om"
  | ---
  | Hej.
"""
PLACES = [
    ("cases/en/index.md:2:9", "[unknown-term]"),
    ("cases/en/index.md:3:9", "[unknown-reference]"),
    ("cases/to/index.md:2:12", "[impossible-date]"),
    ("docs/om/index.md:2:1", "[unknown-key]"),
    ("docs/vaerktoejer/tre/index.md:12:4", "[broken-link]"),
]


def mkdocs(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program("mkdocs"), *words],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_a_build_with_mistakes_ends_with_code_1_and_tells_them_all(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    project = write_project(tmp_path / "æ ø", MISTAKES)
    old = project / "site" / "index.html"
    old.parent.mkdir()
    old.write_text("Den gamle side", encoding="utf-8")
    done = mkdocs(project, "build", *options)
    assert done.returncode == 1
    build_log = done.stdout + done.stderr
    assert "Siden er ikke bygget. 5 fejl:" in build_log
    said = [line.split() for line in build_log.splitlines() if ".md:" in line]
    assert [(words[0], words[-1]) for words in said] == PLACES
    assert "Traceback" not in build_log
    assert {file.name for file in old.parent.rglob("*")} == {"index.html"}
    assert old.read_text(encoding="utf-8") == "Den gamle side"


def test_a_build_without_mistakes_ends_with_code_0_and_says_nothing_of_them(
    tmp_path: Path,
) -> None:
    project = write_project(tmp_path, "cases/en/index.md")
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 0
    assert "fejl" not in done.stdout + done.stderr
    assert (project / "site" / "cases" / "en" / "index.html").is_file()


@pytest.mark.parametrize("strict", [False, True])
def test_no_folder_is_made_for_a_site_that_cannot_be_built(
    tmp_path: Path, build_log: BuildLog, *, strict: bool
) -> None:
    project = write_project(tmp_path, MISTAKES)
    with pytest.raises(Abort):
        build(project, strict=strict)
    assert not (project / "site").exists()
    assert any("5 fejl" in message for message in build_log.pop_all())


def test_a_vocabulary_with_mistakes_stops_the_build_too(
    tmp_path: Path, build_log: BuildLog
) -> None:
    project = write_project(tmp_path, "cases/en/index.md")
    (project / "vocabulary.yml").write_text("areas: nej\n", encoding="utf-8")
    with pytest.raises(Abort):
        build(project)
    assert any("vocabulary.yml:1:8" in message for message in build_log.pop_all())
    assert not (project / "site").exists()


def test_pages_must_lie_beside_the_configuration(tmp_path: Path, build_log: BuildLog) -> None:
    project = write_project(tmp_path, "cases/en/index.md")
    (project / "andre" / "sider").mkdir(parents=True)
    with pytest.raises(Abort):
        build(project, docs_dir=str(project / "andre" / "sider"))
    (message,) = build_log.pop_all()
    assert message == "Mappen med sider (sider) skal ligge ved siden af mkdocs.yml."


def test_a_link_to_a_heading_that_is_not_there_stops_the_build(
    tmp_path: Path, build_log: BuildLog
) -> None:
    project = write_project(
        tmp_path,
        """
        cases/en/index.md
          | ---
          | ## Her er noget
          |
          | Se [dette](../to/index.md#findes-ikke) og [det](#her-er-noget) og [hint](#heller-ikke).
        cases/to/index.md
          | ---
          | ## Findes
          |
          | Se [hist](../en/index.md#her-er-noget).
        docs/om.md
          | Se [her](cases/to/index.md#slet-ikke) og [der](cases/to/index.md#findes).
        """,
    )
    with pytest.raises(Abort):
        build(project)
    (message,) = build_log.pop_all()
    assert [line.split()[0] for line in message.splitlines()[1:]] == [
        "cases/en/index.md:15:4",
        "cases/en/index.md:15:67",
        "docs/om.md:1:4",
    ]
