"""Query expansion at index time: the extra terms a record is found by, in three weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from videnbank.core.index.analyzer import WordAnalyzer, WordForms
from videnbank.core.index.organisation_aliases import names_of_mentioned
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.index.vocabulary_synonyms import term_aliases
from videnbank.core.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Expansion:
    """Extra lower-case index terms, distinct and sorted, by how strongly they describe a record.

    A term belonging to several of the three tuples is only in the first of them.
    """

    title_terms: tuple[str, ...]
    """Variants of the words of title and summary, and aliases of organisations mentioned there."""

    body_terms: tuple[str, ...]
    """Variants of all other words, and aliases of organisations and terms that are mentioned."""

    alias_terms: tuple[str, ...]
    """Aliases of terms that are assigned but not mentioned, and variants of all aliases."""


def expanded_terms(
    heading: Sequence[str], texts: Sequence[str], terms: Sequence[Term], analyzer: WordAnalyzer
) -> Expansion:
    """Lemmas, compound parts, spelling variants and aliases that the texts lack.

    `heading` is title and summary; `texts` is everything Pagefind indexes of the record, heading
    included, as plain text; `terms` are its vocabulary terms. A form is left out when its stem
    already occurs in the texts or, for `title_terms`, in the heading.
    """
    heading_words = sorted({word for text in heading for word in tokenize(text)})
    all_words = sorted({*heading_words, *chain.from_iterable(map(tokenize, texts))})
    heading_forms, all_forms = _forms(heading_words, analyzer), _forms(all_words, analyzer)
    heading_stems, stems = _stems(heading_forms), _stems(all_forms)

    mentioned_terms = [term for term in terms if _is_mentioned(term, heading_stems, analyzer)]
    other_terms = [term for term in terms if term not in mentioned_terms]
    organisations, retired = analyzer.organisations, analyzer.retired
    mentioned_names = names_of_mentioned(organisations, set(all_words))
    title_alias_words = _words(names_of_mentioned(organisations, set(heading_words)), analyzer)
    mentioned_words = _words((*mentioned_names, *term_aliases(mentioned_terms, retired)), analyzer)
    alias_words = _words(term_aliases(other_terms, retired), analyzer)

    title_terms = _without_stems(
        heading_stems, _variants(heading_forms), _stems_of(title_alias_words, analyzer)
    )
    present = stems | title_terms.keys()
    body_terms = _without_stems(present, _variants(all_forms), _stems_of(mentioned_words, analyzer))
    present |= body_terms.keys()
    alias_forms = _variants(_forms(sorted({*mentioned_words, *alias_words}), analyzer))
    alias_terms = _without_stems(present, _stems_of(alias_words, analyzer), alias_forms)
    groups = (title_terms, body_terms, alias_terms)
    return Expansion(*(tuple(sorted(set(group.values()))) for group in groups))


def _without_stems(
    present: AbstractSet[str], forms: Mapping[str, str], more: Mapping[str, str]
) -> dict[str, str]:
    """Stem → form, for the stems that are not present."""
    return {stem: form for stem, form in (*forms.items(), *more.items()) if stem not in present}


def _forms(words: Iterable[str], analyzer: WordAnalyzer) -> list[WordForms]:
    cached_forms = analyzer.cached_forms  # looked up directly: most words are cached already
    return [cached_forms.get(word) or analyzer.forms(word) for word in words]


def _stems(forms: Iterable[WordForms]) -> set[str]:
    return set().union(*(word_forms.stems for word_forms in forms))


def _variants(forms: Iterable[WordForms]) -> dict[str, str]:
    variants: dict[str, str] = {}
    for word_forms in forms:
        variants.update(word_forms.variants)
    return variants


def _stems_of(words: Iterable[str], analyzer: WordAnalyzer) -> dict[str, str]:
    return {stem: word.lower() for word in words for stem in analyzer.forms(word).stems}


def _is_mentioned(term: Term, stems: AbstractSet[str], analyzer: WordAnalyzer) -> bool:
    """Whether `stems` contains all words of its label or of one synonym."""
    return any(name <= stems for name in analyzer.name_stems((term.label, *term.synonyms)))


def _words(names: Iterable[str], analyzer: WordAnalyzer) -> list[str]:
    return sorted({word for name in names for word in analyzer.name_words(name)})
