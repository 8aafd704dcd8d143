"""Compacts Pagefind's metadata file, which every search downloads.

For 10,000 records Pagefind 1.5 writes 120 kB, most of it a hash per fragment and every sort order.
Here fragments are named by number, and sort orders are separate files, fetched when needed. Our
script (assets/videnbank/search/engine.js) relies on both.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from videnbank.search.cbor import Item, decode, encode

_MAGIC = b"pagefind_dcd"
_PAGES, _SORTS, _LENGTH = 1, 4, 6


@dataclass(frozen=True, slots=True)
class CompactMetadata:
    """The compacted metadata, the new names of fragments, and the sort orders.

    `names` maps Pagefind's fragment names to ours, `<digest>-<number>`; an order lists the numbers
    of the records from first to last.
    """

    data: bytes
    names: Mapping[str, str]
    orders: Mapping[str, tuple[int, ...]]


def compact_metadata(compressed: bytes) -> CompactMetadata:
    """Compacts the content of a `pf_meta` file.

    Raises:
        ValueError: when it is not in the format of Pagefind 1.5.
    """
    data = gzip.decompress(compressed)
    metadata = decode(data.removeprefix(_MAGIC))
    if not isinstance(metadata, list) or len(metadata) != _LENGTH:
        raise ValueError("pf_meta")
    pages = [_pair(page) for page in _list(metadata[_PAGES])]
    # The digest distinguishes versions of the index in the caches of browsers.
    digest = hashlib.sha256("".join(_text(name) for name, _ in pages).encode()).hexdigest()[:6]
    names = {_text(name): f"{digest}-{number}" for number, (name, _) in enumerate(pages)}
    orders = {
        _text(name): tuple(n for n in _list(numbers) if isinstance(n, int))
        for name, numbers in map(_pair, _list(metadata[_SORTS]))
    }
    metadata[_PAGES] = [[names[_text(name)], words] for name, words in pages]
    metadata[_SORTS] = []
    return CompactMetadata(gzip.compress(_MAGIC + encode(metadata), mtime=0), names, orders)


def _list(item: Item) -> list[Item]:
    if not isinstance(item, list):
        raise ValueError("pf_meta")  # noqa: TRY004 the file is invalid, not the type of an argument
    return item


def _pair(item: Item) -> tuple[Item, Item]:
    first, second = _list(item)
    return first, second


def _text(item: Item) -> str:
    return str(item)
