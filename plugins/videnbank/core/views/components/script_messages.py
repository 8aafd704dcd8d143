"""The Danish words that a script shows, handed to it as data."""

from __future__ import annotations

import json

from videnbank.core.language.wording import Wording


def script_messages(wording: Wording, section: str, *more: str) -> str:
    """The texts of a section, and the words a query can do without, as JSON inside HTML.

    `more` are texts of other sections, which keep their whole keys.
    """
    prefix = f"{section}."
    words = {
        key.removeprefix(prefix): text
        for key, text in wording.texts.items()
        if key.startswith(prefix)
    }
    words |= {key: wording.text(key) for key in more}
    words["stop_words"] = wording.text("find.stop_words")
    # "<" could end the element; JSON has another way to write it.
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
