"""Plain texts under a heading."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.language.wording import Wording


@dataclass(frozen=True, slots=True)
class Passages:
    """A heading with paragraphs or points below it."""

    id: str
    heading: str
    items: tuple[str, ...]


def passages(wording: Wording, key: str, items: tuple[str, ...]) -> Passages:
    """Texts under the heading `record.<key>`."""
    return Passages(key, wording.text(f"record.{key}"), items)


def paragraphs(text: str) -> tuple[str, ...]:
    """A plain text cut where its author left a line empty."""
    return tuple(part for part in (block.strip() for block in text.split("\n\n")) if part)
