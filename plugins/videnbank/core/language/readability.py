"""Readability of Danish text: sentences, words and LIX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[-'’.,:][^\W_]+)*")
"""`MED-udvalg`, `bl.a`, `12,7` and `1990'erne` each count as one word."""

_MAX_SHORT_WORD = 6
"""Words with more letters than this count as long (LIX, Björnsson 1968)."""

# The lookbehind matches a run of marks only at its start; otherwise long runs are quadratic.
_POSSIBLE_END = re.compile(r"(?<![.!?…])([.!?…]+)[\"'”’«»)\]]*\s+(?=[\"'“„”‘«»(\[–-]*(\w))")
_OPENING = "\"'“„”‘«»(["
_LONGEST_ABBREVIATION = 10
"""The longest below has five characters, and as many brackets and quotes may open it."""

_NEVER_ENDS_SENTENCE = re.compile(
    r"""afs|art|bl\.a|ca|dr|ekskl|f\.eks|fig|hhv|inkl|jf|kap|kl|max|mht|mia|min|mio|nr|pkt|pr|prof
      | ref|red|sml|st|stk|tlf|vedr""",
    re.VERBOSE | re.IGNORECASE,
)
"""Abbreviations that are always followed by more, so they never end a sentence."""
_MAY_END_SENTENCE = re.compile(r"dvs|etc|kr|m\.fl|m\.m|m\.v|mv|o\.l|osv|pct", re.IGNORECASE)
"""Abbreviations that can end a sentence, except before a number: `i alt kr. 300.000`."""


@dataclass(frozen=True, slots=True)
class Readability:
    """The counts of one or more texts.

    `longest_sentence` is the number of words of the longest sentence; `longest_sentence_text` is
    the index, from 0, of the text that contains it.
    """

    words: int
    long_words: int
    sentences: int
    longest_sentence: int
    longest_sentence_text: int

    @property
    def lix(self) -> int:
        """Words per sentence plus the percentage of words with more than six letters.

        C. H. Björnsson: Läsbarhet (Liber 1968), in Danish Læsbarhed (Gad 1971). Unlike Björnsson's
        rule, a colon does not end a sentence here; `.`, `!`, `?`, `…` and the end of a text do.
        """
        return round(self.words / self.sentences + 100 * self.long_words / self.words)


def readability(texts: Iterable[str]) -> Readability | None:
    """The combined counts of the texts; None when they contain no word.

    Pass each paragraph, heading, list item and table cell as its own text: a sentence never
    continues from one text to the next.
    """
    words = long_words = sentences = longest_sentence = longest_sentence_text = 0
    for index, text in enumerate(texts):
        for sentence in split_sentences(text):
            sentence_words = _WORD.findall(sentence)
            words += len(sentence_words)
            long_words += sum(_letters(word) > _MAX_SHORT_WORD for word in sentence_words)
            sentences += 1
            if len(sentence_words) > longest_sentence:
                longest_sentence, longest_sentence_text = len(sentence_words), index
    return (
        Readability(words, long_words, sentences, longest_sentence, longest_sentence_text)
        if words
        else None
    )


def split_sentences(text: str) -> Iterator[str]:
    """The sentences of one text; fragments without a word are skipped."""
    start = 0
    for match in _POSSIBLE_END.finditer(text):
        preceding = text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start()]
        if _ends(preceding, match[1], match[2]):
            yield text[start : match.end()].strip()
            start = match.end()
    if _WORD.search(text, start):
        yield text[start:].strip()


def _ends(before: str, mark: str, following: str) -> bool:
    last_word = (before.split() or [""])[-1].lstrip(_OPENING)
    if following.islower() or not _WORD.search(last_word):
        return False
    if mark != ".":
        return True
    if _NEVER_ENDS_SENTENCE.fullmatch(last_word):
        return False
    if following.isdigit():
        return not (_MAY_END_SENTENCE.fullmatch(last_word) or last_word.isdigit())
    # A single capital is an initial, except `I`, the Danish plural "you".
    return len(last_word) > 1 or not last_word.isupper() or last_word == "I"


def _letters(word: str) -> int:
    return sum(character.isalpha() for character in word)
