"""Numbers and dates as they stand in Danish prose, in digits or in words.

One is no figure, since "en" is an article as well; ordinals ("tredje", "3. trin", "trin 3") name a
place in an order and count nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from videnbank.core.language.signs import HARD_SPACES

_ONES = dict(
    zip(("en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"), range(1, 10), strict=True)
)
_TEENS = dict(
    zip(
        (
            *("ti", "elleve", "tolv", "tretten", "fjorten"),
            *("femten", "seksten", "sytten", "atten", "nitten"),
        ),
        range(10, 20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        ("tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"),
        range(20, 100, 10),
        strict=True,
    )
)
_COMPOUNDS = {
    f"{one}og{ten}": ones + tens
    for (one, ones), (ten, tens) in product(_ONES.items(), _TENS.items())
}
_WORDS: dict[str, float] = {
    "nul": 0,
    **{word: number for word, number in _ONES.items() if number > 1},
    **_TEENS,
    **_TENS,
    **_COMPOUNDS,
    "halvanden": 1.5,
    "halvandet": 1.5,
}
"""The words that are a number by themselves."""

_MULTIPLIERS = {
    r"hundrede": 100,
    r"tusinde?": 1_000,
    r"mio\.?|million(?:er)?": 1_000_000,
    r"mia\.?|milliard(?:er)?": 1_000_000_000,
}
"""What a number before it is multiplied by."""

_LONE_MULTIPLIERS = {"hundrede": 100, "tusind": 1_000, "tusinde": 1_000, "million": 1_000_000}
"""Multipliers that are a number by themselves: `en million`."""

_SHARES = {
    r"halvdel(?:en)?|halv[te]?|halver(?:e[sr]?|et|ede|ing(?:en)?)": 1 / 2,
    r"tredjedel(?:en|e)?": 1 / 3,
    r"fjerdedel(?:en|e)?": 1 / 4,
    r"femtedel(?:en|e)?": 1 / 5,
    r"tiendedel(?:en|e)?": 1 / 10,
    r"fordob(?:le[sr]?|let|lede|ling(?:en)?)": 2,
}
"""Words for a part or a multiple of something."""

_SHARE_STEMS = ("halv", "del", "fordob")
"""One of them is in each word above; most texts have none, and are not searched further."""

_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)

_GAP = rf"[ \n{HARD_SPACES}]"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_YEAR = r"(?:19|20)[0-9]{2}"
_DATES = (
    re.compile(r"\b(?P<year>[0-9]{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2}))?\b"),
    re.compile(r"\b(?P<day>[0-9]{1,2})[./-](?P<month>[0-9]{1,2})[./-](?P<year>[0-9]{4})\b"),
    re.compile(
        rf"\b(?P<day>[0-9]{{1,2}})\.?{_GAP}{_MONTH}\b(?:{_GAP}(?P<year>{_YEAR})\b)?", re.IGNORECASE
    ),
    re.compile(rf"\b{_MONTH}{_GAP}(?P<year>{_YEAR})\b", re.IGNORECASE),
    re.compile(
        rf"(?<![\w.,-])(?P<year>{_YEAR})(?:[-–/](?P<until>[0-9]{{2}}|{_YEAR}))?(?![\w,.]?\w)"
    ),
)

_DIGIT = re.compile("[0-9]")
"""Every date has one."""

_PLACE_IN_ORDER = re.compile(
    rf"\b(?:trin|side|fase|punkt|pkt\.|kapitel|afsnit|linje|bind|nr\.|niveau){_GAP}?$",
    re.IGNORECASE,
)
_LONGEST_PLACE = 12
"""Characters before a number that may make it an ordinal: the longest word above, and a space."""

_NUMBER_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_DIGITS = rf"[0-9]{{1,3}}(?:[.{HARD_SPACES}][0-9]{{3}})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?"
_MULTIPLIER = "|".join(_MULTIPLIERS)
_NUMBER = re.compile(
    rf"(?<![\w/])(?<![0-9][.,])(?:(?P<digits>{_DIGITS})|(?P<word>{_NUMBER_WORD}))"
    rf"(?:(?:-|{_GAP})?(?P<multiplier>{_MULTIPLIER})(?!\w))?"
    r"(?:(?!\w)|(?=\u00e5rig|delte?\b|dages|ugers|timers))",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"(?<!\w)(?:(?P<times>{_NUMBER_WORD}|[0-9]+){_GAP})?(?P<share>{'|'.join(_SHARES)})(?!\w)",
    re.IGNORECASE,
)
_LONE = re.compile(rf"(?<!\w)(?P<word>{'|'.join(_LONE_MULTIPLIERS)})(?!\w)", re.IGNORECASE)
_ORDINAL_END = re.compile(rf"\.{_GAP}[a-z\u00df-\u00ff]|:{_GAP}")
"""`3. trin`, and the label `3: Find på løsninger`."""


@dataclass(frozen=True, slots=True)
class ProseNumber:
    """A number in a text: where it starts, how it is written, and its value."""

    start: int
    text: str
    value: float


@dataclass(frozen=True, slots=True)
class ProseDate:
    """A date in a text; 0 is a part that is not given, and `until` the last of several years."""

    start: int
    text: str
    year: int = 0
    month: int = 0
    day: int = 0
    until: int = 0


def prose_dates(text: str) -> tuple[ProseDate, ...]:
    """The dates, months with a year, and years of a text, in its order."""
    return tuple(sorted(_dates(text), key=lambda date: date.start))


def prose_numbers(text: str) -> tuple[ProseNumber, ...]:
    """The numbers of a text from two upwards, and its shares, in its order; no dates."""
    rest = _without(text, prose_dates(text))
    numbers: list[ProseNumber] = []
    for kind in (_shares, _multiplied, _lone_multipliers):
        # What one kind has read is no number of the next.
        of_kind = tuple(kind(rest))
        rest = _without(rest, of_kind)
        numbers += of_kind
    return tuple(sorted((n for n in numbers if n.value != 1), key=lambda number: number.start))


def _dates(text: str) -> Iterator[ProseDate]:
    rest = text
    for pattern in _DATES if _DIGIT.search(text) else ():
        for match in pattern.finditer(rest):
            parts = match.groupdict()
            year = int(parts.get("year") or 0)
            yield ProseDate(
                match.start(),
                match[0],
                year,
                _month(parts.get("month")),
                int(parts.get("day") or 0),
                _until(year, parts.get("until")),
            )
        rest = pattern.sub(lambda match: " " * len(match[0]), rest)


def _month(text: str | None) -> int:
    if text is None:
        return 0
    return int(text) if text.isdigit() else _MONTHS.index(text.lower()) + 1


def _until(year: int, text: str | None) -> int:
    if text is None:
        return 0
    return int(str(year)[: -len(text)] + text)


def _shares(text: str) -> Iterator[ProseNumber]:
    lowered = text.lower()
    if not any(stem in lowered for stem in _SHARE_STEMS):
        return
    for match in _SHARE.finditer(text):
        times = _value(match["times"]) if match["times"] else 1
        yield ProseNumber(match.start(), match[0], times * _factor(_SHARES, match["share"]))


def _multiplied(text: str) -> Iterator[ProseNumber]:
    for match in _NUMBER.finditer(text):
        value = _value(match["digits"] or match["word"])
        if match["multiplier"]:
            value *= _factor(_MULTIPLIERS, match["multiplier"])
        elif match["digits"] and _is_ordinal(text, match):
            continue
        yield ProseNumber(match.start(), match[0], value)


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _LONGEST_PLACE) : match.start()]
    return bool(_PLACE_IN_ORDER.search(before) or _ORDINAL_END.match(text, match.end()))


def _lone_multipliers(text: str) -> Iterator[ProseNumber]:
    for match in _LONE.finditer(text):
        yield ProseNumber(match.start(), match[0], _LONE_MULTIPLIERS[match["word"].lower()])


def _factor(factors: Mapping[str, float], text: str) -> float:
    return next(
        factor for pattern, factor in factors.items() if re.fullmatch(pattern, text, re.IGNORECASE)
    )


def _value(text: str) -> float:
    word = _WORDS.get(text.lower())
    if word is not None:
        return word
    return float(re.sub(rf"[.{HARD_SPACES}]", "", text).replace(",", "."))


def _without(text: str, parts: Iterable[ProseNumber | ProseDate]) -> str:
    """The text with spaces in place of these parts of it, in the order of the text."""
    pieces: list[str] = []
    end = 0
    for part in parts:
        pieces += [text[end : part.start], " " * len(part.text)]
        end = part.start + len(part.text)
    return "".join((*pieces, text[end:]))
