"""The Danish Snowball stemmer (https://snowballstem.org/algorithms/danish/stemmer.html).

Its step for the endings that derive other words (`-ig`, `-lig`, `-els`) is left out: it makes
`ledig` and `leder` one word. The search page has the same rules in `stemmer.js`.
"""

from __future__ import annotations

import re

_REGION = re.compile(r"[^aeiouyæøå]*[aeiouyæøå]+[^aeiouyæøå]")
_MIN_REGION_START = 3
"""The least number of letters before an ending (Snowball's region R1 for Danish)."""

_ENDING = re.compile(
    r"""(?:hed|ethed|ered|e|erede|ende|erende|ene|erne|ere|en|heden|eren|er|heder|erer|heds|es|endes
      |erendes|enes|ernes|eres|ens|hedens|erens|ers|ets|erets|et|eret)$""",
    re.VERBOSE,
)
_BEFORE_S = frozenset("abcdfghjklmnoprtvyzå")
_PAIRS = ("gd", "dt", "gt", "kt")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")


def stem(word: str) -> str:
    """The stem of a lower-case word: `sagsbehandlerne` and `sagsbehandler` share one."""
    region = _REGION.match(word)
    if region is None:
        return word
    start = max(region.end(), _MIN_REGION_START)
    word = _without_pair(_without_ending(word, start), start)
    if word.endswith("igst"):
        word = word[:-2]
    doubled = len(word) > start and word[-1] in _CONSONANTS and word[-2] == word[-1]
    return word[:-1] if doubled else word


def _without_ending(word: str, start: int) -> str:
    if ending := _ENDING.search(word, start):
        return word[: ending.start()]
    if len(word) > start and word[-1] == "s" and word[-2] in _BEFORE_S:
        return word[:-1]
    return word


def _without_pair(word: str, start: int) -> str:
    return word[:-1] if word[start:].endswith(_PAIRS) else word
