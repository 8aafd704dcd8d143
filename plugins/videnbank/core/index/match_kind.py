"""How a word of a text answers a word of a query."""

from __future__ import annotations

from enum import IntEnum


class MatchKind(IntEnum):
    """The relation between an indexed word and the key it is found by, strongest first."""

    WORD = 0
    """The word itself, in any regular inflection."""

    FORM = 1
    """The same word under another stem: `bøger` and `bog`, `APV` and `arbejdspladsvurdering`."""

    PART = 2
    """A part of a compound: `fravær` in `sygefravær`."""

    SYNONYM = 3
    """Another word for it, or for the subject of the record."""
