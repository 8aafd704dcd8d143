"""The Danish user-facing texts, by key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from videnbank.core.language.package_data import package_text


class MissingWordingError(KeyError):
    """A key is missing from wording/da.yml: a bug of the program, not a mistake of an author."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The Danish texts by dotted key, such as `facts.period`."""

    texts: Mapping[str, str]

    def text(self, key: str, **values: object) -> str:
        """The text of a key with its {placeholders} filled in.

        Raises:
            MissingWordingError: when the key or the value of a placeholder is missing.
        """
        try:
            return self.texts[key].format_map(values) if values else self.texts[key]
        except KeyError as missing:
            raise MissingWordingError(f"{key}: {missing}") from missing

    def count(self, key: str, n: int, number: str | None = None, **values: object) -> str:
        """The singular or plural text of a key, with {n} filled in (as `number` when given)."""
        form = f"{key}.one" if n == 1 else f"{key}.other"
        return self.text(form, n=number or str(n), **values)

    def has(self, key: str) -> bool:
        """Whether there is a text for a key."""
        return key in self.texts


@cache
def danish() -> Wording:
    """The wording of the package."""
    text = package_text("wording/da.yml")
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return Wording(dict(_flatten(yaml.load(text, Loader=loader), "")))  # noqa: S506 the safe loader


def _flatten(texts: Mapping[str, Any], prefix: str) -> list[tuple[str, str]]:
    flattened: list[tuple[str, str]] = []
    for key, value in texts.items():
        if isinstance(value, Mapping):
            flattened += _flatten(value, f"{prefix}{key}.")
        else:
            flattened.append((f"{prefix}{key}", value))
    return flattened
