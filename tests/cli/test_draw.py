from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
BARS = """\
files: [{files}]
title: "Før og efter"
source: "en-kilde"
shape: bars
bars:
  - {{label: "Før", value: 12,5}}
  - {{label: "Efter", value: "{after}"}}
"""
Describe = Callable[..., Path]


@pytest.fixture
def describe(project: Path) -> Describe:
    """Writes the description of two bars for the folder `docs/om`."""
    (project / "docs/om").mkdir()

    def written(name: str, after: str = "10", files: str = "") -> Path:
        file = project / "drawings" / f"{name}.yml"
        file.parent.mkdir(exist_ok=True)
        text = BARS.format(files=files or f"docs/om/{name}.svg", after=after)
        file.write_text(text.replace("12,5", '"12,5"'), encoding="utf-8")
        return file

    return written


def test_a_description_is_drawn_to_its_files(run: Run, describe: Describe, project: Path) -> None:
    describe("a", files="docs/om/a.svg, docs/om/b.svg")
    result = run("draw")
    assert result.exit_code == 0
    assert result.stdout == "Tegnet: docs/om/a.svg\nTegnet: docs/om/b.svg\n"
    svg = (project / "docs/om/a.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg ")
    assert ">12,5<" in svg
    assert "drawings/a.yml" in svg
    assert (project / "docs/om/b.svg").read_text(encoding="utf-8") == svg


def test_what_is_as_it_should_be_is_left_alone(run: Run, describe: Describe, project: Path) -> None:
    describe("a")
    run("draw")
    before = (project / "docs/om/a.svg").stat().st_mtime_ns
    assert run("draw").stdout == "1 tegning var allerede, som den skal være.\n"
    assert (project / "docs/om/a.svg").stat().st_mtime_ns == before
    describe("a", after="9")
    assert run("draw").stdout == "Tegnet: docs/om/a.svg\n"


def test_only_what_is_named_is_drawn(run: Run, describe: Describe, project: Path) -> None:
    describe("a")
    describe("b")
    assert run("draw", "b").stdout == "Tegnet: docs/om/b.svg\n"
    assert not (project / "docs/om/a.svg").exists()


def test_nothing_is_drawn_when_one_description_has_a_mistake(
    run: Run, describe: Describe, project: Path
) -> None:
    describe("a")
    describe("b", after="mange")
    result = run("draw")
    assert result.exit_code == 1
    assert "drawings/b.yml:7:29  bars[2].value: " in result.stderr
    assert "Ret fejlene først. Der er ikke tegnet noget." in result.stderr
    assert list((project / "docs/om").iterdir()) == []


def test_a_name_that_is_none_is_told_with_the_nearest(run: Run, describe: Describe) -> None:
    describe("alleroed")
    result = run("draw", "allerod")
    assert result.exit_code == 2
    assert 'Der er ingen tegning, der hedder "allerod".' in result.stderr
    assert 'Mente du "alleroed"?' in result.stderr


def test_a_project_without_descriptions_is_told_so(run: Run) -> None:
    result = run("draw")
    assert result.exit_code == 2
    assert result.stderr == "Der er ingen beskrivelser i mappen drawings.\n"


def test_the_check_tells_of_a_drawing_that_someone_has_changed(
    run: Run, describe: Describe, project: Path
) -> None:
    describe("a")
    run("draw")
    (project / "docs/om/index.md").write_text(
        "---\ntitle: Om\n---\n\n![To søjler](a.svg)\n", encoding="utf-8"
    )
    assert run("check").exit_code == 0
    file = project / "docs/om/a.svg"
    file.write_text(file.read_text("utf-8").replace("12,5", "2,5"), encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "drawings/a.yml:1:1  tegningen docs/om/a.svg er en anden end beskrivelsen" in (
        result.stdout
    )
    assert run("draw").exit_code == 0
    assert run("check").exit_code == 0
