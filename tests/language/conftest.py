"""Lets these tests import the scripts, which stand in no package."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "scripts"))
