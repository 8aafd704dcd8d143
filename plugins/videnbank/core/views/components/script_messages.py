"""The Danish words that a script shows, handed to it as data."""

from __future__ import annotations

import json

from videnbank.core.index.stop_words import question_words
from videnbank.core.site.site import Site


def script_messages(site: Site, section: str, *more: str) -> str:
    """The texts of a section, and the words a query can do without, as JSON inside HTML.

    `more` are texts of other sections, which keep their whole keys.
    """
    prefix = f"{section}."
    words = {
        key.removeprefix(prefix): text
        for key, text in site.wording.texts.items()
        if key.startswith(prefix)
    }
    words |= {key: site.text(key) for key in more}
    with_places = bool(site.places.municipalities)
    words["stop_words"] = " ".join(question_words(with_places=with_places))
    # "<" could end the element; JSON has another way to write it.
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
