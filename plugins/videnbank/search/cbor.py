"""The part of CBOR (RFC 8949) that Pagefind writes its lists in: numbers, texts and arrays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

Item: TypeAlias = "int | str | list[Item]"

_NUMBER, _TEXT, _ARRAY = 0, 3, 4
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_LARGEST_AT_ONCE = 23
_OPEN_ENDED = 31
_BREAK = 0xFF


def decoded(data: bytes) -> Item:
    """The item that the bytes stand for.

    Raises:
        ValueError: when they hold anything else, or end too early.
    """
    try:
        item, end = _item(data, 0)
    except (IndexError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes too many")
    return item


def encoded(item: Item) -> bytes:
    """The bytes that stand for an item."""
    return b"".join(_pieces(item))


def _item(data: bytes, at: int) -> tuple[Item, int]:
    kind, short = data[at] >> 5, data[at] & 31
    at += 1
    if kind == _ARRAY and short == _OPEN_ENDED:
        return _open_ended(data, at)
    width = _WIDTHS.get(short, 0)
    if not width and short > _LARGEST_AT_ONCE:
        raise ValueError(f"no number at {at}")
    number = int.from_bytes(data[at : at + width], "big") if width else short
    at += width
    match kind:
        case 0:
            return number, at
        case 3:
            return data[at : at + number].decode(), at + number
        case 4:
            items: list[Item] = []
            for _ in range(number):
                item, at = _item(data, at)
                items.append(item)
            return items, at
        case _:
            raise ValueError(f"kind {kind} at {at}")


def _open_ended(data: bytes, at: int) -> tuple[Item, int]:
    items: list[Item] = []
    while data[at] != _BREAK:
        item, at = _item(data, at)
        items.append(item)
    return items, at + 1


def _pieces(item: Item) -> Iterator[bytes]:
    match item:
        case int():
            yield _head(_NUMBER, item)
        case str():
            text = item.encode()
            yield _head(_TEXT, len(text)) + text
        case _:
            yield _head(_ARRAY, len(item))
            for one in item:
                yield from _pieces(one)


def _head(kind: int, number: int) -> bytes:
    if number <= _LARGEST_AT_ONCE:
        return bytes([kind << 5 | number])
    short, width = next((s, w) for s, w in _WIDTHS.items() if number < 1 << (8 * w))
    return bytes([kind << 5 | short]) + number.to_bytes(width, "big")
