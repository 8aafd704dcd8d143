"""Short lists of Danish words that the analysis treats in their own way."""

from __future__ import annotations

from functools import cache

from videnbank.core.language.package_data import package_text


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `data/index/<name>.txt`, where a line that opens with # says what they are."""
    return frozenset(words_in_order(name))


@cache
def words_in_order(name: str) -> tuple[str, ...]:
    """The words of such a list as they stand in it."""
    text = package_text(f"data/index/{name}.txt")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(word for line in lines for word in line.split())


def stop_words() -> frozenset[str]:
    """Words a question may hold and no record is found by.

    They have no forms in the index, and the browser leaves them out of a query that holds others.
    `kommune` is one of them: "Horsens kommune" asks for Horsens.
    """
    return word_list("stop_words")


def question_words(*, with_places: bool) -> tuple[str, ...]:
    """The stop words as the browser gets them; a site without places has no use for words of those."""
    every = words_in_order("stop_words")
    left_out = frozenset[str]() if with_places else word_list("place_words")
    return tuple(word for word in every if word not in left_out)
