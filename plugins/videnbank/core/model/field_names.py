"""What fields are called in Danish and in other systems (Jekyll, Hugo, Decap, Obsidian …)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from videnbank.core.language.package_data import package_text
from videnbank.core.language.slug import fold
from videnbank.core.language.suggestion import nearest_name

_FILE = "data/field_names.csv"


def field_meant(name: str, known: Iterable[str]) -> str | None:
    """The known field that a key by another name stands for.

    Empty if the key is another system's own and has no counterpart; None if nothing is known.
    """
    fields = tuple(known)
    key = _key(name)
    if (candidates := _names().get(key)) is not None:
        meant = (field for field in candidates if field.partition(":")[0] in fields)
        if name_meant := next(meant, ""):
            return name_meant
        return "" if candidates == ("",) else None
    return nearest_name(name, fields) or None


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    rows = (line.partition(";") for line in package_text(_FILE).splitlines()[1:])
    return {name: tuple(fields.split(",")) for name, _, fields in rows}


def _key(name: str) -> str:
    return fold(name).strip().replace(" ", "_")
