"""Loads and checks vocabulary.yml."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.case import Stage
from videnbank.core.model.outcome import BottomLine, Direction, Evidence
from videnbank.core.model.record import State
from videnbank.core.model.result import ResultKind
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList

CLOSED_LISTS: dict[TermList, type[StrEnum]] = {
    TermList.BOTTOM_LINES: BottomLine,
    TermList.DIRECTIONS: Direction,
    TermList.EVIDENCE: Evidence,
    TermList.STAGES: Stage,
    TermList.STATES: State,
    TermList.RESULT_KINDS: ResultKind,
}
"""Lists whose ids the program reasons about: the file gives the labels, not the ids."""

_IN_FILE = tuple(name.value for name in TermList if name is not TermList.MUNICIPALITIES)

_OPTIONAL = {TermList.SUCCESS_CRITERIA.value}
"""No record uses it: a bank that belongs to no programme has none."""


def read_vocabulary(file: TextFile) -> tuple[Vocabulary, tuple[Issue, ...]]:
    """The vocabulary a file holds, as far as it can be read, and every mistake in it."""
    parsed = parse_yaml(file.text, file.path)
    written = YamlSource(file.path, file.text)
    issues = list(parsed.issues)
    lists: dict[TermList, tuple[Term, ...]] = {}
    for name, items in (parsed.values or {}).items():
        if name not in _IN_FILE:
            issues.append(_unknown_list(name, written))
            continue
        terms = _terms(name, items, written, issues)
        issues += _list_issues(TermList(name), terms, written)
        lists[TermList(name)] = tuple(term for _, term in terms)
    if parsed.values is not None:
        missing = (n for n in _IN_FILE if n not in parsed.values and n not in _OPTIONAL)
        issues += (written.key_issue(IssueCode.MISSING_KEY, (name,)) for name in missing)
    return Vocabulary.of(lists), tuple(issues)


def _unknown_list(name: str, written: YamlSource) -> Issue:
    return written.key_issue(
        IssueCode.UNKNOWN_KEY,
        (name,),
        value=name,
        suggestion=nearest(name, _IN_FILE),
        allowed=", ".join(_IN_FILE),
    )


def _terms(
    name: str, items: Any, written: YamlSource, issues: list[Issue]
) -> list[tuple[int, Term]]:
    if not isinstance(items, tuple):
        issues.append(written.issue(IssueCode.WRONG_TYPE, (name,), expected="list", value=""))
        return []
    terms: list[tuple[int, Term]] = []
    nothing_known = Vocabulary.of({})
    for place, item in enumerate(items):
        if not isinstance(item, dict):
            issues.append(
                written.issue(IssueCode.WRONG_TYPE, (name, place), expected="group", value="")
            )
            continue
        checked = validate(Term, item, written.nested((name, place)), nothing_known)
        issues += checked.issues
        if checked.model is not None:
            terms.append((place, checked.model))
    return terms


def _list_issues(
    name: TermList, terms: list[tuple[int, Term]], written: YamlSource
) -> Iterator[Issue]:
    known: dict[str, Term] = {}
    for place, term in terms:
        if term.id in known:
            at = (name.value, place, "id")
            yield written.issue(IssueCode.DUPLICATE_TERM, at, value=term.id)
        known.setdefault(term.id, term)
    for place, term in terms:
        if term.replaced_by is not None and _leads_nowhere(term, known):
            at = (name.value, place, "replaced_by")
            yield written.issue(IssueCode.BAD_SUCCESSOR, at, value=term.replaced_by)
    if (closed := CLOSED_LISTS.get(name)) is not None:
        for place, term in terms:
            if term.id not in set(closed):
                yield written.issue(
                    IssueCode.UNKNOWN_TERM,
                    (name.value, place, "id"),
                    value=term.id,
                    terms=name.value,
                    suggestion=nearest(term.id, closed),
                    allowed=", ".join(closed),
                )
        for needed in closed:
            if needed.value not in known:
                yield written.issue(IssueCode.MISSING_TERM, (name.value,), value=needed.value)


def _leads_nowhere(term: Term, known: dict[str, Term]) -> bool:
    visited: set[str] = set()
    current: Term | None = term
    while current is not None and current.replaced_by is not None:
        if current.id in visited:
            return True
        visited.add(current.id)
        current = known.get(current.replaced_by)
    return current is None
