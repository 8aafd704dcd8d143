"""Parses YAML into plain values, and locates values by line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.model.dates import ImpossibleDate

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_WHOLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
DANISH_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}")
"""A decimal number in YAML, but thousands in Danish: `1.000`, `100.000`."""

_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_NESTED_ON_ONE_LINE = re.compile(r"(?:[-?:][ ]+){50}")
_DEEP_INDENT = " " * 200
_MAX_BRACKETS = 1000
"""Far fewer than the 40,000 levels at which libyaml was seen to end the process (20,000 did not)."""

_MAX_DEPTH = 20
"""The deepest value of a record has six: `outcomes[0].measure.before.min`."""

_MAX_DIGITS = 18
"""With these any whole number fits in 64 bits."""

_TAB_INDENT = re.compile(r"^ *\t")
_COLON_IN_VALUE = re.compile(r"^[^\"'#]*:\s+[^\"'\[{|>\s].*:(\s|$)")

ValuePath = tuple[str | int, ...]
"""The path of a value: keys and list indices, the latter counted from 0."""


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


@dataclass(frozen=True, slots=True)
class SourceValue:
    """The position of a value in a file and its source text (empty for lists and groups)."""

    position: Position
    raw: str = ""


def locate(text: str, path: ValuePath, first_line: int = 1, *, key: bool = False) -> SourceValue:
    """Locates the value at `path` in valid YAML, or its key if `key` is set.

    If the path does not exist, gives the innermost group on it that does.
    """
    nodes_by_path = _nodes_by_path(text)
    for length in range(len(path), 0, -1):
        if (nodes_at_path := nodes_by_path.get(path[:length])) is not None:
            key_node, node = nodes_at_path
            located = key_node if key and length == len(path) and key_node is not None else node
            return SourceValue(
                Position(located.start_mark.line + first_line, located.start_mark.column + 1),
                node.value if isinstance(node, ScalarNode) else "",
            )
    return SourceValue(Position(first_line, 1))


@lru_cache(maxsize=2)
def _nodes_by_path(text: str) -> dict[ValuePath, tuple[Node | None, Node]]:
    # Cached, since a file with many issues is looked up once for each.
    nodes: dict[ValuePath, tuple[Node | None, Node]] = {}
    root: Node | None = yaml.compose(text, Loader=_Loader)
    queue: list[tuple[ValuePath, Node | None]] = [((), root)]
    visited: set[int] = set()
    while queue:
        at, parent = queue.pop()
        if id(parent) in visited:
            continue
        visited.add(id(parent))
        for step, key_node, node in _children(parent):
            child_path = (*at, step)
            if child_path not in nodes:
                nodes[child_path] = (key_node, node)
                queue.append((child_path, node))
    return nodes


def _children(node: Node | None) -> Iterator[tuple[str | int, Node | None, Node]]:
    if isinstance(node, MappingNode):
        for key_node, value_node in node.value:
            if isinstance(key_node, ScalarNode):
                yield key_node.value, key_node, value_node
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield index, None, item


def _may_be_too_deep(text: str) -> bool:
    # A cheap estimate that protects libyaml; the actual depth is checked later.
    brackets = text.count("[") + text.count("{")
    return bool(
        brackets > _MAX_BRACKETS or _DEEP_INDENT in text or _NESTED_ON_ONE_LINE.search(text)
    )


class _Reader:
    """Composes and constructs one document, and collects issues."""

    def __init__(self, path: str, first_line: int) -> None:
        self.issues: list[Issue] = []
        self._path = path
        self._first_line = first_line
        self._seen: set[int] = set()

    def report(self, node: Node, code: IssueCode, **details: str) -> None:
        mark = node.start_mark
        self._report_at(mark.line, mark.column, code, details)

    def _report_at(
        self, line: int, column: int, code: IssueCode, details: Mapping[str, str] | None = None
    ) -> None:
        position = Position(line + self._first_line, column + 1)
        sorted_details = tuple(sorted((details or {}).items()))
        self.issues.append(Issue(self._path, position, code, details=sorted_details))

    def compose(self, text: str) -> Node | None:
        # libyaml recurses for every level and would overflow the stack.
        if _may_be_too_deep(text):
            self._report_at(0, 0, IssueCode.TOO_DEEP)
            return None
        try:
            node: Node | None = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            self._report_syntax(error, text.split("\n"))
            return None
        except yaml.reader.ReaderError as error:
            # libyaml gives the position in bytes.
            preceding = text.encode()[: error.position].decode(errors="ignore")
            line = preceding.count("\n")
            self._report_at(line, len(preceding) - (preceding.rfind("\n") + 1), IssueCode.BAD_YAML)
            return None
        if node is None:
            self._report_at(0, 0, IssueCode.NOT_KEYS_AND_VALUES)
        return node

    def _report_syntax(self, error: yaml.MarkedYAMLError, lines: list[str]) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        line_text = lines[line] if line < len(lines) else ""
        code = IssueCode.BAD_YAML
        if _TAB_INDENT.match(line_text):
            code = IssueCode.BAD_YAML_TAB
        elif error.context == "while scanning a quoted scalar" and error.context_mark is not None:
            code = IssueCode.BAD_YAML_QUOTE
            line, column = error.context_mark.line, error.context_mark.column
        elif _COLON_IN_VALUE.match(line_text):
            code = IssueCode.BAD_YAML_COLON
        self._report_at(line, column, code)

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
            key = key_node.value
            if key in first_lines:
                line = str(first_lines[key])
                self.report(key_node, IssueCode.DUPLICATE_KEY, value=key, line=line)
                continue
            first_lines[key] = key_node.start_mark.line + self._first_line
            value = self._value(value_node, depth + 1)
            if value is not None:
                values[key] = value
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
            return tuple(self._value(item, depth + 1) for item in node.value)
        kind = node.tag.removeprefix(_TAG)
        reader = _SCALARS.get(kind)
        if reader is None and node.tag.startswith(_TAG):
            self.report(node, IssueCode.YAML_TAG, value="!!" + kind)
        return reader(node.value) if reader is not None else node.value


def _whole_number(raw: str) -> int | str:
    # YAML 1.1 also parses 017, 1_000 and 12:30 as numbers, which no author means.
    return int(raw) if _WHOLE_NUMBER.fullmatch(raw) and len(raw) <= _MAX_DIGITS else raw


def _decimal_number(raw: str) -> float | str:
    # Longer numbers would lose precision or overflow; 1.000 means a thousand in Danish.
    is_decimal = _DECIMAL_NUMBER.fullmatch(raw) and len(raw) <= _MAX_DIGITS
    return float(raw) if is_decimal and not DANISH_THOUSANDS.fullmatch(raw) else raw


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
