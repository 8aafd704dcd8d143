"""What stands after a value on its line: YAML drops it, if it begins with `#`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yaml.nodes import Node, ScalarNode

_HASH = re.compile(r"[ \t]+(#.*)")


def source_at(node: Node, lines: Sequence[str]) -> str:
    """The rest of the line at which a node begins."""
    mark = node.start_mark
    return lines[mark.line][mark.column :] if mark.line < len(lines) else ""


def text_after_hash(node: Node, lines: Sequence[str]) -> str:
    """The comment that directly follows a value without quotes, with its `#`; empty if none does.

    A text with quotes says itself where it ends, so what follows it is meant as a comment.
    """
    if not isinstance(node, ScalarNode) or node.style:
        return ""
    mark = node.end_mark
    if mark.line >= len(lines):
        return ""
    match = _HASH.match(lines[mark.line], mark.column)
    return match[1].rstrip() if match else ""
