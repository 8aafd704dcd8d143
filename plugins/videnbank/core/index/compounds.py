"""Splits Danish compounds: `velfærdsteknologi` is `velfærd` and `teknologi`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videnbank.core.index.lexicon import Lexicon
from videnbank.core.index.stop_words import word_list

_MIN_FIRST = 3
_MIN_LAST = 4
_MIN_TOTAL = 8
"""Measured on the 3,597 words of the site's texts, of which 457 are split.

A first part of two letters splits 21 more, nearly all wrongly (`ad-varsel`); one of four loses 64
(`dag-orden`). A last part of three splits 78 more (`definit-ion`); one of five loses 54
(`arbejde-gang`). A word of three plus four letters is too often split by accident: `rap-port`,
`bil-lede`.
"""

_SHORT_FIRST_PARTS = frozenset({"bo", "by", "el", "it", "år"})
"""First parts below the minimum length: `botilbud`, `årsberetning`."""

_MIN_SHORT_FIRST = 2
_MIN_AFTER_SHORT_FIRST = 5
"""Measured on 1,324 words of the dictionary that begin so: of the 41 that six letters would not
split 40 are split rightly (`by-miljø`, `el-cykel`); four letters make `el-leve` and `by-kilt`."""

_MIN_AFTER_PREFIX = 9
"""After a prefix: `medarbejder` is not an `arbejder`, `efteruddannelse` is an `uddannelse`.

Eight letters split 36 more of the site's words (`be-handling`); ten lose `tvær-faglighed`.
"""

_ONSET = re.compile(
    """(?: [bfgk][lnr]? | pl | pr | p | d[r]? | t[rv]? | h[jv]? | [bfgkmnpt]j | kv | sk[rv]? | s[lmnvjw]?
         | sp[lr]? | st[r]? | [cjlmnqrvwxz] | ch | th | dv | sch )?
       [aeiouyæøå]""",
    re.VERBOSE,
)
"""The onsets a Danish word can begin with; this rejects most accidental last parts."""

_LINKING_S_SUFFIXES = ("dom", "else", "hed", "ing", "ion", "ment", "skab", "tet")
"""Suffixes always followed by a linking `s`: `beslutning-s-tager`, not `beslutning-stager`."""


def compound_parts(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The parts of a lower-case compound; empty for any other word.

    A part that is itself a compound is included both whole and split: `hjemmeplejeteam` gives
    `hjemmepleje`, `team`, `hjemme` and `pleje`.
    """
    if lexicon.is_municipality_name(word):
        return ()
    lemma = lexicon.lemma(word)
    splits = list(_splits(lemma, lexicon))
    if not splits:
        return ()
    first, last = min(splits, key=_imbalance)
    nested = (*compound_parts(first, lexicon), *compound_parts(last, lexicon))
    return tuple(dict.fromkeys((first, last, *nested)))


def _imbalance(split: tuple[str, str]) -> int:
    return abs(len(split[0]) - len(split[1]))


def _splits(word: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Every split into two words; the last part of an unknown word may be inflected."""
    is_last = lexicon.is_base_form if lexicon.knows(word) else lexicon.knows
    for position in range(_MIN_SHORT_FIRST, len(word) - _MIN_LAST + 1):
        start, last = word[:position], word[position:]
        if not _ONSET.match(last) or (last[0] == "s" and start.endswith(_LINKING_S_SUFFIXES)):
            continue
        if last in word_list("no_last_parts") or not is_last(last):
            continue
        base = lexicon.lemma(last)
        for first in _first_part_candidates(start):
            if _can_be_first_part(first, base, lexicon):
                yield first, base
                break


def _first_part_candidates(start: str) -> Iterator[str]:
    """The text before the last part, with and without a linking `s` or `e`.

    In `arbejdsmiljø` the `s` replaces the `e` of `arbejde`.
    """
    yield start
    if start.endswith(("s", "e")):
        yield start[:-1]
    if start.endswith("s"):
        yield f"{start[:-1]}e"


def _can_be_first_part(first: str, last: str, lexicon: Lexicon) -> bool:
    """Whether `first` and `last` form a compound."""
    if first in word_list("no_first_parts"):
        return len(last) >= _MIN_AFTER_PREFIX
    if first in _SHORT_FIRST_PARTS:
        return len(last) >= _MIN_AFTER_SHORT_FIRST
    total = len(first) + len(last)
    return len(first) >= _MIN_FIRST and total >= _MIN_TOTAL and lexicon.is_base_form(first)
