"""The text of a piece of YAML as libyaml should see it, and where it stands in the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from videnbank.core.language.signs import (
    HARD_SPACES,
    REFUSED_SIGN,
    ignorable_places,
    may_hide_signs,
    without_ignorable,
)

_HARD = f"[{HARD_SPACES}]"
_ANY_HARD = re.compile(_HARD)
_INDENT = re.compile(rf"^[ {HARD_SPACES}]*{_HARD}[ {HARD_SPACES}]*")
_AFTER_DASH = re.compile(rf"^ *-[ {HARD_SPACES}]*{_HARD}[ {HARD_SPACES}]*")
_AROUND_COLON = re.compile(rf"^( *(?:- +)*[\w\"'-]+)([ {HARD_SPACES}]*:[ {HARD_SPACES}]*)")
_IN_BRACKETS = re.compile(rf"(?<=[\[{{,])[ {HARD_SPACES}]+|[ {HARD_SPACES}]+(?=[\]}},])")
_KEY_IN_BRACES = re.compile(rf"([{{,][ ]*[\w-]+:){_HARD}+")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


@dataclass(frozen=True, slots=True)
class RefusedSign:
    """A sign that no text may contain; line and column are counted from 0, in the source."""

    line: int
    column: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class YamlText:
    """YAML with ordinary spaces where its structure needs them, and without invisible signs.

    `removed` are the source columns of the signs taken out of each line, both counted from 0.
    """

    text: str
    removed: Mapping[int, tuple[int, ...]]
    refused: tuple[RefusedSign, ...] = ()

    def source_column(self, line: int, column: int) -> int:
        """The column in the source of a column in the text, both counted from 0."""
        for place in self.removed.get(line, ()):
            column += place <= column
        return column


@lru_cache(maxsize=2)
def yaml_text(source: str) -> YamlText:
    """The text of `source`, with the invisible signs in it named or taken as they are meant.

    Text pasted from Word and web pages has hard spaces where an editor shows ordinary ones.
    """
    if not may_hide_signs(source) and _ANY_HARD.search(source) is None:
        return YamlText(source, {})
    lines = source.split("\n")
    removed: dict[int, tuple[int, ...]] = {}
    refused: dict[str, RefusedSign] = {}
    for number, source_line in enumerate(lines):
        line, hidden = _visible(source_line, number, refused)
        if hidden:
            removed[number] = hidden
        lines[number] = _with_plain_spaces(line) if _ANY_HARD.search(line) else line
    return YamlText("\n".join(lines), removed, tuple(refused.values()))


def _visible(
    line: str, number: int, refused: dict[str, RefusedSign]
) -> tuple[str, tuple[int, ...]]:
    """A line without its hidden signs, and their columns; the first of each is put in `refused`."""
    hidden = {at for at in ignorable_places(line) if at < _address_start(line)}
    for match in REFUSED_SIGN.finditer(line):
        hidden.add(match.start())
        value = f"U+{ord(match[0]):04X}"
        refused.setdefault(value, RefusedSign(number, match.start(), str(match.lastgroup), value))
    if not hidden:
        return line, ()
    text = "".join(sign for at, sign in enumerate(line) if at not in hidden)
    return text, tuple(sorted(hidden))


def _address_start(line: str) -> int:
    """Where the value of a line begins if it holds an address, else the length of the line.

    A sign hidden in an address is told, since it may lead elsewhere than it seems.
    """
    if not is_address(line):
        return len(line)
    return line.find(": ") + 1


def is_address(value: str) -> bool:
    """Whether a value seems to be or to hold the address of a page or of a mailbox."""
    return "://" in value or "@" in value


def scalar_text(value: str) -> str:
    """The value of a scalar without the signs that have no meaning, unless it is an address."""
    return value.strip() if is_address(value) else without_ignorable(value).strip()


def _with_plain_spaces(line: str) -> str:
    """The line with ordinary spaces where YAML asks for some; those inside texts stay."""
    for pattern in (_INDENT, _AFTER_DASH):
        line = pattern.sub(lambda match: _plain(match[0]), line)
    line = _AROUND_COLON.sub(lambda match: match[1] + _plain(match[2]), line)
    value = line.partition(":")[2].lstrip() if ":" in line else line.lstrip(" -")
    if value.startswith(("[", "{")) and not _QUOTED.search(line):
        line = _KEY_IN_BRACES.sub(lambda match: _plain(match[0]), line)
        line = _IN_BRACKETS.sub(lambda match: _plain(match[0]), line)
    return _plain(line) if not line.strip() else line


def _plain(text: str) -> str:
    return _ANY_HARD.sub(" ", text)
