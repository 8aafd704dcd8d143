"""The files that come with the package: its wording, word lists and tables."""

from __future__ import annotations

from importlib.resources import files


def package_text(path: str) -> str:
    """The text of a file of the package, by its path in it: `wording/da.yml`."""
    return files("videnbank").joinpath(path).read_text(encoding="utf-8")
