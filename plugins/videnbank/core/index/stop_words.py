"""Short lists of Danish words that the analysis treats in their own way."""

from __future__ import annotations

from functools import cache

from videnbank.core.language.package_data import package_text
from videnbank.core.language.wording import danish


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `data/index/<name>.txt`, where a line that opens with # says what they are."""
    text = package_text(f"data/index/{name}.txt")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


@cache
def stop_words() -> frozenset[str]:
    """Words a question may hold and no record is found by.

    They have no forms in the index, and the browser leaves them out of a query that holds others.
    `kommune` is one of them: "Horsens kommune" asks for Horsens.
    """
    return frozenset(danish().text("find.stop_words").split())
