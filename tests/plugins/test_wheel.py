"""The package that others install is whole."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.plugins.project_outline import ROOT

PACKAGE = ROOT / "plugins" / "videnbank"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the project, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    (found,) = folder.glob("*.whl")
    return found


def test_everything_of_the_package_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = {
        f"videnbank/{file.relative_to(PACKAGE).as_posix()}"
        for file in PACKAGE.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert files <= names
    assert {
        "videnbank/py.typed",
        "videnbank/wording/da.yml",
        "videnbank/data/municipalities.csv",
        "videnbank/templates/frame/shell.html",
        "videnbank/templates/partials/cards.html",
        "videnbank/templates/assets/videnbank/videnbank.css",
        "videnbank/templates/assets/videnbank/page/review_notice.js",
    } <= names


def test_nothing_else_is_in_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"videnbank"}
    assert not [name for name in names if "__pycache__" in name]


def test_the_wheel_tells_mkdocs_and_the_command_line_of_itself(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("entry_points.txt"))
        points = archive.read(name).decode()
    assert "videnbank/records = videnbank.records.plugin:RecordsPlugin" in points
    assert "videnbank = videnbank.cli.main:main" in points


def test_the_wheel_can_be_used_without_the_source(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    script = (
        "import videnbank.core.language.wording as w, videnbank.core.model.municipalities as m,"
        " videnbank.records.plugin as p;"
        "print(w.__file__); print(w.danish().text('site.home'), len(m.municipalities()),"
        " (p.TEMPLATES / 'frame/shell.html').is_file())"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {script}"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    place, answer = done.stdout.splitlines()
    assert Path(place).is_relative_to(tmp_path)
    assert answer == "Forside 98 True"
