"""Finds the terms of a glossary in running text, in every form they have there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple


class TermMatch(NamedTuple):
    """Where a text has a term: from `start` to `end`, the term with this id."""

    start: int
    end: int
    term: str


class TermForms:
    """The forms of all terms, compiled once for a whole site.

    A form that begins with a small letter may begin with a capital one too, as after a full stop; one
    with a capital is a name and stands as it is: `Komponent` is not `komponent`. All may have the
    Danish genitive. A word within a longer one is not met, with or without a hyphen.
    """

    def __init__(self, terms_by_form: Mapping[str, str] | None = None) -> None:
        self._terms: dict[str, str] = {}
        for form, term in (terms_by_form or {}).items():
            for spelling in spellings(form):
                self._terms.setdefault(spelling, term)
        self._pattern = _pattern(self._terms) if self._terms else None

    def __bool__(self) -> bool:
        """Whether there are any."""
        return self._pattern is not None

    def matches(self, text: str) -> Iterator[TermMatch]:
        """The terms of a text, in its order; of overlapping ones the longest."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            form = " ".join(match[0].split())
            yield TermMatch(match.start(), match.end(), self._terms[form])

    def terms_in(self, texts: Iterable[str]) -> frozenset[str]:
        """The ids of all terms that the texts have."""
        return frozenset(match.term for text in texts for match in self.matches(text))


NO_TERMS = TermForms()
"""For texts of a site without a glossary, and for those that explain nothing."""


def spellings(form: str) -> tuple[str, ...]:
    """All spellings of a form: with a capital where it is no name, and in the genitive."""
    both = dict.fromkeys((form, form[:1].upper() + form[1:]))
    return tuple(f"{one}{ending}" for one in both for ending in _endings(form))


def _endings(form: str) -> tuple[str, ...]:
    # The genitive of what ends in one of these has an apostrophe alone (Retskrivningsordbogen §13).
    return ("",) if form.endswith(("s", "x", "z")) else ("", "s")


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    # Grouped by first letter, so that most words are passed over after one comparison; within a
    # group the longest first, so that `MED-udvalg` is not read as `MED`.
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]).replace(r"\ ", r"\s+"))
    groups = (
        f"{re.escape(letter)}(?:{'|'.join(endings)})" for letter, endings in by_letter.items()
    )
    first = "".join(map(re.escape, by_letter))
    return re.compile(rf"(?<![\w-])(?=[{first}])(?:{'|'.join(groups)})(?![\w-])")
