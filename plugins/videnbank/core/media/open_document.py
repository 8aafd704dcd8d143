"""Reads OpenDocument files (odt, ods, odp): text, and what of it is hidden."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

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
from videnbank.core.media.embedded_media import media_violations
from videnbank.core.media.file_type import FileType
from videnbank.core.media.ooxml import LOCAL_PATH, MAX_XML_BYTES
from videnbank.core.media.xml_part import attribute, child, local_name, parse_xml, part_text
from videnbank.core.media.zip_package import ZipPackage, open_package

_PROPERTIES = Place(PlaceKind.PROPERTIES)
_AUTHORS = {"initial-creator", "creator", "printed-by"}
_TEXT_PART = re.compile(r"(?:.+/)?(?:content|styles)\.xml")
_PICTURE = re.compile(r"(?:.+/)?(?:Pictures|media)/.+")
_HIDDEN_TEXT = {"hidden-text", "hidden-paragraph", "conditional-text"}
_CLIP = re.compile(r"rect\((.+)\)")
_ZERO_LENGTH = re.compile(r"\s*(?:0(?:\.0*)?(?:cm|in|mm|pt)?|auto)\s*")

# Parts by their names: what they are, and so what they give away.
_PART_RULES: tuple[tuple[re.Pattern[str], ViolationKind], ...] = (
    (
        re.compile(r"(?:Basic|Scripts|Dialogs)/.+\.(?:xml|xlb|py|js|bsh|class)"),
        ViolationKind.MACROS,
    ),
    (re.compile(r"Versions/|VersionList\.xml"), ViolationKind.EARLIER_VERSION),
    (re.compile(r"META-INF/\w*signatures\.xml"), ViolationKind.SIGNATURE),
    (re.compile(r"Thumbnails/.+"), ViolationKind.THUMBNAIL),
)
_EXPECTED = re.compile(
    r"(?:mimetype|content\.xml|styles\.xml|meta\.xml|settings\.xml|manifest\.rdf|layout-cache"
    r"|(?:META-INF|Configurations2|Pictures|media|Fonts|ObjectReplacements|Object [\w.-]+)/.*)"
)


def read_open_document(content: bytes, kind: FileType) -> Contents:
    """The contents of an OpenDocument file."""
    package = open_package(content)
    if isinstance(package, Violation):
        return Contents(violations=(package,))
    files = [member for member in package.members if not member.is_dir()]
    # LibreOffice puts empty files beside the text for settings that nobody has changed.
    xml_files = [
        file for file in files if file.filename.endswith((".xml", ".rdf")) and file.file_size
    ]
    size = sum(file.file_size for file in xml_files)
    if size > MAX_XML_BYTES:
        return refused(ViolationKind.TOO_MUCH_DATA, str(-(-size // 1_000_000)))
    manifest = package.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        return refused(ViolationKind.ENCRYPTED)
    parts: dict[str, ET.Element] = {}
    for name, text in package.read_all(tuple(file.filename for file in xml_files)).items():
        root = parse_xml(_without_empty_document_type(text))
        if root is None:
            return refused(ViolationKind.DAMAGED)
        parts[name] = root
    if "content.xml" not in parts:
        return refused(ViolationKind.DAMAGED)
    violations = [
        *_named_parts(tuple(file.filename for file in files)),
        *_properties(parts.get("meta.xml")),
        *(issue for name, root in parts.items() for issue in _part_violations(name, root, kind)),
        *_stored_media(package),
    ]
    return Contents(_texts(parts), tuple(dict.fromkeys(violations)), _notices(parts, kind))


_EMPTY_DOCUMENT_TYPE = re.compile(rb"<!DOCTYPE [\w:.-]+ PUBLIC \"[^\"<>]*\" \"[\w.]*\">")
"""What LibreOffice writes first in the lists of its Basic libraries: it declares nothing."""


def _without_empty_document_type(text: bytes) -> bytes:
    return _EMPTY_DOCUMENT_TYPE.sub(b"", text, count=1)


def _texts(parts: Mapping[str, ET.Element]) -> tuple[TextPart, ...]:
    texts = [
        TextPart(part_text(root)) for name, root in parts.items() if _TEXT_PART.fullmatch(name)
    ]
    if "meta.xml" in parts:
        texts.append(TextPart(part_text(parts["meta.xml"]), _PROPERTIES))
    return tuple(texts)


def _named_parts(names: tuple[str, ...]) -> Iterator[Violation]:
    for name in names:
        rule = next((kind for pattern, kind in _PART_RULES if pattern.match(name)), None)
        if rule is not None:
            yield Violation(rule)
        elif not _EXPECTED.fullmatch(name):
            yield Violation(ViolationKind.EMBEDDED_FILE, Place(PlaceKind.PART, name))


def _properties(meta: ET.Element | None) -> Iterator[Violation]:
    for element in () if meta is None else meta.iter():
        name = local_name(element.tag)
        if name in _AUTHORS and (element.text or "").strip():
            yield Violation(ViolationKind.AUTHORS)
        elif name == "template" and LOCAL_PATH.match(attribute(element, "href")):
            yield Violation(ViolationKind.LOCAL_PATH)
        elif name == "user-defined" and (element.text or "").strip():
            yield Violation(ViolationKind.CUSTOM_DATA)


def _part_violations(name: str, root: ET.Element, kind: FileType) -> Iterator[Violation]:
    if not _TEXT_PART.fullmatch(name):
        return
    hidden_styles = _hidden_styles(root)
    for element in root.iter():
        tag = local_name(element.tag)
        if tag == "annotation":
            yield Violation(ViolationKind.COMMENTS)
        elif tag in {"changed-region", "cell-content-change", "insertion-cut-off"}:
            yield Violation(ViolationKind.TRACKED_CHANGES)
        elif tag in _HIDDEN_TEXT and "".join(element.itertext()).strip():
            yield Violation(ViolationKind.HIDDEN_TEXT)
        elif tag == "event-listener":
            yield Violation(ViolationKind.SCRIPT)
        elif tag in {"object-ole", "plugin", "applet", "floating-frame"}:
            yield Violation(ViolationKind.EMBEDDED_FILE)
        elif tag in {"dde-link", "dde-connection-decl", "section-source", "database-source-table"}:
            yield Violation(ViolationKind.LINKED_DATA)
        elif tag == "form" and len(element):
            yield Violation(ViolationKind.FORM)
        elif tag == "properties" or tag.endswith("-properties"):
            yield from _clip_violations(element)
        yield from _hidden_part(element, tag, hidden_styles, kind)
        yield from _link_violations(element, tag)


def _hidden_styles(root: ET.Element) -> frozenset[str]:
    """The styles that hide what has them: text, a whole sheet, a slide."""
    names = set()
    for style in root.iter():
        if local_name(style.tag) != "style":
            continue
        for properties in style:
            is_hidden = (
                attribute(properties, "display") in {"none", "false"}
                or attribute(properties, "visibility") == "hidden"
            )
            if is_hidden:
                names.add(attribute(style, "name"))
    return frozenset(names)


def _hidden_part(
    element: ET.Element, tag: str, hidden_styles: frozenset[str], kind: FileType
) -> Iterator[Violation]:
    style = attribute(element, "style-name")
    if tag in {"table-row", "table-column"}:
        is_hidden = attribute(element, "visibility") in {"collapse", "filter"}
        # A hidden column has no cells of its own; whether one is empty is left to the author.
        if is_hidden and (tag == "table-column" or "".join(element.itertext()).strip()):
            yield Violation(ViolationKind.HIDDEN_CELLS)
    elif style not in hidden_styles or tag in {"style", "default-style"}:
        if tag == "section" and attribute(element, "display") in {"none", "condition"}:
            yield Violation(ViolationKind.HIDDEN_TEXT)
    elif tag == "table" and kind is FileType.OPEN_SPREADSHEET:
        place = Place(PlaceKind.SHEET, attribute(element, "name"))
        yield Violation(ViolationKind.HIDDEN_SHEET, place)
    elif tag == "page":
        yield Violation(
            ViolationKind.HIDDEN_SLIDE, Place(PlaceKind.SLIDE, attribute(element, "name"))
        )
    elif "".join(element.itertext()).strip():
        yield Violation(ViolationKind.HIDDEN_TEXT)


def _link_violations(element: ET.Element, tag: str) -> Iterator[Violation]:
    target = attribute(element, "href")
    if not target:
        return
    if LOCAL_PATH.match(target) or (tag == "image" and target.startswith("../")):
        yield Violation(ViolationKind.LOCAL_LINK)
    elif tag in {"image", "fill-image", "object", "template"} and "://" in target:
        yield Violation(ViolationKind.REMOTE_CONTENT)


def _clip_violations(properties: ET.Element) -> Iterator[Violation]:
    clip = _CLIP.fullmatch(attribute(properties, "clip"))
    if clip and not all(_ZERO_LENGTH.fullmatch(side) for side in re.split(r"[,\s]+", clip[1])):
        yield Violation(ViolationKind.CROPPED_PICTURE)


def _stored_media(package: ZipPackage) -> Iterator[Violation]:
    names = tuple(name for name in sorted(package.names) if _PICTURE.fullmatch(name))
    for content in package.read_all(names).values():
        yield from media_violations(content)


def _notices(parts: Mapping[str, ET.Element], kind: FileType) -> tuple[Notice, ...]:
    if kind is not FileType.OPEN_PRESENTATION:
        return ()
    notes = [
        page
        for page in parts["content.xml"].iter()
        if local_name(page.tag) == "notes" and _notes_text(page).strip()
    ]
    return (Notice(NoticeKind.SPEAKER_NOTES, str(len(notes))),) if notes else ()


def _notes_text(page: ET.Element) -> str:
    return "".join(
        "".join(frame.itertext()) for frame in page if child(frame, "text-box") is not None
    )
