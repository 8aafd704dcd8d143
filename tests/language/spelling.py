"""Danish spelling: Hunspell's da_DK, made stricter, and the project's own words."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

SHORTEST_PART = 4
"""The dictionary takes parts of two letters for a compound, and so takes `dalgig` for a word."""

_NO_WORDS = re.compile(
    r"\{\w*\}|\S*(?:://|[@\\_=]|--)\S*|\S*\.(?:dk|nl|org|com|io|md|py|yml|toml|lock|app|png|jpg|svg)\b\S*"
)
"""Places to fill in, addresses, names of files, and what one types."""
_WORD = re.compile(r"\w+(?:['’.-]\w+)*[.-]?")
_FIGURES = re.compile(r"^[\d.,]+-")


@dataclass(frozen=True, slots=True)
class Found:
    """A word and its line, counted from 0 within its text.

    A full stop at its end is kept, as it may be an abbreviation's; a hyphen too (`børne- og`).
    """

    word: str
    line: int


def tokenize(text: str) -> Iterator[Found]:
    """The words of a text; figures are none."""
    for number, line in enumerate(text.split("\n")):
        for found in _WORD.findall(_NO_WORDS.sub(" ", line)):
            word = _FIGURES.sub("", found)
            if not word[0].isdigit():
                yield Found(word, number)


def read_words(file: Path) -> list[str]:
    """The words of a word list: one a line, without the comment lines that name its groups."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class Speller:
    """Knows which words are right.

    `own` are right though Hunspell does not know them: with a capital too, and as a genitive.
    """

    def __init__(self, program: str, stem: Path, own: Iterable[str], folder: Path) -> None:
        self._own = frozenset(own)
        self._command = [program, "-i", "UTF-8", "-d", str(folder / "strict")]
        copyfile(stem.with_suffix(".dic"), folder / "strict.dic")
        rules = stem.with_suffix(".aff").read_bytes()
        stricter = re.sub(rb"(?m)^COMPOUNDMIN .*", b"COMPOUNDMIN %d" % SHORTEST_PART, rules)
        (folder / "strict.aff").write_bytes(stricter)

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Those of the words that are wrong, as far as is known."""
        asked = set(words)
        parts = {part for word in asked for reading in _readings(word) for part in reading}
        wrong = {part for part in self._unknown_to_hunspell(parts) if not self._is_own(part)}
        return {
            word
            for word in asked
            if not any(wrong.isdisjoint(reading) for reading in _readings(word))
        }

    def suggestions(self, word: str) -> str:
        """What Hunspell thinks was meant, the likeliest first."""
        answer = self._ask("-a", f"^{word}\n")
        return ", ".join(answer.partition(": ")[2].split("\n")[0].split(", ")[:3])

    def _unknown_to_hunspell(self, words: Iterable[str]) -> list[str]:
        return self._ask("-l", "\n".join(sorted(words))).split("\n")

    def _ask(self, mode: str, text: str) -> str:
        done = subprocess.run(
            [*self._command, mode], input=text.encode(), capture_output=True, check=True
        )
        return done.stdout.decode()

    def _is_own(self, word: str) -> bool:
        forms = {word, word.removesuffix("."), word.removesuffix("s"), word.removesuffix("'s")}
        forms |= {form[:1].lower() + form[1:] for form in forms}
        return not self._own.isdisjoint(forms)


def _readings(word: str) -> Iterator[tuple[str, ...]]:
    # Each reading is some words that must all be right.
    bare = word.removesuffix(".")
    yield (word,)
    yield (bare,)
    if bare.endswith("-"):
        # A first part without its second keeps the sound that binds them: "beskæftigelses-".
        whole = bare.removesuffix("-")
        yield (whole,)
        yield (whole.removesuffix("s"),)
        yield (whole.removesuffix("e"),)
    elif "-" in bare:
        yield tuple(part for part in bare.split("-") if part)
