"""The files that come with the package: its wording, word lists, tables and the files of a new site."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable


def package_text(path: str) -> str:
    """The text of a file of the package, by its path in it: `wording/da.yml`."""
    return files("videnbank").joinpath(path).read_text(encoding="utf-8")


def package_texts(folder: str) -> Iterator[tuple[str, str]]:
    """The path and the text of every file in a folder of the package and below it, in order.

    Paths are relative to the folder.
    """
    yield from _texts(files("videnbank").joinpath(folder), "")


def _texts(folder: Traversable, above: str) -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _texts(item, f"{above}{item.name}/")
        else:
            yield f"{above}{item.name}", item.read_text(encoding="utf-8")
