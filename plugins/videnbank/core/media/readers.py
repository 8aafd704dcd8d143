"""Reads the contents of a document, a recording or an embedded picture by its type."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from videnbank.core.media.contents import Contents
from videnbank.core.media.embedded_media import media_violations
from videnbank.core.media.file_type import FileType
from videnbank.core.media.ooxml import read_ooxml
from videnbank.core.media.open_document import read_open_document
from videnbank.core.media.recording import read_recording

PICTURES = (FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.GIF, FileType.AVIF)
OFFICE_DOCUMENTS = (FileType.WORD, FileType.WORKBOOK, FileType.PRESENTATION)
OPEN_DOCUMENTS = (FileType.OPEN_TEXT, FileType.OPEN_SPREADSHEET, FileType.OPEN_PRESENTATION)
RECORDINGS = (
    *(FileType.MP3, FileType.MP4, FileType.MP4_AUDIO),
    *(FileType.OGG, FileType.WAV, FileType.WEBM),
)


def read_contents(content: bytes, kind: FileType) -> Contents:
    """The contents of a file of one of these types."""
    return _READERS[kind](content, kind)


def _read_pdf(content: bytes, _: FileType) -> Contents:
    # Importing pypdf takes half a second, and most checks read no PDF.
    from videnbank.core.media.pdf import read_pdf  # noqa: PLC0415

    return read_pdf(content)


def _read_picture(content: bytes, _: FileType) -> Contents:
    return Contents(violations=tuple(media_violations(content)))


_READERS: Mapping[FileType, Callable[[bytes, FileType], Contents]] = {
    FileType.PDF: _read_pdf,
    **dict.fromkeys(OFFICE_DOCUMENTS, read_ooxml),
    **dict.fromkeys(OPEN_DOCUMENTS, read_open_document),
    **dict.fromkeys(RECORDINGS, read_recording),
    **dict.fromkeys(PICTURES, _read_picture),
}
