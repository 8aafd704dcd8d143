"""A file's bytes as text: UTF-8, normalised, within bounds; anything else is an issue."""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from videnbank.core.issues.issue import Issue, IssueCode, Position

LARGEST_FILE = 1_000_000
"""A text file may hold at most this many bytes (design §5)."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HIDDEN_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Line breaks to YAML but not to an editor; they come along when text is pasted."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of one file, with Unix line ends and letters composed (NFC).

    `path` is relative to the project, with `/` between folders.
    """

    path: str
    text: str


def read_text_file(file: Path, path: str) -> TextFile | Issue:
    """The text of `file`, or the issue that keeps it from being read.

    A byte order mark, CRLF line ends and decomposed letters (macOS) are accepted and normalised.
    """
    try:
        if file.is_symlink():
            return Issue(path, Position(), IssueCode.SYMBOLIC_LINK)
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(path, "not-a-file")
        if status.st_size > LARGEST_FILE:
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
    """The bytes as text, or the issue that says which other encoding they seem to be in."""
    if content.startswith(_UTF16_MARKS) or b"\0" in content:
        return _bad_encoding(path, Position(), "UTF-16")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return _bad_encoding(path, Position(line, column), "Windows-1252")
    text = _HIDDEN_LINE_BREAKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return TextFile(path, text)


def _bad_encoding(path: str, position: Position, encoding: str) -> Issue:
    return Issue(path, position, IssueCode.BAD_ENCODING, details=(("encoding", encoding),))
