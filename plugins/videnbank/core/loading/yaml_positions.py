"""Locates the values of a piece of YAML by line and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from videnbank.core.issues.issue import Position
from videnbank.core.language.signs import without_ignorable
from videnbank.core.loading.yaml_comments import text_after_hash
from videnbank.core.loading.yaml_text import scalar_text, yaml_text
from videnbank.core.model.fields import ValuePath

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class SourceValue:
    """The position of a value in a file and its source text (empty for lists and groups).

    `style` is its quotation mark, `|` or `>`, or empty; `after_hash` is a comment right after it.
    """

    position: Position
    raw: str = ""
    style: str = ""
    after_hash: str = ""


def locate(text: str, path: ValuePath, first_line: int = 1, *, key: bool = False) -> SourceValue:
    """Locates the value at `path` in valid YAML, or its key if `key` is set.

    If the path does not exist, gives the innermost group on it that does.
    """
    nodes_by_path = _nodes_by_path(text)
    clean = yaml_text(text)
    for length in range(len(path), 0, -1):
        if (nodes_at_path := nodes_by_path.get(path[:length])) is not None:
            key_node, node = nodes_at_path
            located = key_node if key and length == len(path) and key_node is not None else node
            line = located.start_mark.line
            column = clean.source_column(line, located.start_mark.column)
            position = Position(line + first_line, column + 1)
            if not isinstance(node, ScalarNode):
                return SourceValue(position)
            raw = scalar_text(str(node.value))
            after_hash = text_after_hash(node, _lines(text))
            return SourceValue(position, raw, node.style or "", after_hash)
    return SourceValue(Position(first_line, 1))


@lru_cache(maxsize=2)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(yaml_text(text).text.split("\n"))


@lru_cache(maxsize=2)
def _nodes_by_path(text: str) -> dict[ValuePath, tuple[Node | None, Node]]:
    # Cached, since a file with many issues is looked up once for each.
    nodes: dict[ValuePath, tuple[Node | None, Node]] = {}
    root: Node | None = yaml.compose(yaml_text(text).text, Loader=_Loader)
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
                yield without_ignorable(key_node.value).strip(), key_node, value_node
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield index, None, item
