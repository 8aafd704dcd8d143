"""Reads a PDF within bounds: its text, and what it hides or would do when it is opened."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import LimitReachedError
from pypdf.generic import DictionaryObject

from videnbank.core.media.contents import (
    Contents,
    Notice,
    NoticeKind,
    Place,
    PlaceKind,
    TextPart,
    Violation,
    ViolationKind,
    refused,
)
from videnbank.core.media.pdf_objects import ObjectReport, report_on_objects
from videnbank.core.media.xml_part import local_name, parse_xml

MAX_PAGES = 500
"""A long report has 300; each page takes some hundredths of a second to read."""

MAX_CONTENT_BYTES = 8_000_000
"""Drawing instructions of all pages; a page of text has 10 kB, a detailed map 2 MB, and
reading 20 MB takes some 8 seconds."""

MAX_OPERATIONS = 600_000
"""Instructions carried out, also those of parts used again and again; about 4 seconds of work."""

MAX_STRANGE_SHARE = 0.2
"""Signs without meaning in the text of a page; pages of formulas have a tenth."""

MAX_LISTED_PAGES = 8
"""Pages without text that are named; of more, the first are enough to find the rest."""

_PROPERTIES = Place(PlaceKind.PROPERTIES)
AUTHOR_KEYS = {"/Author", "/Company", "/Manager", "/LastModifiedBy", "/Owner"}
XMP_AUTHORS = {"creator", "Author", "Company", "Manager", "LastModifiedBy", "AuthorsPosition"}
_XMP_HEAD = re.compile(r"<\?xpacket[^>]*\?>")
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"

# pypdf tells of everything it mends; what matters of that is in the contents.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


_OBJECT = b"obj"
"""Begins every object of a PDF (ISO 32000-2, §7.3.10); without one there is nothing to read."""


class _TooMuchWorkError(Exception):
    """The pages ask for more instructions than the bound allows."""


def read_pdf(content: bytes) -> Contents:
    """The contents of a PDF."""
    if _OBJECT not in content:
        return Contents(notices=(Notice(NoticeKind.EMPTY_PDF),))
    # pypdf raises exceptions of every kind for damaged files: its own, KeyError, RecursionError …
    try:
        return _contents(content)
    except (_TooMuchWorkError, LimitReachedError):
        return refused(ViolationKind.TOO_SLOW)
    except Exception:  # noqa: BLE001 see above
        return refused(ViolationKind.DAMAGED)


def _contents(content: bytes) -> Contents:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        return refused(ViolationKind.ENCRYPTED)
    pages = list(reader.pages)
    if len(pages) > MAX_PAGES:
        return refused(ViolationKind.TOO_MANY_PAGES, str(len(pages)))
    if not pages:
        return refused(ViolationKind.DAMAGED)
    objects = report_on_objects(reader)
    if objects.is_damaged:
        return refused(ViolationKind.DAMAGED)
    if objects.content_bytes + _content_bytes(pages) > MAX_CONTENT_BYTES:
        return refused(ViolationKind.TOO_MUCH_DATA, str(MAX_CONTENT_BYTES // 1_000_000))
    texts = list(_page_texts(pages))
    unread = [
        str(number)
        for number, (page, part) in enumerate(zip(pages, texts, strict=True), start=1)
        if (not part.text.strip() and _shows_pictures(page)) or not _is_legible(part.text)
    ]
    violations = [*objects.violations, *_properties(reader), *_revisions(content)]
    return Contents(
        (*texts, *_other_texts(reader, objects)),
        tuple(dict.fromkeys(violations)),
        _notices(unread, len(pages)),
    )


def _content_bytes(pages: list[PageObject]) -> int:
    total = 0
    for page in pages:
        stream = page.get_contents()
        total += 0 if stream is None else len(stream.get_data())
        if total > MAX_CONTENT_BYTES:
            break
    return total


def _page_texts(pages: list[PageObject]) -> Iterator[TextPart]:
    operations = 0

    def count(*_: Any) -> None:
        nonlocal operations
        operations += 1
        if operations > MAX_OPERATIONS:
            raise _TooMuchWorkError

    for number, page in enumerate(pages, start=1):
        text = page.extract_text(visitor_operand_before=count)
        yield TextPart(text, Place(PlaceKind.PAGE, str(number)))


def _is_legible(text: str) -> bool:
    """Whether the text is letters: a typeface can lack the list of what its signs stand for."""
    strange = sum(not character.isprintable() and not character.isspace() for character in text)
    return strange <= len(text) * MAX_STRANGE_SHARE


def _shows_pictures(page: PageObject) -> bool:
    resources = page.get("/Resources")
    resources = resources.get_object() if resources is not None else None
    if not isinstance(resources, DictionaryObject):
        return False
    drawn = resources.get("/XObject")
    drawn = drawn.get_object() if drawn is not None else None
    return isinstance(drawn, DictionaryObject) and bool(drawn)


def _notices(unread: list[str], pages: int) -> tuple[Notice, ...]:
    if not unread:
        return ()
    if len(unread) == pages:
        return (Notice(NoticeKind.UNREAD_SCAN),)
    more = ["…"] if len(unread) > MAX_LISTED_PAGES else []
    return (Notice(NoticeKind.UNREAD_SCAN, ", ".join([*unread[:MAX_LISTED_PAGES], *more])),)


def _properties(reader: PdfReader) -> Iterator[Violation]:
    information: Mapping[str, Any] = reader.metadata or {}
    if any(str(information.get(key) or "").strip() for key in AUTHOR_KEYS):
        yield Violation(ViolationKind.AUTHORS)
    root = parse_xml(_XMP_HEAD.sub("", xmp_text(reader)).strip().encode())
    for element in () if root is None else root.iter():
        # `xmp:CreatorTool` is a program, `dc:creator` a person.
        name = local_name(element.tag)
        is_author = name in XMP_AUTHORS and (
            name != "creator" or element.tag.startswith(_DUBLIN_CORE)
        )
        attributes = {local_name(key) for key, value in element.attrib.items() if value.strip()}
        if (is_author and "".join(element.itertext()).strip()) or attributes & XMP_AUTHORS:
            yield Violation(ViolationKind.AUTHORS)


def xmp_text(reader: PdfReader) -> str:
    """The XMP packet of the document, or an empty string."""
    stream = reader.root_object.get("/Metadata")
    stream = stream.get_object() if stream is not None else None
    get_data = getattr(stream, "get_data", None)
    return get_data().decode("utf-8", "replace") if get_data is not None else ""


def _revisions(content: bytes) -> Iterator[Violation]:
    """Earlier versions of a file that was saved by adding to its end (ISO 32000-1, 7.5.6)."""
    # A file made for the web has its first page's table apart, which is no earlier version.
    is_for_the_web = b"/Linearized" in content[:2048]
    versions = len(re.findall(rb"startxref\s+\d+\s+%%EOF", content))
    if versions > (2 if is_for_the_web else 1):
        yield Violation(ViolationKind.EARLIER_VERSION)


def _other_texts(reader: PdfReader, objects: ObjectReport) -> Iterator[TextPart]:
    information: Mapping[str, Any] = reader.metadata or {}
    values = "\n".join(str(value) for value in information.values())
    packet = parse_xml(_XMP_HEAD.sub("", xmp_text(reader)).strip().encode())
    xmp = "" if packet is None else "\n".join(packet.itertext())
    yield TextPart(f"{values}\n{xmp}", _PROPERTIES)
    yield TextPart("\n".join(objects.texts))
