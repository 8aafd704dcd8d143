"""Loads and checks the glossary of vocabulary.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.markup.term_forms import spellings
from videnbank.core.model.glossary import Glossary, GlossaryTerm
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList

GLOSSARY = "glossary"
"""The key of the list; a site may leave it out."""


def read_glossary(
    items: Any, lists: Mapping[TermList, tuple[Term, ...]], source: YamlSource
) -> tuple[Glossary, tuple[Issue, ...]]:
    """The glossary in the values of the list, and their issues.

    `lists` are the controlled lists, of which a term can be another name.
    """
    if not isinstance(items, tuple):
        issue = source.issue(IssueCode.WRONG_TYPE, (GLOSSARY,), expected="list", value="")
        return Glossary(), (issue,)
    issues: list[Issue] = []
    terms: dict[int, GlossaryTerm] = {}
    nothing_known = Vocabulary.of({})
    for place, item in enumerate(items):
        at = (GLOSSARY, place)
        if not isinstance(item, dict):
            issues.append(source.issue(IssueCode.WRONG_TYPE, at, expected="group", value=""))
            continue
        result = validate(GlossaryTerm, item, source.nested(at), nothing_known)
        issues += result.issues
        if result.model is not None:
            terms[place] = result.model
    issues += _repeated_ids(terms, source)
    issues += _shared_forms(terms, source)
    defined: list[GlossaryTerm] = []
    for place, term in terms.items():
        other, problems = _term_of(term, place, lists, source)
        issues += problems
        definition = term.definition or (other.definition if other is not None else None)
        if definition is None and not problems:
            issues.append(source.key_issue(IssueCode.MISSING_KEY, (GLOSSARY, place, "definition")))
        defined.append(term.model_copy(update={"definition": definition}))
    return Glossary(tuple(defined)), tuple(issues)


def _repeated_ids(terms: Mapping[int, GlossaryTerm], source: YamlSource) -> Iterator[Issue]:
    known: set[str] = set()
    for place, term in terms.items():
        if term.id in known:
            at = (GLOSSARY, place, "id")
            yield source.issue(IssueCode.DUPLICATE_TERM, at, value=term.id)
        known.add(term.id)


def _shared_forms(terms: Mapping[int, GlossaryTerm], source: YamlSource) -> Iterator[Issue]:
    """Forms that two terms have, so that nobody could tell which one a text means."""
    owners: dict[str, int] = {}
    for place, term in terms.items():
        keys = (("label",), *(("synonyms", number) for number in range(len(term.synonyms))))
        for form, key in zip(term.forms, keys, strict=True):
            others = [owners.setdefault(spelling, place) for spelling in spellings(form)]
            if (other := next((one for one in others if one != place), None)) is not None:
                line = source.located((GLOSSARY, other, "id")).position.line
                yield source.issue(
                    IssueCode.SHARED_FORM,
                    (GLOSSARY, place, *key),
                    value=form,
                    other=terms[other].label,
                    line=str(line),
                )


def _term_of(
    term: GlossaryTerm,
    place: int,
    lists: Mapping[TermList, tuple[Term, ...]],
    source: YamlSource,
) -> tuple[Term | None, tuple[Issue, ...]]:
    """The term of another list that `of` names, or the issue of one that is not there."""
    if term.of is None:
        return None, ()
    terms = {
        f"{name.value}/{one.id}": one
        for name, listed in lists.items()
        for one in listed
        if one.replaced_by is None
    }
    if (other := terms.get(term.of)) is not None:
        return other, ()
    issue = source.issue(
        IssueCode.UNKNOWN_LISTED_TERM,
        (GLOSSARY, place, "of"),
        value=term.of,
        suggestion=nearest(term.of, tuple(terms)),
    )
    return None, (issue,)
