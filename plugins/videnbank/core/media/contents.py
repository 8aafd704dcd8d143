"""The contents of a published file as its checks see them: text, what keeps it back, what is unread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What a place in a file is called."""

    PAGE = "page"
    SHEET = "sheet"
    SLIDE = "slide"
    PART = "part"
    PROPERTIES = "properties"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file, as its author knows it: page 3, the sheet `Løn`."""

    kind: PlaceKind
    name: str = ""


class ViolationKind(StrEnum):
    """Why a file is not published as it is; each has a text, and an issue code by what it is."""

    # What readers of the file do not see at once, but can get at.
    COMMENTS = "comments"
    TRACKED_CHANGES = "tracked-changes"
    HIDDEN_TEXT = "hidden-text"
    COVERED_TEXT = "covered-text"
    HIDDEN_SHEET = "hidden-sheet"
    HIDDEN_CELLS = "hidden-cells"
    HIDDEN_SLIDE = "hidden-slide"
    HIDDEN_LAYER = "hidden-layer"
    AUTHORS = "authors"
    CUSTOM_DATA = "custom-data"
    THUMBNAIL = "thumbnail"
    LOCAL_PATH = "local-path"
    LOCAL_LINK = "local-link"
    EMBEDDED_FILE = "embedded-file"
    PIVOT_DATA = "pivot-data"
    LINKED_DATA = "linked-data"
    CROPPED_PICTURE = "cropped-picture"
    PICTURE_LOCATION = "picture-location"
    PICTURE_OWNER = "picture-owner"
    SIGNATURE = "signature"
    EARLIER_VERSION = "earlier-version"
    PROGRAM_DATA = "program-data"
    UNAPPLIED_REDACTION = "unapplied-redaction"
    RECORDING_LOCATION = "recording-location"
    RECORDING_OWNER = "recording-owner"
    SYSTEM_FILE = "system-file"

    # What does something when the file is opened.
    MACROS = "macros"
    SCRIPT = "script"
    LAUNCH = "launch"
    FORM = "form"
    REMOTE_CONTENT = "remote-content"

    # What cannot be read.
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNSAFE_NAME = "unsafe-name"
    SYMBOLIC_LINK = "symbolic-link"
    NESTED_ARCHIVE = "nested-archive"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_SLOW = "too-slow"
    TOO_MANY_MEMBERS = "too-many-members"
    TOO_MUCH_DATA = "too-much-data"
    TOO_COMPRESSED = "too-compressed"


HEAVY = {
    ViolationKind.TOO_MANY_PAGES,
    ViolationKind.TOO_SLOW,
    ViolationKind.TOO_MANY_MEMBERS,
    ViolationKind.TOO_MUCH_DATA,
    ViolationKind.TOO_COMPRESSED,
}
ACTIVE = {
    ViolationKind.MACROS,
    ViolationKind.SCRIPT,
    ViolationKind.LAUNCH,
    ViolationKind.FORM,
    ViolationKind.REMOTE_CONTENT,
}
UNREADABLE = {
    ViolationKind.ENCRYPTED,
    ViolationKind.DAMAGED,
    ViolationKind.UNSAFE_NAME,
    ViolationKind.SYMBOLIC_LINK,
    ViolationKind.NESTED_ARCHIVE,
}


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that keeps a file from being published, where, and the value or figure it names."""

    kind: ViolationKind
    place: Place | None = None
    value: str = ""


class NoticeKind(StrEnum):
    """What an editor should know about a file that is published."""

    UNREAD_SCAN = "unread-scan"
    EMPTY_PDF = "empty-pdf"
    UNREAD_SOUND = "unread-sound"
    UNREAD_FILM = "unread-film"
    SPEAKER_NOTES = "speaker-notes"


@dataclass(frozen=True, slots=True)
class Notice:
    """A word of advice about a file: what nothing has read, or what goes along with it."""

    kind: NoticeKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class TextPart:
    """Text that a reader of the file can get at."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """All that is known about the contents of one file."""

    texts: tuple[TextPart, ...] = ()
    violations: tuple[Violation, ...] = ()
    notices: tuple[Notice, ...] = ()


def refused(kind: ViolationKind, value: str = "") -> Contents:
    """The contents of a file that was not read, and why."""
    return Contents(violations=(Violation(kind, value=value),))
