from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from videnbank.core.authoring.starter import starter_files

Run = Callable[..., Result]


def files_below(folder: Path) -> set[str]:
    return {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()}


def test_a_new_site_has_what_a_site_needs_and_no_mistake(run: Run, project: Path) -> None:
    result = run("init", "ny bank")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Oprettet: ny bank med 9 filer.",
        "Gå ind i mappen, og læs README.md. Vis siden med: mkdocs serve",
    ]
    folder = project / "ny bank"
    assert {"mkdocs.yml", "vocabulary.yml", "wording.yml", ".gitignore", "README.md"} <= (
        files_below(folder)
    )
    assert not [item for item in project.iterdir() if item.name.startswith(".ny bank")]
    checked = run("check", "--project", str(folder))
    assert checked.exit_code == 0
    assert checked.stdout.startswith("Ingen fejl. 2 opslag og 2 sider")


def test_its_records_are_of_today_and_drafts_are_none_of_them() -> None:
    text = starter_files(date(2027, 3, 1))["cases/eksempel/index.md"]
    assert "published: 2027-03-01\nstate: published\n" in text


def test_an_empty_folder_will_do_also_the_current_one(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project / "tom"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert run("init", ".").exit_code == 0
    assert (folder / "docs" / "om" / "index.md").is_file()


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_a_folder_that_is_not_empty_is_left_as_it_is(run: Run, project: Path, kind: str) -> None:
    place = project / "optaget"
    if kind == "file":
        place.write_text("Her er noget.", encoding="utf-8")
    elif kind == "folder":
        place.mkdir()
        (place / "note.txt").write_text("Her er noget.", encoding="utf-8")
    else:
        place.symlink_to(project / "findes-ikke")
    before = files_below(project)
    result = run("init", "optaget")
    assert (result.exit_code, files_below(project)) == (1, before)
    assert result.stderr == "optaget er ikke en tom mappe. Vælg en anden, eller tøm den først.\n"


@pytest.mark.parametrize("was_there", [True, False])
def test_what_cannot_be_written_whole_is_not_written_at_all(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, *, was_there: bool
) -> None:
    folder = project / "ny"
    if was_there:
        folder.mkdir()
    replace = Path.replace

    def full_disk(self: Path, target: Path) -> Path:
        if target.name == "vocabulary.yml":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", full_disk)
    before = set(project.iterdir())
    result = run("init", "ny")
    assert result.exit_code == 1
    assert "Der er ikke mere plads på disken" in result.stderr
    assert set(project.iterdir()) == before
    assert not folder.exists() or not any(folder.iterdir())
