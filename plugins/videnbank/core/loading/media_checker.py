"""Checks media files: only types that cannot execute anything are published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.picture_checker import picture_issues

ALLOWED_EXTENSIONS = {
    *(".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".svg"),
    *(".mp3", ".m4a", ".ogg", ".oga", ".wav", ".mp4", ".webm", ".vtt"),
    *(".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".csv", ".txt", ".zip"),
}
"""File types that a browser displays or downloads without executing them on the site."""


def media_issues(root: Path, path: str) -> Iterator[Issue]:
    """The issues that prevent the file `path` below `root` from being published."""
    extension = PurePosixPath(path).suffix.lower()
    if extension not in ALLOWED_EXTENSIONS:
        details = (("value", extension or PurePosixPath(path).name),)
        yield Issue(path, Position(), IssueCode.UNSAFE_FILE, "", details)
        return
    try:
        data = (root / path).read_bytes()
    except OSError:
        yield Issue(path, Position(), IssueCode.UNREADABLE_FILE, details=(("reason", "other"),))
        return
    yield from picture_issues(path, data)
