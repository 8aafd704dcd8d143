"""The package that others install is whole."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.plugins.wheel import ROOT, built_wheel

PACKAGE = ROOT / "plugins" / "videnbank"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the project, built without a network."""
    return built_wheel(tmp_path_factory.mktemp("wheel"))


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
        "videnbank/data/places.csv",
        "videnbank/starter/mkdocs.yml",
        "videnbank/templates/frame/shell.html",
        "videnbank/templates/partials/cards.html",
        "videnbank/templates/assets/videnbank/videnbank.css",
        "videnbank/templates/assets/videnbank/page/review_notice.js",
    } <= names


def test_nothing_in_the_package_is_one_organisation_s(wheel: Path) -> None:
    someone = re.compile(rb"fremf\xc3\xa6rd|fremfaerd|\bvpt\b", re.IGNORECASE)
    with zipfile.ZipFile(wheel) as archive:
        found = {name: someone.findall(archive.read(name)) for name in archive.namelist()}
    assert {name: said for name, said in found.items() if said} == {}


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
        "import datetime as d, videnbank.core.language.wording as w,"
        " videnbank.core.loading.places_loader as m,"
        " videnbank.records.plugin as p;"
        "print(w.__file__); print(w.danish().text('site.home'), "
        " len(m.danish_places(d.date(2026, 1, 1)).municipalities),"
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
