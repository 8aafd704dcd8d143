"""The constants of ranking, and the level at which a word weighs in a document.

A document is ranked by BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
2009, §3.6): the frequencies of a word in the fields of a document are weighted and added, then
saturated. The saturated value is a level that is computed once, when the index is built.

The figures are mean reciprocal ranks of the 142 queries of `scripts/bench/queries.yml`, when one
constant is varied (`scripts/bench/search.py --tune`), from the values tried first: saturation 3,
coverage 1, known 0.1, least coverage 0.3 and a weight of 2 for terms. They differ by a few queries'
places: a plateau is worth more than a peak.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType

from videnbank.core.index.match_kind import MatchKind

KIND_WEIGHTS: Mapping[MatchKind, float] = MappingProxyType(
    {MatchKind.WORD: 1.0, MatchKind.FORM: 0.9, MatchKind.PART: 0.4, MatchKind.SYNONYM: 0.3}
)
"""What one occurrence counts for. That weaker relations count less decides between records that
have the word and those that have a relative of it; how much less matters little: a form from 0.6
to 1 and a part from 0.2 to 0.8 change no figure by more than 0.003. A synonym at 0.05 loses two
queries, at 0.5 it moves others down (mean reciprocal rank 0.918)."""

SATURATION = 4.0
"""BM25's k1. Higher than usual (1.2 to 2), since a title counts as six words: 2 gives 0.931 and loses
a query, 3 gives 0.927, 4 gives 0.934, 6 gives 0.928."""

LENGTH_INFLUENCE = 0.5
"""BM25's b: 0 and 0.75 lose a query or two, 0.25 and 0.5 lose none, 1 gives 0.910."""

LEVELS = 31
"""Five bits, so that the value of a posting is a byte: a bit for the title and two for the kind."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a browser needs to rank; each is written into the manifest of the index."""

    levels: int = LEVELS

    title: float = 0.3
    """What a word in the title adds to its share: 0 gives 0.921, 0.3 gives 0.927, 1 gives 0.925."""

    coverage: float = 2.0
    """What a document with all words of the query gains on one with none: 0 gives 0.925, 1 gives
    0.927, 2 and 4 give 0.930."""

    least_coverage: float = 0.2
    """The share of the query, by the rarity of its words, that a hit must meet. From 0 to 0.5 no
    right record of the queries for tuning is lost; a low one keeps the promise that more words never
    mean fewer right hits, and leaves out those with only the commonest of the words."""

    compound: float = 0.7
    """The share of a compound that stands in two words; 0.5 to 1 change nothing that is measured."""

    tool: float = 1.15
    """The factor of a tool when the query asks how: 1 gives 0.920, 1.15 to 1.5 give 0.927."""

    known: float = 0.2
    """What the first record gains on the last: 0 gives 0.915, 0.1 gives 0.927, 0.2 gives 0.934."""

    page: float = 0.6
    """The share of the best record's score that a page needs to be shown below the records. With
    less, a search for `demens` shows a page of the handbook that only mentions it."""

    def as_json(self) -> dict[str, float]:
        """The constants by name."""
        return asdict(self)


RANKING = Ranking()


def level(frequency: float, length_norm: float) -> int:
    """The level of a weighted frequency, from 1 to `LEVELS`."""
    normalized = frequency / length_norm
    return max(1, round(LEVELS * normalized / (SATURATION + normalized)))


def length_norm(length: int, average: float) -> float:
    """What the frequencies of a document of `length` words are divided by; 1 at the average."""
    return 1 - LENGTH_INFLUENCE + LENGTH_INFLUENCE * length / average
