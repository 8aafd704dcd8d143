"""Titles broken into lines of about the same length."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence


def title_lines(
    title: str, width_of: Callable[[str], float], most: float
) -> tuple[str, ...] | None:
    """The title in as few lines as fit in `most`, evenly filled; None if a word is too long.

    Lines of one length are read as one title; a single word on the last is read as an afterthought.
    """
    words = title.split()
    # Measured word by word, since measuring is what takes time; kerning with a space is too little
    # to see.
    widths = {word: width_of(word) for word in (*words, " ")}
    longest = max((widths[word] for word in words), default=0.0)
    if longest > most:
        return None
    count = len(_lines(words, widths, most))
    narrow, wide = longest, most
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(_lines(words, widths, middle)) == count:
            wide = middle
        else:
            narrow = middle
    return tuple(" ".join(line) for line in _lines(words, widths, wide))


def _lines(words: Sequence[str], widths: Mapping[str, float], most: float) -> list[list[str]]:
    lines: list[list[str]] = []
    used = 0.0
    for word in words:
        longer = used + widths[" "] + widths[word]
        if lines and longer <= most:
            lines[-1].append(word)
            used = longer
        else:
            lines.append([word])
            used = widths[word]
    return lines
