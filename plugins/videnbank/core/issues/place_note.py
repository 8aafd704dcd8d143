"""Notes on an exception which file of the project the program was at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

_MARK = "videnbank: "


@contextmanager
def noting_place(path: str) -> Iterator[None]:
    """Notes `path` on an exception that leaves the block, which only a defect of the program does."""
    try:
        yield
    except Exception as error:
        error.add_note(f"{_MARK}{path}")
        raise


def noted_place(error: BaseException) -> str:
    """The innermost place noted on an exception or on its causes; empty if none."""
    current: BaseException | None = error
    while current is not None:
        for note in getattr(current, "__notes__", ()):
            if note.startswith(_MARK):
                return str(note).removeprefix(_MARK)
        current = current.__cause__ or current.__context__
    return ""
