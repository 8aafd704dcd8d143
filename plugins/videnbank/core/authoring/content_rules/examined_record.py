"""A record as the rules see it."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.language.wording import Wording
from videnbank.core.model.record import Record


@dataclass(frozen=True, slots=True)
class ExaminedRecord:
    """A record with the site's words, and whether a result of the bank is about it."""

    entry: AnyEntry
    wording: Wording
    is_covered: bool = False

    @property
    def record(self) -> Record:
        """The fields of the record."""
        return self.entry.record

    def phrases(self, key: str) -> tuple[str, ...]:
        """The phrases that a rule looks for, in lower case."""
        return tuple(self.wording.text(f"advice_on_content.words.{key}").casefold().split("|"))
