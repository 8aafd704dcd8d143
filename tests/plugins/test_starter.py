"""A site that `videnbank init` has made builds from the wheel alone, is searched and is printed."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.plugins.search_index import IndexFiles
from tests.plugins.wheel import built_wheel
from tests.printing.print_setup import needs_weasyprint
from tests.printing.tagged_pdf import TaggedPdf

DAY = {"SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}

COMMAND = "from videnbank.cli.main import main"


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an empty environment with the wheel, and what it needs lent by this one."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder / "venv", with_pip=False, symlinks=sys.platform != "win32")
    places = sysconfig.get_paths(vars={"base": str(folder / "venv")})
    packages = Path(places["purelib"])
    packages.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(built_wheel(folder)) as wheel:
        wheel.extractall(packages)
    # Without a network nothing can be fetched. The project itself is left out: it must be the wheel's.
    lent = Path(sysconfig.get_paths()["purelib"])
    (packages / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return Path(places["scripts"]) / ("python.exe" if sys.platform == "win32" else "python")


def run(python: Path, folder: Path, *words: str) -> str:
    done = subprocess.run(
        [python, *words],
        check=False,
        cwd=folder,
        env={**os.environ, **DAY},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def project(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The new site, made and built by the wheel."""
    folder = tmp_path_factory.mktemp("mine")
    run(python, folder, "-c", f"{COMMAND}; main(['init', 'min bank'])")
    place = run(python, folder, "-c", "import videnbank; print(videnbank.__file__)")
    assert python.parents[1] in Path(place.strip()).parents
    run(python, folder / "min bank", "-m", "mkdocs", "build", "--strict")
    return folder / "min bank"


def test_it_is_checked_and_built_and_searched(python: Path, project: Path) -> None:
    checked = run(python, project, "-c", f"{COMMAND}; main(['check'])")
    assert checked.startswith("Ingen fejl. 2 opslag og 2 sider")
    index = IndexFiles(project / "site")
    assert {"cases/eksempel/", "vaerktoejer/eksempel/"} == {each.address for each in index.records}
    front = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "Her samler vi det, vi har prøvet" in front
    assert "kommun" not in front.lower()


@needs_weasyprint
def test_it_is_printed(python: Path, project: Path) -> None:
    run(python, project, "-c", f"{COMMAND}; main(['pdf', '--only', 'sheet'])")
    (sheet,) = (project / ".cache" / "pdf").rglob("*.pdf")
    assert "Eksempel: et værktøj" in TaggedPdf(sheet).text
