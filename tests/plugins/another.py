"""A site of another organisation: three areas, four tracks, two bottom lines and no places."""

import shutil
from pathlib import Path
from typing import Any

from tests.plugins.built_site import Site, build

PROJECT = Path(__file__).parents[1] / "sites" / "testforeningen"


def another_site(root: Path, **options: Any) -> Site:
    """The site, built from a copy below `root`."""
    project = root / "testforeningen"
    shutil.copytree(PROJECT, project)
    return build(project, **options)
