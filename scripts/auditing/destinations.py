"""Where an address written on a page leads: inside the site, elsewhere, or nowhere."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

_WEB = {"http", "https"}
_MAIL = re.compile(r"[^@\s,<>]+@[^@\s,<>]+\.[a-z]{2,}", re.IGNORECASE)
_MAIL_WORDS = {"subject", "body", "cc", "bcc"}
_ENCODED = re.compile(r"(?:[A-Za-z0-9\-._~!$'()*,;:@/?]|%[0-9A-Fa-f]{2})*")
_PHONE = re.compile(r"\+?[0-9]{3,15}")


class Way(Enum):
    """How an address leads on."""

    INSIDE = "inside"
    ELSEWHERE = "elsewhere"
    OUT_OF_FOLDER = "out of the site's folder"
    MAIL = "mail"
    PHONE = "phone"
    STRANGE = "strange"


class Destination(NamedTuple):
    """Where an address leads; inside the site with its path from the root and its anchor."""

    way: Way
    path: str
    anchor: str


def destination(written: str, page: str, root: str) -> Destination:
    """Follow an address from a page at `page`, both below `root`, the site's own full address."""
    scheme = urlsplit(written.strip()).scheme.lower()
    if scheme in {"mailto", "tel"}:
        return Destination(Way.MAIL if scheme == "mailto" else Way.PHONE, written.strip(), "")
    if scheme and scheme not in _WEB:
        return Destination(Way.STRANGE, written, "")
    whole, own = urlsplit(urljoin(root + page, written.strip())), urlsplit(root)
    if (whole.scheme, whole.netloc) != (own.scheme, own.netloc):
        return Destination(Way.ELSEWHERE, whole.geturl(), "")
    if not whole.path.startswith(own.path):
        way = Way.ELSEWHERE if scheme else Way.OUT_OF_FOLDER
        return Destination(way, whole.geturl(), "")
    return Destination(
        Way.INSIDE, unquote(whole.path.removeprefix(own.path)), unquote(whole.fragment)
    )


def is_sound_mail(written: str) -> bool:
    """Whether a mail program gets a receiver, and the words just as they were meant.

    A letter to nobody is sound when it comes with words: the reader shares a page. In the words, a
    plus is a plus, so blanks must be written %20 (RFC 6068 §5).
    """
    split = urlsplit(written)
    receiver = unquote(split.path)
    pairs = parse_qsl(split.query.replace("+", "%2B"), keep_blank_values=True, errors="replace")
    return (
        bool(_MAIL.fullmatch(receiver) or (not receiver and pairs))
        and all(name.lower() in _MAIL_WORDS and "\ufffd" not in value for name, value in pairs)
        and all(_ENCODED.fullmatch(part) for part in re.split("[&=]", split.query))
    )


def is_sound_phone(written: str) -> bool:
    """Whether a telephone can call it."""
    return bool(_PHONE.fullmatch(written.removeprefix("tel:")))
