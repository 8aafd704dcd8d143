"""Whether a reader who knows a title can find the record by it."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.index.capitals import is_stop_word
from videnbank.core.index.tokenizer import tokenize


def title(examined: ExaminedRecord) -> Iterator[Remark]:
    """A title of small words alone, and words of one that a search cannot read.

    Any other word is found: the analysis gives each its own stem, by which a query looks for it.
    So no index is needed here, which a test holds it to.
    """
    at = ("title",)
    words = tokenize(examined.record.title)
    if words and all(map(is_stop_word, words)):
        yield Remark(RemarkKind.TITLE_OF_SMALL_WORDS, at)
    for word in examined.record.title.split():
        if any(map(str.isalpha, word)) and not tokenize(word):
            yield Remark(RemarkKind.UNSEARCHED_WORD_IN_TITLE, at, (("word", word),))
