"""Checks media files: only types that cannot execute anything are published."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import read_text_file

ALLOWED_EXTENSIONS = {
    *(".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".svg"),
    *(".mp3", ".m4a", ".ogg", ".oga", ".wav", ".mp4", ".webm", ".vtt"),
    *(".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".csv", ".txt", ".zip"),
}
"""File types that a browser displays or downloads without executing them on the site."""

_SVG_NAMESPACE = "{http://www.w3.org/2000/svg}"
_SVG_ELEMENTS = {
    *("svg", "g", "defs", "title", "desc", "style", "use", "symbol", "marker", "clipPath", "mask"),
    *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"),
    *("linearGradient", "radialGradient", "stop", "pattern", "textPath"),
}


def media_issues(root: Path, path: str) -> Iterator[Issue]:
    """The issues that prevent the file `path` below `root` from being published.

    An SVG opened by its URL is a document that runs its scripts in the origin of the site, so only
    shapes and text are allowed in it.
    """
    extension = PurePosixPath(path).suffix.lower()
    if extension not in ALLOWED_EXTENSIONS:
        details = (("value", extension or PurePosixPath(path).name),)
        yield Issue(path, Position(), IssueCode.UNSAFE_FILE, "", details)
    elif extension == ".svg":
        yield from _svg_issues(root, path)


def _svg_issues(root: Path, path: str) -> Iterator[Issue]:
    file = read_text_file(root / path, path)
    if isinstance(file, Issue):
        yield file
        return
    unsafe = _first_unsafe_part(file.text)
    if unsafe:
        yield Issue(path, Position(), IssueCode.UNSAFE_DRAWING, "", (("value", unsafe),))


def _first_unsafe_part(text: str) -> str:
    """The first forbidden part of an SVG, or an empty string."""
    for declaration in ("<!DOCTYPE", "<!ENTITY", "<?xml-stylesheet"):
        if declaration.lower() in text.lower():
            return declaration
    try:
        root = ET.fromstring(text)  # noqa: S314 documents with entities are refused above
    except ET.ParseError as error:
        return f"XML: {error}"
    for element in root.iter():
        name = str(element.tag).removeprefix(_SVG_NAMESPACE)
        if name not in _SVG_ELEMENTS:
            return f"<{name}>"
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2].lower()
            reference = attribute in {"href", "src"} and not value.startswith("#")
            if attribute.startswith("on") or reference or _has_external_reference(value):
                return f'{attribute}="{value[:40]}"'
        if name == "style" and _has_external_reference(element.text or ""):
            return "<style>"
    return ""


def _has_external_reference(value: str) -> bool:
    lowered = "".join(value.lower().split())
    return (
        "@import" in lowered
        or "javascript:" in lowered
        or lowered.count("url(") != lowered.count("url(#")
    )
