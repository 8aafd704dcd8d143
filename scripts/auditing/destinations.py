"""Classifies the targets of URLs: internal, external, mail, phone or unsupported."""

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


class TargetKind(Enum):
    """The kind of target of a URL."""

    INTERNAL = "inside"
    EXTERNAL = "elsewhere"
    OUTSIDE_FOLDER = "out of the site's folder"
    MAIL = "mail"
    PHONE = "phone"
    UNSUPPORTED = "strange"


class Destination(NamedTuple):
    """The target of a URL; for an internal one, its path from the root and its anchor."""

    kind: TargetKind
    path: str
    anchor: str


def destination(url: str, page: str, root: str) -> Destination:
    """Resolve a URL on the page `page`; `root` is the absolute URL of the site."""
    scheme = urlsplit(url.strip()).scheme.lower()
    if scheme in {"mailto", "tel"}:
        return Destination(
            TargetKind.MAIL if scheme == "mailto" else TargetKind.PHONE, url.strip(), ""
        )
    if scheme and scheme not in _WEB:
        return Destination(TargetKind.UNSUPPORTED, url, "")
    target, site = urlsplit(urljoin(root + page, url.strip())), urlsplit(root)
    if (target.scheme, target.netloc) != (site.scheme, site.netloc):
        return Destination(TargetKind.EXTERNAL, target.geturl(), "")
    if not target.path.startswith(site.path):
        kind = TargetKind.EXTERNAL if scheme else TargetKind.OUTSIDE_FOLDER
        return Destination(kind, target.geturl(), "")
    return Destination(
        TargetKind.INTERNAL, unquote(target.path.removeprefix(site.path)), unquote(target.fragment)
    )


def is_sound_mail(url: str) -> bool:
    """Whether a mail program gets a valid recipient, and subject and body as intended.

    The recipient may be missing if there is a subject or body, for sharing a page. A plus is
    literal, so spaces must be encoded as %20 (RFC 6068 §5).
    """
    split = urlsplit(url)
    receiver = unquote(split.path)
    pairs = parse_qsl(split.query.replace("+", "%2B"), keep_blank_values=True, errors="replace")
    return (
        bool(_MAIL.fullmatch(receiver) or (not receiver and pairs))
        and all(name.lower() in _MAIL_WORDS and "\ufffd" not in value for name, value in pairs)
        and all(_ENCODED.fullmatch(part) for part in re.split("[&=]", split.query))
    )


def is_sound_phone(url: str) -> bool:
    """Whether it is a valid phone number."""
    return bool(_PHONE.fullmatch(url.removeprefix("tel:")))
