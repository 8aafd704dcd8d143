"""Rules for web addresses that a reader can follow: in fields and in links of a text."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from enum import StrEnum
from urllib.parse import SplitResult, urlsplit

from videnbank.core.language.signs import REFUSED_SIGN, without_ignorable

MAX_LENGTH = 500
"""Longer addresses break in mails and in print."""


class AddressProblem(StrEnum):
    """Why an address cannot be published, by the key of its message (`issues.bad-url-…`)."""

    INVISIBLE = "invisible"
    TWO = "two"
    WRAPPED = "wrapped"
    OWN_MACHINE = "own-machine"
    MAIL = "mail"
    NO_SCHEME = "no-scheme"
    BAD_SCHEME = "bad-scheme"
    PLACEHOLDER = "placeholder"
    SPACE = "space"
    SIGN = "sign"
    LOGIN = "login"
    LOCAL = "local"
    HOST = "host"
    LOOK_ALIKE = "look-alike"
    ENDING = "ending"


_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_BROKEN_SCHEME = re.compile(r"h?t?tps?:?/*(?=[\w-]+(?:\.[\w-]+)+)|https?[:;]\\+", re.IGNORECASE)
_WITHOUT_SCHEME = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#].*)?")
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OWN_MACHINE = re.compile(r"file:|\\\\|[a-z]:[\\/]|/(?:home|users|mnt|volumes)/", re.IGNORECASE)
_WRAPPED = re.compile(r"<.*>|\(.*\)|\[.*\]\(.*\)|\[.*\]|[\"'\u201c\u201d\u201e\u00bb\u00ab].*")
_PLACEHOLDER = re.compile(
    r"[\[\]{}<>]|\u2026|\.\.\.|x{3,}\.|//(?:www\.)?inds\u00e6t", re.IGNORECASE
)
_BAD_SIGN = re.compile(r"[\\^`|\"\u2010-\u201f\u00ab\u00bb]|%(?![0-9a-f]{2})", re.IGNORECASE)
_ENDING = re.compile(r"[.,;:!'*]+$|(?<=\w)[?]$")
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_TOP_LEVEL = re.compile(r"[^\W\d_]{2,}|xn--[a-z0-9-]+", re.IGNORECASE)
_LOCAL_NAMES = {"localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp"}
_LOCAL_NAMES |= {"test", "invalid", "localhost"}
"""Top levels that lead nowhere outside one machine or one network (RFC 6761, RFC 6762)."""

_EXAMPLE = re.compile(r"(?:.*\.)?example(?:\.(?:com|net|org))?", re.IGNORECASE)
_LETTER_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def address_problem(address: str) -> AddressProblem | None:
    """Why a web address cannot be published; None if it can.

    `address` is as the author wrote it. Invisible signs count as a problem: where they can be
    dropped, the caller has done so.
    """
    if address != without_ignorable(address) or REFUSED_SIGN.search(address):
        return AddressProblem.INVISIBLE
    if len(
        _SCHEME.findall(address.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0])
    ) > 1 and not _is_archive(address):
        return AddressProblem.TWO
    if (problem := _shape_problem(address)) is not None:
        return problem
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return AddressProblem.HOST
    if port == 0:
        return AddressProblem.HOST
    return _host_problem(parts) or (AddressProblem.ENDING if _has_loose_ending(address) else None)


def with_scheme(address: str) -> str:
    """The address with `https://` before it, for the cure of one without."""
    return "https://" + _BROKEN_SCHEME.sub("", address, count=1)


def address_cure(problem: AddressProblem, address: str) -> str:
    """The address as it was meant; empty where nobody can tell."""
    match problem:
        case AddressProblem.NO_SCHEME:
            return with_scheme(address)
        case AddressProblem.ENDING:
            return without_ending(address)
        case _:
            return ""


def without_ending(address: str) -> str:
    """The address without the punctuation of the sentence it was copied from."""
    return _ENDING.sub("", address).rstrip(")]")


def _is_archive(address: str) -> bool:
    # web.archive.org/web/2020/https://… holds the address of what it keeps.
    return re.search(r"/web/[^/]+/https?:", address) is not None


def _shape_problem(address: str) -> AddressProblem | None:
    if _OWN_MACHINE.match(address):
        return AddressProblem.OWN_MACHINE
    if _SCHEME.match(address) is None:
        return _scheme_problem(address)
    if _PLACEHOLDER.search(address.split("?", maxsplit=1)[0]):
        return AddressProblem.PLACEHOLDER
    if re.search(r"\s", address):
        return AddressProblem.SPACE
    return AddressProblem.SIGN if _BAD_SIGN.search(address) else None


def _scheme_problem(address: str) -> AddressProblem:
    if _WRAPPED.fullmatch(address):
        return AddressProblem.WRAPPED
    if address.lower().startswith("mailto:") or re.fullmatch(r"[^\s/:@]+@[^\s/@]+", address):
        return AddressProblem.MAIL
    if re.search(r"\s", address.strip()):
        return AddressProblem.BAD_SCHEME
    if _BROKEN_SCHEME.match(address) or _WITHOUT_SCHEME.fullmatch(address):
        return AddressProblem.NO_SCHEME
    return AddressProblem.BAD_SCHEME


def _host_problem(parts: SplitResult) -> AddressProblem | None:
    if "@" in parts.netloc:
        return AddressProblem.LOGIN
    host = (parts.hostname or "").removesuffix(".")
    if (problem := _ip_problem(host)) is not None or _is_ip(host):
        return problem
    if _EXAMPLE.fullmatch(host):
        return AddressProblem.PLACEHOLDER
    labels = host.split(".")
    if labels[-1] in _LOCAL_NAMES or host.endswith("home.arpa"):
        return AddressProblem.LOCAL
    if len(labels) == 1 and labels[0]:
        return AddressProblem.LOCAL
    if not all(map(_LABEL.fullmatch, labels)) or not _TOP_LEVEL.fullmatch(labels[-1]):
        return AddressProblem.HOST
    return AddressProblem.LOOK_ALIKE if any(map(mixes_scripts, labels)) else None


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _ip_problem(host: str) -> AddressProblem | None:
    if not _is_ip(host):
        # 127.1 and 0x7f000001 are addresses of this machine to a browser.
        is_number = re.fullmatch(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+))*", host)
        return AddressProblem.LOCAL if is_number else None
    return None if ipaddress.ip_address(host).is_global else AddressProblem.LOCAL


def mixes_scripts(text: str) -> bool:
    """Whether a word has letters of two alphabets that look alike, such as Cyrillic `а` in `side`.

    A word that is all in another alphabet counts as well: no Danish address has one.
    """
    return any(
        not unicodedata.name(letter, "LATIN").startswith("LATIN")
        for letter in text
        if letter.isalpha() and not letter.isascii()
    )


def _has_loose_ending(address: str) -> bool:
    if _ENDING.search(address):
        return True
    return any(
        address.endswith(closing) and address.count(closing) > address.count(opening)
        for opening, closing in (("(", ")"), ("[", "]"))
    )
