"""The plain texts of a record under their headings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.model.case import Case
from videnbank.core.model.news import News
from videnbank.core.model.record import Record
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class Passages:
    """A heading with paragraphs or points below it."""

    id: str
    heading: str
    items: tuple[str, ...]


def paragraphs(text: str) -> tuple[str, ...]:
    """A plain text cut where its author left a line empty."""
    return tuple(part for part in (block.strip() for block in text.split("\n\n")) if part)


def opening_passages(site: Site, record: Record) -> Iterable[Passages]:
    """What stands before the body: the lead of news, question and answer of a result, what a guide lacks."""
    match record:
        case News():
            yield Passages("", "", paragraphs(record.lead))
        case Result():
            yield _passages(site, "question", paragraphs(record.question))
            yield _passages(site, "conclusion", paragraphs(record.conclusion))
        case Tool():
            if record.shortened is not None:
                yield _passages(site, "shortened", paragraphs(record.shortened))
        case _:
            return


def closing_passages(site: Site, record: Record) -> Iterable[Passages]:
    """What stands after the body: barriers and advice, cautions, limitations."""
    match record:
        case Case():
            parts = {"barriers": record.barriers, "advice": record.advice}
        case Tool():
            parts = {"caution": record.caution}
        case Result():
            parts = {"limitations": record.limitations}
        case _:
            parts = {}
    for key, items in parts.items():
        if items:
            yield _passages(site, key, items)


def _passages(site: Site, key: str, items: tuple[str, ...]) -> Passages:
    return Passages(key, site.text(f"record.{key}"), items)
