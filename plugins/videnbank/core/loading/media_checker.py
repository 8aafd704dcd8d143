"""Checks published files by their content: type, size, personal numbers, hidden and active content."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.personal_numbers import personal_numbers
from videnbank.core.loading.personal_number_check import personal_number_issues
from videnbank.core.loading.picture_checker import picture_issues
from videnbank.core.loading.text_source import decode_text
from videnbank.core.media.archive import read_archive
from videnbank.core.media.contents import (
    ACTIVE,
    HEAVY,
    Notice,
    Place,
    PlaceKind,
    TextPart,
    Violation,
    ViolationKind,
)
from videnbank.core.media.file_type import FileType, file_type
from videnbank.core.media.plain_text import formula_places
from videnbank.core.media.publishable import (
    PUBLISHABLE,
    cure_for_content,
    cure_for_extension,
    extension_of,
)
from videnbank.core.media.readers import PICTURES, read_contents

_MEGABYTE = 1_000_000
"""Decimal, as file managers count."""


@dataclass(frozen=True, slots=True)
class MediaAdvice:
    """What an editor should know about a published file; `member` is a file inside an archive."""

    path: str
    member: str
    notice: Notice


@dataclass(frozen=True, slots=True)
class MediaCheck:
    """The issues of one file, and the advice about it."""

    issues: tuple[Issue, ...] = ()
    advice: tuple[MediaAdvice, ...] = ()


MediaCache = dict[str, tuple[object, MediaCheck]]
"""Checks made earlier with the fingerprints of their files, by path."""


def check_media(root: Path, path: str, cache: MediaCache | None = None) -> MediaCheck:
    """What prevents the file `path` below `root` from being published, and the advice about it.

    A file whose time and size are those of an entry of `cache` is not read again.
    """
    extension = _extension(path)
    if extension not in PUBLISHABLE:
        return MediaCheck((_unpublishable(_MediaFile(path, "", b"")),))
    try:
        status = (root / path).lstat()
        if not stat.S_ISREG(status.st_mode):
            return MediaCheck((_unreadable(path, "not-a-file"),))
        limit = PUBLISHABLE[extension].max_megabytes
        if status.st_size > limit * _MEGABYTE:
            return MediaCheck((_too_large(path, status.st_size, limit),))
        fingerprint = (status.st_mtime_ns, status.st_size)
        cached = cache.get(path) if cache is not None else None
        if cached is not None and cached[0] == fingerprint:
            return cached[1]
        content = (root / path).read_bytes()
    except FileNotFoundError:
        return MediaCheck((_unreadable(path, "missing"),))
    except PermissionError:
        return MediaCheck((_unreadable(path, "denied"),))
    except OSError:
        return MediaCheck((_unreadable(path, "other"),))
    check = _check(_MediaFile(path, "", content))
    if cache is not None:
        cache[path] = (fingerprint, check)
    return check


def media_issues(root: Path, path: str) -> tuple[Issue, ...]:
    """The issues that prevent the file `path` below `root` from being published."""
    return check_media(root, path).issues


@dataclass(frozen=True, slots=True)
class _MediaFile:
    """A file, or the member of an archive: then `path` is that of the archive."""

    path: str
    member: str
    content: bytes = field(repr=False)

    @property
    def extension(self) -> str:
        return _extension(self.member or self.path)

    def issue(self, code: IssueCode, **details: str) -> Issue:
        return Issue(self.path, Position(), code, self.member, tuple(sorted(details.items())))


def _extension(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _unpublishable(file: _MediaFile) -> Issue:
    extension = file.extension
    value = extension or PurePosixPath(file.member or file.path).name
    return file.issue(IssueCode.UNSAFE_FILE, value=value, file_cure=cure_for_extension(extension))


def _unreadable(path: str, reason: str) -> Issue:
    return Issue(path, Position(), IssueCode.UNREADABLE_FILE, details=(("reason", reason),))


def _too_large(path: str, size: int, limit: int) -> Issue:
    details = (("limit", str(limit)), ("size", str(-(-size // _MEGABYTE))))
    return Issue(path, Position(), IssueCode.FILE_TOO_LARGE, details=details)


def _check(file: _MediaFile) -> MediaCheck:
    """The check of a file by its content."""
    allowed = PUBLISHABLE.get(file.extension)
    if allowed is None:
        return MediaCheck((_unpublishable(file),))
    actual = file_type(file.content)
    if file.extension in _TEXT_READERS and actual in _TEXTS:
        text = decode_text(file.content, file.path)
        if isinstance(text, Issue):
            return MediaCheck((file.issue(text.code, **dict(text.details)),))
    if actual not in allowed.types:
        return MediaCheck((_wrong_type(file, actual),))
    if actual is FileType.ZIP:
        return _check_archive(file)
    if file.extension in _TEXT_READERS:
        return MediaCheck(tuple(_text_issues(file)))
    if actual in PICTURES or actual is FileType.SVG:
        return MediaCheck(tuple(_picture_issues(file, actual)))
    contents = read_contents(file.content, actual)
    issues = [
        *(violation_issue(file.path, violation, file.member) for violation in contents.violations),
        *_number_issues(file, contents.texts),
    ]
    advice = tuple(MediaAdvice(file.path, file.member, notice) for notice in contents.notices)
    return MediaCheck(tuple(dict.fromkeys(issues)), advice)


def _wrong_type(file: _MediaFile, actual: FileType) -> Issue:
    extension = extension_of(actual)
    # Text can be anything, also what a page shows in place of a file.
    if extension is not None and actual not in {FileType.TEXT, FileType.SVG}:
        details = {"extension": extension}
    else:
        details = {"file_cure": cure_for_content(actual, file.extension)}
    return file.issue(
        IssueCode.WRONG_FILE_TYPE, value=file.extension, actual=actual.value, **details
    )


def violation_issue(path: str, violation: Violation, member: str = "") -> Issue:
    """The issue of a violation; `member` is the file inside an archive that it stands in."""
    details = {"violation": violation.kind.value, "value": violation.value}
    details |= _place_details(violation.place)
    return _MediaFile(path, member, b"").issue(_code(violation.kind), **details)


def _place_details(place: Place | None) -> dict[str, str]:
    return {} if place is None else {"place_kind": place.kind.value, "place": place.name}


_CODES = {
    ViolationKind.ENCRYPTED: IssueCode.ENCRYPTED_FILE,
    ViolationKind.DAMAGED: IssueCode.DAMAGED_FILE,
    ViolationKind.UNSAFE_NAME: IssueCode.UNSAFE_ARCHIVE,
    ViolationKind.SYMBOLIC_LINK: IssueCode.UNSAFE_ARCHIVE,
    ViolationKind.NESTED_ARCHIVE: IssueCode.UNSAFE_ARCHIVE,
    **dict.fromkeys(HEAVY, IssueCode.TOO_HEAVY),
    **dict.fromkeys(ACTIVE, IssueCode.ACTIVE_CONTENT),
}


def _code(kind: ViolationKind) -> IssueCode:
    return _CODES.get(kind, IssueCode.HIDDEN_CONTENT)


def _number_issues(file: _MediaFile, texts: tuple[TextPart, ...]) -> Iterator[Issue]:
    for part in texts:
        if any(personal_numbers(part.text)):
            yield file.issue(IssueCode.CPR_NUMBER, **_place_details(part.place))


def _picture_issues(file: _MediaFile, actual: FileType) -> Iterator[Issue]:
    for issue in picture_issues(file.member or file.path, file.content):
        yield replace(issue, path=file.path, field=file.member)
    # A picture of its own is published as a derivative without metadata, one in an archive as it is.
    if file.member and actual in PICTURES:
        for violation in read_contents(file.content, actual).violations:
            yield violation_issue(file.path, violation, file.member)


def _text_issues(file: _MediaFile) -> Iterator[Issue]:
    text = decode_text(file.content, file.path)
    if isinstance(text, Issue):
        yield file.issue(text.code, **dict(text.details))
        return
    for issue in personal_number_issues(text):
        yield replace(issue, field=file.member)
    yield from _TEXT_READERS[file.extension](file, text.text)


def _check_archive(file: _MediaFile) -> MediaCheck:
    if file.member:
        nested = Violation(ViolationKind.NESTED_ARCHIVE)
        return MediaCheck((violation_issue(file.path, nested, file.member),))
    archive = read_archive(file.content)
    issues = [
        violation_issue(file.path, violation, file.member) for violation in archive.violations
    ]
    issues += _number_issues(file, (TextPart(archive.comment),))
    advice: list[MediaAdvice] = []
    for inner in archive.files:
        check = _check(_MediaFile(file.path, inner.name, inner.content))
        issues += check.issues
        advice += check.advice
        name = TextPart(inner.name, Place(PlaceKind.PART, inner.name))
        issues += _number_issues(file, (name,))
    return MediaCheck(tuple(issues), tuple(advice))


def _list_issues(file: _MediaFile, text: str) -> Iterator[Issue]:
    for line, column in formula_places(text):
        yield replace(file.issue(IssueCode.FORMULA), position=Position(line, column))


def _no_issues(_: _MediaFile, __: str) -> Iterator[Issue]:
    return iter(())


_TEXTS = {FileType.TEXT, FileType.WEBVTT, FileType.SVG}
_TEXT_READERS: Mapping[str, Callable[[_MediaFile, str], Iterator[Issue]]] = {
    ".csv": _list_issues,
    ".txt": _no_issues,
    ".vtt": _no_issues,
}
"""What is wrong with a text file besides the numbers in it, by extension."""
