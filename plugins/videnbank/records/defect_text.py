"""The message for a defect of the program: where it was, and that no author can mend it."""

from __future__ import annotations

from videnbank.core.issues.place_note import noted_place
from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import danish


def defect_text(error: BaseException, place: str, hint: str) -> str:
    """The Danish text of a defect, in one line.

    `place` is the file or address the program was at, unless the error says it itself. `hint` says
    how the traceback can be seen; the text of an error that is not ours is in it alone, since it may
    quote what must not be in a log.
    """
    wording = danish()
    name = type(error).__name__
    is_ours = type(error).__module__.partition(".")[0] == __name__.partition(".")[0]
    reason = escape_invisible(f"{name}: {error}") if is_ours else name
    where = escape_invisible(noted_place(error) or place)
    key = "machine.defect_at" if where else "machine.defect"
    return wording.text(key, place=where, error=reason, hint=hint)
