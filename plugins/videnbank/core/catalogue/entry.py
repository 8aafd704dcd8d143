"""A checked record together with its body, its files and its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from videnbank.core.catalogue.project import ADDRESS_FOLDERS, RECORD_FILE
from videnbank.core.model.page_meta import PageFields
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference

AnyRecord_co = TypeVar("AnyRecord_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class ContentEntry(Generic[AnyRecord_co]):
    """A record that has been read and checked.

    `path` is its file relative to the project; `media` are the other files of its folder,
    relative to that folder; `body_line` is the line of the file on which the body begins.
    """

    reference: Reference
    record: AnyRecord_co
    path: str
    body: str
    body_line: int
    media: tuple[str, ...] = ()

    @property
    def uri(self) -> str:
        """The source file's place in the tree of addresses: `cases/<id>/index.md`."""
        return record_uri(self.reference)

    @property
    def folder(self) -> str:
        """The record's folder relative to the project."""
        return self.path.removesuffix(f"/{RECORD_FILE}")


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page; `uri` is relative to the folder of such pages."""

    uri: str
    path: str
    fields: PageFields
    text: str
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class MarkdownSource:
    """The text below the front matter of a record (its `owner`) or a page, right or wrong.

    `media` are the other files of a record's folder, relative to it.
    """

    path: str
    uri: str
    owner: Reference | None
    text: str
    first_line: int
    media: tuple[str, ...] = ()


def record_uri(reference: Reference) -> str:
    """Where a record stands in the tree of addresses: `cases/<id>/index.md`."""
    return f"{ADDRESS_FOLDERS[reference.kind]}/{reference.id}/{RECORD_FILE}"
