"""Reads an Excel workbook: text of every cell, hidden sheets, rows, columns and cells."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from videnbank.core.media.contents import (
    Contents,
    Place,
    PlaceKind,
    TextPart,
    Violation,
    ViolationKind,
)
from videnbank.core.media.frames import frame_violations
from videnbank.core.media.xml_part import attribute, child, local_name, part_text

_SHEET = re.compile(r"xl/(?:worksheets|chartsheets)/\w+\.xml")
_COMMENTS = re.compile(r"xl/(?:comments\d*|comments/.+|threadedComments/.+)\.xml")
_PERSONS = re.compile(r"xl/persons/.+\.xml")
_DRAWING = re.compile(r"xl/drawings/\w+\.xml")
_NO_TEXT = re.compile(r"xl/(?:theme/.+|styles|calcChain|workbook|sharedStrings)\.xml")
"""Parts that say how cells look, or that are read before; all others are read as they are."""

_PERSONAL_NUMBER_FORMAT = re.compile(r'0{6}["\\\s-]*0{4}')
"""A cell with such a format shows a number as a personal one; the zero first in it is not stored."""
_INVISIBLE_FORMAT = re.compile(r"\s*;;;\s*")
_MAX_INDEX_DIGITS = 9
"""More than the bytes of a part can hold; longer texts are no numbers of shared ones."""

_DIGITS_OF_A_PERSONAL_NUMBER = 10
_ALPHABET = 26
"""Columns are counted by letters: A to Z, then AA."""


@dataclass(frozen=True, slots=True)
class _Formats:
    """The cell formats, by their numbers, that show a value otherwise than as itself."""

    personal_numbers: frozenset[str]
    invisible: frozenset[str]


def read_workbook(parts: Mapping[str, ET.Element]) -> Contents:
    """The text of all sheets, and what is hidden."""
    texts: list[TextPart] = []
    violations: list[Violation] = []
    workbook = parts.get("xl/workbook.xml")
    strings = _shared_strings(parts.get("xl/sharedStrings.xml"))
    formats = _formats(parts.get("xl/styles.xml"))
    names = _sheet_names(workbook, parts.get("xl/_rels/workbook.xml.rels"))
    if workbook is not None:
        violations += _workbook_violations(workbook)
        texts.append(TextPart(part_text(workbook)))
    # Texts of deleted cells can still be among the shared ones.
    texts.append(TextPart("\n".join(strings)))
    for name, root in parts.items():
        if _SHEET.fullmatch(name):
            place = Place(PlaceKind.SHEET, names.get(name, ""))
            sheet = _Sheet(root, place, strings, formats)
            texts.append(TextPart(sheet.text(), place))
            violations += sheet.violations()
        elif _COMMENTS.fullmatch(name):
            texts.append(TextPart(part_text(root)))
            violations.append(Violation(ViolationKind.COMMENTS))
        elif _PERSONS.fullmatch(name) and len(root):
            violations.append(Violation(ViolationKind.AUTHORS))
        elif _DRAWING.fullmatch(name):
            violations += (
                issue for element in root.iter() for issue in frame_violations(element, None)
            )
        elif name.startswith("xl/") and name.endswith(".xml") and not _NO_TEXT.fullmatch(name):
            texts.append(TextPart(_all_values(root)))
    return Contents(tuple(texts), tuple(violations))


def _all_values(root: ET.Element) -> str:
    """Text and attributes: pivot tables keep values in the latter."""
    values = (value for element in root.iter() for value in element.attrib.values())
    return "\n".join([part_text(root), *values])


def _shared_strings(root: ET.Element | None) -> Sequence[str]:
    return () if root is None else [part_text(item) for item in root]


def _sheet_names(workbook: ET.Element | None, relations: ET.Element | None) -> dict[str, str]:
    if workbook is None or relations is None:
        return {}
    targets = {attribute(each, "Id"): attribute(each, "Target") for each in relations}
    names: dict[str, str] = {}
    for sheet in workbook.iter():
        if local_name(sheet.tag) == "sheet":
            target = targets.get(attribute(sheet, "id"), "").removeprefix("/xl/")
            names[f"xl/{target}"] = attribute(sheet, "name")
    return names


def _workbook_violations(workbook: ET.Element) -> Iterator[Violation]:
    for element in workbook.iter():
        name = local_name(element.tag)
        if name == "sheet" and attribute(element, "state").lower() in {"hidden", "veryhidden"}:
            place = Place(PlaceKind.SHEET, attribute(element, "name"))
            yield Violation(ViolationKind.HIDDEN_SHEET, place)
        elif name == "absPath":
            yield Violation(ViolationKind.LOCAL_PATH)


def _formats(styles: ET.Element | None) -> _Formats:
    if styles is None:
        return _Formats(frozenset(), frozenset())
    codes = {
        attribute(element, "numFmtId"): attribute(element, "formatCode")
        for element in styles.iter()
        if local_name(element.tag) == "numFmt"
    }
    personal_numbers, invisible = set(), set()
    for number, cell_format in enumerate(child(styles, "cellXfs") or ()):
        code = codes.get(attribute(cell_format, "numFmtId"), "")
        if _PERSONAL_NUMBER_FORMAT.search(code):
            personal_numbers.add(str(number))
        if _INVISIBLE_FORMAT.fullmatch(code):
            invisible.add(str(number))
    return _Formats(frozenset(personal_numbers), frozenset(invisible))


class _Sheet:
    """The cells of one sheet."""

    def __init__(
        self, root: ET.Element, place: Place, strings: Sequence[str], formats: _Formats
    ) -> None:
        self._root = root
        self._place = place
        self._strings = strings
        self._formats = formats
        self._hidden_columns = [
            (int(attribute(column, "min")), int(attribute(column, "max")))
            for column in root.iter()
            if local_name(column.tag) == "col"
            and _is_hidden(column, "width")
            and attribute(column, "min").isdecimal()
            and attribute(column, "max").isdecimal()
        ]

    def text(self) -> str:
        """The values of all cells, one a line, and the texts round them."""
        values: list[str] = []
        for element in self._root.iter():
            name = local_name(element.tag)
            if name == "c":
                values.append(self._cell_text(element))
            elif name in {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "formula1", "f"}:
                values.append(element.text or "")
            elif name in {"dataValidation", "hyperlink"}:
                values += element.attrib.values()
        return "\n".join(values)

    def _cell_text(self, cell: ET.Element) -> str:
        kind = attribute(cell, "t")
        if kind == "inlineStr":
            return part_text(cell)
        value = child(cell, "v")
        text = "" if value is None else value.text or ""
        if kind == "s":
            number = (
                int(text)
                if text.isdecimal() and len(text) <= _MAX_INDEX_DIGITS
                else len(self._strings)
            )
            return self._strings[number] if number < len(self._strings) else ""
        if attribute(cell, "s") in self._formats.personal_numbers and text.isdecimal():
            return text.zfill(_DIGITS_OF_A_PERSONAL_NUMBER)
        return text

    def violations(self) -> Iterator[Violation]:
        """What of the sheet's content is hidden."""
        for row in self._root.iter():
            if local_name(row.tag) != "row":
                continue
            is_hidden = _is_hidden(row, "ht")
            for cell in row:
                if not self._cell_text(cell).strip():
                    continue
                if is_hidden or self._is_in_hidden_column(cell):
                    yield Violation(ViolationKind.HIDDEN_CELLS, self._place)
                if attribute(cell, "s") in self._formats.invisible:
                    yield Violation(ViolationKind.HIDDEN_TEXT, self._place)

    def _is_in_hidden_column(self, cell: ET.Element) -> bool:
        if not self._hidden_columns:
            return False
        column = 0
        for letter in attribute(cell, "r"):
            if not "A" <= letter <= "Z":
                break
            column = column * _ALPHABET + ord(letter) - ord("A") + 1
        return any(first <= column <= last for first, last in self._hidden_columns)


def _is_hidden(element: ET.Element, size: str) -> bool:
    is_flat = attribute(element, size) in {"0", "0.0"}
    return is_flat or attribute(element, "hidden").lower() in {"1", "true"}
