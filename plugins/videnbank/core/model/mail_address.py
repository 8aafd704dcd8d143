"""Rules for e-mail addresses that a reader can write to."""

from __future__ import annotations

import re
from enum import StrEnum

from videnbank.core.language.signs import REFUSED_SIGN, without_ignorable


class MailProblem(StrEnum):
    """Why an e-mail address cannot be published, by the key of its message (`issues.bad-email-…`)."""

    INVISIBLE = "invisible"
    MAILTO = "mailto"
    QUERY = "query"
    TWO = "two"
    NAME = "name"
    SPACE = "space"
    NO_AT = "no-at"
    LETTERS = "letters"
    HOST = "host"
    ENDING = "ending"
    SIGN = "sign"


_LOCAL = re.compile(r"[a-z0-9_+-]+(?:[.'][a-z0-9_+-]+)*", re.IGNORECASE)
"""Less than RFC 5322 allows: what mail programs and forms accept everywhere."""

_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)", re.IGNORECASE
)
_MAX_LENGTH = 254
"""Longest address a mail server must accept (RFC 5321)."""


def mail_problem(address: str) -> MailProblem | None:
    """Why an e-mail address cannot be published; None if it can."""
    if address != without_ignorable(address) or REFUSED_SIGN.search(address):
        return MailProblem.INVISIBLE
    if address.lower().startswith("mailto:"):
        return MailProblem.MAILTO
    if re.search(r"[?&%]", address):
        return MailProblem.QUERY
    if "@" not in address:
        return MailProblem.NO_AT
    if address.count("@") > 1:
        return MailProblem.TWO
    if re.search(r"[<>()\"\u201c\u201d\u201e]", address):
        return MailProblem.NAME
    if re.search(r"\s", address):
        return MailProblem.SPACE
    return _part_problem(address)


def _part_problem(address: str) -> MailProblem | None:
    local, _, host = address.partition("@")
    if address[-1:] in ".,;:!":
        return MailProblem.ENDING
    if not address.isascii():
        return MailProblem.LETTERS
    if not _LOCAL.fullmatch(local) or len(address) > _MAX_LENGTH:
        return MailProblem.SIGN
    return None if _HOST.fullmatch(host) else MailProblem.HOST
