"""Checks the blocks of a body: headings, lists, tables and indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from videnbank.core.markup.bounds import MAX_LEVEL, too_heavy
from videnbank.core.markup.labels import BOX_TYPES
from videnbank.core.markup.problem import MarkupProblem, ProblemKind

_UNESCAPED_PIPE = re.compile(r"(?<!\\)\|")
_FIELD = re.compile(r"[a-z_]+:(?:\s|$)")
"""A line of front matter; a second block of it would be shown to readers."""
_SIMPLE_TABLE_LINE = re.compile(r"\s*-{2,}(?:[ \t]+-{2,})+\s*")
"""A line of a table as pandoc writes it; the parser takes it for a rule across the page."""


def block_problems(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[MarkupProblem]:
    """The problems of the blocks of a body with these lines."""
    numbers: list[_OrderedList] = []
    for index, token in enumerate(tokens):
        if token.nesting == 1 and token.level > MAX_LEVEL:
            yield too_heavy((token.map or [0])[0] + 1, MAX_LEVEL, "levels")
            return
        match token.type:
            case "heading_open":
                yield from _heading(token, tokens[index + 1], lines)
            case "paragraph_open" if index and tokens[index - 1].type == "hr":
                yield from _front_matter(token, tokens[index + 1], lines)
            case "code_block":
                yield _problem(ProblemKind.INDENTED_TEXT, token, lines)
            case "ordered_list_open":
                numbers.append(_OrderedList())
            case "ordered_list_close":
                numbers.pop()
            case "list_item_open" if token.info:
                yield from _item_number(numbers[-1], token, lines)
            case "table_open":
                yield from _table(token, tokens[index:], lines)
            case "hr" if token.map and _SIMPLE_TABLE_LINE.fullmatch(lines[token.map[0]]):
                yield _problem(ProblemKind.LEFTOVER_MARKUP, token, lines, value="-----")
            case "admonition_open" if token.meta["tag"] not in BOX_TYPES or token.markup.startswith(
                "?"
            ):
                value = f"{token.markup} {token.meta['tag']}"
                yield _problem(ProblemKind.LEFTOVER_MARKUP, token, lines, value=value)


def _front_matter(token: Token, text: Token, lines: Sequence[str]) -> Iterator[MarkupProblem]:
    fields = text.content.split("\n")
    if all(map(_FIELD.match, fields)):
        yield _problem(ProblemKind.LEFTOVER_MARKUP, token, lines, value=fields[0][:60])


class _OrderedList:
    """The numbers of an ordered list so far, as written."""

    def __init__(self) -> None:
        self.first: int | None = None
        self.count = 0
        self.repeats = False


def _heading(token: Token, text: Token, lines: Sequence[str]) -> Iterator[MarkupProblem]:
    if token.markup in {"=", "-"}:
        quote = text.content.split("\n")[-1].strip()[:60]
        yield _problem(ProblemKind.UNDERLINED_HEADING, token, lines, value=quote)
    elif not text.content.strip():
        yield _problem(ProblemKind.EMPTY_HEADING, token, lines)
    elif token.tag == "h1":
        yield _problem(ProblemKind.TOP_HEADING, token, lines, value=text.content[:60])


def _item_number(
    numbers: _OrderedList, token: Token, lines: Sequence[str]
) -> Iterator[MarkupProblem]:
    written = int(token.info)
    if numbers.first is None:
        numbers.first = written
    counted = numbers.first + numbers.count
    numbers.count += 1
    if written == numbers.first and numbers.count == 2:  # noqa: PLR2004 the second item
        numbers.repeats = True  # 1. 1. 1. leaves the counting to the page
    if written != counted and not (numbers.repeats and written == numbers.first):
        details = {"value": str(written), "counted": str(counted)}
        yield _problem(ProblemKind.LIST_NUMBERS, token, lines, **details)


def _table(
    token: Token, following: Sequence[Token], lines: Sequence[str]
) -> Iterator[MarkupProblem]:
    columns = 0
    for part in following:
        if part.type == "table_close":
            break
        columns += part.type == "th_open"
        if part.type == "tr_open" and part.map and part.map[0] != (token.map or [0])[0]:
            written = _cells(lines[part.map[0]])
            if written > columns:
                details = {"value": str(written), "columns": str(columns)}
                yield _problem(ProblemKind.TABLE_CELLS, part, lines, **details)


def _cells(line: str) -> int:
    row = line.strip().lstrip("> ")
    pipes = len(_UNESCAPED_PIPE.findall(row))
    closing = row.endswith("|") and not row.endswith("\\|") and len(row) > 1
    return pipes + 1 - row.startswith("|") - closing


def _problem(
    kind: ProblemKind, token: Token, lines: Sequence[str], **details: str
) -> MarkupProblem:
    number = token.map[0] if token.map else 0
    line = lines[number] if number < len(lines) else ""
    column = len(line) - len(line.lstrip()) + 1
    return MarkupProblem(kind, number + 1, column, tuple(sorted(details.items())))
