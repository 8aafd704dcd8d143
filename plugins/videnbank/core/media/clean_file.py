"""Makes a clean copy of a file, and says what was left out and what was not."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.media.clean_office import clean_office
from videnbank.core.media.clean_picture import clean_picture
from videnbank.core.media.contents import HEAVY, UNREADABLE, Violation, ViolationKind
from videnbank.core.media.file_type import FileType, file_type
from videnbank.core.media.readers import OFFICE_DOCUMENTS, OPEN_DOCUMENTS, read_contents

CLEANABLE_PICTURES = (FileType.JPEG, FileType.PNG, FileType.WEBP)
CLEANABLE = (*OFFICE_DOCUMENTS, *OPEN_DOCUMENTS, FileType.PDF, *CLEANABLE_PICTURES)
"""The types of files a clean copy can be made of."""


@dataclass(frozen=True, slots=True)
class CleanCopy:
    """A copy of a file: what was left out of it, and what a person must take out."""

    content: bytes
    removed: tuple[ViolationKind, ...]
    remaining: tuple[Violation, ...]


def clean_copy(content: bytes) -> CleanCopy:
    """The clean copy of a file of a cleanable type.

    The copy is read again, so that nothing is said to be gone that is still there.

    Raises:
        ValueError: if the file is of another type, damaged or locked.
    """
    kind = file_type(content)
    if kind not in CLEANABLE:
        raise ValueError(kind.value)
    before = read_contents(content, kind).violations
    if any(violation.kind in UNREADABLE | HEAVY for violation in before):
        raise ValueError(before[0].kind.value)
    copy = _clean(content, kind)
    after = read_contents(copy, kind).violations
    if file_type(copy) is not kind or any(each.kind in UNREADABLE | HEAVY for each in after):
        raise ValueError(kind.value)
    gone = {violation.kind for violation in before} - {violation.kind for violation in after}
    removed = [each for each in ViolationKind if each in gone]
    if kind in CLEANABLE_PICTURES and copy != content and not removed:
        removed = [ViolationKind.PROGRAM_DATA]
    return CleanCopy(copy, tuple(removed), after)


def _clean(content: bytes, kind: FileType) -> bytes:
    if kind is FileType.PDF:
        # Importing pypdf takes half a second.
        from videnbank.core.media.clean_pdf import clean_pdf  # noqa: PLC0415

        return clean_pdf(content)
    if kind in CLEANABLE_PICTURES:
        return clean_picture(content)
    return clean_office(content)
