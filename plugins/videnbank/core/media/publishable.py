"""The types of files that are published, by extension, and what to do with the others."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.media.file_type import FileType

MAX_PICTURE_MEGABYTES = 25
"""The photos of a telephone at its best are 5 to 15 MB."""

MAX_DOCUMENT_MEGABYTES = 25
"""A report with photos has 5 to 10 MB; more is slow to open on a phone."""

MAX_TEXT_MEGABYTES = 5
"""Subtitles of a day, or a table of 50,000 rows."""

MAX_RECORDING_MEGABYTES = 100
"""The largest file that GitHub takes; an hour of sound has 60 MB, ten minutes of film 80 MB."""

MAX_ARCHIVE_MEGABYTES = 50
"""Two documents of the largest kind."""


@dataclass(frozen=True, slots=True)
class PublishableType:
    """What the content of a file with an extension may be, and how large."""

    types: frozenset[FileType]
    max_megabytes: int


def _publishable(max_megabytes: int, *types: FileType) -> PublishableType:
    return PublishableType(frozenset(types), max_megabytes)


PUBLISHABLE: dict[str, PublishableType] = {
    ".png": _publishable(MAX_PICTURE_MEGABYTES, FileType.PNG),
    ".jpg": _publishable(MAX_PICTURE_MEGABYTES, FileType.JPEG),
    ".jpeg": _publishable(MAX_PICTURE_MEGABYTES, FileType.JPEG),
    ".webp": _publishable(MAX_PICTURE_MEGABYTES, FileType.WEBP),
    ".gif": _publishable(MAX_PICTURE_MEGABYTES, FileType.GIF),
    ".avif": _publishable(MAX_PICTURE_MEGABYTES, FileType.AVIF),
    ".svg": _publishable(MAX_TEXT_MEGABYTES, FileType.SVG),
    ".mp3": _publishable(MAX_RECORDING_MEGABYTES, FileType.MP3),
    ".m4a": _publishable(MAX_RECORDING_MEGABYTES, FileType.MP4_AUDIO, FileType.MP4),
    ".ogg": _publishable(MAX_RECORDING_MEGABYTES, FileType.OGG),
    ".oga": _publishable(MAX_RECORDING_MEGABYTES, FileType.OGG),
    ".wav": _publishable(MAX_RECORDING_MEGABYTES, FileType.WAV),
    ".mp4": _publishable(MAX_RECORDING_MEGABYTES, FileType.MP4, FileType.MP4_AUDIO),
    ".webm": _publishable(MAX_RECORDING_MEGABYTES, FileType.WEBM),
    ".vtt": _publishable(MAX_TEXT_MEGABYTES, FileType.WEBVTT),
    ".csv": _publishable(MAX_TEXT_MEGABYTES, FileType.TEXT),
    ".txt": _publishable(MAX_TEXT_MEGABYTES, FileType.TEXT),
    ".pdf": _publishable(MAX_DOCUMENT_MEGABYTES, FileType.PDF),
    ".docx": _publishable(MAX_DOCUMENT_MEGABYTES, FileType.WORD),
    ".xlsx": _publishable(MAX_DOCUMENT_MEGABYTES, FileType.WORKBOOK),
    ".pptx": _publishable(MAX_DOCUMENT_MEGABYTES, FileType.PRESENTATION),
    ".odt": _publishable(MAX_DOCUMENT_MEGABYTES, FileType.OPEN_TEXT),
    ".ods": _publishable(MAX_DOCUMENT_MEGABYTES, FileType.OPEN_SPREADSHEET),
    ".odp": _publishable(MAX_DOCUMENT_MEGABYTES, FileType.OPEN_PRESENTATION),
    ".zip": _publishable(MAX_ARCHIVE_MEGABYTES, FileType.ZIP),
}
"""File types that a browser displays or downloads without executing them on the site."""

OTHER_CURE = "other"

_CURES_BY_TYPE = {
    **dict.fromkeys((FileType.EMPTY, FileType.ZEROS, FileType.DAMAGED_ZIP), "fetch-again"),
    FileType.GIT_LFS_POINTER: "git-lfs",
    FileType.HEIC: "photo",
    **dict.fromkeys((FileType.BMP, FileType.TIFF, FileType.PSD, FileType.ICON), "picture"),
    **dict.fromkeys((FileType.POSTSCRIPT, FileType.VISIO, FileType.EPUB, FileType.RTF), "pdf"),
    **dict.fromkeys((FileType.APPLE_DOCUMENT, FileType.OPEN_OTHER), "pdf"),
    **dict.fromkeys((FileType.OLD_OFFICE, FileType.BINARY_WORKBOOK), "docx"),
    FileType.OFFICE_WITH_MACROS: "plain-office",
    FileType.OFFICE_TEMPLATE: "template",
    FileType.ENCRYPTED_OFFICE: "password",
    **dict.fromkeys((FileType.AAC, FileType.FLAC), "sound"),
    **dict.fromkeys((FileType.QUICKTIME, FileType.AVI, FileType.WINDOWS_MEDIA), "film"),
    FileType.OTHER_ARCHIVE: "zip",
    **dict.fromkeys((FileType.MAIL, FileType.OUTLOOK_MAIL), "mail"),
    FileType.SHORTCUT: "link",
    FileType.APPLE_METADATA: "system",
    FileType.HTML: "page",
}
_CURES_BY_EXTENSION = {
    "": "ending",
    **dict.fromkeys((".heic", ".heif", ".hif"), "photo"),
    **dict.fromkeys((".tif", ".tiff", ".bmp", ".psd", ".ico", ".raw", ".dng", ".cr2"), "picture"),
    **dict.fromkeys((".jfif", ".jpe", ".jif", ".pjpeg"), "jpg-name"),
    **dict.fromkeys((".doc", ".xls", ".ppt", ".pps", ".xlsb"), "docx"),
    **dict.fromkeys((".docm", ".xlsm", ".pptm", ".dotm", ".xltm", ".ppsm"), "plain-office"),
    **dict.fromkeys((".dotx", ".xltx", ".potx", ".dot", ".ppsx", ".ott", ".ots"), "template"),
    **dict.fromkeys((".rtf", ".pages", ".key", ".numbers", ".vsdx", ".vsd", ".pub"), "pdf"),
    **dict.fromkeys((".one", ".epub", ".odg", ".xps", ".ps", ".eps", ".ai", ".indd"), "pdf"),
    **dict.fromkeys((".wps", ".wpd", ".gdoc", ".gsheet", ".gslides", ".loop"), "pdf"),
    **dict.fromkeys((".aac", ".flac", ".wma", ".aif", ".aiff", ".amr", ".opus", ".3ga"), "sound"),
    **dict.fromkeys((".mov", ".avi", ".wmv", ".mkv", ".m4v", ".3gp", ".mpg", ".mts"), "film"),
    **dict.fromkeys((".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".cab"), "zip"),
    **dict.fromkeys((".eml", ".msg", ".pst", ".ost", ".mbox"), "mail"),
    **dict.fromkeys((".crdownload", ".part", ".partial", ".download", ".tmp"), "download"),
    **dict.fromkeys((".icloud", ".cloud", ".cloudf"), "cloud"),
    **dict.fromkeys((".lnk", ".url", ".webloc", ".desktop"), "link"),
    **dict.fromkeys((".json", ".xml", ".tsv", ".sav", ".dta", ".parquet", ".mdb"), "table"),
    **dict.fromkeys((".ics", ".vcs"), "calendar"),
    **dict.fromkeys((".html", ".htm", ".mht", ".mhtml", ".xhtml"), "pdf"),
    **dict.fromkeys((".db", ".ini", ".bak", ".log", ".lock"), "system"),
}


def cure_for_extension(extension: str) -> str:
    """The key of the cure for a file whose extension, in lower case, is not published."""
    return _CURES_BY_EXTENSION.get(extension, OTHER_CURE)


def cure_for_content(actual: FileType, extension: str) -> str:
    """The key of the cure for a file whose content is not what its extension promises."""
    if extension == ".vtt" and actual is FileType.TEXT:
        return "webvtt"
    return _CURES_BY_TYPE.get(actual, "fetch-again")


def extension_of(actual: FileType) -> str | None:
    """The extension a file of this type is published with; None if it is not published."""
    return next((name for name, each in PUBLISHABLE.items() if actual in each.types), None)
