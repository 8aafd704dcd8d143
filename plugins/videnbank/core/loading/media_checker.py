"""Files that lie beside records and pages: only kinds that cannot run anything are published."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import read_text_file

HARMLESS = {
    *(".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".svg"),
    *(".mp3", ".m4a", ".ogg", ".oga", ".wav", ".mp4", ".webm", ".vtt"),
    *(".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".csv", ".txt", ".zip"),
}
"""The endings of files that a browser shows or saves without running them as part of the site."""

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWING = {
    *("svg", "g", "defs", "title", "desc", "style", "use", "symbol", "marker", "clipPath", "mask"),
    *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"),
    *("linearGradient", "radialGradient", "stop", "pattern", "textPath"),
}


def media_issues(root: Path, path: str) -> Iterator[Issue]:
    """What keeps the file `path` below `root` from being published, if anything.

    A drawing (SVG) is a document of its own when it is opened by its address, and would run
    what scripts it holds with the site's rights; so it may hold shapes and text only.
    """
    ending = PurePosixPath(path).suffix.lower()
    if ending not in HARMLESS:
        details = (("value", ending or PurePosixPath(path).name),)
        yield Issue(path, Position(), IssueCode.UNSAFE_FILE, "", details)
    elif ending == ".svg":
        yield from _drawing_issues(root, path)


def _drawing_issues(root: Path, path: str) -> Iterator[Issue]:
    file = read_text_file(root / path, path)
    if isinstance(file, Issue):
        yield file
        return
    found = _unsafe_in(file.text)
    if found:
        yield Issue(path, Position(), IssueCode.UNSAFE_DRAWING, "", (("value", found),))


def _unsafe_in(text: str) -> str:
    """The first thing in a drawing that it may not hold, or an empty string."""
    for declaration in ("<!DOCTYPE", "<!ENTITY", "<?xml-stylesheet"):
        if declaration.lower() in text.lower():
            return declaration
    try:
        root = ET.fromstring(text)  # noqa: S314 documents with entities are refused above
    except ET.ParseError as error:
        return f"XML: {error}"
    for element in root.iter():
        name = str(element.tag).removeprefix(_SVG)
        if name not in _DRAWING:
            return f"<{name}>"
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2].lower()
            reference = attribute in {"href", "src"} and not value.startswith("#")
            if attribute.startswith("on") or reference or _reaches_out(value):
                return f'{attribute}="{value[:40]}"'
        if name == "style" and _reaches_out(element.text or ""):
            return "<style>"
    return ""


def _reaches_out(value: str) -> bool:
    lowered = "".join(value.lower().split())
    return (
        "@import" in lowered
        or "javascript:" in lowered
        or lowered.count("url(") != lowered.count("url(#")
    )
