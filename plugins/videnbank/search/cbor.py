"""The subset of CBOR (RFC 8949) that Pagefind's metadata uses: integers, strings and arrays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

Item: TypeAlias = "int | str | list[Item]"

_NUMBER, _TEXT, _ARRAY = 0, 3, 4
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_MAX_INLINE = 23
_INDEFINITE = 31
_BREAK = 0xFF


def decode(data: bytes) -> Item:
    """Decodes one data item.

    Raises:
        ValueError: when the data has other types, ends early or has trailing bytes.
    """
    try:
        item, end = _read_item(data, 0)
    except (IndexError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes too many")
    return item


def encode(item: Item) -> bytes:
    """Encodes a data item."""
    return b"".join(_chunks(item))


def _read_item(data: bytes, offset: int) -> tuple[Item, int]:
    kind, info = data[offset] >> 5, data[offset] & 31
    offset += 1
    if kind == _ARRAY and info == _INDEFINITE:
        return _read_indefinite_array(data, offset)
    width = _WIDTHS.get(info, 0)
    if not width and info > _MAX_INLINE:
        raise ValueError(f"no number at {offset}")
    number = int.from_bytes(data[offset : offset + width], "big") if width else info
    offset += width
    match kind:
        case 0:
            return number, offset
        case 3:
            return data[offset : offset + number].decode(), offset + number
        case 4:
            items: list[Item] = []
            for _ in range(number):
                item, offset = _read_item(data, offset)
                items.append(item)
            return items, offset
        case _:
            raise ValueError(f"kind {kind} at {offset}")


def _read_indefinite_array(data: bytes, offset: int) -> tuple[Item, int]:
    items: list[Item] = []
    while data[offset] != _BREAK:
        item, offset = _read_item(data, offset)
        items.append(item)
    return items, offset + 1


def _chunks(item: Item) -> Iterator[bytes]:
    match item:
        case int():
            yield _header(_NUMBER, item)
        case str():
            text = item.encode()
            yield _header(_TEXT, len(text)) + text
        case _:
            yield _header(_ARRAY, len(item))
            for element in item:
                yield from _chunks(element)


def _header(kind: int, number: int) -> bytes:
    if number <= _MAX_INLINE:
        return bytes([kind << 5 | number])
    info, width = next((s, w) for s, w in _WIDTHS.items() if number < 1 << (8 * w))
    return bytes([kind << 5 | info]) + number.to_bytes(width, "big")
