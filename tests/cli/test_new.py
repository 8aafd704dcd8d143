from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from videnbank.core.loading.yaml_source import parse_yaml

Run = Callable[..., Result]
FOLDERS = {
    "case": "cases",
    "tool": "docs/vaerktoejer",
    "result": "docs/resultater",
    "news": "docs/nyheder",
}


def values_in(file: Path) -> dict[str, object]:
    _, front_matter, _ = file.read_text(encoding="utf-8").split("---\n", 2)
    yaml_source = parse_yaml(front_matter, file.name)
    assert yaml_source.issues == []
    assert yaml_source.values is not None
    return yaml_source.values


@pytest.mark.parametrize(("kind", "folder"), FOLDERS.items())
def test_a_record_lies_in_its_kind_s_folder_under_the_id_of_its_title(
    run: Run, project: Path, kind: str, folder: str
) -> None:
    result = run("new", kind, "Færre kørte årsager: på vej")
    assert result.exit_code == 0
    file = project / folder / "faerre-koerte-aarsager-paa-vej" / "index.md"
    path = file.relative_to(project)
    assert result.stdout.splitlines()[0] == f"Oprettet: {path}"
    assert f"videnbank check {path}" in result.stdout
    values = values_in(file)
    assert values["title"] == "Færre kørte årsager: på vej"
    assert str(values["published"]) == "22-11-2026"
    assert values["state"] == "Kladde"


def test_the_file_is_utf_8_with_unix_line_ends_and_alone_in_its_folder(
    run: Run, project: Path
) -> None:
    run("new", "case", "Kaffe først")
    (file,) = (project / "cases" / "kaffe-foerst").iterdir()
    content = file.read_bytes()
    assert b"\r" not in content
    assert content.decode("utf-8").startswith("---\n")
    assert content.endswith(b"\n")


@pytest.mark.parametrize("kind", FOLDERS)
def test_check_of_a_new_record_asks_only_for_what_must_be_filled_in(run: Run, kind: str) -> None:
    run("new", kind, "Kaffe først")
    result = run("check")
    assert result.exit_code == 1
    codes = {line.rpartition("[")[2].rstrip("]") for line in result.stdout.splitlines()[:-2]}
    assert codes <= {
        "empty-value",
        "missing-key",
        "missing-place",
        "missing-track-reason",
        "too-few",
    }


@pytest.mark.parametrize(
    ("title", "saved_title"),
    [
        ('Sig "ja": # det \\ virker', 'Sig "ja": # det \\ virker'),
        ("'citat' - [x] {y} & *z !w % @ |", "'citat' - [x] {y} & *z !w % @ |"),
        ("Første linje\n  anden\tlinje", "Første linje anden linje"),
        ("  Kaffe  ", "Kaffe"),
        ("A\u030arhus", "Århus"),
        ("🙂 og ja", "🙂 og ja"),
        ("22-11-2026", "22-11-2026"),
        ("no", "no"),
    ],
)
def test_a_strange_title_is_quoted_so_that_it_is_read_as_it_was_meant(
    run: Run, project: Path, title: str, saved_title: str
) -> None:
    result = run("new", "case", "--", title)
    assert result.exit_code == 0
    (folder,) = (project / "cases").iterdir()
    assert values_in(folder / "index.md")["title"] == saved_title
    assert "  title: " not in run("check").stdout


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("", "Titlen giver ingen adresse."),
        ("?!", "Titlen giver ingen adresse."),
        ("../../", "Titlen giver ingen adresse."),
        ("a" * 91, "teksten er 91 tegn. Den må højst være 90."),
        ("Sag <b>A</b>", 'der står "<"'),
        ("**Vigtigt** nyt", 'der står "**"'),
        ("Borger 010190-1234", "CPR-nummer"),
        ("a\x07b", "tegn, der ikke kan vises"),
        ("a\udcf8b", "tegn, der ikke kan vises"),
    ],
)
def test_a_title_that_no_record_can_have_is_refused(
    run: Run, project: Path, title: str, reason: str
) -> None:
    result = run("new", "case", title)
    assert result.exit_code == 1
    assert reason in result.stderr
    assert not (project / "cases").exists()


def test_a_record_is_never_written_over(run: Run, write: Callable[..., Path]) -> None:
    file = write("kaffe-foerst")
    before = file.read_bytes()
    result = run("new", "case", "Kaffe: først!")
    assert result.exit_code == 1
    assert result.stderr.startswith("Der er allerede et opslag her: ")
    assert file.read_bytes() == before


def test_a_folder_that_differs_only_by_case_is_the_same(run: Run, project: Path) -> None:
    (project / "cases" / "Kaffe-Foerst").mkdir(parents=True)
    assert run("new", "case", "Kaffe først").exit_code == 1


def test_a_folder_with_only_pictures_gets_its_record(run: Run, project: Path) -> None:
    folder = project / "cases" / "kaffe-foerst"
    folder.mkdir(parents=True)
    (folder / "kop.jpg").touch()
    assert run("new", "case", "Kaffe først").exit_code == 0
    assert (folder / "index.md").is_file()


@pytest.mark.parametrize("link", ["cases", "cases/kaffe-foerst", "cases/kaffe-foerst/index.md"])
@pytest.mark.parametrize("target_exists", [True, False])
def test_a_symbolic_link_out_of_the_project_is_not_followed(
    run: Run, project: Path, link: str, *, target_exists: bool
) -> None:
    outside = project.parent / "udenfor"
    if target_exists:
        outside.mkdir()
    place = project / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(outside)
    result = run("new", "case", "Kaffe først")
    assert result.exit_code == 1
    assert "uden for projektet" in result.stderr
    assert outside.exists() == target_exists
    assert not target_exists or list(outside.iterdir()) == []


def test_pages_outside_the_project_get_no_records(run: Run, project: Path) -> None:
    (project / "mkdocs.yml").write_text("docs_dir: ../docs\n", encoding="utf-8")
    assert run("new", "tool", "Kaffe").exit_code == 1
    assert not (project.parent / "docs").exists()


def test_what_cannot_be_written_is_told_and_leaves_nothing(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = run("new", "case", "Kaffe")
    assert result.exit_code == 1
    file = project / "cases" / "kaffe" / "index.md"
    assert f"Der er ikke mere plads på disken: {file} kan ikke skrives." in result.stderr
    assert list((project / "cases" / "kaffe").iterdir()) == []


def test_a_file_where_the_folder_should_be_is_told(run: Run, project: Path) -> None:
    (project / "cases").write_text("", encoding="utf-8")
    result = run("new", "case", "Kaffe")
    assert result.exit_code == 1
    assert f"{project / 'cases'} er en fil, men her skal være en mappe." in result.stderr


def test_a_vocabulary_with_mistakes_makes_no_template(run: Run, project: Path) -> None:
    (project / "vocabulary.yml").write_text("areas: []\n", encoding="utf-8")
    result = run("new", "case", "Kaffe")
    assert result.exit_code == 1
    assert "vocabulary.yml:1:1" in result.stderr
    assert not (project / "cases").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["new"], "Her mangler {case|tool|result|news}."),
        (["new", "case"], "Her mangler TITEL."),
        (["new", "vaerktoej", "Kaffe"], "Vælg mellem: case, tool, result, news."),
        (["new", "case", "Kaffe", "først"], "Der er for mange ord. Sæt anførselstegn"),
    ],
)
def test_a_command_written_wrongly_is_explained(run: Run, words: list[str], message: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert result.stderr.endswith("Se hjælpen med: videnbank new -h\n")


def test_the_path_is_told_as_one_would_type_it(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "docs")
    assert "Oprettet: nyheder/kaffe/index.md" in run("new", "news", "Kaffe").stdout
    assert f"Oprettet: {project}" in run("new", "case", "Kaffe").stdout
