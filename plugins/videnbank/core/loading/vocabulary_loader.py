"""Loads and checks vocabulary.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.glossary_loader import GLOSSARY, read_glossary
from videnbank.core.loading.synonym_loader import SYNONYMS, read_synonyms
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.case import Stage
from videnbank.core.model.glossary import NO_GLOSSARY
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.model.record import State
from videnbank.core.model.result import ResultKind
from videnbank.core.model.synonym_group import SynonymGroup
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList

CLOSED_LISTS: dict[TermList, type[StrEnum]] = {
    TermList.DIRECTIONS: Direction,
    TermList.EVIDENCE: Evidence,
    TermList.STAGES: Stage,
    TermList.STATES: State,
    TermList.RESULT_KINDS: ResultKind,
}
"""Lists whose ids the program reasons about: the file gives the labels, not the ids."""

_IN_FILE = tuple(name.value for name in TermList if name is not TermList.MUNICIPALITIES)

_OWN_FORM = (GLOSSARY, SYNONYMS)
"""Lists of something else than controlled terms."""

_LENGTHS = {TermList.AREAS: (1, 12), TermList.TRACKS: (0, 12), TermList.BOTTOM_LINES: (1, 6)}
"""Least and greatest number of terms in use, for lists whose terms are columns of tables.

Twelve columns can still be read on paper; a bottom line has a chart of its own, and six of them
fill two rows of three on a sheet.
"""

_OPTIONAL = {TermList.FORMATS.value, TermList.SUCCESS_CRITERIA.value}
"""No record uses it: a bank that belongs to no programme has none."""


def read_vocabulary(
    file: TextFile,
    municipalities: tuple[Term, ...] = (),
    limits: Mapping[TermList, int] = MappingProxyType({}),
) -> tuple[Vocabulary, tuple[Issue, ...]]:
    """The vocabulary of a file, as far as it can be read, and all issues of the file.

    The municipalities come from a table of their own. `limits` are the most terms of a list that a
    record may have; a list with the limit 0 is not read, and the file need not contain it.
    """
    parsed = parse_yaml(file.text, file.path)
    source = YamlSource(file.path, file.text)
    issues = list(parsed.issues)
    lists: dict[TermList, tuple[Term, ...]] = {}
    for name, items in (parsed.values or {}).items():
        if name in _OWN_FORM:
            continue
        if name not in _IN_FILE:
            issues.append(_unknown_list(name, source))
            continue
        terms = _terms(name, items, source, issues)
        issues += _list_issues(TermList(name), terms, source)
        if limits.get(TermList(name)) != 0:
            lists[TermList(name)] = tuple(term for _, term in terms)
    glossary = NO_GLOSSARY
    if parsed.values is not None and GLOSSARY in parsed.values:
        # Last, since its terms can be names of terms in the other lists.
        glossary, glossary_issues = read_glossary(parsed.values[GLOSSARY], lists, source)
        issues += glossary_issues
    synonyms: tuple[SynonymGroup, ...] = ()
    if parsed.values is not None and SYNONYMS in parsed.values:
        synonyms, synonym_issues = read_synonyms(parsed.values[SYNONYMS], source)
        issues += synonym_issues
    if parsed.values is not None:
        optional = {*_OPTIONAL, *(name.value for name, most in limits.items() if most == 0)}
        missing = (n for n in _IN_FILE if n not in parsed.values and n not in optional)
        issues += (source.key_issue(IssueCode.MISSING_KEY, (name,)) for name in missing)
    lists[TermList.MUNICIPALITIES] = municipalities
    return Vocabulary.of(lists, limits, glossary, synonyms), tuple(issues)


def _unknown_list(name: str, source: YamlSource) -> Issue:
    return source.key_issue(
        IssueCode.UNKNOWN_KEY,
        (name,),
        value=name,
        suggestion=nearest(name, (*_IN_FILE, *_OWN_FORM)),
        allowed=", ".join((*_IN_FILE, *_OWN_FORM)),
    )


def _terms(
    name: str, items: Any, source: YamlSource, issues: list[Issue]
) -> list[tuple[int, Term]]:
    if not isinstance(items, tuple):
        issues.append(source.issue(IssueCode.WRONG_TYPE, (name,), expected="list", value=""))
        return []
    terms: list[tuple[int, Term]] = []
    nothing_known = Vocabulary.of({})
    for place, item in enumerate(items):
        if not isinstance(item, dict):
            issues.append(
                source.issue(IssueCode.WRONG_TYPE, (name, place), expected="group", value="")
            )
            continue
        result = validate(Term, item, source.nested((name, place)), nothing_known)
        issues += result.issues
        if result.model is not None:
            terms.append((place, result.model))
    return terms


def _list_issues(
    name: TermList, terms: list[tuple[int, Term]], source: YamlSource
) -> Iterator[Issue]:
    known: dict[str, Term] = {}
    for place, term in terms:
        if term.id in known:
            at = (name.value, place, "id")
            yield source.issue(IssueCode.DUPLICATE_TERM, at, value=term.id)
        known.setdefault(term.id, term)
    for place, term in terms:
        if term.replaced_by is not None and _leads_nowhere(term, known):
            at = (name.value, place, "replaced_by")
            yield source.issue(IssueCode.BAD_SUCCESSOR, at, value=term.replaced_by)
    yield from _length_issues(name, terms, source)
    if (closed := CLOSED_LISTS.get(name)) is not None:
        for place, term in terms:
            if term.id not in set(closed):
                yield source.issue(
                    IssueCode.UNKNOWN_TERM,
                    (name.value, place, "id"),
                    value=term.id,
                    terms=name.value,
                    suggestion=nearest(term.id, closed),
                    allowed=", ".join(closed),
                )
        for needed in closed:
            if needed.value not in known:
                yield source.issue(IssueCode.MISSING_TERM, (name.value,), value=needed.value)


def _length_issues(
    name: TermList, terms: list[tuple[int, Term]], source: YamlSource
) -> Iterator[Issue]:
    least, most = _LENGTHS.get(name, (0, len(terms)))
    in_use = sum(term.replaced_by is None for _, term in terms)
    if in_use < least:
        yield source.key_issue(IssueCode.TOO_FEW, (name.value,), least=str(least))
    if in_use > most:
        yield source.key_issue(IssueCode.TOO_MANY, (name.value,), most=str(most))


def _leads_nowhere(term: Term, known: dict[str, Term]) -> bool:
    visited: set[str] = set()
    current: Term | None = term
    while current is not None and current.replaced_by is not None:
        if current.id in visited:
            return True
        visited.add(current.id)
        current = known.get(current.replaced_by)
    return current is None
