"""The programs of the virtual environment that runs the tests."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path


def program(name: str) -> str:
    """The path of a program of this environment."""
    path = shutil.which(name, path=str(Path(sys.executable).parent))
    assert path is not None
    return path
