"""Walks all objects of a PDF, wherever they hang: actions, attachments, notes, layers, photos."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
    TextStringObject,
)

from videnbank.core.media.contents import Violation, ViolationKind
from videnbank.core.media.embedded_media import media_violations

MAX_OBJECTS = 300_000
"""Values that are looked at; a tagged report of 300 pages has 100,000."""

MAX_MISSING_OBJECTS = 50
"""References that lead nowhere; each is searched for in the whole file."""

# Actions by the key /S (ISO 32000-1, 12.6.4); links to pages and addresses are none of these.
_ACTIONS = {
    "/JavaScript": ViolationKind.SCRIPT,
    "/Launch": ViolationKind.LAUNCH,
    "/ImportData": ViolationKind.LAUNCH,
    "/SubmitForm": ViolationKind.FORM,
    "/ResetForm": ViolationKind.FORM,
    "/Rendition": ViolationKind.EMBEDDED_FILE,
    "/RichMediaExecute": ViolationKind.EMBEDDED_FILE,
    "/GoToE": ViolationKind.EMBEDDED_FILE,
    "/GoToR": ViolationKind.LOCAL_LINK,
}
# Annotations by the key /Subtype (12.5.6). A note may also be a mark in the text with a remark.
_ANNOTATIONS = {
    "/Text": ViolationKind.COMMENTS,
    "/Caret": ViolationKind.TRACKED_CHANGES,
    "/Redact": ViolationKind.UNAPPLIED_REDACTION,
    "/FileAttachment": ViolationKind.EMBEDDED_FILE,
    "/RichMedia": ViolationKind.EMBEDDED_FILE,
    "/Movie": ViolationKind.EMBEDDED_FILE,
    "/Sound": ViolationKind.EMBEDDED_FILE,
    "/Screen": ViolationKind.EMBEDDED_FILE,
    "/3D": ViolationKind.EMBEDDED_FILE,
    "/Widget": ViolationKind.FORM,
}
MARKS = {
    "/Highlight",
    "/Underline",
    "/StrikeOut",
    "/Squiggly",
    "/Ink",
    "/Stamp",
    "/FreeText",
    "/Square",
}
_COVERS = {"/Square", "/Circle", "/Polygon", "/Ink", "/Line"}
_TEXT_KEYS = {
    *(
        "/Contents",
        "/T",
        "/TU",
        "/TM",
        "/V",
        "/DV",
        "/RC",
        "/Subj",
        "/Title",
        "/Alt",
        "/ActualText",
    ),
    *("/E", "/URI", "/Desc", "/UF", "/F", "/Opt", "/Lbl", "/JS"),
}
"""Keys of texts that are shown, read aloud or offered: notes, fields, outline, descriptions, links."""


@dataclass(frozen=True, slots=True)
class ObjectReport:
    """What the objects of a PDF have in them."""

    violations: tuple[Violation, ...]
    texts: tuple[str, ...]
    content_bytes: int
    is_damaged: bool


@dataclass(slots=True)
class PdfWalk:
    """What is known so far, and the objects that have been looked at."""

    violations: list[Violation] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    content_bytes: int = 0
    seen: set[int] = field(default_factory=set)
    missing: int = 0
    objects: int = 0

    def report(self) -> ObjectReport:
        """The result."""
        is_damaged = self.missing > MAX_MISSING_OBJECTS or self.objects > MAX_OBJECTS
        return ObjectReport(
            tuple(self.violations), tuple(self.texts), self.content_bytes, is_damaged
        )

    def add(self, kind: ViolationKind) -> None:
        """Adds a violation of the whole file."""
        self.violations.append(Violation(kind))


def report_on_objects(reader: PdfReader) -> ObjectReport:
    """Looks at every object of the file, also at those that nothing refers to any more."""
    walk = PdfWalk()
    pending: list[Any] = [
        *(IndirectObject(number, 0, reader) for number in reader.xref_objStm),
        *(
            IndirectObject(number, generation, reader)
            for generation, numbers in reader.xref.items()
            for number in numbers
        ),
        *(reader.trailer.raw_get(key) for key in ("/Root", "/Info") if key in reader.trailer),
    ]
    _look_at_catalogue(reader.root_object, walk)
    while pending and walk.objects <= MAX_OBJECTS and walk.missing <= MAX_MISSING_OBJECTS:
        value = pending.pop()
        walk.objects += 1
        if isinstance(value, IndirectObject):
            if value.idnum in walk.seen:
                continue
            walk.seen.add(value.idnum)
            value = value.get_object()
            walk.missing += value is None
        if isinstance(value, DictionaryObject):
            _look_at_dictionary(value, walk)
            pending += (value.raw_get(key) for key in value)
        elif isinstance(value, ArrayObject):
            pending += list.__iter__(value)
    return walk.report()


def _look_at_catalogue(root: DictionaryObject, walk: PdfWalk) -> None:
    form = _dictionary(root.get("/AcroForm"))
    if form.get("/XFA") is not None:
        walk.add(ViolationKind.FORM)
    if root.get("/Collection") is not None:
        walk.add(ViolationKind.EMBEDDED_FILE)
    layers = _dictionary(_dictionary(root.get("/OCProperties")).get("/D"))
    hidden = layers.get("/OFF")
    hidden = hidden.get_object() if hidden is not None else None
    if hidden or layers.get("/BaseState") == "/OFF":
        walk.add(ViolationKind.HIDDEN_LAYER)


def _dictionary(value: Any) -> DictionaryObject:
    resolved = value.get_object() if value is not None else None
    return resolved if isinstance(resolved, DictionaryObject) else DictionaryObject()


def _look_at_dictionary(value: DictionaryObject, walk: PdfWalk) -> None:
    action, subtype = _name(value, "/S"), _name(value, "/Subtype")
    if action in _ACTIONS:
        walk.add(_ACTIONS[action])
    elif "/JS" in value:
        walk.add(ViolationKind.SCRIPT)
    if "/EF" in value or _name(value, "/Type") == "/EmbeddedFile":
        walk.add(ViolationKind.EMBEDDED_FILE)
    if "/PieceInfo" in value:
        walk.add(ViolationKind.PROGRAM_DATA)
    if _name(value, "/Type") in {"/Sig", "/DocTimeStamp"} or _name(value, "/FT") == "/Sig":
        walk.add(ViolationKind.SIGNATURE)
    elif "/Rect" in value and subtype:
        _look_at_annotation(value, subtype, walk)
    _keep_texts(value, walk)
    if isinstance(value, StreamObject):
        _look_at_stream(value, subtype, walk)


def _look_at_annotation(value: DictionaryObject, subtype: str, walk: PdfWalk) -> None:
    if subtype in _ANNOTATIONS:
        walk.add(_ANNOTATIONS[subtype])
    elif subtype in MARKS and (_text(value, "/Contents") or _text(value, "/T")):
        walk.add(ViolationKind.COMMENTS)
    if subtype in _COVERS and "/IC" in value:
        # A filled shape may lie over text, which is still there.
        walk.add(ViolationKind.COVERED_TEXT)


def _name(value: DictionaryObject, key: str) -> str:
    inner = value.get(key)
    return str(inner) if isinstance(inner, str) else ""


def _text(value: DictionaryObject, key: str) -> str:
    return _name(value, key).strip()


def _keep_texts(value: DictionaryObject, walk: PdfWalk) -> None:
    for key in _TEXT_KEYS & value.keys():
        inner = value.get(key)
        inner = inner.get_object() if inner is not None else None
        if isinstance(inner, TextStringObject):
            walk.texts.append(str(inner))
        elif isinstance(inner, ArrayObject):
            walk.texts += [str(item) for item in inner if isinstance(item, TextStringObject)]


def _look_at_stream(value: StreamObject, subtype: str, walk: PdfWalk) -> None:
    if subtype == "/Form":
        walk.content_bytes += len(value.get_data())
    elif subtype == "/Image" and is_jpeg(value.get("/Filter")):
        walk.violations += media_violations(raw_stream(value))


def is_jpeg(filters: Any) -> bool:
    """Whether the stream as it stands is a JPEG file."""
    only = filters[0] if isinstance(filters, ArrayObject) and len(filters) == 1 else filters
    return str(only) == "/DCTDecode"


def raw_stream(value: StreamObject) -> bytes:
    """The bytes of a stream as they stand in the file."""
    stream_bytes: bytes = value._data  # noqa: SLF001 get_data() would decode the picture
    return stream_bytes
