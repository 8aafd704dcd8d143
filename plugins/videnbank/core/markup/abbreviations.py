"""Abbreviations with their meaning: `*[MED]: Medbestemmelse` marks every MED of the body.

The syntax is that of Markdown Extra (michelf.ca/projects/php-markdown/extra/#abbr); no plugin of the
parser has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_DEFINITION = re.compile(r"\*\[([^\[\]\n]{1,60})\]:[ \t]*(\S[^\n]*)")
_KEY = "abbreviations"


def abbreviations_plugin(parser: MarkdownIt) -> None:
    """Adds the syntax to a parser."""
    parser.block.ruler.before(
        "reference", "abbreviation", _definition, {"alt": ["paragraph", "reference"]}
    )
    parser.core.ruler.push("abbreviation", _mark)


def abbreviations_of(environment: Mapping[str, Any]) -> Mapping[str, str]:
    """The abbreviations of a body and their meanings; `environment` is what the parser remembers."""
    meanings: Mapping[str, str] = environment.get(_KEY, {})
    return meanings


def _definition(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803 the parser's signature
    del endLine
    if state.is_code_block(startLine):
        return False
    start = state.bMarks[startLine] + state.tShift[startLine]
    match = _DEFINITION.fullmatch(state.src[start : state.eMarks[startLine]].rstrip())
    if match is None:
        return False
    if not silent:
        meanings = state.env.setdefault(_KEY, {})
        meanings.setdefault(match[1], match[2].strip())
        state.line = startLine + 1
    return True


def _mark(state: StateCore) -> None:
    meanings = abbreviations_of(state.env)
    if not meanings:
        return
    # The longest first, so that MED-udvalg is not read as MED.
    words = "|".join(map(re.escape, sorted(meanings, key=len, reverse=True)))
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    for block in state.tokens:
        if block.type == "inline" and block.children:
            block.children = [
                part for token in block.children for part in _parts(token, pattern, meanings)
            ]


def _parts(token: Token, pattern: re.Pattern[str], meanings: Mapping[str, str]) -> list[Token]:
    if token.type != "text":
        return [token]
    parts: list[Token] = []
    end = 0
    for match in pattern.finditer(token.content):
        parts.append(_text(token, token.content[end : match.start()]))
        opening = Token("abbr_open", "abbr", 1, {"title": meanings[match[0]]}, level=token.level)
        closing = Token("abbr_close", "abbr", -1, level=token.level)
        parts += [opening, _text(token, match[0]), closing]
        end = match.end()
    if not parts:
        return [token]
    return [*parts, _text(token, token.content[end:])]


def _text(token: Token, content: str) -> Token:
    return Token("text", "", 0, content=content, level=token.level)
