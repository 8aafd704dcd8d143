"""What a record's page tells the search index beside its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.filters import filter_values
from videnbank.core.catalogue.visibility import is_listed
from videnbank.core.index.expansion import expanded_terms
from videnbank.core.language.collation import plain_key
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.index_text import index_terms, index_texts
from videnbank.core.views.components.place import place_text
from videnbank.core.views.components.time_needed import time_needed

EVERY = "\N{LATIN LETTER BIDENTAL PERCUSSIVE}" * 2
"""A word that stands in every record and that nobody writes, nor begins a word with.

A search without words makes Pagefind fetch the whole index; a search for this one asks for the same.
"""


@dataclass(frozen=True, slots=True)
class IndexFields:
    """Pairs of a name and a value: to narrow by, to show and search in, and to sort by."""

    filters: tuple[tuple[str, str], ...]
    meta: tuple[tuple[str, str], ...]
    sorts: tuple[tuple[str, str], ...]


def index_fields(site: Site, entry: AnyEntry) -> IndexFields | None:
    """The marks of a record; none when it is in no list, or the site has no search."""
    if site.analysis is None or not is_listed(entry.record):
        return None
    vocabulary = site.catalogue.vocabulary
    words = expanded_terms(
        (entry.record.title, entry.record.summary),
        index_texts(entry, vocabulary),
        index_terms(entry.record, vocabulary),
        site.analysis,
    )
    found_by = {"heads": words.title_terms, "words": words.body_terms, "names": words.alias_terms}
    meta = (*_meta(site, entry), *((name, " ".join(w)) for name, w in found_by.items()))
    values = filter_values(entry.record)
    return IndexFields(
        filters=tuple((name, value) for name, found in values.items() for value in found),
        meta=(*((name, value) for name, value in meta if value), ("every", EVERY)),
        sorts=(
            ("published", entry.record.published.isoformat()),
            ("title", plain_key(entry.record.title)),
        ),
    )


def _meta(site: Site, entry: AnyEntry) -> Iterator[tuple[str, str]]:
    record = entry.record
    yield "title", record.title
    yield "summary", record.summary
    yield "kind", entry.reference.kind.value
    yield "kind_label", site.text(f"kinds.{entry.reference.kind.value}.one")
    yield "place", place_text(site, record)
    yield "areas", ", ".join(site.labels(TermList.AREAS, record.areas))
    yield "tracks", ", ".join(site.labels(TermList.TRACKS, record.tracks))
    yield "duration", time_needed(site, record)
