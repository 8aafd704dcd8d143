"""The words a record is also to be found by, by how much they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from videnbank.core.search.analysis import Analysis
from videnbank.core.search.organisations import names_of_named
from videnbank.core.search.synonyms import other_names
from videnbank.core.search.tokens import words_in
from videnbank.core.search.word_lists import stop_words
from videnbank.core.vocabulary import Term


@dataclass(frozen=True, slots=True)
class GradedWords:
    """Words in lower case by how surely they tell what the record is about; distinct, sorted.

    A word stands in the first of the three that it belongs to.
    """

    heads: tuple[str, ...]
    """Forms of the words of title and summary, and other names of the organisations these name."""

    words: tuple[str, ...]
    """Forms of all other words, and other names of organisations and of terms in the heading."""

    names: tuple[str, ...]
    """Other names of terms the record is only marked with, and forms of any such name."""


def graded_words(
    heading: Sequence[str], texts: Sequence[str], terms: Sequence[Term], analysis: Analysis
) -> GradedWords:
    """Lemmas, parts, spellings and other names that the texts do not hold.

    `heading` is title and summary; `texts` are all that Pagefind indexes of the record, these too,
    as plain text; `terms` are the terms it is marked with. A form is left out when its stem is in
    the texts already, and in the heading for those of `heads`.
    """
    in_heading = {word for text in heading for word in words_in(text)}
    written = in_heading.union(*map(words_in, texts))
    head_stems, stems = _stems(in_heading, analysis), _stems(written, analysis)

    in_head = [term for term in terms if _is_named(term, head_stems, analysis)]
    marked = [term for term in terms if term not in in_head]
    organisations, retired = analysis.organisations, analysis.retired
    in_texts = names_of_named(organisations, written)
    of_head = _words(names_of_named(organisations, in_heading), analysis)
    named = _words((*in_texts, *other_names(in_head, retired)), analysis)
    names = _words(other_names(marked, retired), analysis)

    heads = _lacking(head_stems, _other_forms(in_heading, analysis), _as_named(of_head, analysis))
    present = stems | heads.keys()
    words = _lacking(present, _other_forms(written, analysis), _as_named(named, analysis))
    present |= words.keys()
    rest = _lacking(present, _as_named(names, analysis), _other_forms(named | names, analysis))
    return GradedWords(*(tuple(sorted(set(found.values()))) for found in (heads, words, rest)))


def _lacking(present: AbstractSet[str], *forms: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The forms by their stems, without those whose stem is present."""
    return {stem: form for stem, form in chain(*forms) if stem not in present}


def _as_named(words: AbstractSet[str], analysis: Analysis) -> Iterator[tuple[str, str]]:
    for word in sorted(words):
        yield from ((stem, word.lower()) for stem in analysis.forms(word).stems)


def _other_forms(words: AbstractSet[str], analysis: Analysis) -> Iterator[tuple[str, str]]:
    for word in sorted(words):
        yield from analysis.forms(word).others


def _is_named(term: Term, stems: AbstractSet[str], analysis: Analysis) -> bool:
    """Whether the words of its label, or of a synonym, are all there."""
    for name in (term.label, *term.synonyms):
        telling = [
            word for word in analysis.words_of_name(name) if word.lower() not in stop_words()
        ]
        if telling and all(analysis.forms(word).stems[0] in stems for word in telling):
            return True
    return False


def _stems(words: Iterable[str], analysis: Analysis) -> set[str]:
    return {stem for word in words for stem in analysis.forms(word).stems}


def _words(names: Iterable[str], analysis: Analysis) -> set[str]:
    return {word for name in names for word in analysis.words_of_name(name)}
