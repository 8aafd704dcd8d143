"""Words that readers use for one another: the package's and the site's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from videnbank.core.index.capitals import is_capital_stop_word
from videnbank.core.index.stemmer import stem
from videnbank.core.index.stop_words import stop_words
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.language.package_data import package_text
from videnbank.core.model.synonym_group import SynonymGroup


@cache
def general_synonyms() -> tuple[SynonymGroup, ...]:
    """The groups of welfare work in general (`data/index/synonym_groups.txt`)."""
    lines = package_text("data/index/synonym_groups.txt").splitlines()
    return tuple(tuple(line.split(", ")) for line in lines if not line.startswith("#"))


def synonyms_by_key(groups: Iterable[SynonymGroup]) -> Mapping[str, tuple[str, ...]]:
    """The key of a word (`covid`) → the words of the others in its groups (`corona`, `pandemi`).

    An expression of several words leads to the texts of the others, by each of its words. A text
    with one of these does not have what the expression means: `leave` is not `sygefravær`.
    """
    synonyms: dict[str, dict[str, None]] = defaultdict(dict)
    for group in groups:
        for member in group:
            if (key := single_key(member)) is not None:
                others = (other for other in group if single_key(other) != key)
                words = (word for other in others for word in searched_words(other))
                synonyms[key] |= dict.fromkeys(words)
    return {key: tuple(words) for key, words in synonyms.items()}


def single_key(member: str) -> str | None:
    """The key of a single word, which a hyphen may join; None for an expression of several."""
    words = tokenize(member)
    return key_of(_joined(words[0])) if len(words) == 1 else None


def searched_words(member: str) -> tuple[str, ...]:
    """The words of a member that a search does not pass over."""
    return tuple(word for word in map(_joined, tokenize(member)) if word not in stop_words())


def key_of(word: str) -> str:
    """The key of a word in small letters, or of an abbreviation that capitals tell from another."""
    return word if is_capital_stop_word(word) else stem(word)


def _joined(word: str) -> str:
    return word if is_capital_stop_word(word) else word.lower().replace("-", "")
