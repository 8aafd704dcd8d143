"""Lists of which the first items are shown and the others on demand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from videnbank.core.language.formats import number_text
from videnbank.core.site.site import Site

Item = TypeVar("Item")


def fold_after(items: tuple[Item, ...], limit: int) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The first `limit` items and the others; a single one is not worth folding."""
    if len(items) <= limit + 1:
        return items, ()
    return items[:limit], items[limit:]


def fold_text(site: Site, key: str, folded: Sequence[object]) -> str:
    """What opens the folded items; empty if there are none."""
    return site.wording.count(key, len(folded), number_text(len(folded))) if folded else ""
