"""Finds Danish personal identification numbers (CPR) in text, however they are spelled.

A number is the date of birth (day, month, year) and a serial number of four digits: CPR-loven § 3,
and CPR-kontoret, "Opbygning af CPR-nummeret" (cpr.dk). A replacement number, for somebody whose
number is not known, has 60 added to its day. The check digit (modulus 11) tells nothing: since
October 2007 numbers are given that do not satisfy it.

The rule, on the text as a reader sees it (`canonical_views`):

- With a sign between date and serial number (`ddmmyy-nnnn`; also spaces, a slash, a dot, an
  underscore; the date as `dd.mm.yy` or with its century; all digits apart) it is a number, but not
  in a longer chain of digits (`2019-123456-7890`) or a DOI. Where the signs are those of a date and
  another figure, a year (`01.01.2019 - 2020`) or an amount (`1500 kr.`) is no serial number, and
  without a dash neither is what a word before it (konto, tlf.) calls something else.
- Ten digits without a sign are a number, unless the context says that they are another: such a
  word before them, a web address around them, decimals, the registration number of a bank.
- After a word for the number itself (CPR, personnummer) any signs between any digits will do, and
  the century may stand in the date.
- A document number or a time of day in the same form (`120819-1405`) cannot be told from one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from videnbank.core.language.canonical_text import FILLER, canonical_views

REDACTED = "xxxxxx-xxxx"
"""Stands in messages where the text has a number."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A part of a text, from `start` up to but not including `end`, in characters."""

    start: int
    end: int


# Quantifiers are bounded or possessive, so that the time stays in proportion to the text.
_J = f"{FILLER}*+"
"""Between digits that a reader sees joined."""
_S = f"{_J} ?+{_J}"
"""The same, or a space."""
_FIRST_DIGIT = "[0-36-9](?<![0-9][0-9])"
"""Of a day or a day + 60, and not of the middle of a figure."""


def _rest_of_date(join: str, day_sign: str = "", month_sign: str = "", century: str = "") -> str:
    return (
        f"{join}[0-9]{day_sign or join}(?:0{join}[1-9]|1{join}[0-2]){month_sign or join}"
        f"{century}[0-9]{join}[0-9]"
    )


def _serial(join: str, middle: str) -> str:
    return f"[0-9]{join}[0-9]{middle}[0-9]{join}[0-9](?![0-9])"


_CENTURY = f"(?:(?:1{_J}[89]|2{_J}0){_J})?"
_SPACES = f"(?: {_J}){{0,3}}+"
_BREAK = f"{_SPACES}(?:\n{_J})?+{_SPACES}"
_MARKS = f"(?:[_()\"'\u00ab\u00bb\u2018-\u201e=^]{_J}){{0,2}}+"
_DASH = f"(?>{_J}{_MARKS}{_BREAK}-{_J}(?:[ _-]{_J}){{0,5}}+(?:\n{_J})?+{_SPACES}{_MARKS})"
_SPACE = f"(?>{_J}(?:\\+{_J}|(?=[ \n]){_BREAK}))"
"""A `+` is a space in the query of a URL."""
_SIGN = f"{_J} ?+{_J}(?:[/.:]|_(?:{_J}_){{0,5}}+){_J} ?+{_J}"
_DATE_SIGN = f"(?>{_J}(?:[./-]{_J} ?+| {_J}(?:[./-]{_J} ?+)?+){_J})"
_ANY = f"{_J}(?:[ \n.,;|/:()_-]{_J}){{0,3}}+"

_TEN = 10
"""As many digits has a number without its century."""
_MIN_DIGITS = 6
"""Fewer are not taken for a number with letters among them."""
_ENOUGH_DIGITS = re.compile(rf"(?:\D*+\d){{{_MIN_DIGITS}}}")
"""In every spelling: the code of an encoded digit has a digit in it."""
_JOINED = re.compile(f"[0-9{FILLER}]++")
_NO_DIGITS = re.compile(r"[^0-9]+")
_LAST_SHORT_YEAR = 99
_REPLACEMENT = 60
"""What is added to the day of a replacement number."""
_CONTEXT = 120
"""Characters looked at before and after a number: a label and its sign, or an address."""
_LABEL = 36
"""Characters of them that may be a word for another number."""
_OTHER_NUMBER = re.compile(
    r"(?<![^\W_])(?:isbn(?:-?1[03])?|issn|ean|gln|cvr|p-?enhed|iban|doi|kle|(?:bank|giro)?konto|reg|"
    r"tlf|telefon|mobil|ref|faktura|(?:p|j|journal|sags|dok(?:ument)?|faktura|ordre|vare|konto|"
    r"reg(?:istrerings)?|reference|produktions|organisations|telefon|mobil|kunde|bilags?)"
    r"[. -]{0,2}(?:nr|num(?:mer|meret|re)))(?![^\W\d_])[^0-9\n]{0,12}$",
    re.IGNORECASE,
)
_DOI = re.compile(r"\b10\.[0-9]{4,9}/\S*$")
_WEB_ADDRESS = re.compile(r"(?:://|www\.)[^\s\"'<>()]*$")
_YEAR = re.compile(r"19|20")
_AMOUNT = re.compile(
    r" ?(?:kr\b|kroner|dkk|mio\b|mia\b|eur|€|%|pct|procent|stk\b)|[.,][0-9]{1,3}\b", re.IGNORECASE
)
_CHAIN_BEFORE = re.compile(r"(?:[0-9]{3}|[0-9]-[0-9]{1,2})-$")
_CHAIN_AFTER = re.compile(r"-(?:[0-9]{3,5}(?![0-9])|[0-9]{1,2}(?:[A-Za-z]|-[0-9]))")
_DATE_BEFORE = re.compile(r"[0-9+][ ./-]?$")
_FIGURE_BEFORE = re.compile(r"[0-9][.,/:_]$|(?<![0-9])(?!19|20)[0-9]{4}[ -]$|[+=/]$")
_FIGURE_AFTER = re.compile(r"[.,][0-9]")


@dataclass(frozen=True, slots=True)
class _Context:
    """The digits, and what stands around them."""

    before: str
    after: str
    digits: str

    @property
    def serial(self) -> str:
        return self.digits[-4:]


def _always(_: _Context) -> bool:
    return True


def _is_not_labelled(context: _Context) -> bool:
    return not _is_labelled(context)


def _is_no_amount(context: _Context) -> bool:
    return not (_is_labelled(context) or _AMOUNT.match(context.after))


def _is_no_year(context: _Context) -> bool:
    return not (_YEAR.match(context.serial) or _is_in_web_address(context))


def _is_no_date(context: _Context) -> bool:
    is_date = _YEAR.match(context.serial) or _DATE_BEFORE.search(context.before[-2:])
    return not is_date and _is_no_amount(context)


def _is_no_other_number(context: _Context) -> bool:
    return len(context.digits) == _TEN and not (
        _FIGURE_BEFORE.search(context.before[-6:])
        or _FIGURE_AFTER.match(context.after)
        or _is_labelled(context)
        or _is_in_web_address(context)
    )


def _is_labelled(context: _Context) -> bool:
    return _OTHER_NUMBER.search(context.before[-_LABEL:]) is not None


def _is_in_web_address(context: _Context) -> bool:
    return any(
        address in context.before and _WEB_ADDRESS.search(context.before)
        for address in ("://", "www.")
    )


_CLOSED = _serial(_J, _J)
_OPEN = _serial(_S, _S)
_TIGHT_DASH = f"{_J}-{_J}"
_ONE_SPACE = f"{_J} {_J}"
_NO_MORE = "(?! ?[0-9])"
_PAIRS = f"{_rest_of_date(_J, _ONE_SPACE, _ONE_SPACE)}{_ONE_SPACE}{_serial(_J, _ONE_SPACE)}"
_SINGLES = f"{_rest_of_date(_ONE_SPACE)}{_ONE_SPACE}{_serial(_ONE_SPACE, _ONE_SPACE)}"
_TESTS: dict[str, Callable[[_Context], bool]] = {
    "dashed": _always,
    "spaced": _is_no_amount,
    "signed": _is_no_year,
    "bare": _is_no_other_number,
    "dated": _is_not_labelled,
    "apart": _is_no_date,
    "half": _always,
    "spread": _is_no_year,
    "row": _is_no_date,
}
"""What must be true around the digits, by the spelling they match."""
_NUMBER = re.compile(
    f"{_FIRST_DIGIT}(?:{_rest_of_date(_J, century=_CENTURY)}(?:"
    f"(?P<dashed>{_DASH}{_OPEN})|(?P<spaced>{_SPACE}{_serial(_J, _S)})"
    f"|(?P<signed>{_SIGN}{_CLOSED})|(?P<bare>{_J}{_CLOSED}))"
    f"|{_rest_of_date(_J, _DATE_SIGN, _DATE_SIGN, _CENTURY)}(?:"
    f"(?P<dated>{_TIGHT_DASH}{_CLOSED})|(?P<apart>(?>{_DASH}|{_SPACE}|{_SIGN}){_CLOSED}))"
    f"|(?P<half>{_rest_of_date(_J, _DATE_SIGN, _J, _CENTURY)}{_TIGHT_DASH}{_CLOSED}"
    f"|{_rest_of_date(_J, _J, _DATE_SIGN, _CENTURY)}{_TIGHT_DASH}{_CLOSED})"
    f"|(?P<spread>{_rest_of_date(_S, century=_CENTURY)}{_DASH}{_OPEN})"
    f"|(?P<row>(?:{_PAIRS}|{_SINGLES}){_NO_MORE}))"
)
_WITH_LETTERS = re.compile(
    f"[0-36-9OoIl](?<!\\w.)(?:{_J}[0-9OoIl]){{5}}{_TIGHT_DASH}[0-9OoIl](?:{_J}[0-9OoIl]){{3}}(?!\\w)"
)
"""Typists and readers of scanned pages take O for 0 and l for 1."""
_LETTERS_AS_DIGITS = str.maketrans("OoIl", "0011")
_CUE = r"(?:[cC][pP][rR]|[pP]erson(?:nummer|numre|n|-n|-id|id| n)|[fF]\w{1,2}dselsn)[^0-9]{0,40}+"
_CUE_PARTS = ("cpr", "personn", "person-", "personid", "person n", "dselsn")
"""A fast pre-check: few texts have any of them."""
_NUMBER_AFTER_CUE = re.compile(
    f"{_CUE}({_FIRST_DIGIT}{_rest_of_date(_ANY, century=_CENTURY)}{_ANY}{_serial(_ANY, _ANY)})"
)


def personal_numbers(text: str) -> Iterator[Span]:
    """The parts of a text that look like personal numbers, in order and without overlap.

    Takes time in proportion to the length of the text, whatever it contains.
    """
    if not _ENOUGH_DIGITS.match(text):
        return
    spans: set[tuple[int, int]] = set()
    for view in canonical_views(text):
        spans.update(_numbers(view))
        spans.update(_numbers_after_cue(view))
        spans.update(_numbers_with_letters(view))
    yield from _merged(spans)


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """The spans in order, those that overlap as one: no digit is left when they are covered."""
    last: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if last is not None and start < last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield Span(*last)
        last = (start, end)
    if last is not None:
        yield Span(*last)


def redact_personal_numbers(text: str) -> str:
    """The text with every personal number replaced by `xxxxxx-xxxx`."""
    parts: list[str] = []
    end = 0
    for span in personal_numbers(text):
        parts += (text[end : span.start], REDACTED)
        end = span.end
    return "".join((*parts, text[end:])) if parts else text


def _numbers_with_letters(view: str) -> Iterator[tuple[int, int]]:
    for match in _WITH_LETTERS.finditer(view):
        digits = _NO_DIGITS.sub("", match[0])
        read = _NO_DIGITS.sub("", match[0].translate(_LETTERS_AS_DIGITS))
        if _MIN_DIGITS <= len(digits) < len(read) and _begins_with_date(read):
            yield match.span()


def _numbers_after_cue(view: str) -> Iterator[tuple[int, int]]:
    folded = view.lower()
    if not any(cue in folded for cue in _CUE_PARTS):
        return
    for match in _NUMBER_AFTER_CUE.finditer(view):
        if _begins_with_date(_NO_DIGITS.sub("", match[1])):
            yield match.span(1)


def _numbers(view: str) -> Iterator[tuple[int, int]]:
    position = 0
    while (match := _NUMBER.search(view, position)) is not None:
        digits = _NO_DIGITS.sub("", match[0])
        if _begins_with_date(digits) and _stands_alone(match, digits):
            yield match.span()
            position = match.end()
        else:
            # A number begins where joined digits begin, never inside them.
            joined = _JOINED.match(view, match.start())
            position = joined.end() if joined else match.end()


@lru_cache(maxsize=4096)
def _begins_with_date(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:-4])
    try:
        # Which century a year of two digits is in does not matter: 2000 is a leap year.
        date(year if year > _LAST_SHORT_YEAR else 2000 + year, month, day % _REPLACEMENT)
    except ValueError:
        return False
    return True


def _stands_alone(match: re.Match[str], digits: str) -> bool:
    view, (start, end) = match.string, match.span()
    before = view[max(0, start - _CONTEXT) : start].replace(FILLER, "")
    after = view[end : end + _CONTEXT].replace(FILLER, "")
    if before[-1:].isdecimal() or after[:1].isdecimal():
        return False
    if before[-1:] == "-" and _CHAIN_BEFORE.search(before):
        return False
    if after[:1] == "-" and _CHAIN_AFTER.match(after):
        return False
    if "/" in before and _DOI.search(before):
        return False
    return _TESTS[match.lastgroup or ""](_Context(before, after, digits))
