"""Reads Office documents (docx, xlsx, pptx): what every one of them can hide, whatever program."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from videnbank.core.media.contents import (
    Contents,
    Place,
    PlaceKind,
    TextPart,
    Violation,
    ViolationKind,
    refused,
)
from videnbank.core.media.embedded_media import media_violations
from videnbank.core.media.file_type import FileType
from videnbank.core.media.presentation import read_presentation
from videnbank.core.media.word_document import read_word_document
from videnbank.core.media.workbook import read_workbook
from videnbank.core.media.xml_part import attribute, local_name, parse_xml, part_text
from videnbank.core.media.zip_package import ZipPackage, open_package

MAX_XML_BYTES = 25_000_000
"""All XML of a document; a report of 500 pages has 8 MB, and 25 MB take a second to read."""

_READERS: Mapping[FileType, Callable[[Mapping[str, ET.Element]], Contents]] = {
    FileType.WORD: read_word_document,
    FileType.WORKBOOK: read_workbook,
    FileType.PRESENTATION: read_presentation,
}
_PROPERTIES = Place(PlaceKind.PROPERTIES)
_AUTHORS_BY_PART = {
    "docProps/core.xml": {"creator", "lastModifiedBy"},
    "docProps/app.xml": {"Company", "Manager"},
}
_CUSTOM_DATA = re.compile(r"docProps/custom\.xml|customXml/item\d+\.xml")
_EXPECTED_FOLDERS = {"word", "xl", "ppt", "docProps", "customXml", "_rels", "docMetadata"}
_LOOKS = re.compile(
    r"(?:word|ppt|xl)/(?:glossary/)?(?:styles\w*|fontTable|numbering|webSettings|theme/.+)\.xml"
    r"(?<!xl/styles\.xml)"
)
_EXPECTED_EXTENSIONS = {
    *("xml", "rels", "vml", "png", "jpg", "jpeg", "jfif", "gif", "bmp", "tif", "tiff", "emf"),
    *("wmf", "emz", "wmz", "svg", "webp", "wdp", "odttf", "fntdata", "ttf", "otf"),
    *("mp3", "mp4", "m4a", "m4v", "mov", "wav", "wma", "wmv", "avi"),
}
_CONTENT_TYPES = "[Content_Types].xml"
# Relations whose external target is loaded when the document is opened.
_LOADED_RELATIONS = {
    *("image", "attachedTemplate", "oleObject", "video", "audio", "media", "frame", "subDocument"),
    *("package", "webSettings", "mailMergeSource", "externalLinkPath", "xlExternalLinkPath"),
}
_LINKED_RELATIONS = {"externalLinkPath", "xlPathMissing", "xlExternalLinkPath", "mailMergeSource"}
LOCAL_PATH = re.compile(r"(?:file:|[a-z]:[\\/]|\\\\|/Users/|/home/)", re.IGNORECASE)
"""A target on a machine or in a network, as Windows and macOS write it."""


# Parts by their names: what they are, and so what they give away.
_PART_RULES: tuple[tuple[re.Pattern[str], ViolationKind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"(?:word|xl|ppt)/vba", ViolationKind.MACROS),
        (r"(?:word|xl|ppt)/activeX/", ViolationKind.MACROS),
        (r"xl/(?:macrosheets|dialogsheets)/", ViolationKind.MACROS),
        (r".*webextensions/", ViolationKind.REMOTE_CONTENT),
        (r"(?:word|xl|ppt)/embeddings/", ViolationKind.EMBEDDED_FILE),
        (r"\[trash\]/", ViolationKind.EARLIER_VERSION),
        (r"_xmlsignatures/", ViolationKind.SIGNATURE),
        (r"docProps/thumbnail\.", ViolationKind.THUMBNAIL),
        (r"xl/pivotCache/pivotCacheRecords", ViolationKind.PIVOT_DATA),
        (r"xl/(?:connections\.xml|queryTables/|model/)", ViolationKind.LINKED_DATA),
        (r"xl/externalLinks/externalLink", ViolationKind.LINKED_DATA),
        (r"xl/revisions/", ViolationKind.TRACKED_CHANGES),
    )
)


class _Part(Protocol):
    filename: str
    file_size: int


def read_ooxml(content: bytes, kind: FileType) -> Contents:
    """The contents of an Office document of a known type."""
    package = open_package(content)
    if isinstance(package, Violation):
        return Contents(violations=(package,))
    files = [member for member in package.members if not member.is_dir()]
    xml_files = [file for file in files if _is_xml(file.filename)]
    size = sum(file.file_size for file in xml_files)
    if size > MAX_XML_BYTES:
        return refused(ViolationKind.TOO_MUCH_DATA, str(-(-size // 1_000_000)))
    xml = package.read_all(tuple(file.filename for file in xml_files))
    if len(xml) < len({file.filename for file in xml_files}):
        return refused(ViolationKind.DAMAGED)
    read = {name: text for name, text in xml.items() if not _only_looks(name, text)}
    parts = {name: root for name, text in read.items() if (root := parse_xml(text)) is not None}
    if len(parts) < len(read):
        return refused(ViolationKind.DAMAGED)
    own = _READERS[kind](parts)
    violations = [
        *own.violations,
        *_named_parts(files),
        *_properties(parts),
        *_relations(parts),
        *_stored_media(package, files),
    ]
    return Contents(
        (*own.texts, *_other_texts(parts)), tuple(dict.fromkeys(violations)), own.notices
    )


def _only_looks(name: str, text: bytes) -> bool:
    """Whether a part says how text looks and hides none: it can be larger than all the others."""
    return bool(_LOOKS.fullmatch(name)) and text.startswith(b"<") and b"vanish" not in text


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml"))


def _named_parts(files: Iterable[_Part]) -> Iterator[Violation]:
    for file in files:
        name = file.filename
        rule = next((kind for pattern, kind in _PART_RULES if pattern.match(name)), None)
        if rule is not None:
            yield Violation(rule)
        elif not _is_expected(name):
            yield Violation(ViolationKind.EMBEDDED_FILE, Place(PlaceKind.PART, name))


def _is_expected(name: str) -> bool:
    """Whether Office itself makes a part of this name; other files are somebody's own."""
    folder, _, rest = name.partition("/")
    is_settings_of_printer = "/printerSettings/" in name and name.endswith(".bin")
    extension = rest.rpartition(".")[2].lower()
    return name == _CONTENT_TYPES or (
        folder in _EXPECTED_FOLDERS
        and (extension in _EXPECTED_EXTENSIONS or is_settings_of_printer)
    )


def _properties(parts: Mapping[str, ET.Element]) -> Iterator[Violation]:
    for name, root in parts.items():
        if _has_text(root, _AUTHORS_BY_PART.get(name, set())):
            yield Violation(ViolationKind.AUTHORS)
        elif _CUSTOM_DATA.fullmatch(name) and "".join(root.itertext()).strip():
            yield Violation(ViolationKind.CUSTOM_DATA)


def _has_text(root: ET.Element, names: set[str]) -> bool:
    return any(
        local_name(element.tag) in names and (element.text or "").strip() for element in root.iter()
    )


def _relations(parts: Mapping[str, ET.Element]) -> Iterator[Violation]:
    for name, root in parts.items():
        if not name.endswith(".rels"):
            continue
        for relation in root:
            if attribute(relation, "TargetMode").lower() == "external":
                kind = attribute(relation, "Type").rpartition("/")[2]
                yield from _external_relation(kind, attribute(relation, "Target"))


def _external_relation(kind: str, target: str) -> Iterator[Violation]:
    if kind in _LINKED_RELATIONS:
        yield Violation(ViolationKind.LINKED_DATA)
    elif LOCAL_PATH.match(target):
        is_template = kind == "attachedTemplate"
        yield Violation(ViolationKind.LOCAL_PATH if is_template else ViolationKind.LOCAL_LINK)
    elif kind in _LOADED_RELATIONS:
        yield Violation(ViolationKind.REMOTE_CONTENT)
    elif target.lower().lstrip().startswith(("javascript:", "vbscript:", "data:")):
        yield Violation(ViolationKind.SCRIPT)


def _stored_media(package: ZipPackage, files: Iterable[_Part]) -> Iterator[Violation]:
    names = tuple(file.filename for file in files if "/media/" in file.filename)
    for content in package.read_all(names).values():
        yield from media_violations(content)


def _other_texts(parts: Mapping[str, ET.Element]) -> Iterator[TextPart]:
    """Text of the parts that any Office document can have: charts, diagrams, properties."""
    for name, root in parts.items():
        if re.match(r"(?:word|xl|ppt)/(?:charts|diagrams|drawings)/", name):
            yield TextPart(part_text(root))
        elif name.startswith(("docProps/", "customXml/")):
            yield TextPart(part_text(root), _PROPERTIES)
