"""Content that has been loaded: records, hand-written pages and their bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from videnbank.core.catalogue.project import ADDRESS_FOLDERS, RECORD_FILE
from videnbank.core.markup.document import Document
from videnbank.core.model.page_meta import PageFields
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference

AnyRecord_co = TypeVar("AnyRecord_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class ContentEntry(Generic[AnyRecord_co]):
    """A record that has been loaded and validated.

    `path` is its file, relative to the project; `files` are the source URIs that its fields and
    body name.
    """

    reference: Reference
    record: AnyRecord_co
    path: str
    body: Document
    files: frozenset[str] = frozenset()

    @property
    def uri(self) -> str:
        """The source URI, from which its URL follows: `cases/<id>/index.md`."""
        return record_uri(self.reference)

    @property
    def folder(self) -> str:
        """The record's folder, relative to the project."""
        return self.path.removesuffix(f"/{RECORD_FILE}")


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page; `uri` is its source, relative to the docs folder.

    `files` are the source URIs that its body names.
    """

    uri: str
    path: str
    fields: PageFields
    body: Document
    files: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class MarkdownSource:
    """The body of a record or page, kept even when the front matter is invalid.

    `owner` is the record; None for a hand-written page. `credited` are the source URIs of the
    pictures that its front matter names, None when it cannot be read.
    """

    path: str
    uri: str
    owner: Reference | None
    body: Document
    credited: frozenset[str] | None = None


def record_uri(reference: Reference) -> str:
    """The source URI of a record, such as `cases/<id>/index.md`."""
    return f"{ADDRESS_FOLDERS[reference.kind]}/{reference.id}/{RECORD_FILE}"
