"""Plain-text sections with a heading."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.language.wording import Wording


@dataclass(frozen=True, slots=True)
class TextSection:
    """A heading with paragraphs, or with list items if it `is_list`; the heading may be empty."""

    id: str
    heading: str
    items: tuple[str, ...]
    is_list: bool = False


def text_section(wording: Wording, key: str, text: str) -> TextSection:
    """A section of paragraphs with the heading `record.<key>`."""
    return TextSection(key, wording.text(f"record.{key}"), paragraphs(text))


def list_section(wording: Wording, key: str, items: tuple[str, ...]) -> TextSection:
    """A section of list items with the heading `record.<key>`."""
    return TextSection(key, wording.text(f"record.{key}"), items, is_list=True)


def paragraphs(text: str) -> tuple[str, ...]:
    """Splits plain text into paragraphs at blank lines."""
    return tuple(part for part in (block.strip() for block in text.split("\n\n")) if part)
