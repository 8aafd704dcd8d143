"""The type of a file by its content: the signature it begins with, and what is inside."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from videnbank.core.media.zip_package import has_vast_directory


class FileType(StrEnum):
    """What a file is, whatever its name says."""

    EMPTY = "empty"
    GIT_LFS_POINTER = "git-lfs-pointer"
    ZEROS = "zeros"
    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    GIF = "gif"
    AVIF = "avif"
    HEIC = "heic"
    BMP = "bmp"
    TIFF = "tiff"
    PSD = "psd"
    ICON = "icon"
    SVG = "svg"
    PDF = "pdf"
    POSTSCRIPT = "postscript"
    WORD = "word"
    WORKBOOK = "workbook"
    PRESENTATION = "presentation"
    OFFICE_WITH_MACROS = "office-with-macros"
    OFFICE_TEMPLATE = "office-template"
    BINARY_WORKBOOK = "binary-workbook"
    VISIO = "visio"
    OLD_OFFICE = "old-office"
    OUTLOOK_MAIL = "outlook-mail"
    ENCRYPTED_OFFICE = "encrypted-office"
    OPEN_TEXT = "open-text"
    OPEN_SPREADSHEET = "open-spreadsheet"
    OPEN_PRESENTATION = "open-presentation"
    OPEN_OTHER = "open-other"
    EPUB = "epub"
    APPLE_DOCUMENT = "apple-document"
    ZIP = "zip"
    DAMAGED_ZIP = "damaged-zip"
    OTHER_ARCHIVE = "other-archive"
    MP3 = "mp3"
    MP4 = "mp4"
    MP4_AUDIO = "mp4-audio"
    QUICKTIME = "quicktime"
    OGG = "ogg"
    WAV = "wav"
    AVI = "avi"
    AAC = "aac"
    FLAC = "flac"
    WEBM = "webm"
    WINDOWS_MEDIA = "windows-media"
    PROGRAM = "program"
    SHORTCUT = "shortcut"
    APPLE_METADATA = "apple-metadata"
    HTML = "html"
    XML = "xml"
    RTF = "rtf"
    MAIL = "mail"
    WEBVTT = "webvtt"
    TEXT = "text"
    UNKNOWN = "unknown"


# Signatures at the first byte: https://www.garykessler.net/library/file_sigs.html
_SIGNATURES: tuple[tuple[bytes, FileType], ...] = (
    (b"\x89PNG\r\n\x1a\n", FileType.PNG),
    (b"\xff\xd8\xff", FileType.JPEG),
    (b"GIF87a", FileType.GIF),
    (b"GIF89a", FileType.GIF),
    (b"8BPS\x00", FileType.PSD),
    (b"II*\x00", FileType.TIFF),
    (b"MM\x00*", FileType.TIFF),
    (b"\x00\x00\x01\x00", FileType.ICON),
    (b"%!PS", FileType.POSTSCRIPT),
    (b"\xc5\xd0\xd3\xc6", FileType.POSTSCRIPT),
    (b"{\\rtf", FileType.RTF),
    (b"OggS", FileType.OGG),
    (b"fLaC", FileType.FLAC),
    (b"ID3", FileType.MP3),
    (b"\x1a\x45\xdf\xa3", FileType.WEBM),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FileType.WINDOWS_MEDIA),
    (b"7z\xbc\xaf\x27\x1c", FileType.OTHER_ARCHIVE),
    (b"Rar!\x1a\x07", FileType.OTHER_ARCHIVE),
    (b"\x1f\x8b", FileType.OTHER_ARCHIVE),
    (b"BZh", FileType.OTHER_ARCHIVE),
    (b"\xfd7zXZ\x00", FileType.OTHER_ARCHIVE),
    (b"\x28\xb5\x2f\xfd", FileType.OTHER_ARCHIVE),
    (b"MSCF", FileType.OTHER_ARCHIVE),
    (b"MZ", FileType.PROGRAM),
    (b"\x7fELF", FileType.PROGRAM),
    (b"\xcf\xfa\xed\xfe", FileType.PROGRAM),
    (b"\xca\xfe\xba\xbe", FileType.PROGRAM),
    (b"#!", FileType.PROGRAM),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", FileType.SHORTCUT),
    (b"[InternetShortcut]", FileType.SHORTCUT),
    (b"\x00\x05\x16\x07", FileType.APPLE_METADATA),
    (b"\x00\x00\x00\x01Bud1", FileType.APPLE_METADATA),
    (b"bplist00", FileType.APPLE_METADATA),
    (b"version https://git-lfs.github.com/spec/", FileType.GIT_LFS_POINTER),
)
_RIFF_FORMS = {b"WEBP": FileType.WEBP, b"WAVE": FileType.WAV, b"AVI ": FileType.AVI}
# The major brand of an ISO media file (https://mp4ra.org/registered-types/brands).
_MEDIA_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), FileType.HEIC),
    **dict.fromkeys((b"avif", b"avis"), FileType.AVIF),
    **dict.fromkeys((b"M4A ", b"M4B "), FileType.MP4_AUDIO),
    b"qt  ": FileType.QUICKTIME,
}
_MAX_BRANDS_END = 64
"""Files name up to a dozen brands, of four bytes each, from the 16th byte on."""

_OLD_OFFICE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD_BYTES = 1024
"""Where the signature of a PDF must stand (ISO 32000-1, annex H.3), and where markup shows."""

_HTML = re.compile(rb"<!doctype\s+html|<(?:html|head|body|script|iframe)[\s>/]", re.IGNORECASE)
_SVG = re.compile(rb"<svg[\s>/]", re.IGNORECASE)
_MAIL_HEADER = re.compile(
    rb"(?:received|return-path|from|to|subject|date|message-id|mime-version):\s", re.IGNORECASE
)
_MAIL_HEADERS = 3
"""A file whose first lines are this many headers of a mail is one; a text has one at most."""

_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_MARKERS: tuple[tuple[str, FileType], ...] = (
    ("word/document.xml", FileType.WORD),
    ("xl/workbook.xml", FileType.WORKBOOK),
    ("xl/workbook.bin", FileType.BINARY_WORKBOOK),
    ("ppt/presentation.xml", FileType.PRESENTATION),
    ("visio/document.xml", FileType.VISIO),
    ("Index/Document.iwa", FileType.APPLE_DOCUMENT),
    ("Index.zip", FileType.APPLE_DOCUMENT),
    ("index.apxl", FileType.APPLE_DOCUMENT),
)
# The file `mimetype` of OpenDocument 1.3 part 2, 3.3, and of EPUB.
_ZIP_MIME_TYPES = {
    "application/vnd.oasis.opendocument.text": FileType.OPEN_TEXT,
    "application/vnd.oasis.opendocument.spreadsheet": FileType.OPEN_SPREADSHEET,
    "application/vnd.oasis.opendocument.presentation": FileType.OPEN_PRESENTATION,
    "application/epub+zip": FileType.EPUB,
}
_MAIN_TYPES = (
    (b"macroEnabled", FileType.OFFICE_WITH_MACROS),
    (b"template.main+xml", FileType.OFFICE_TEMPLATE),
    (b"wordprocessingml.document.main+xml", FileType.WORD),
    (b"spreadsheetml.sheet.main+xml", FileType.WORKBOOK),
    (b"presentationml.presentation.main+xml", FileType.PRESENTATION),
)
_CONTENT_TYPES = "[Content_Types].xml"
_MARKER_BYTES = 1_000_000
"""The list of parts has a line per part, of 150 bytes, and there are 2,000 parts at most."""


def file_type(content: bytes) -> FileType:
    """The type of the content."""
    if not content:
        return FileType.EMPTY
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content.startswith(_ZIP_SIGNATURES):
        return _zip_type(content)
    if content.startswith(_OLD_OFFICE_SIGNATURE):
        return _old_office_type(content)
    return _media_type(content) or _text_type(content)


def _media_type(content: bytes) -> FileType | None:
    if content[:4] == b"RIFF":
        return _RIFF_FORMS.get(content[8:12], FileType.UNKNOWN)
    if content[4:8] == b"ftyp":
        # A picture's first brand can be that of its container; the others say what is inside.
        if content[8:12] in {b"mif1", b"msf1"} and b"avif" in content[16:_MAX_BRANDS_END]:
            return FileType.AVIF
        return _MEDIA_BRANDS.get(content[8:12], FileType.MP4)
    if content[4:8] in {b"moov", b"mdat", b"wide"}:
        return FileType.QUICKTIME
    if b"%PDF-" in content[:_HEAD_BYTES]:
        return FileType.PDF
    if content[:2] == b"BM" and content[6:10] == b"\0\0\0\0":
        return FileType.BMP
    return _frame_type(content)


# The header of a frame of MPEG audio: eleven bits that are set, the version, the layer.
_SYNC = 0xFFE0
_LAYER = 0x0006
_VERSION = 0x0018
_RESERVED_VERSION = 0x0008
_AAC_SYNC = 0xFFF0
"""AAC has a bit more set, and no layer (ISO/IEC 13818-7, 6.2)."""


def _frame_type(content: bytes) -> FileType | None:
    header = int.from_bytes(content[:2])
    if header & _SYNC != _SYNC or content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    if header & _AAC_SYNC == _AAC_SYNC and not header & _LAYER:
        return FileType.AAC
    is_version = header & _VERSION != _RESERVED_VERSION
    return FileType.MP3 if header & _LAYER and is_version else None


def _old_office_type(content: bytes) -> FileType:
    # Names of streams stand in the directory in UTF-16.
    def has_stream(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if has_stream("EncryptedPackage"):
        return FileType.ENCRYPTED_OFFICE
    if has_stream("__properties_version1.0"):
        return FileType.OUTLOOK_MAIL
    return FileType.OLD_OFFICE


def _zip_type(content: bytes) -> FileType:
    if has_vast_directory(content):
        return FileType.ZIP
    # Any mistake in a zip makes zipfile raise one of many exceptions.
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                mime_type = _beginning(archive, "mimetype").decode("ascii", "replace").strip()
                if mime_type in _ZIP_MIME_TYPES:
                    return _ZIP_MIME_TYPES[mime_type]
                if "opendocument" in mime_type:
                    return FileType.OPEN_OTHER
            for name, kind in _ZIP_MARKERS:
                if name in names:
                    return _office_variant(archive, names, kind)
            if _CONTENT_TYPES in names:
                return _office_by_types(_beginning(archive, _CONTENT_TYPES))
    except Exception:  # noqa: BLE001 see above
        return FileType.DAMAGED_ZIP
    return FileType.ZIP


def _office_by_types(types: bytes) -> FileType:
    """The type of a document whose main part has another name: Office on the web numbers it."""
    for mark, kind in _MAIN_TYPES:
        if mark in types:
            return kind
    return FileType.ZIP


def _office_variant(archive: zipfile.ZipFile, names: set[str], kind: FileType) -> FileType:
    if kind not in {FileType.WORD, FileType.WORKBOOK, FileType.PRESENTATION}:
        return kind
    types = _beginning(archive, _CONTENT_TYPES) if _CONTENT_TYPES in names else b""
    if b"macroEnabled" in types:
        return FileType.OFFICE_WITH_MACROS
    return FileType.OFFICE_TEMPLATE if b"template.main+xml" in types else kind


def _beginning(archive: zipfile.ZipFile, name: str) -> bytes:
    is_large = archive.getinfo(name).file_size > _MARKER_BYTES
    return b"" if is_large else archive.read(name)


def _text_type(content: bytes) -> FileType:
    head = content[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"\0" in head and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        if not content.strip(b"\0"):
            return FileType.ZEROS
        # UTF-16 without a mark: Danish text has a zero in every other byte.
        is_wide = head[1::2].count(0) > len(head) // 4 or head[0::2].count(0) > len(head) // 4
        return FileType.TEXT if is_wide else FileType.UNKNOWN
    if head.startswith(b"WEBVTT"):
        return FileType.WEBVTT
    if head.startswith(b"[InternetShortcut]"):
        return FileType.SHORTCUT
    if head.startswith(b"<"):
        if _SVG.search(content[: 64 * _HEAD_BYTES]) and not _HTML.match(head):
            return FileType.SVG
        if _HTML.search(head):
            return FileType.HTML
        if head.startswith(b"<?xml"):
            return FileType.XML
    lines = head.splitlines()[:_MAIL_HEADERS]
    if len(lines) == _MAIL_HEADERS and all(_MAIL_HEADER.match(line) for line in lines):
        return FileType.MAIL
    return FileType.TEXT
