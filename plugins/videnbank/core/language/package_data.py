"""The data files of the package: its wording, word lists, tables and the files of a new site."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable


def package_text(path: str) -> str:
    """The text of the package's file at a path: `wording/da.yml`."""
    return files("videnbank").joinpath(path).read_text(encoding="utf-8")


def package_texts(folder: str) -> Iterator[tuple[str, str]]:
    """The path and text of every file below a folder of the package, sorted by name.

    Paths are relative to the folder.
    """
    yield from _texts(files("videnbank").joinpath(folder), "")


def _texts(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _texts(item, f"{prefix}{item.name}/")
        else:
            yield f"{prefix}{item.name}", item.read_text(encoding="utf-8")
