"""A file's bytes as text: UTF-8, normalised, within bounds; anything else is an issue."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from videnbank.core.issues import Issue, IssueCode, Position

LARGEST_FILE = 1_000_000
"""A text file may hold at most this many bytes (design §5)."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


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
        size = file.stat().st_size
        if size > LARGEST_FILE:
            kilobytes = str(round(size / 1000))
            return Issue(path, Position(), IssueCode.FILE_TOO_LARGE, details=(("size", kilobytes),))
        content = file.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Issue(path, Position(), IssueCode.UNREADABLE_FILE, details=(("reason", reason),))
    return decoded(content, path)


def decoded(content: bytes, path: str) -> TextFile | Issue:
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
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return TextFile(path, unicodedata.normalize("NFC", text))


def _bad_encoding(path: str, position: Position, encoding: str) -> Issue:
    return Issue(path, position, IssueCode.BAD_ENCODING, details=(("encoding", encoding),))
