"""Search index fields of a record: filters, metadata and sort keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import FORMAT
from videnbank.core.catalogue.filters import filter_values
from videnbank.core.catalogue.visibility import is_listed
from videnbank.core.index.expansion import expanded_terms
from videnbank.core.language.collation import plain_key
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.index_text import index_terms, index_texts
from videnbank.core.views.components.place import place_text
from videnbank.core.views.components.time_needed import time_needed

MATCH_ALL_WORD = "\N{LATIN LETTER BIDENTAL PERCUSSIVE}" * 2
"""An indexed word that every record has and that is no prefix of anything a reader would type.

An empty query makes Pagefind fetch the whole index; a query for this word returns the same records.
"""


@dataclass(frozen=True, slots=True)
class IndexFields:
    """Name and value pairs for filtering, for display and search, and for sorting."""

    filters: tuple[tuple[str, str], ...]
    meta: tuple[tuple[str, str], ...]
    sorts: tuple[tuple[str, str], ...]


def index_fields(site: Site, entry: AnyEntry) -> IndexFields | None:
    """The index fields of a record; None if it is not listed or the site has no search."""
    if site.analysis is None or not is_listed(entry.record):
        return None
    vocabulary = site.catalogue.vocabulary
    terms = expanded_terms(
        (entry.record.title, entry.record.summary),
        index_texts(entry, vocabulary),
        index_terms(entry.record, vocabulary),
        site.analysis,
    )
    fields = {"heads": terms.title_terms, "words": terms.body_terms, "names": terms.alias_terms}
    meta = (*_meta(site, entry), *((name, " ".join(words)) for name, words in fields.items()))
    values_by_filter = filter_values(entry.record)
    return IndexFields(
        filters=tuple(
            (name, value) for name, values in values_by_filter.items() for value in values
        ),
        meta=(*((name, value) for name, value in meta if value), ("every", MATCH_ALL_WORD)),
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
    yield "format", ", ".join(site.labels(FORMAT.terms, FORMAT.values(record)))
    yield "place", place_text(site, record)
    yield "areas", ", ".join(site.labels(TermList.AREAS, record.areas))
    yield "tracks", ", ".join(site.labels(TermList.TRACKS, record.tracks))
    yield "duration", time_needed(site, record)
