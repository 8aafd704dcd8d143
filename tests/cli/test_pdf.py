import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.printing.print_setup import needs_weasyprint
from tests.printing.tagged_pdf import TaggedPdf
from videnbank.core.views.prints.sheet import PAGES
from videnbank.printing.renderer_loader import MissingRendererError

pytestmark = needs_weasyprint
Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]
SHEET = "vaerktoejer/trekanten/trekanten-ark.pdf"
DECK = "spor/styrket-borgerkontakt/styrket-borgerkontakt-kort.pdf"
BOOKLET = "omraader/aeldre/aeldre-haefte.pdf"
TOOL = """---
title: "Trekanten"
summary: "Hvad det er."
areas: [aeldre]
tracks: [styrket-borgerkontakt]
published: 2026-01-02
state: published
sources:
  - id: vpt-2019
    title: "En kilde"
purpose: "At få talt sammen."
---
"""


@pytest.fixture(autouse=True)
def tool(project: Path) -> Path:
    """A project with one tool."""
    file = project / "docs" / "vaerktoejer" / "trekanten" / "index.md"
    file.parent.mkdir(parents=True)
    file.write_text(TOOL, encoding="utf-8")
    return file


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that cannot print."""

    def refuse(*_: object) -> None:
        raise MissingRendererError("prints.no_pango")

    monkeypatch.setattr("videnbank.printing.builder.load_renderer", refuse)


def file_names(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.pdf"))


def test_every_print_is_made_once_and_found_the_next_time(run: Run, project: Path) -> None:
    result = run("pdf")
    assert result.exit_code == 0
    assert file_names(project / ".cache" / "pdf") == sorted([SHEET, DECK, BOOKLET])
    first, *_, last = result.stdout.replace("\\", "/").splitlines()
    assert first.startswith(f"1 af 3: .cache/pdf/{SHEET} (")
    assert first.endswith(" sekunder)")
    assert last == "3 pdf'er er klar."
    assert result.stdout.count("(lavet før)") == 0
    assert run("pdf", "--out", "ud").stdout.count("(lavet før)") == 3
    assert file_names(project / "ud") == sorted([SHEET, DECK, BOOKLET])


def test_one_kind_or_one_name_is_made_alone(run: Run, project: Path) -> None:
    assert run("pdf", "--only", "sheet", "--out", "ud").exit_code == 0
    assert file_names(project / "ud") == [SHEET]
    result = run("pdf", "trekanten", "--out", "igen")
    assert file_names(project / "igen") == [SHEET]
    assert result.stdout.endswith("1 pdf er klar.\n")


def test_a_name_that_is_not_there_is_told_with_the_nearest(run: Run, closed: None) -> None:
    assert closed is None
    result = run("pdf", "trekantn")
    assert result.exit_code == 2
    assert 'Der er ingen pdf, der hedder "trekantn".' in result.stderr
    assert 'Mente du "trekanten"?' in result.stderr


def test_mistakes_are_to_be_mended_first(run: Run, tool: Path, project: Path) -> None:
    tool.write_text(TOOL.replace("purpose:", "formaal:"), encoding="utf-8")
    result = run("pdf")
    assert result.exit_code == 1
    assert 'ukendt felt "formaal"' in result.stderr
    assert result.stderr.endswith("Ret fejlene først. PDF'erne er ikke lavet.\n")
    assert file_names(project) == []


def test_a_machine_that_cannot_print_is_told_the_cure(run: Run, closed: None) -> None:
    assert closed is None
    result = run("pdf")
    assert result.exit_code == 1
    assert "apt install libpango-1.0-0" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_place_that_cannot_be_written_is_told(run: Run, project: Path) -> None:
    (project / "ud").write_text("", encoding="utf-8")
    result = run("pdf", "--only", "sheet", "--out", "ud")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{project / 'ud'} er en fil, men her skal være en mappe.")
    assert sorted(item.name for item in project.glob(".ud*")) == []


@pytest.mark.usefixtures("closed")
def test_prints_that_cannot_be_made_leave_the_old_ones(run: Run, project: Path) -> None:
    old = project / ".cache" / "pdf" / SHEET
    old.parent.mkdir(parents=True)
    old.write_bytes(b"gammel")
    assert run("pdf").exit_code == 1
    assert old.read_bytes() == b"gammel"
    assert [item.name for item in (project / ".cache").iterdir()] == ["pdf"]


def test_a_file_where_the_cache_should_be_is_told(run: Run, project: Path) -> None:
    (project / ".cache").write_text("en fil", encoding="utf-8")
    result = run("pdf", "--only", "sheet")
    assert result.exit_code == 1
    assert f"{project / '.cache'} er en fil, men her skal være en mappe." in result.stderr


def test_a_configuration_that_mkdocs_refuses_is_told(run: Run, project: Path) -> None:
    (project / "mkdocs.yml").write_text("theme: material\n", encoding="utf-8")
    result = run("pdf")
    assert result.exit_code == 2
    assert "mkdocs.yml kan ikke bruges" in result.stderr


def test_nothing_to_print_is_no_mistake(run: Run, tool: Path) -> None:
    shutil.rmtree(tool.parent)
    result = run("pdf")
    assert (result.exit_code, result.stdout) == (0, "0 pdf'er er klar.\n")


def test_the_sheet_of_every_tool_here_is_a_leaf_and_passes_the_checker(
    run: Run, project: Path, tmp_path: Path
) -> None:
    tools = [file.parent.name for file in ROOT.glob("docs/vaerktoejer/*/index.md")]
    out = tmp_path / "ark"
    result = run("pdf", "--only", "sheet", "--project", str(ROOT), "--out", str(out))
    assert result.exit_code == 0, result.output
    assert project.is_dir()
    sheets = {name: TaggedPdf(out / f"vaerktoejer/{name}/{name}-ark.pdf") for name in tools}
    assert {name: sheet.page_count for name, sheet in sheets.items()} == dict.fromkeys(tools, PAGES)
    assert {name: sheet.findings for name, sheet in sheets.items() if sheet.findings} == {}
    assert not [name for name, sheet in sheets.items() if "Ikke oplyst" in sheet.text]
