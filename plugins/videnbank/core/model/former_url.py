"""Normalises former addresses, so that two spellings of one address are compared as one."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated
from urllib.parse import unquote_to_bytes

from pydantic import AfterValidator, Field

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.file_names import name_problem

_SEGMENT = re.compile(r"[\w~.-]+")
"""Letters, digits and what needs no escape in a URL (RFC 3986, unreserved)."""

_INDEX = "index.html"


def normalize_former_url(text: str) -> str | None:
    """The address from the root of the site, with a slash at both ends; None if it is none.

    Escapes are decoded and letters composed; empty segments, `.` and a last `index.html` are left
    out. An address with `..`, a host, a query or a fragment is none, nor is that of the front page.
    """
    try:
        decoded = unicodedata.normalize("NFC", unquote_to_bytes(text).decode())
    except UnicodeError:
        return None
    has_end = decoded.endswith(("/", f"/{_INDEX}"))
    if not text.startswith("/") or text.startswith("//") or not has_end:
        return None
    segments = [part for part in decoded.split("/") if part not in {"", "."}]
    if segments and segments[-1] == _INDEX:
        segments.pop()
    if not segments or not all(map(_is_segment, segments)):
        return None
    return f"/{'/'.join(segments)}/"


def _is_segment(part: str) -> bool:
    return _SEGMENT.fullmatch(part) is not None and not name_problem(part)


def _former_url(text: str) -> str:
    address = normalize_former_url(text)
    if address is None:
        raise model_error(IssueCode.BAD_FORMER_URL, value=text)
    return address


FormerUrl = Annotated[
    str,
    Field(max_length=200, json_schema_extra={"pattern": "^/.+/$"}),
    AfterValidator(_former_url),
]
"""A former URL of the record, relative to the site root: `/cases/old-name/`."""
