"""How hard a text is to read: its sentences, its words and its LIX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[-'’.,:][^\W_]+)*")
"""`MED-udvalg`, `bl.a`, `12,7` and `1990'erne` are one word each."""

_LONG = 6
"""A word of more letters than this is a long one (Björnsson 1968)."""

# A run of signs is looked at once, from its beginning: else a long one would take the square.
_MAYBE_END = re.compile(r"(?<![.!?…])([.!?…]+)[\"'”’«»)\]]*\s+(?=[\"'“„”‘«»(\[–-]*(\w))")
_OPENING = "\"'“„”‘«»(["
_LONGEST_ABBREVIATION = 10
"""The longest below has five characters, and as many brackets and quotes may open it."""

_NEVER_LAST = re.compile(
    r"""afs|art|bl\.a|ca|dr|ekskl|f\.eks|fig|hhv|inkl|jf|kap|kl|max|mht|mia|min|mio|nr|pkt|pr|prof
      | ref|red|sml|st|stk|tlf|vedr""",
    re.VERBOSE | re.IGNORECASE,
)
"""Abbreviations that lead on to what they are about, so that they end no sentence."""
_MAYBE_LAST = re.compile(r"dvs|etc|kr|m\.fl|m\.m|m\.v|mv|o\.l|osv|pct", re.IGNORECASE)
"""Abbreviations that can end a sentence, but do not before a figure: `i alt kr. 300.000`."""


@dataclass(frozen=True, slots=True)
class Readability:
    """The figures of one or more texts.

    `longest` is the number of words in the longest sentence; `longest_in` is the place, counted
    from 0, of the text it stands in.
    """

    words: int
    long_words: int
    sentences: int
    longest: int
    longest_in: int

    @property
    def lix(self) -> int:
        """Words per sentence, plus how many words in a hundred have more than six letters.

        C. H. Björnsson: Läsbarhet (Liber 1968), in Danish Læsbarhed (Gad 1971). He also ends a
        sentence at a colon. Here it ends at `.`, `!`, `?` or `…`, and where its text ends.
        """
        return round(self.words / self.sentences + 100 * self.long_words / self.words)


def readability(texts: Iterable[str]) -> Readability | None:
    """The figures of some texts together; None when they hold no word.

    A paragraph, a heading, a list item and a table cell are a text each, so that each ends the
    sentence it holds.
    """
    words = long_words = sentences = longest = longest_in = 0
    for place, text in enumerate(texts):
        for sentence in sentences_in(text):
            found = _WORD.findall(sentence)
            words += len(found)
            long_words += sum(_letters(word) > _LONG for word in found)
            sentences += 1
            if len(found) > longest:
                longest, longest_in = len(found), place
    return Readability(words, long_words, sentences, longest, longest_in) if words else None


def sentences_in(text: str) -> Iterator[str]:
    """The sentences of one text; what has no word is none."""
    start = 0
    for found in _MAYBE_END.finditer(text):
        near = text[max(start, found.start() - _LONGEST_ABBREVIATION) : found.start()]
        if _ends(near, found[1], found[2]):
            yield text[start : found.end()].strip()
            start = found.end()
    if _WORD.search(text, start):
        yield text[start:].strip()


def _ends(before: str, sign: str, following: str) -> bool:
    last = (before.split() or [""])[-1].lstrip(_OPENING)
    if following.islower() or not _WORD.search(last):
        return False
    if sign != ".":
        return True
    if _NEVER_LAST.fullmatch(last):
        return False
    if following.isdigit():
        return not (_MAYBE_LAST.fullmatch(last) or last.isdigit())
    # A capital alone is an initial, except for the one that addresses the reader.
    return len(last) > 1 or not last.isupper() or last == "I"


def _letters(word: str) -> int:
    return sum(sign.isalpha() for sign in word)
