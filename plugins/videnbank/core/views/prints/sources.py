"""A shared numbered list of the sources of many records."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.record_sources import SourceView, record_sources


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source with its number in the list, counted from 1."""

    number: int
    title: str
    url: str
    origin: str


class NumberedSources:
    """Numbers sources in the order of first use; equal sources share a number."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str, str], int] = {}

    def numbers(self, site: Site, record: Record) -> dict[str, int]:
        """The number of each source of a record, by the source's id."""
        return {source.id: self._number(source) for source in record_sources(site, record)}

    def listed(self) -> tuple[NumberedSource, ...]:
        """Every source numbered so far."""
        return tuple(
            NumberedSource(number, title, url, origin)
            for (title, url, origin), number in self._numbers.items()
        )

    def _number(self, source: SourceView) -> int:
        key = (source.title, source.url, source.origin)
        return self._numbers.setdefault(key, len(self._numbers) + 1)
