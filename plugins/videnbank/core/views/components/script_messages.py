"""Danish messages for scripts, embedded in pages as JSON."""

from __future__ import annotations

import json

from videnbank.core.index.stop_words import question_words
from videnbank.core.site.site import Site


def script_messages(site: Site, section: str, *extra_keys: str) -> str:
    """The texts of a wording section and the stop words of queries, as JSON that is safe in HTML.

    `extra_keys` add texts of other sections under their full keys.
    """
    prefix = f"{section}."
    messages = {
        key.removeprefix(prefix): text
        for key, text in site.wording.texts.items()
        if key.startswith(prefix)
    }
    messages |= {key: site.text(key) for key in extra_keys}
    with_places = bool(site.places.municipalities)
    messages["stop_words"] = " ".join(question_words(with_places=with_places))
    # A literal "<" could close the script element; JSON allows an escape instead.
    return json.dumps(messages, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
