"""The list of contents that every reader of a search fetches whole, made as small as can be.

With 10,000 records Pagefind 1.5 writes 120 kB: a random name for each, and each order they can be
sorted in. Here they are named by their number, and the orders stand in files of their own, fetched
by those who sort. Our script (assets/videnbank/search/engine.js) knows both.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from videnbank.search.cbor import Item, decoded, encoded

_MARK = b"pagefind_dcd"
_PAGES, _SORTS, _LENGTH = 1, 4, 6


@dataclass(frozen=True, slots=True)
class CompactMetadata:
    """A list of contents: its bytes, what each record's file is called in it, and the orders.

    `names` goes from Pagefind's name to ours, `<the index>-<number>`; an order is the numbers of
    the records from first to last.
    """

    data: bytes
    names: Mapping[str, str]
    orders: Mapping[str, tuple[int, ...]]


def compact_metadata(written: bytes) -> CompactMetadata:
    """The list that Pagefind has written, with short names and without orders.

    Raises:
        ValueError: when it is not written as Pagefind 1.5 does.
    """
    plain = gzip.decompress(written)
    whole = decoded(plain.removeprefix(_MARK))
    if not isinstance(whole, list) or len(whole) != _LENGTH:
        raise ValueError("pf_meta")
    pages = [_pair(page) for page in _list(whole[_PAGES])]
    # The names tell two versions of the index apart, for a browser that remembers files.
    digest = hashlib.sha256("".join(_text(name) for name, _ in pages).encode()).hexdigest()[:6]
    names = {_text(name): f"{digest}-{number}" for number, (name, _) in enumerate(pages)}
    orders = {
        _text(name): tuple(n for n in _list(numbers) if isinstance(n, int))
        for name, numbers in map(_pair, _list(whole[_SORTS]))
    }
    whole[_PAGES] = [[names[_text(name)], words] for name, words in pages]
    whole[_SORTS] = []
    return CompactMetadata(gzip.compress(_MARK + encoded(whole), mtime=0), names, orders)


def _list(item: Item) -> list[Item]:
    if not isinstance(item, list):
        raise ValueError("pf_meta")  # noqa: TRY004 the file is wrong, not the program
    return item


def _pair(item: Item) -> tuple[Item, Item]:
    first, second = _list(item)
    return first, second


def _text(item: Item) -> str:
    return str(item)
