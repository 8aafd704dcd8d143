"""A PDF as assistive technology reads it: its language, title and structure tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf
from pdfua import validate

A4 = (595, 842)
"""Width and height of an A4 page in points."""


@dataclass(frozen=True)
class TaggedPdf:
    """One tagged PDF file."""

    file: Path

    @cached_property
    def _pdf(self) -> Any:
        return pikepdf.open(self.file)

    @property
    def language(self) -> str:
        """The language of the document."""
        return str(self._pdf.Root.Lang)

    @property
    def title(self) -> str:
        """The title that a PDF viewer shows in its window."""
        assert self._pdf.Root.ViewerPreferences.DisplayDocTitle
        return str(self._pdf.docinfo["/Title"])

    @property
    def is_marked(self) -> bool:
        """Whether the document is marked as tagged."""
        return bool(self._pdf.Root.MarkInfo.Marked)

    @property
    def ua_part(self) -> str:
        """The part of PDF/UA it declares conformance to."""
        with self._pdf.open_metadata() as metadata:
            return str(metadata["pdfuaid:part"])

    @property
    def sizes(self) -> set[tuple[int, int]]:
        """The distinct page sizes in points."""
        return {(round(page.mediabox[2]), round(page.mediabox[3])) for page in self._pdf.pages}

    @property
    def page_count(self) -> int:
        """The number of pages."""
        return len(self._pdf.pages)

    @property
    def outline(self) -> list[str]:
        """The titles of its bookmarks, level by level."""
        with self._pdf.open_outline() as outline:
            return list(_titles(outline.root))

    @property
    def fonts(self) -> set[str]:
        """The names of its typefaces, all embedded."""
        fonts = set()
        for item in self._pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                assert "/FontFile2" in item or "/FontFile3" in item
                fonts.add(str(item.FontName).partition("+")[2])
        return fonts

    @cached_property
    def elements(self) -> list[tuple[str, Any]]:
        """Every tag with its element, in reading order."""
        return list(_below(self._pdf.Root.StructTreeRoot.K))

    @property
    def headings(self) -> list[int]:
        """The heading levels in reading order."""
        return [int(tag[1]) for tag, _ in self.elements if tag[0] == "H" and tag[1:].isdigit()]

    @property
    def pictures(self) -> list[str]:
        """The alternative text of each picture."""
        return [str(element.Alt) for tag, element in self.elements if tag == "Figure"]

    @property
    def header_scopes(self) -> list[str]:
        """The scope of each table header."""
        return [str(element.A.Scope) for tag, element in self.elements if tag == "TH"]

    @property
    def links(self) -> list[str]:
        """The external targets of its links; each link is printed and has a description."""
        addresses = []
        for page in self._pdf.pages:
            for annotation in page.get("/Annots", ()):
                assert int(annotation.F) & 4
                assert str(annotation.Contents)
                if "/A" in annotation:
                    addresses.append(str(annotation.A.URI))
        return addresses

    @property
    def text(self) -> str:
        """All that is printed, letter by letter; between what is set apart stands a space."""
        return " ".join("".join(_letters(page)) for page in self._pdf.pages)

    @property
    def findings(self) -> list[str]:
        """The violations the PDF/UA checker finds."""
        return [
            f"{finding.rule_id}: {finding.message}" for finding in validate(str(self.file)).findings
        ]


def _below(kids: Any) -> Iterator[tuple[str, Any]]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S).removeprefix("/"), kid
            yield from _below(kid.get("/K", pikepdf.Array()))


def _titles(items: Any) -> Iterator[str]:
    for item in items:
        yield str(item.title)
        yield from _titles(item.children)


def _letters(page: Any) -> Iterator[str]:
    letters: dict[int, str] = {}
    fonts = page.Resources.get("/Font", {})
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "Tf":
                letters = _letters_of(fonts[str(operands[0])])
            case "Tj" | "TJ":
                parts = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
                for part in parts:
                    if isinstance(part, pikepdf.String):
                        yield from _decoded(bytes(part), letters)
            case "ET":
                yield " "


def _decoded(codes: bytes, letters: Mapping[int, str]) -> Iterator[str]:
    for place in range(0, len(codes), 2):
        yield letters.get(int.from_bytes(codes[place : place + 2], "big"), "")


def _letters_of(font: Any) -> dict[int, str]:
    """The letters of a typeface by their codes of two bytes, as its ToUnicode map has them."""
    table = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    return {
        int(code, 16): bytes.fromhex(letter).decode("utf-16-be")
        for code, letter in re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4,})>\s*\n", table)
    }
