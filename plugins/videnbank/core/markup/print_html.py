"""A hand-written text as a part of something printed."""

from __future__ import annotations

import re

from videnbank.core.markup.sanitizer import CleanHtml, sanitize, without_links

_HEADING = re.compile(r"<(/?)h([2-5])\b")
_HEADING_LINK = re.compile(r"""<a[^>]*\bclass="headerlink"[^>]*>.*?</a>""")


def print_html(html: str, *, links: bool) -> CleanHtml:
    """The HTML of a body below a heading of its own, harmless, each of its headings a level lower.

    Without `links` their texts are left: the print does not know the site's address.
    """
    harmless = _HEADING_LINK.sub("", sanitize(html))
    if not links:
        harmless = without_links(harmless)
    return CleanHtml(_HEADING.sub(lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}", harmless))
