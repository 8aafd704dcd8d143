"""Front matter as authors write it, from plain values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

Value: TypeAlias = "str | float | date | Sequence[Value] | Mapping[str, Value]"


def front_matter(values: Mapping[str, Value]) -> str:
    """Write the values as YAML between its two `---` lines.

    By hand, because PyYAML takes some five milliseconds for each record.
    """
    return "".join(["---\n", *_block(values, ""), "---\n"])


def _block(values: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in values.items():
        match value:
            case Mapping():
                yield f"{indent}{key}:\n"
                yield from _block(value, f"{indent}  ")
            case [Mapping(), *_]:
                yield f"{indent}{key}:\n"
                for item in value:
                    yield from _item(item, f"{indent}  ")
            case _:
                yield f"{indent}{key}: {_inline(value)}\n"


def _item(item: Value, indent: str) -> Iterator[str]:
    if not isinstance(item, Mapping):
        raise TypeError(f"A list holds either mappings or single values, not both: {item!r}")
    first, *others = _block(item, f"{indent}  ")
    yield f"{indent}- {first.lstrip()}"
    yield from others


def _inline(value: Value) -> str:
    match value:
        case date():
            return value.isoformat()
        case str() | bool() | int() | float():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return f"[{', '.join(_inline(item) for item in value)}]"
