"""Makes a clean copy of an Office or OpenDocument file: comments, authors and traces are left out."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from videnbank.core.media.clean_picture import clean_picture
from videnbank.core.media.clean_xml import ElementTest, without_elements
from videnbank.core.media.contents import Violation
from videnbank.core.media.zip_package import open_package

_DAY_OF_ZIPS = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can name; when the parts were saved is nobody's business."""

# Parts that are left out whole, with the relations to them.
_LEFT_OUT = re.compile(
    r"word/(?:comments\w*|people)\.xml|xl/(?:comments\d*\.xml|comments/.+|threadedComments/.+|persons/.+)"
    r"|ppt/(?:comments/.+|commentAuthors\.xml|authors\.xml)|docProps/(?:custom\.xml|thumbnail\..+)"
    r"|customXml/.+|\[trash\]/.+|Thumbnails/.+"
)
_NOTE_BOX = b'ObjectType="Note"'
_PICTURE_FOLDERS = ("/media/", "Pictures/", "media/")
_XML_CUTS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (re.compile(r"docProps/core\.xml"), frozenset({"creator", "lastModifiedBy"})),
    (re.compile(r"docProps/app\.xml"), frozenset({"Company", "Manager", "HyperlinkBase"})),
    (
        re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml"),
        frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"}),
    ),
    (re.compile(r"word/settings\.xml"), frozenset({"docVars", "attachedTemplate"})),
    (re.compile(r"xl/workbook\.xml"), frozenset({"absPath"})),
    (re.compile(r"(?:.+/)?(?:content|styles)\.xml"), frozenset({"annotation", "annotation-end"})),
    (
        re.compile(r"meta\.xml"),
        frozenset({"initial-creator", "creator", "printed-by", "user-defined", "template"}),
    ),
)


def clean_office(content: bytes) -> bytes:
    """The clean copy.

    Raises:
        ValueError: if the document is damaged.
    """
    package = open_package(content)
    if isinstance(package, Violation):
        raise ValueError(package.kind.value)  # noqa: TRY004 the content is wrong, not its type
    names = [member.filename for member in package.members if not member.is_dir()]
    parts = package.read_all(tuple(names))
    if len(parts) < len(set(names)):
        raise ValueError(content[:2])
    removed = {name for name in parts if _LEFT_OUT.fullmatch(name)}
    removed |= {name for name, part in parts.items() if _is_note_drawing(name, part)}
    removed |= {name for name in parts if _owner_of_relations(name) in removed}
    kept = {
        name: _clean_part(name, part, removed)
        for name, part in parts.items()
        if name not in removed
    }
    return _zip(kept)


def _is_note_drawing(name: str, part: bytes) -> bool:
    """Whether a drawing holds nothing but the boxes of notes in cells."""
    is_drawing = name.startswith("xl/drawings/") and name.endswith(".vml")
    return is_drawing and part.count(b"ObjectType=") == part.count(_NOTE_BOX) > 0


def _owner_of_relations(name: str) -> str:
    """The part whose relations a part lists; empty for any other part."""
    folder, _, file = name.rpartition("/")
    if not file.endswith(".rels"):
        return ""
    return posixpath.join(folder.removesuffix("_rels").rstrip("/"), file.removesuffix(".rels"))


def _clean_part(name: str, part: bytes, removed: set[str]) -> bytes:
    if any(folder in f"/{name}" for folder in _PICTURE_FOLDERS):
        return clean_picture(part)
    if name.endswith(".rels"):
        return without_elements(part, _leads_to(removed, name))
    if name == "[Content_Types].xml":
        return without_elements(
            part,
            lambda tag, values: tag == "Override" and values.get("PartName", "")[1:] in removed,
        )
    if name == "META-INF/manifest.xml":
        return without_elements(part, _lists(removed))
    if name.startswith("xl/worksheets/") and any(each.endswith(".vml") for each in removed):
        return without_elements(part, lambda tag, _: tag == "legacyDrawing")
    for pattern, elements in _XML_CUTS:
        if pattern.fullmatch(name):
            return without_elements(part, _is_one_of(elements))
    return part


def _is_one_of(names: frozenset[str]) -> ElementTest:
    return lambda tag, _: tag in names


def _lists(removed: Iterable[str]) -> ElementTest:
    names = set(removed)

    def is_cut(tag: str, values: Mapping[str, str]) -> bool:
        path = next((value for key, value in values.items() if key.endswith("full-path")), "")
        return tag == "file-entry" and path in names

    return is_cut


def _leads_to(removed: set[str], relations: str) -> ElementTest:
    """Whether a relation of a part leads to one that is left out, or to the template of its author."""
    folder = posixpath.dirname(_owner_of_relations(relations))

    def is_cut(tag: str, values: Mapping[str, str]) -> bool:
        if tag != "Relationship":
            return False
        target = values.get("Target", "")
        if values.get("TargetMode", "").lower() == "external":
            return values.get("Type", "").endswith("/attachedTemplate")
        path = posixpath.normpath(posixpath.join("/", folder, unquote(target)))
        return path.lstrip("/") in removed

    return is_cut


def _zip(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            info = zipfile.ZipInfo(name, _DAY_OF_ZIPS)
            # OpenDocument asks for its type uncompressed (part 2, 3.3).
            stored = name == "mimetype"
            method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, part, compress_type=method)
    return target.getvalue()
