"""The programs that the project starts, beside the Python that runs the tests."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path


def program(name: str) -> str:
    """Where a program of this environment is."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found is not None
    return found
