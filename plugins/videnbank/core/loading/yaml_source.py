"""YAML as authors write it: plain values, and the line and column of each."""

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
"""What YAML reads as a decimal number and a Dane as thousands: `1.000`, `100.000`."""

_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_NESTED_ON_ONE_LINE = re.compile(r"(?:[-?:][ ]+){50}")
_DEEP_INDENT = " " * 200
_MOST_BRACKETS = 1000
"""Far fewer than the 40,000 levels at which libyaml was seen to end the process (20,000 did not)."""

_MOST_LEVELS = 20
"""The deepest value of a record has six: `outcomes[0].measure.before.min`."""

_MOST_FIGURES = 18
"""With these any whole number fits in 64 bits."""

_TAB_INDENT = re.compile(r"^ *\t")
_COLON_IN_VALUE = re.compile(r"^[^\"'#]*:\s+[^\"'\[{|>\s].*:(\s|$)")

ValuePath = tuple[str | int, ...]
"""Where a value stands: keys and places in lists, the latter counted from 0."""


@dataclass(slots=True)
class YamlText:
    """The values of one piece of YAML, and the mistakes that YAML itself makes visible.

    `values` is None when there is nothing that can be read. Mappings are `dict`, lists are
    `tuple`, dates are `date` or `ImpossibleDate`; keys left empty are left out.
    """

    values: dict[str, Any] | None
    issues: list[Issue] = field(default_factory=list)


def parse_yaml(text: str, path: str, first_line: int = 1) -> YamlText:
    """Reads `text`, whose first line is line `first_line` of the file `path`."""
    reader = _Reader(path, first_line)
    root = reader.compose(text)
    if root is None:
        return YamlText(None, reader.issues)
    if not isinstance(root, MappingNode):
        reader.report(root, IssueCode.NOT_KEYS_AND_VALUES)
        return YamlText(None, reader.issues)
    return YamlText(reader.mapping(root), reader.issues)


def compose_yaml(text: str, path: str) -> tuple[Node | None, list[Issue]]:
    """The tree of `text` as YAML sees it, before any value is made of it; no tag is acted upon."""
    reader = _Reader(path, 1)
    return reader.compose(text), reader.issues


def read_mapping(node: MappingNode, path: str) -> YamlText:
    """The values of one mapping in the tree of the file `path`."""
    reader = _Reader(path, 1)
    return YamlText(reader.mapping(node), reader.issues)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in a file, and its text as written (empty for lists and groups)."""

    position: Position
    written: str = ""


def locate(text: str, path: ValuePath, first_line: int = 1, *, key: bool = False) -> Place:
    """The place of the value at `path` in YAML that parses, or of its key when `key` is set.

    A missing last step gives the place of the group it is missing from.
    """
    nodes = _nodes_by_path(text)
    for length in range(len(path), 0, -1):
        if (found := nodes.get(path[:length])) is not None:
            key_node, node = found
            marked = key_node if key and length == len(path) and key_node is not None else node
            return Place(
                Position(marked.start_mark.line + first_line, marked.start_mark.column + 1),
                node.value if isinstance(node, ScalarNode) else "",
            )
    return Place(Position(first_line, 1))


@lru_cache(maxsize=2)
def _nodes_by_path(text: str) -> dict[ValuePath, tuple[Node | None, Node]]:
    # Kept for the text in hand: a file with many mistakes is asked about once for each.
    nodes: dict[ValuePath, tuple[Node | None, Node]] = {}
    root: Node | None = yaml.compose(text, Loader=_Loader)
    waiting: list[tuple[ValuePath, Node | None]] = [((), root)]
    seen: set[int] = set()
    while waiting:
        at, parent = waiting.pop()
        if id(parent) in seen:
            continue
        seen.add(id(parent))
        for step, key_node, node in _children(parent):
            inner = (*at, step)
            if inner not in nodes:
                nodes[inner] = (key_node, node)
                waiting.append((inner, node))
    return nodes


def _children(node: Node | None) -> Iterator[tuple[str | int, Node | None, Node]]:
    if isinstance(node, MappingNode):
        for key_node, value_node in node.value:
            if isinstance(key_node, ScalarNode):
                yield key_node.value, key_node, value_node
    elif isinstance(node, SequenceNode):
        for place, item in enumerate(node.value):
            yield place, None, item


def _may_be_deep(text: str) -> bool:
    # Cheap signs of more levels than libyaml can take; how many there really are is counted later.
    brackets = text.count("[") + text.count("{")
    return bool(
        brackets > _MOST_BRACKETS or _DEEP_INDENT in text or _NESTED_ON_ONE_LINE.search(text)
    )


class _Reader:
    """Composes and constructs one text, collecting issues on the way."""

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
        named = tuple(sorted((details or {}).items()))
        self.issues.append(Issue(self._path, position, code, details=named))

    def compose(self, text: str) -> Node | None:
        # libyaml recurses for every level and would exhaust the stack of the whole process.
        if _may_be_deep(text):
            self._report_at(0, 0, IssueCode.TOO_DEEP)
            return None
        try:
            node: Node | None = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            self._report_syntax(error, text.split("\n"))
            return None
        except yaml.reader.ReaderError as error:
            # libyaml counts the bytes before the character it refuses.
            before = text.encode()[: error.position].decode(errors="ignore")
            line = before.count("\n")
            self._report_at(line, len(before) - (before.rfind("\n") + 1), IssueCode.BAD_YAML)
            return None
        if node is None:
            self._report_at(0, 0, IssueCode.NOT_KEYS_AND_VALUES)
        return node

    def _report_syntax(self, error: yaml.MarkedYAMLError, lines: list[str]) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        written = lines[line] if line < len(lines) else ""
        code = IssueCode.BAD_YAML
        if _TAB_INDENT.match(written):
            code = IssueCode.BAD_YAML_TAB
        elif error.context == "while scanning a quoted scalar" and error.context_mark is not None:
            code = IssueCode.BAD_YAML_QUOTE
            line, column = error.context_mark.line, error.context_mark.column
        elif _COLON_IN_VALUE.match(written):
            code = IssueCode.BAD_YAML_COLON
        self._report_at(line, column, code)

    def mapping(self, node: MappingNode, level: int = 1) -> dict[str, Any]:
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
            value = self._value(value_node, level + 1)
            if value is not None:
                values[key] = value
        return values

    def _value(self, node: Node, level: int) -> Any:
        if level > _MOST_LEVELS:
            self.report(node, IssueCode.TOO_DEEP)
            return None
        if id(node) in self._seen:
            self.report(node, IssueCode.YAML_ALIAS)
            # A text is harmless twice; it spares its author a mistake that is none.
            return node.value if isinstance(node, ScalarNode) else None
        self._seen.add(id(node))
        if not node.tag.startswith(_TAG):
            self.report(node, IssueCode.YAML_TAG, value=node.tag)
        if isinstance(node, MappingNode):
            return self.mapping(node, level)
        if isinstance(node, SequenceNode):
            return tuple(self._value(item, level + 1) for item in node.value)
        kind = node.tag.removeprefix(_TAG)
        reader = _SCALARS.get(kind)
        if reader is None and node.tag.startswith(_TAG):
            self.report(node, IssueCode.YAML_TAG, value="!!" + kind)
        return reader(node.value) if reader is not None else node.value


def _whole_number(written: str) -> int | str:
    # 017, 1_000 and 12:30 are numbers to YAML but not to the person who wrote them.
    return (
        int(written)
        if _WHOLE_NUMBER.fullmatch(written) and len(written) <= _MOST_FIGURES
        else written
    )


def _decimal_number(written: str) -> float | str:
    # More figures than these would be rounded, or become infinite; and 1.000 is a thousand to a Dane.
    known = _DECIMAL_NUMBER.fullmatch(written) and len(written) <= _MOST_FIGURES
    return float(written) if known and not DANISH_THOUSANDS.fullmatch(written) else written


def _date(written: str) -> date | ImpossibleDate | str:
    if not (found := _DATE.fullmatch(written)):
        return written
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return ImpossibleDate(written)


_SCALARS: dict[str, Any] = {
    "str": lambda written: written,
    "null": lambda _: None,
    "bool": lambda written: written.lower() in {"true", "yes", "on"},
    "int": _whole_number,
    "float": _decimal_number,
    "timestamp": _date,
    "value": lambda written: written,
}
