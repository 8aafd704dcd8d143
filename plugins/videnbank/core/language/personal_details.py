"""Finds what may point at a person in Danish text: names, dates of birth, ways to reach somebody.

A guess from lists and patterns, for advice only. It does not see a first name alone (unless a word
like "hedder" is before it), names that are on no list, or roles only one person has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from videnbank.core.language.package_data import package_text


class DetailKind(StrEnum):
    """The kinds of detail that are looked for."""

    NAME = "name"
    BIRTH_DATE = "birth-date"
    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class PersonalDetail:
    """A detail in a text, and where it starts in it."""

    kind: DetailKind
    start: int
    text: str


# Quantifiers are bounded or possessive, so that the time stays in proportion to the text, and a
# look-behind comes after the first sign, since the search for that is fast.
_CAPITAL = r"[A-Z\u00c0-\u00de]"
_REST_OF_WORD = r"[^\W\d_]++(?:[-’'][^\W\d_]++)*+"
_WORD = f"{_CAPITAL}{_REST_OF_WORD}"
_GAP = r"[ \u00a0\n]"
_NAME = re.compile(
    rf"{_CAPITAL}(?<![\w/@.’'-].){_REST_OF_WORD}"
    rf"(?:{_GAP}(?:{_WORD}|{_CAPITAL}\.?|von|van|de|af)(?!\w)){{1,6}}+"
)
_NAMED = re.compile(
    rf"\b(?:[hH]un|[hH]an|[bB]orgeren|[lL]ederen|[kK]onsulenten|[mM]edarbejderen|[kK]vinde|[mM]and)"
    rf"{_GAP}(?:hedder|ved{_GAP}navn){_GAP}({_WORD})"
)
_PLACE = re.compile(
    r"(?:vej|gade|torv|skolen?|center|centret|hus|huset|haven|kirke|kommune|fond|fonden|prisen|"
    r"institut|hospital|universitet|parken)s?$",
    re.IGNORECASE,
)
"""The last part of names of places and organisations, which are often named after a person."""

_BIRTH_DATE = re.compile(
    r"[0-36-9](?<!\w.)[0-9][01][0-9]{3}[ \u00a0]?[-\u2010-\u2015][ \u00a0]?[xX*?•]{4}(?!\w)"
)
"""A personal number with signs for its last four digits, as forms show it."""

_PHONE = re.compile(
    r"[+02-9](?<![\w+./-].)(?<![0-9][ \u00a0].)(?:(?:(?<=\+)|(?<=0)0)45[ \u00a0]?[2-9]|(?<=[2-9]))[0-9]"
    r"(?:[ \u00a0]?[0-9]{2}){3}(?![0-9]|[ \u00a0.,-][0-9])"
)
_PHONE_CUE = re.compile(r"(?:tlf|telefon|mobil|mob\b|ring|sms|tel\b)[^0-9\n]{0,20}$", re.IGNORECASE)
_OTHER_CUE = re.compile(
    r"(?:cvr|ean|konto|nr\.?|p-nummer|isbn|issn|id)[^0-9\n]{0,12}$", re.IGNORECASE
)
_LOOK_BACK = 30
"""Characters before a number that may be a word for it and its sign."""

_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]{1,64})@[\w-]+(?:\.[\w-]+)+")


def personal_details(text: str) -> Iterator[PersonalDetail]:
    """The details in a text, in the order of their kinds and then of the text."""
    yield from _names(text)
    for match in _BIRTH_DATE.finditer(text):
        yield PersonalDetail(DetailKind.BIRTH_DATE, match.start(), match[0])
    yield from _phones(text)
    if "@" in text:
        yield from _emails(text)


def _names(text: str) -> Iterator[PersonalDetail]:
    for match in _NAME.finditer(text):
        words = match[0].split()
        for index, word in enumerate(words[:-1]):
            rest = words[index + 1 :]
            if _PLACE.search(rest[-1]):
                break
            if _is_first_name(word) or _is_patronymic(rest[0]):
                start = match.start() + len(" ".join(words[:index])) + bool(index)
                yield PersonalDetail(DetailKind.NAME, start, " ".join(words[index:]))
                break
    for match in _NAMED.finditer(text):
        yield PersonalDetail(DetailKind.NAME, match.start(1), match[1])


def _is_first_name(word: str) -> bool:
    return word.partition("-")[0] in _list("first_names")


def _is_patronymic(word: str) -> bool:
    # Other last names are also words (Berg, Dam, Lund, Skov).
    last_name = word.removesuffix("s")
    return last_name.endswith("sen") and last_name in _list("last_names")


def _phones(text: str) -> Iterator[PersonalDetail]:
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        is_grouped = match[0][0] in "+0" or len(match[0].split()) > 1
        if _PHONE_CUE.search(before) or (is_grouped and not _OTHER_CUE.search(before)):
            yield PersonalDetail(DetailKind.PHONE, match.start(), match[0])


def _emails(text: str) -> Iterator[PersonalDetail]:
    for match in _EMAIL.finditer(text):
        parts = re.split(r"[._+-]", match[1].lower())
        if not any(part in _list("shared_mailboxes") for part in parts):
            yield PersonalDetail(DetailKind.EMAIL, match.start(), match[0])


@cache
def _list(name: str) -> frozenset[str]:
    lines = package_text(f"data/names/{name}.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
