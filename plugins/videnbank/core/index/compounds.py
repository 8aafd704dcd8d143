"""The parts of a Danish compound: `velfærdsteknologi` is `velfærd` and `teknologi`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videnbank.core.index.lexicon import Lexicon
from videnbank.core.index.stop_words import word_list

_SHORTEST_FIRST = 3
_SHORTEST_LAST = 4
_SHORTEST_BOTH = 8
"""Measured on the 3,597 words of the site's texts, of which 457 are cut.

A first part of two letters cuts 21 more, nearly all wrongly (`ad-varsel`); one of four loses 64
(`dag-orden`). A last part of three cuts 78 more (`definit-ion`); one of five loses 54
(`arbejde-gang`). Three letters and four happen to be two words too often: `rap-port`, `bil-lede`.
"""

_SHORT_FIRSTS = frozenset({"bo", "by", "el", "it", "år"})
"""Shorter than other first parts: `botilbud`, `årsberetning`."""

_SHORTEST_SHORT = 2
_SHORTEST_AFTER_SHORT = 5
"""Measured on 1,324 words of the dictionary that begin so: of the 41 that six letters would not
cut 40 are cut rightly (`by-miljø`, `el-cykel`); four letters make `el-leve` and `by-kilt`."""

_SHORTEST_AFTER_PREFIX = 9
"""A `medarbejder` is no `arbejder`, but an `efteruddannelse` is an `uddannelse`.

Eight letters cut 36 more of the site's words (`be-handling`); ten lose `tvær-faglighed`.
"""

_ONSET = re.compile(
    """(?: [bfgk][lnr]? | pl | pr | p | d[r]? | t[rv]? | h[jv]? | [bfgkmnpt]j | kv | sk[rv]? | s[lmnvjw]?
         | sp[lr]? | st[r]? | [cjlmnqrvwxz] | ch | th | dv | sch )?
       [aeiouyæøå]""",
    re.VERBOSE,
)
"""How a Danish word can begin, which most ends of a word do not."""

_TAKES_S = ("dom", "else", "hed", "ing", "ion", "ment", "skab", "tet")
"""After these an `s` always stands between: `beslutning-s-tager`, not `beslutning-stager`."""


def parts(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words that make up a word in lower case; empty when it is no compound.

    A part that is a compound itself comes whole and in its parts: `hjemmeplejeteam` is
    `hjemmepleje`, `team`, `hjemme` and `pleje`.
    """
    if lexicon.is_name(word):
        return ()
    whole = lexicon.lemma(word)
    cuts = list(_cuts(whole, lexicon))
    if not cuts:
        return ()
    first, last = min(cuts, key=_unevenness)
    return tuple(dict.fromkeys((first, last, *parts(first, lexicon), *parts(last, lexicon))))


def _unevenness(cut: tuple[str, str]) -> int:
    return abs(len(cut[0]) - len(cut[1]))


def _cuts(word: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Every way to cut a word in two. The last part of a word not known may be inflected."""
    is_last = lexicon.is_base if lexicon.knows(word) else lexicon.knows
    for place in range(_SHORTEST_SHORT, len(word) - _SHORTEST_LAST + 1):
        start, last = word[:place], word[place:]
        if not _ONSET.match(last) or (last[0] == "s" and start.endswith(_TAKES_S)):
            continue
        if last in word_list("no_last_parts") or not is_last(last):
            continue
        base = lexicon.lemma(last)
        first = next((first for first in _firsts(start) if _opens(first, base, lexicon)), None)
        if first is not None:
            yield first, base


def _firsts(start: str) -> Iterator[str]:
    """What stands before the last part, without the `s` or `e` between them.

    `arbejdsmiljø` also lacks the `e` of `arbejde`.
    """
    yield start
    if start.endswith(("s", "e")):
        yield start[:-1]
    if start.endswith("s"):
        yield f"{start[:-1]}e"


def _opens(first: str, last: str, lexicon: Lexicon) -> bool:
    """Whether `first` makes a compound with `last`."""
    if first in word_list("no_first_parts"):
        return len(last) >= _SHORTEST_AFTER_PREFIX
    if first in _SHORT_FIRSTS:
        return len(last) >= _SHORTEST_AFTER_SHORT
    both = len(first) + len(last)
    return len(first) >= _SHORTEST_FIRST and both >= _SHORTEST_BOTH and lexicon.is_base(first)
