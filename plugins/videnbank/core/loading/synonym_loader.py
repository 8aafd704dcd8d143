"""Loads and checks the synonyms of vocabulary.yml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from videnbank.core.index.synonym_groups import searched_words, single_key
from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.model.synonym_group import SynonymGroup, SynonymList
from videnbank.core.model.vocabulary import Vocabulary

SYNONYMS = "synonyms"
"""The key of the list; a site may leave it out."""


def read_synonyms(
    items: Any, source: YamlSource
) -> tuple[tuple[SynonymGroup, ...], tuple[Issue, ...]]:
    """The groups in the values of the list, and their issues."""
    result = validate(SynonymList, {SYNONYMS: items}, source, Vocabulary.of({}))
    if result.model is None:
        shapes = tuple(_shape_issues(items, source))
        places = {issue.position for issue in shapes}
        return (), (*shapes, *(issue for issue in result.issues if issue.position not in places))
    groups = result.model.synonyms
    issues = [issue for place in range(len(groups)) for issue in _issues(groups, place, source)]
    return groups, tuple(issues)


def _shape_issues(items: Any, source: YamlSource) -> Iterator[Issue]:
    """What is no list, with the brackets that make it one."""
    if not isinstance(items, tuple):
        yield source.issue(IssueCode.WRONG_TYPE, (SYNONYMS,), expected="list", value="")
        return
    for place, item in enumerate(items):
        if not isinstance(item, tuple):
            value = source.raw_value((SYNONYMS, place)) if isinstance(item, str) else ""
            at = (SYNONYMS, place)
            yield source.issue(IssueCode.WRONG_TYPE, at, expected="list", value=value)


def _issues(groups: tuple[SynonymGroup, ...], place: int, source: YamlSource) -> Iterator[Issue]:
    group = groups[place]
    words = [searched_words(member) for member in group]
    for number, member in enumerate(group):
        at = (SYNONYMS, place, number)
        if not words[number]:
            yield source.issue(IssueCode.UNSEARCHED_WORD, at, value=member)
        elif words[number] in words[:number]:
            yield source.issue(IssueCode.REPEATED_VALUE, at, value=member)
    if all(words) and all(single_key(member) is None for member in group):
        yield source.issue(IssueCode.NO_SINGLE_WORD, (SYNONYMS, place))
