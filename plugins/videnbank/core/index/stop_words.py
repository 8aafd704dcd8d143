"""Stop words, and other word lists with special treatment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from videnbank.core.language.wording import danish


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `data/index/<name>.txt`; lines that start with # are comments."""
    text = files("videnbank").joinpath(f"data/index/{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


@cache
def stop_words() -> frozenset[str]:
    """Words that are ignored in a query with other words, and never expanded in the index.

    `kommune` is one of them: a search for "Horsens kommune" is about Horsens.
    """
    return frozenset(danish().text("find.stop_words").split())
