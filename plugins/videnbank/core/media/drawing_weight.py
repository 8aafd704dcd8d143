"""How much work it takes to draw a drawing, with all that its elements repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from videnbank.core.media.drawing_node import DrawingNode

MAX_WEIGHT = 100_000
"""Shapes to draw; browsers draw as many in about a second, and exports have some thousands."""

MAX_DEPTH = 60
"""Elements within elements, references followed; drawing programs nest about 20, and those that
draw do so by recursion."""

MAX_MATCHES = 2_000_000
"""Style rules times elements: each rule is tried at each element."""

_COMBINATORS = re.compile(r"[\s>+~]+")


class TooHeavyError(Exception):
    """A drawing that takes too much work; `part` is a key of the wording."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def check_weight(root: DrawingNode) -> None:
    """Check the work that a drawing takes.

    Raises:
        TooHeavyError: when it is more than readers' machines should do.
    """
    nodes = list(root.all_elements())
    rules = sum(len(node.rules) for node in nodes)
    if rules * len(nodes) > MAX_MATCHES:
        raise TooHeavyError("rules")
    _Scale(nodes).weigh(root)


class _Scale:
    def __init__(self, nodes: list[DrawingNode]) -> None:
        self._by_id: dict[str, DrawingNode] = {}
        for node in nodes:
            self._by_id.setdefault(node.attributes.get("id", ""), node)
        self._by_id.pop("", None)
        self._styles = _ids_by_selector(nodes)
        self._weights: dict[DrawingNode, tuple[int, int]] = {}
        self._path: set[DrawingNode] = set()

    def weigh(self, node: DrawingNode) -> tuple[int, int]:
        """The weight of an element and how deep it is, with all that it repeats.

        Raises:
            TooHeavyError: when it is too heavy or too deep, or repeats itself.
        """
        if node in self._weights:
            return self._weights[node]
        if node in self._path or len(self._path) > MAX_DEPTH:
            raise TooHeavyError("uses")
        self._path.add(node)
        weight, depth = 1, 0
        for child, times in self._parts(node):
            inner_weight, inner_depth = self.weigh(child)
            weight, depth = weight + inner_weight * times, max(depth, inner_depth)
            if weight > MAX_WEIGHT:
                raise TooHeavyError("uses")
        if len(self._path) + depth > MAX_DEPTH:
            raise TooHeavyError("uses")
        self._path.remove(node)
        self._weights[node] = weight, depth + 1
        return self._weights[node]

    def _parts(self, node: DrawingNode) -> Iterator[tuple[DrawingNode, int]]:
        yield from ((child, 1) for child in node.elements)
        for name in sorted(node.ids | self._styled(node)):
            target = self._by_id.get(name)
            if target is not None:
                yield target, _points(node) if target.name == "marker" else 1

    def _styled(self, node: DrawingNode) -> set[str]:
        classes = (f".{name}" for name in node.attributes.get("class", "").split())
        own_id = f"#{node.attributes.get('id', '')}"
        keys = (*classes, own_id, node.name, "*")
        return {name for key in keys for name in self._styles.get(key, ())}


def _ids_by_selector(nodes: list[DrawingNode]) -> Mapping[str, set[str]]:
    """The ids that style rules name, by what they apply to: `.class`, `#id`, an element, or `*`."""
    ids: dict[str, set[str]] = {}
    for node in nodes:
        for rule in node.rules:
            for selector in rule.selectors:
                last = _COMBINATORS.split(selector)[-1]
                is_simple = last.lstrip(".#").replace("-", "_").isidentifier()
                key = last if is_simple else "*"
                ids.setdefault(key, set()).update(rule.declarations.ids)
    return ids


def _points(node: DrawingNode) -> int:
    """At most how many points a line has, each of which may have a marker."""
    line = node.attributes.get("d", "") or node.attributes.get("points", "")
    return max(2, sum(sign in " ,-+." or sign.isalpha() for sign in line))
