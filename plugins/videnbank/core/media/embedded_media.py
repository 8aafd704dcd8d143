"""What pictures and recordings inside a document tell about where and by whom they were made."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator

from PIL import ExifTags, Image

from videnbank.core.media.contents import Violation, ViolationKind
from videnbank.core.media.file_type import FileType, file_type
from videnbank.core.media.recording import read_recording

_PICTURES = {FileType.JPEG, FileType.PNG, FileType.WEBP, FileType.TIFF}
_RECORDINGS = {FileType.MP3, FileType.MP4, FileType.MP4_AUDIO, FileType.QUICKTIME, FileType.WAV}
_NO_MEDIA = {
    *(FileType.ZIP, FileType.WORD, FileType.WORKBOOK, FileType.PRESENTATION, FileType.PDF),
    *(FileType.OLD_OFFICE, FileType.OUTLOOK_MAIL, FileType.ENCRYPTED_OFFICE, FileType.HTML),
    *(FileType.OPEN_TEXT, FileType.OPEN_SPREADSHEET, FileType.OPEN_PRESENTATION, FileType.RTF),
    *(FileType.OTHER_ARCHIVE, FileType.PROGRAM, FileType.MAIL, FileType.OFFICE_WITH_MACROS),
}
"""Files that somebody hid among the pictures."""

_OWNER_TAGS = {ExifTags.Base.Artist, ExifTags.Base.XPAuthor}
_OWNER_DETAILS = {ExifTags.Base.CameraOwnerName, ExifTags.Base.BodySerialNumber}
_GPS_IN_XMP = b"GPSLatitude"


def media_violations(content: bytes) -> Iterator[Violation]:
    """The place and the owner that a picture or a recording names."""
    kind = file_type(content)
    if kind in _PICTURES:
        yield from _photo_violations(content)
    elif kind in _RECORDINGS:
        yield from read_recording(content, kind).violations
    elif kind in _NO_MEDIA:
        yield Violation(ViolationKind.EMBEDDED_FILE)


def _photo_violations(content: bytes) -> Iterator[Violation]:
    # What Pillow raises for pictures that are no pictures, by trial; they show nothing.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content)) as photo:
                exif = photo.getexif()
                location = bool(exif.get_ifd(ExifTags.IFD.GPSInfo))
                details = exif.get_ifd(ExifTags.IFD.Exif)
    except (
        OSError,
        ValueError,
        SyntaxError,
        struct.error,
        TypeError,
        Image.DecompressionBombError,
    ):
        return
    if location or _GPS_IN_XMP in content:
        yield Violation(ViolationKind.PICTURE_LOCATION)
    if any(exif.get(tag) for tag in _OWNER_TAGS) or any(details.get(tag) for tag in _OWNER_DETAILS):
        yield Violation(ViolationKind.PICTURE_OWNER)
