"""The text of one block with its place in the body, so that problems get a line and a column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from videnbank.core.markup.spans import SPAN

MASK = "\ufdd1"
"""Stands for the source of code, links and images: a noncharacter, so no text contains it."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The source of a paragraph, heading or table cell, as the parser passes it to inline rules.

    `positions` are the line and column, from 1, at which each of its lines begins.
    """

    text: str
    token: Token
    positions: tuple[tuple[int, int], ...]

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column in the body of an offset in the text."""
        before = self.text[:offset]
        number = min(before.count("\n"), len(self.positions) - 1)
        line, column = self.positions[number]
        return line, column + offset - (before.rfind("\n") + 1)

    def masked(self) -> str:
        """The text with `MASK` in place of code, links and images, so that only plain text is left."""
        parts: list[str] = []
        end = 0
        for start, stop in sorted(spans(self.token)):
            if start >= end:
                lines = self.text[start:stop].split("\n")
                parts += [self.text[end:start], "\n".join(MASK * len(line) for line in lines)]
                end = stop
        return "".join((*parts, self.text[end:]))


def spans(block: Token) -> Iterator[tuple[int, int]]:
    """The spans of the code, links and images of a block."""
    for token in block.children or ():
        if SPAN in token.meta:
            yield token.meta[SPAN]


def source_texts(tokens: Iterable[Token], lines: Sequence[str]) -> Iterator[SourceText]:
    """The texts of the blocks of a body, whose source has these lines."""
    cursors: dict[int, int] = {}
    for token in tokens:
        if token.type != "inline" or token.map is None or not token.content:
            continue
        first = token.map[0]
        positions = []
        for number, text in enumerate(token.content.split("\n"), start=first):
            line = lines[number] if number < len(lines) else ""
            # The cells of a table share a line: the next is sought after the end of the last.
            start = line.find(text.strip(), cursors.get(number, 0))
            cursors[number] = max(start, 0) + len(text.strip())
            indent = len(text) - len(text.lstrip())
            positions.append((number + 1, max(start - indent, 0) + 1))
        yield SourceText(token.content, token, tuple(positions))
