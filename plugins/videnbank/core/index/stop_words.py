"""Stop words, and other word lists with special treatment."""

from __future__ import annotations

from functools import cache

from videnbank.core.language.package_data import package_text


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `data/index/<name>.txt`; lines that start with # are comments."""
    return frozenset(words_in_order(name))


@cache
def words_in_order(name: str) -> tuple[str, ...]:
    """The words of a list as in `word_list`, in the order of the file."""
    text = package_text(f"data/index/{name}.txt")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(word for line in lines for word in line.split())


def stop_words() -> frozenset[str]:
    """Words that are ignored in a query with other words, and never expanded in the index.

    `kommune` is one of them: a search for "Horsens kommune" is about Horsens.
    """
    return word_list("stop_words")


def how_words() -> frozenset[str]:
    """Words of a query that a tool would answer: `hvordan`, `øvelse`."""
    return word_list("how_words")


def question_words(*, with_places: bool) -> tuple[str, ...]:
    """The stop words for the browser, without those about places if the site has no places."""
    words = words_in_order("stop_words")
    excluded = frozenset[str]() if with_places else word_list("place_words")
    return tuple(word for word in words if word not in excluded)
