"""Change the core in random small ways and count how many of the changes the tests notice.

    python3 scripts/mutate.py --count 300 --seed 1

Cosmic Ray makes the changes; it is installed into `.cache/mutation` the first time, since nothing
else needs it. Each change is made in a copy of the project, never in the working tree.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

import environment

_HOME = environment.ROOT / ".cache" / "mutation"


def main(arguments: list[str]) -> int:
    """Run the mutations with the project's own Python, which has the tests' packages."""
    environment.prepare("test")
    return environment.run(
        *("python", "-m", "mutating", environment.program("python", _cosmic_ray()), *arguments),
        PYTHONPATH=str(environment.ROOT / "scripts"),
    )


def _cosmic_ray() -> Path:
    python = environment.program("python", _HOME)
    wanted = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = wanted["dependency-groups"]["mutation"]
    ready = _HOME / "ready.txt"
    if not ready.is_file() or ready.read_text(encoding="utf-8").split() != packages:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(_HOME)], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
        ready.write_text("\n".join(packages), encoding="utf-8")
    return _HOME


if __name__ == "__main__":
    environment.start(main)
