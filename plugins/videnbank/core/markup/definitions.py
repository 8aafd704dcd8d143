"""Checks the definitions of a body: text that defines a link or a note nobody uses would vanish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from videnbank.core.markup.problem import MarkupProblem, ProblemKind

_LONGEST_LABEL = 60
"""Enough to find the definition; a message is one line."""

_LINK = re.compile(r"[ \t>]*\[([^\]]+)\]:")
_FOOTNOTE = re.compile(r"[ \t>]*\[\^([^\]\s]+)\]:")


def definition_problems(
    tokens: Sequence[Token], environment: Mapping[str, Any], lines: Sequence[str]
) -> Iterator[MarkupProblem]:
    """The definitions that are never used, or that repeat an earlier one."""
    references: Mapping[str, Any] = environment.get("references", {})
    if references:
        labels = set(_labels(tokens))
        for label, definition in references.items():
            if label not in labels:
                number = definition["map"][0]
                yield _problem(ProblemKind.UNUSED_DEFINITION, number, _label(lines[number]))
    for duplicate in environment.get("duplicate_refs", ()):
        number = duplicate["map"][0]
        yield _problem(ProblemKind.DUPLICATE_DEFINITION, number, _label(lines[number]))
    yield from _footnotes(environment.get("footnotes", {}).get("refs", {}), lines)


def _label(line: str) -> str:
    match = _LINK.match(line)
    return match[1] if match else line


def _labels(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if "label" in token.meta:
            yield normalizeReference(str(token.meta["label"]))
        yield from _labels(token.children or ())


def _footnotes(references: Mapping[str, int], lines: Sequence[str]) -> Iterator[MarkupProblem]:
    if not references:
        return
    earlier: set[str] = set()
    for number, line in enumerate(lines):
        match = _FOOTNOTE.match(line)
        if match is None:
            continue
        label = match[1]
        if label in earlier:
            yield _problem(ProblemKind.DUPLICATE_DEFINITION, number, f"^{label}")
        elif references.get(f":{label}", 0) < 0:
            yield _problem(ProblemKind.UNUSED_DEFINITION, number, f"^{label}")
        earlier.add(label)


def _problem(kind: ProblemKind, line: int, label: str) -> MarkupProblem:
    return MarkupProblem(kind, line + 1, 1, (("value", label[:_LONGEST_LABEL]),))
