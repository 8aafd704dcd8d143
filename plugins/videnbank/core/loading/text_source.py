"""Reads text files: UTF-8, normalised, limited in size."""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.conflict_markers import conflict_line

MAX_FILE_BYTES = 1_000_000
"""Maximum size of a text file in bytes (design §5)."""

_MAX_COMBINING = 30
"""Combining signs on one letter; no language needs more (UAX #15, stream-safe text format)."""

_QUICKLY_COMPOSED = 10_000
"""Characters composed in 0.2 s whatever they are; the time grows with the square of a run."""

_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_HIDDEN_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Line breaks in YAML but not in editors; pasted text often contains them."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of one file, with Unix line endings and NFC-normalised.

    `path` is relative to the project, with `/` between folders.
    """

    path: str
    text: str


def read_text_file(file: Path, path: str) -> TextFile | Issue:
    """The text of `file`, or the issue that prevents reading it.

    A byte order mark, CRLF line endings and decomposed letters (macOS) are accepted and normalised.
    """
    try:
        if file.is_symlink():
            return Issue(path, Position(), IssueCode.SYMBOLIC_LINK)
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(path, "not-a-file")
        if status.st_size > MAX_FILE_BYTES:
            kilobytes = str(-(-status.st_size // 1000))
            return Issue(path, Position(), IssueCode.FILE_TOO_LARGE, details=(("size", kilobytes),))
        content = file.read_bytes()
    except FileNotFoundError:
        return _unreadable(path, "missing")
    except PermissionError:
        return _unreadable(path, "denied")
    except OSError:
        return _unreadable(path, "other")
    return decode_text(content, path)


def _unreadable(path: str, reason: str) -> Issue:
    return Issue(path, Position(), IssueCode.UNREADABLE_FILE, details=(("reason", reason),))


def decode_text(content: bytes, path: str) -> TextFile | Issue:
    """The decoded bytes, or an issue naming the encoding they are probably in."""
    if content.startswith(_UTF16_BOMS) or b"\0" in content:
        return _bad_encoding(path, Position(), "UTF-16")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        preceding = content[: error.start]
        line = preceding.count(b"\n") + 1
        column = error.start - (preceding.rfind(b"\n") + 1) + 1
        return _bad_encoding(path, Position(line, column), "Windows-1252")
    text = _HIDDEN_LINE_BREAKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    if line := conflict_line(text):
        return Issue(path, Position(line, 1), IssueCode.CONFLICT_MARKER)
    if (place := _stacked_signs(text)) is not None:
        line = text.count("\n", 0, place) + 1
        column = place - text.rfind("\n", 0, place)
        details = (("sign", "combining"), ("value", f"U+{ord(text[place]):04X}"))
        return Issue(path, Position(line, column), IssueCode.INVISIBLE_SIGN, details=details)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return TextFile(path, text)


def _stacked_signs(text: str) -> int | None:
    """Where more combining signs stand on one letter than can be composed in reasonable time."""
    if len(text) <= _QUICKLY_COMPOSED or text.isascii():
        return None
    run = 0
    for place, character in enumerate(text):
        run = run + 1 if character > "\u02ff" and unicodedata.combining(character) else 0
        if run > _MAX_COMBINING:
            return place - run + 1
    return None


def _bad_encoding(path: str, position: Position, encoding: str) -> Issue:
    return Issue(path, position, IssueCode.BAD_ENCODING, details=(("encoding", encoding),))
