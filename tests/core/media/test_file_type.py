from __future__ import annotations

import pytest

from tests.core.media import documents
from videnbank.core.media.file_type import FileType, file_type

HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", FileType.EMPTY),
        (b"\0" * 400, FileType.ZEROS),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", FileType.GIT_LFS_POINTER),
        (documents.photo(), FileType.JPEG),
        (documents.photo("PNG"), FileType.PNG),
        (documents.photo("WEBP"), FileType.WEBP),
        (documents.photo("GIF"), FileType.GIF),
        (documents.photo("BMP"), FileType.BMP),
        (documents.photo("TIFF"), FileType.TIFF),
        (HEIC, FileType.HEIC),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", FileType.AVIF),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1", FileType.AVIF),
        (b"8BPS\0\1", FileType.PSD),
        (documents.pdf("Hej"), FileType.PDF),
        (b"\n\n%PDF-1.4\n", FileType.PDF),
        (documents.docx(), FileType.WORD),
        (documents.xlsx({"A": ""}), FileType.WORKBOOK),
        (documents.pptx(documents.slide()), FileType.PRESENTATION),
        (documents.odf(""), FileType.OPEN_TEXT),
        (documents.odf("", "spreadsheet"), FileType.OPEN_SPREADSHEET),
        (documents.odf("", "presentation"), FileType.OPEN_PRESENTATION),
        (documents.zip_of({"mimetype": "application/epub+zip"}), FileType.EPUB),
        (documents.zip_of({"Index/Document.iwa": b"x"}), FileType.APPLE_DOCUMENT),
        (documents.zip_of({"a.txt": "x"}), FileType.ZIP),
        (documents.zip_of({"a.txt": "x"})[:-9], FileType.DAMAGED_ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, FileType.OLD_OFFICE),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            FileType.ENCRYPTED_OFFICE,
        ),
        (b"7z\xbc\xaf\x27\x1c", FileType.OTHER_ARCHIVE),
        (documents.mp3(), FileType.MP3),
        (b"\xff\xfb\x90\x00", FileType.MP3),
        (b"\xff\xf1\x50\x80", FileType.AAC),
        (documents.mp4(), FileType.MP4),
        (documents.mp4(brand=b"M4A "), FileType.MP4_AUDIO),
        (documents.mp4(brand=b"qt  "), FileType.QUICKTIME),
        (b"OggS\0", FileType.OGG),
        (b"RIFF\0\0\0\0WAVE", FileType.WAV),
        (b"RIFF\0\0\0\0AVI ", FileType.AVI),
        (b"RIFF\0\0\0\0????", FileType.UNKNOWN),
        (b"\x1a\x45\xdf\xa3", FileType.WEBM),
        (b"MZ\x90\0", FileType.PROGRAM),
        (b"#!/bin/sh\n", FileType.PROGRAM),
        (b"[InternetShortcut]\r\nURL=x", FileType.SHORTCUT),
        (b"<!DOCTYPE html><title>Log ind</title>", FileType.HTML),
        (b"\xef\xbb\xbf\n <html lang=da>", FileType.HTML),
        (b"<?xml version='1.0'?><a/>", FileType.XML),
        (b"<?xml version='1.0'?><svg xmlns='x'/>", FileType.SVG),
        (b"<svg/>", FileType.SVG),
        (b"{\\rtf1 x}", FileType.RTF),
        (b"From: a\nTo: b\nSubject: c\n\nHej", FileType.MAIL),
        (b"WEBVTT\n\n", FileType.WEBVTT),
        (b"Fra: hjemmeplejen", FileType.TEXT),
        ("Dato;Antal".encode("utf-16-le"), FileType.TEXT),
        ("Dato;Antal".encode("utf-16"), FileType.TEXT),
        (b"\x01\x02\x00\x03", FileType.UNKNOWN),
    ],
)
def test_a_file_is_what_its_content_is(content: bytes, kind: FileType) -> None:
    assert file_type(content) is kind


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", FileType.OFFICE_WITH_MACROS),
        ("application/x.wordprocessingml.template.main+xml", FileType.OFFICE_TEMPLATE),
    ],
)
def test_macros_and_templates_are_told_from_documents(mark: str, kind: FileType) -> None:
    parts = {"[Content_Types].xml": f"<Types><Override x='{mark}'/></Types>"}
    assert file_type(documents.zip_of({**parts, "word/document.xml": "<d/>"})) is kind
