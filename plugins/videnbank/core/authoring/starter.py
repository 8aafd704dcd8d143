"""The files of a new site: small, right as they are, and ready to be changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template

_FOLDER = "starter"
_NAMES = {"gitignore": ".gitignore"}
"""Files that would do in the package what they are to do in the site, and so lie under another name."""


def starter_files(today: date) -> Mapping[str, str]:
    """The text of every file by its path in the site; its records are published on `today`."""
    values = {"today": today.isoformat()}
    found = _files(files("videnbank").joinpath(_FOLDER), "")
    return {
        path: Template(file.read_text(encoding="utf-8")).substitute(values) for path, file in found
    }


def _files(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _files(item, f"{above}{item.name}/")
        else:
            yield f"{above}{_NAMES.get(item.name, item.name)}", item
