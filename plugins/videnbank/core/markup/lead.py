"""The beginning of a body: what a list shows above its records."""

from __future__ import annotations

_START, _END = "<p>", "</p>"
_PICTURE = "<p><img"


def split_lead(html: str) -> tuple[str, str]:
    """The first paragraph of a body's HTML, and the rest; no lead if the body begins otherwise."""
    if not html.startswith(_START) or html.startswith(_PICTURE):
        return "", html
    end = html.index(_END) + len(_END)
    return html[:end], html[end:].strip()
