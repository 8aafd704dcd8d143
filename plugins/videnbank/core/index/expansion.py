"""The words a record is also to be found by, by how much they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from videnbank.core.index.analyzer import Analysis, WordForms
from videnbank.core.index.organisation_aliases import names_of_named
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.index.vocabulary_synonyms import other_names
from videnbank.core.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Expansion:
    """Words in lower case by how surely they tell what the record is about; distinct, sorted.

    A word stands in the first of the three that it belongs to.
    """

    heads: tuple[str, ...]
    """Forms of the words of title and summary, and other names of the organisations these name."""

    words: tuple[str, ...]
    """Forms of all other words, and other names of organisations and of terms in the heading."""

    names: tuple[str, ...]
    """Other names of terms the record is only marked with, and forms of any such name."""


def expanded_terms(
    heading: Sequence[str], texts: Sequence[str], terms: Sequence[Term], analysis: Analysis
) -> Expansion:
    """Lemmas, parts, spellings and other names that the texts do not hold.

    `heading` is title and summary; `texts` are all that Pagefind indexes of the record, these too,
    as plain text; `terms` are the terms it is marked with. A form is left out when its stem is in
    the texts already, and in the heading for those of `heads`.
    """
    in_heading = sorted({word for text in heading for word in tokenize(text)})
    written = sorted({*in_heading, *chain.from_iterable(map(tokenize, texts))})
    head_forms, every_form = _forms(in_heading, analysis), _forms(written, analysis)
    head_stems, stems = _stems(head_forms), _stems(every_form)

    in_head = [term for term in terms if _is_named(term, head_stems, analysis)]
    marked = [term for term in terms if term not in in_head]
    organisations, retired = analysis.organisations, analysis.retired
    in_texts = names_of_named(organisations, set(written))
    of_head = _words(names_of_named(organisations, set(in_heading)), analysis)
    named = _words((*in_texts, *other_names(in_head, retired)), analysis)
    names = _words(other_names(marked, retired), analysis)

    heads = _lacking(head_stems, _others(head_forms), _as_named(of_head, analysis))
    present = stems | heads.keys()
    words = _lacking(present, _others(every_form), _as_named(named, analysis))
    present |= words.keys()
    of_names = _others(_forms(sorted({*named, *names}), analysis))
    rest = _lacking(present, _as_named(names, analysis), of_names)
    return Expansion(*(tuple(sorted(set(found.values()))) for found in (heads, words, rest)))


def _lacking(
    present: AbstractSet[str], forms: Mapping[str, str], more: Mapping[str, str]
) -> dict[str, str]:
    """The forms by their stems, without those whose stem is present."""
    return {stem: form for stem, form in (*forms.items(), *more.items()) if stem not in present}


def _forms(words: Iterable[str], analysis: Analysis) -> list[WordForms]:
    known = analysis.known  # asked first: most words of a text have been seen before
    return [known.get(word) or analysis.forms(word) for word in words]


def _stems(forms: Iterable[WordForms]) -> set[str]:
    return set().union(*(found.stems for found in forms))


def _others(forms: Iterable[WordForms]) -> dict[str, str]:
    others: dict[str, str] = {}
    for found in forms:
        others.update(found.others)
    return others


def _as_named(words: Iterable[str], analysis: Analysis) -> dict[str, str]:
    return {stem: word.lower() for word in words for stem in analysis.forms(word).stems}


def _is_named(term: Term, stems: AbstractSet[str], analysis: Analysis) -> bool:
    """Whether the words of its label, or of a synonym, are all there."""
    return any(name <= stems for name in analysis.names_by_stems((term.label, *term.synonyms)))


def _words(names: Iterable[str], analysis: Analysis) -> list[str]:
    return sorted({word for name in names for word in analysis.words_of_name(name)})
