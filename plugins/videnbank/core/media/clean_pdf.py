"""Makes a clean copy of a PDF: authors, notes, earlier versions and data of programs are left out."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    StreamObject,
)

from videnbank.core.media.clean_picture import clean_picture
from videnbank.core.media.clean_xml import without_elements
from videnbank.core.media.pdf import AUTHOR_KEYS, XMP_AUTHORS, xmp_text
from videnbank.core.media.pdf_objects import MARKS, is_jpeg, raw_stream

_NOTES = {"/Text", "/Popup"}


def clean_pdf(content: bytes) -> bytes:
    """The clean copy.

    Raises:
        ValueError: if the document is damaged.
    """
    # pypdf raises exceptions of every kind for damaged files.
    try:
        return _clean(content)
    except Exception as error:
        raise ValueError(str(error)) from error


def _clean(content: bytes) -> bytes:
    reader = PdfReader(io.BytesIO(content))
    writer = PdfWriter(clone_from=reader)
    information = {
        key: value for key, value in (reader.metadata or {}).items() if key not in AUTHOR_KEYS
    }
    writer.metadata = None
    if information:
        writer.metadata = information
    _clean_xmp(writer, xmp_text(reader))
    for page in writer.pages:
        page.pop("/PieceInfo", None)
        _remove_notes(page)
    writer.root_object.pop("/PieceInfo", None)
    for value in writer._objects:  # noqa: SLF001 pypdf lists them in no other way
        _clean_object(value)
    # What nothing refers to any more would still stand in the file.
    writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _clean_xmp(writer: PdfWriter, packet: str) -> None:
    if not packet:
        return
    stream = DecodedStreamObject()
    stream.set_data(without_elements(packet.strip().encode(), lambda tag, _: tag in XMP_AUTHORS))
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)  # noqa: SLF001


def _remove_notes(page: DictionaryObject) -> None:
    annotations = page.get("/Annots")
    if annotations is None:
        return
    resolved = annotations.get_object()
    kept = ArrayObject(each for each in list.__iter__(resolved) if not _is_note(each.get_object()))
    if kept:
        page[NameObject("/Annots")] = kept
    else:
        page.pop("/Annots", None)


def _is_note(annotation: Any) -> bool:
    if not isinstance(annotation, DictionaryObject):
        return False
    subtype = str(annotation.get("/Subtype", ""))
    if subtype in MARKS and subtype not in _NOTES:
        # The mark is part of what is seen; its remark and its author are not.
        for key in (
            "/T",
            "/RC",
            "/Popup",
            "/Subj",
            *(() if subtype == "/FreeText" else ("/Contents",)),
        ):
            annotation.pop(key, None)
    return subtype in _NOTES


def _clean_object(value: Any) -> None:
    if not isinstance(value, DictionaryObject):
        return
    value.pop("/PieceInfo", None)
    is_photo = value.get("/Subtype") == "/Image" and is_jpeg(value.get("/Filter"))
    if is_photo and isinstance(value, StreamObject):
        value._data = clean_picture(raw_stream(value))  # noqa: SLF001 set_data() would encode it
