"""The pure functions of our scripts, without a browser: Node runs the units beside this file."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from videnbank.core.language.wording import danish

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ASSETS = Path("plugins/videnbank/templates/assets")
OLDEST_NODE = 20


def node() -> str:
    """Where a Node is that can run the units; a test without one is skipped."""
    path = shutil.which("node")
    if path is None:
        pytest.skip("the units of the scripts need Node, which is not here")
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    if int(said.strip().removeprefix("v").split(".")[0]) < OLDEST_NODE:
        pytest.skip(f"the units of the scripts need Node {OLDEST_NODE}; this is {said.strip()}")
    return path


def test_the_units_of_the_scripts_pass(tmp_path: Path) -> None:
    # On the site a script is a module because its page says so; to Node a file beside it does.
    (tmp_path / "package.json").write_text(json.dumps({"type": "module"}), encoding="utf-8")
    shutil.copytree(ROOT / ASSETS, tmp_path / ASSETS)
    units = tmp_path / "tests" / "javascript"
    shutil.copytree(HERE, units, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    wording = json.dumps(dict(danish().texts), ensure_ascii=False)
    (units / "wording.json").write_text(wording, encoding="utf-8")
    files = sorted(str(file) for file in units.glob("*.test.mjs"))
    assert files
    done = subprocess.run(
        [node(), "--test", "--test-reporter=tap", *files],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
