"""Danish messages for scripts, embedded in pages as JSON."""

from __future__ import annotations

import json

from videnbank.core.index.stop_words import question_words
from videnbank.core.site.site import Site


def search_messages(site: Site, section: str) -> str:
    """As `script_messages`, with the stop words of queries."""
    with_places = bool(site.places.municipalities)
    stop_words = " ".join(question_words(with_places=with_places))
    return json_in_html(_section(site, section) | {"stop_words": stop_words})


def script_messages(site: Site, section: str, *extra_keys: str) -> str:
    """The texts of a wording section, as JSON that is safe in HTML.

    Extra texts come from other sections, and have their full keys.
    """
    return json_in_html(_section(site, section) | {key: site.text(key) for key in extra_keys})


def _section(site: Site, section: str) -> dict[str, str]:
    prefix = f"{section}."
    return {
        key.removeprefix(prefix): text
        for key, text in site.wording.texts.items()
        if key.startswith(prefix)
    }


def json_in_html(value: object) -> str:
    """A value as JSON that is safe in a script element."""
    # A literal "<" could close the script element; JSON allows an escape instead.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
