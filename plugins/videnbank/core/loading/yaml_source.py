"""Parses YAML into plain values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.signs import REFUSED_SIGN, refused_sign, without_ignorable
from videnbank.core.loading.yaml_comments import source_at, text_after_hash
from videnbank.core.loading.yaml_slips import syntax_slip
from videnbank.core.loading.yaml_text import YamlText, scalar_text, yaml_text
from videnbank.core.model.dates import ImpossibleDate
from videnbank.core.model.numbers import AMBIGUOUS

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_WHOLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")

_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_BRACKETS = re.compile(r"[\[\]{}]")
_KEY_WITH_VALUE = re.compile(r"[\w-]+:[^\s/]")
_NESTED_ON_ONE_LINE = re.compile(r"(?:[-?:][ ]+){50}")
_DEEP_INDENT = " " * 200
_MAX_BRACKETS = 100
"""Open at once; at 1,000 the call stack of Python ends, at 40,000 libyaml ends the process."""

MAX_VALUES = 20_000
"""Lines and commas of one file, an upper limit of its values: they are read in under a second."""

MAX_ITEMS = 2_000
"""Items of one list or fields of one group; the longest of our own lists has under 200."""

_MAX_DEPTH = 20
"""The deepest value of a record has six: `outcomes[0].measure.before.min`."""

_MAX_DIGITS = 18
"""With these any whole number fits in 64 bits."""


@dataclass(slots=True)
class ParsedYaml:
    """The values of a piece of YAML, and its syntax issues.

    `values` is None if nothing can be parsed. Mappings are `dict`, lists are `tuple`, dates are
    `date` or `ImpossibleDate`; keys with an empty value are omitted.
    """

    values: dict[str, Any] | None
    issues: list[Issue] = field(default_factory=list)


def parse_yaml(text: str, path: str, first_line: int = 1) -> ParsedYaml:
    """Parses `text`, whose first line is line `first_line` of the file `path`."""
    reader = _Reader(path, first_line)
    root = reader.compose(text)
    if root is None:
        return ParsedYaml(None, reader.issues)
    if not isinstance(root, MappingNode):
        reader.report(root, IssueCode.NOT_KEYS_AND_VALUES)
        return ParsedYaml(None, reader.issues)
    return ParsedYaml(reader.mapping(root), reader.issues)


def compose_yaml(text: str, path: str) -> tuple[Node | None, list[Issue]]:
    """The syntax tree of `text`; no values are constructed and no tag takes effect."""
    reader = _Reader(path, 1)
    return reader.compose(text), reader.issues


def read_mapping(node: MappingNode, path: str) -> ParsedYaml:
    """The values of one mapping in the syntax tree of the file `path`."""
    reader = _Reader(path, 1)
    return ParsedYaml(reader.mapping(node), reader.issues)


def _may_be_too_deep(text: str) -> bool:
    # A cheap estimate that protects libyaml; the actual depth is checked later.
    if _DEEP_INDENT in text or _NESTED_ON_ONE_LINE.search(text):
        return True
    depth = 0
    for bracket in _BRACKETS.finditer(text):
        depth = depth + 1 if bracket[0] in "[{" else max(depth - 1, 0)
        if depth > _MAX_BRACKETS:
            return True
    return False


class _Reader:
    """Composes and constructs one document, and collects issues."""

    def __init__(self, path: str, first_line: int) -> None:
        self.issues: list[Issue] = []
        self._path = path
        self._first_line = first_line
        self._seen: set[int] = set()
        self._told: set[str] = set()
        self._text = YamlText("", {})
        self._lines: list[str] = []

    def report(self, node: Node, code: IssueCode, **details: str) -> None:
        mark = node.start_mark
        self._report_at(mark.line, mark.column, code, details)

    def _report_at(
        self, line: int, column: int, code: IssueCode, details: Mapping[str, str] | None = None
    ) -> None:
        column = self._text.source_column(line, column)
        position = Position(line + self._first_line, column + 1)
        sorted_details = tuple(sorted((details or {}).items()))
        self.issues.append(Issue(self._path, position, code, details=sorted_details))

    def compose(self, source: str) -> Node | None:
        self._text = yaml_text(source)
        for sign in self._text.refused:
            details = (("sign", sign.kind), ("value", sign.value))
            position = Position(sign.line + self._first_line, sign.column + 1)
            self.issues.append(
                Issue(self._path, position, IssueCode.INVISIBLE_SIGN, details=details)
            )
        text = self._text.text
        self._lines = text.split("\n")
        if (count := len(self._lines) + text.count(",")) > MAX_VALUES:
            details_ = {"count": str(count), "most": str(MAX_VALUES)}
            self._report_at(0, 0, IssueCode.TOO_MANY_VALUES, details_)
            return None
        # libyaml recurses for every level and would overflow the stack.
        if _may_be_too_deep(text):
            self._report_at(0, 0, IssueCode.TOO_DEEP)
            return None
        try:
            node: Node | None = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            slip = syntax_slip(error, self._lines)
            self._report_at(slip.line, slip.column, slip.code, slip.details)
            return None
        if node is None:
            self._report_at(0, 0, IssueCode.NOT_KEYS_AND_VALUES)
        return node

    def mapping(self, node: MappingNode, depth: int = 1) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.report(key_node, IssueCode.NOT_KEYS_AND_VALUES)
                continue
            if key_node.tag == _TAG + "merge":
                self.report(key_node, IssueCode.YAML_ALIAS)
                continue
            key = without_ignorable(key_node.value).strip()
            if key in first_lines:
                line = str(first_lines[key])
                self.report(key_node, IssueCode.DUPLICATE_KEY, value=key, line=line)
                continue
            if len(first_lines) == MAX_ITEMS:
                self.report(key_node, IssueCode.TOO_MANY, most=str(MAX_ITEMS))
                break
            first_lines[key] = key_node.start_mark.line + self._first_line
            value = self._value(value_node, depth + 1)
            if value is not None:
                values[key] = value
            elif _KEY_WITH_VALUE.match(key):
                self.report(key_node, IssueCode.BAD_YAML_SPACE, value=":")
            elif text_after_hash(value_node, self._lines).startswith("#"):
                self._report_hash(value_node)
        return values

    def _value(self, node: Node, depth: int) -> Any:
        if depth > _MAX_DEPTH:
            self.report(node, IssueCode.TOO_DEEP)
            return None
        if id(node) in self._seen:
            self.report(node, IssueCode.YAML_ALIAS)
            # An aliased scalar is harmless; keeping it avoids a misleading second issue.
            return node.value if isinstance(node, ScalarNode) else None
        self._seen.add(id(node))
        if not node.tag.startswith(_TAG):
            self.report(node, IssueCode.YAML_TAG, value=node.tag)
        if isinstance(node, MappingNode):
            return self.mapping(node, depth)
        if isinstance(node, SequenceNode):
            if len(node.value) > MAX_ITEMS:
                self.report(node, IssueCode.TOO_MANY, most=str(MAX_ITEMS))
                return ()
            return tuple(self._value(item, depth + 1) for item in node.value)
        kind = node.tag.removeprefix(_TAG)
        reader = _SCALARS.get(kind)
        if reader is None and node.tag.startswith(_TAG):
            self.report(node, IssueCode.YAML_TAG, value="!!" + kind)
        raw = self._visible(node)
        return reader(raw) if reader is not None else raw

    def _visible(self, node: Any) -> str:
        """The text of a scalar without invisible signs, which an escape can write."""
        value = str(node.value)
        if not node.style and source_at(node, self._lines).startswith(("! ", "!\t")):
            self.report(node, IssueCode.BAD_YAML_START, value="!")
        if node.style == '"':
            kind, sign = refused_sign(value)
            if kind and sign not in self._told:
                self._told.add(sign)
                self.report(node, IssueCode.INVISIBLE_SIGN, sign=kind, value=sign)
            if kind:
                value = REFUSED_SIGN.sub("", value)
        return scalar_text(value)

    def _report_hash(self, node: Node) -> None:
        text = text_after_hash(node, self._lines)
        if not text.startswith("# ") and text.strip("#").strip():
            self.report(node, IssueCode.TEXT_AFTER_HASH, value=text)


def _whole_number(raw: str) -> int | str:
    # YAML 1.1 also parses 017, 1_000 and 12:30 as numbers, which no author means.
    return int(raw) if _WHOLE_NUMBER.fullmatch(raw) and len(raw) <= _MAX_DIGITS else raw


def _decimal_number(raw: str) -> float | str:
    # Longer numbers would lose precision or overflow; 1.000 means a thousand in Danish.
    is_decimal = _DECIMAL_NUMBER.fullmatch(raw) and len(raw) <= _MAX_DIGITS
    return float(raw) if is_decimal and not AMBIGUOUS.fullmatch(raw) else raw


def _date(raw: str) -> date | ImpossibleDate | str:
    if not (match := _DATE.fullmatch(raw)):
        return raw
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return ImpossibleDate(raw)


_SCALARS: dict[str, Any] = {
    "str": lambda raw: raw,
    "null": lambda _: None,
    "bool": lambda raw: raw.lower() in {"true", "yes", "on"},
    "int": _whole_number,
    "float": _decimal_number,
    "timestamp": _date,
    "value": lambda raw: raw,
}
