"""Finds the likely cause of a syntax error in YAML, and where it is.

libyaml reports where it gave up, which is often the line after the slip, and in its own terms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from videnbank.core.issues.issue import IssueCode
from videnbank.core.language.signs import quoted_as_value, typographic_quotes
from videnbank.core.loading.conflict_markers import DIVIDER
from videnbank.core.loading.fences import looks_like_fence
from videnbank.core.model.web_address import AddressProblem

_KEY = r"[\w.-]+|\"[^\"]*\"|'[^']*'"
_BEFORE_VALUE = re.compile(rf"^[ \t]*(?:-[ \t]+)*(?:(?:{_KEY})[ \t]*:[ \t]+)?")
_TAB_INDENT = re.compile(r"^ *\t")
_COLON_IN_VALUE = re.compile(r"^[^\"'#]*:\s+[^\"'\[{|>\s].*:(\s|$)")
_BULLET = re.compile(r"^\s*([\u2010-\u2015\u2022\u00b7\u2219\u2023\u25e6\u25cf\u25aa\u2212*+])\s")
_NO_COLON = re.compile(r"^\s*(?:- +)*[\w-]+\s*([=;\uff1a\ufe55\ufe13\u2236])")
_SPACE = re.compile(r"^\s*(?:- +)*(?:[\w-]+(:)[^\s:/\\]|(-)[^\s-])")
_START = re.compile(
    r"[@`%&*!?,\]}]|[|>](?=[-+0-9]*[ \t]*[^\s#])|(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#,]"
)
_MARKDOWN_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")
_DASH = re.compile(r"^(?:- +[\w-]+:(?: |$)|\s*[\w-]+: +- )")
_NO_COMMA = re.compile(r"\{[^{},]*:[^{},]*[^\s{},:]\s+[\w-]+:|,\s*,|[\[{]\s*,")
_HASH = re.compile(r"^[^\"'#]*[^\s#](?=\s+#)")
_DOUBLE = re.compile(r"\"(?:[^\"\\]|\\.)*\"")
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_INDENTED = re.compile(r"^(?:\s*- |\s+[\w-]+:(?:\s|$))")
_FIELD = re.compile(rf"^(?:{_KEY})[ \t]*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class YamlSlip:
    """The cause of a syntax error; line and column are counted from 0."""

    line: int
    column: int
    code: IssueCode
    details: Mapping[str, str] = field(default_factory=dict)


def syntax_slip(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> YamlSlip:
    """The likely cause of `error` in the lines of its document."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    if "escape" in (error.problem or ""):
        return YamlSlip(line, column, IssueCode.BAD_YAML_BACKSLASH)
    if (unclosed := _unclosed_quote(lines[: line + 1])) is not None:
        return unclosed
    candidates = list(_candidates(error, line, lines))
    for rules in (_SLIPS, _SHAPES):
        for at in candidates:
            for rule in rules:
                if (slip := rule(lines, at)) is not None:
                    return slip
    return YamlSlip(line, column, IssueCode.BAD_YAML)


def _candidates(error: yaml.MarkedYAMLError, line: int, lines: Sequence[str]) -> Iterator[int]:
    """The lines that may hold the slip, most likely first."""
    context = error.context_mark.line if error.context_mark is not None else line
    if "simple key" in (error.context or ""):
        yield context
    if line < len(lines):
        yield line
    if (before := _line_before(lines, line)) is not None:
        yield before
    if context < len(lines):
        yield context


def _line_before(lines: Sequence[str], line: int) -> int | None:
    return next((at for at in range(min(line, len(lines)) - 1, -1, -1) if lines[at].strip()), None)


def _unclosed_quote(lines: Sequence[str]) -> YamlSlip | None:
    for at, line in enumerate(lines):
        start = _value_start(line)
        value = line[start:]
        closed = {'"': _DOUBLE, "'": _SINGLE}.get(value[:1])
        if closed is None or closed.match(value):
            continue
        if quotes := typographic_quotes(value[1:]):
            details = {"value": quotes}
            return YamlSlip(at, start, IssueCode.TYPOGRAPHIC_QUOTES, details)
        return YamlSlip(at, start, IssueCode.BAD_YAML_QUOTE)
    return None


def _value_start(line: str) -> int:
    match = _BEFORE_VALUE.match(line)
    return match.end() if match else 0


def _conflict(lines: Sequence[str], at: int) -> YamlSlip | None:
    return YamlSlip(at, 0, IssueCode.CONFLICT_MARKER) if DIVIDER.fullmatch(lines[at]) else None


def _tab(lines: Sequence[str], at: int) -> YamlSlip | None:
    match = _TAB_INDENT.match(lines[at])
    return YamlSlip(at, match.end() - 1, IssueCode.BAD_YAML_TAB) if match else None


def _fence(lines: Sequence[str], at: int) -> YamlSlip | None:
    if not looks_like_fence(lines[at]):
        return None
    return YamlSlip(at, 0, IssueCode.BAD_FENCE, {"value": lines[at].rstrip()})


def _bullet(lines: Sequence[str], at: int) -> YamlSlip | None:
    match = _BULLET.match(lines[at])
    return _look_alike(at, match, "-") if match else None


def _colon(lines: Sequence[str], at: int) -> YamlSlip | None:
    match = _NO_COLON.match(lines[at])
    return _look_alike(at, match, ":") if match else None


def _look_alike(at: int, match: re.Match[str], right: str) -> YamlSlip:
    details = {"value": match[1], "right": right}
    return YamlSlip(at, match.start(1), IssueCode.BAD_YAML_LOOK_ALIKE, details)


def _after_quote(lines: Sequence[str], at: int) -> YamlSlip | None:
    start = _value_start(lines[at])
    value = lines[at][start:]
    closed = (_DOUBLE if value[:1] == '"' else _SINGLE).match(value)
    rest = value[closed.end() :].strip() if closed else ""
    if not closed or not rest or rest.startswith(("#", ":")):
        return None
    column = start + closed.end()
    code = IssueCode.BAD_YAML_COMMA if rest[0] == "," else IssueCode.BAD_YAML_AFTER_QUOTE
    return YamlSlip(at, column, code)


def _quotes(lines: Sequence[str], at: int) -> YamlSlip | None:
    start = _value_start(lines[at])
    quotes = quoted_as_value(lines[at][start:]) if start else ""
    details = {"value": quotes}
    return YamlSlip(at, start, IssueCode.TYPOGRAPHIC_QUOTES, details) if quotes else None


def _dash(lines: Sequence[str], at: int) -> YamlSlip | None:
    match = _DASH.match(lines[at])
    if match is None or (lines[at].startswith("- ") and _in_list(lines, at)):
        return None
    return YamlSlip(at, lines[at].index("- "), IssueCode.BAD_YAML_DASH)


def _in_list(lines: Sequence[str], at: int) -> bool:
    above = _line_before(lines, at)
    return above is not None and (
        lines[above].startswith(("- ", " ")) or lines[above].endswith(":")
    )


def _comma(lines: Sequence[str], at: int) -> YamlSlip | None:
    start = _value_start(lines[at])
    if lines[at][start : start + 1] not in {"{", "["}:
        return None
    match = _NO_COMMA.search(lines[at], start)
    return YamlSlip(at, match.end() - 1, IssueCode.BAD_YAML_COMMA) if match else None


def _start(lines: Sequence[str], at: int) -> YamlSlip | None:
    start = _value_start(lines[at])
    match = _START.match(lines[at], start) if start else None
    if match is None:
        return None
    value = lines[at][start:].strip()
    if _MARKDOWN_LINK.fullmatch(value):
        details = {"problem": AddressProblem.WRAPPED.value, "value": value}
        return YamlSlip(at, start, IssueCode.BAD_URL, details)
    return YamlSlip(at, start, IssueCode.BAD_YAML_START, {"value": match[0][:1]})


def _bracket(lines: Sequence[str], at: int) -> YamlSlip | None:
    start = _value_start(lines[at])
    opening = lines[at][start : start + 1]
    closing = {"[": "]", "{": "}"}.get(opening)
    if closing is None or lines[at].count(opening) <= lines[at].count(closing):
        return None
    details = {"value": opening, "right": closing}
    return YamlSlip(at, start, IssueCode.BAD_YAML_BRACKET, details)


def _space(lines: Sequence[str], at: int) -> YamlSlip | None:
    match = _SPACE.match(lines[at])
    if match is None:
        return None
    sign = match[1] or match[2]
    return YamlSlip(at, match.end() - 1, IssueCode.BAD_YAML_SPACE, {"value": sign})


def _colon_in_value(lines: Sequence[str], at: int) -> YamlSlip | None:
    in_brackets = lines[at][_value_start(lines[at]) :].startswith(("{", "["))
    if in_brackets or not _COLON_IN_VALUE.match(lines[at]):
        return None
    column = re.search(r":(?:\s|$)", lines[at][_value_start(lines[at]) :])
    start = _value_start(lines[at]) + (column.start() if column else 0)
    return YamlSlip(at, start, IssueCode.BAD_YAML_COLON)


def _hash(lines: Sequence[str], at: int) -> YamlSlip | None:
    match = _HASH.match(lines[at])
    if match is None:
        return None
    value = lines[at][match.end() :].strip()
    return YamlSlip(at, _value_start(lines[at]), IssueCode.TEXT_AFTER_HASH, {"value": value})


def _not_a_field(lines: Sequence[str], at: int) -> YamlSlip | None:
    line = lines[at]
    if not line.strip() or line[0] in " -#" or _FIELD.match(line):
        return None
    after_blank = at > 0 and not lines[at - 1].strip()
    is_text = line[0].isalnum() or line.startswith(("!", "["))
    code = IssueCode.UNCLOSED_FRONT_MATTER if after_blank and is_text else IssueCode.BAD_YAML_LINE
    return YamlSlip(at, 0, code)


def _indentation(lines: Sequence[str], at: int) -> YamlSlip | None:
    if not _INDENTED.match(lines[at]):
        return None
    column = len(lines[at]) - len(lines[at].lstrip())
    return YamlSlip(at, column, IssueCode.BAD_YAML_INDENT)


_Rule = Callable[[Sequence[str], int], YamlSlip | None]
_SLIPS: tuple[_Rule, ...] = (
    _conflict,
    _tab,
    _fence,
    _bullet,
    _colon,
    _after_quote,
    _quotes,
    _comma,
    _colon_in_value,
    _dash,
    _start,
    _bracket,
    _space,
    _hash,
)
"""Slips that a line shows by itself."""

_SHAPES: tuple[_Rule, ...] = (_not_a_field, _indentation)
"""Slips that only the error makes likely."""
