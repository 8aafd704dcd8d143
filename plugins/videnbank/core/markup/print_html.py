"""Adapts the HTML of a body for print."""

from __future__ import annotations

from html.parser import HTMLParser

from videnbank.core.markup.sanitizer import CleanHtml, sanitize, without_links
from videnbank.core.markup.term_links import TERM_CLASS

_DEMOTED_TAGS = {f"h{level}": f"h{level + 1}" for level in range(2, 6)}
"""Headings are demoted one level; h6 is the lowest."""


def print_html(html: str, *, links: bool) -> CleanHtml:
    """The sanitized HTML of a body with its headings demoted one level.

    Without `links`, links are replaced by their text, for prints that do not know the site URL; so
    are those to definitions in any case, since these do not stand at the foot of the same text.
    """
    writer = _PrintWriter()
    writer.feed(sanitize(html))
    writer.close()
    demoted = "".join(writer.parts)
    return CleanHtml(demoted if links else without_links(demoted))


class _PrintWriter(HTMLParser):
    """Demotes the headings of sanitized HTML, and leaves out the links to definitions.

    Everything else is copied verbatim: entities stay entities.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._in_term = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and ("class", TERM_CLASS) in attrs:
            self._in_term = True
            return
        source = self.get_starttag_text() or ""
        self.parts.append(source.replace(tag, _DEMOTED_TAGS.get(tag, tag), 1))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._in_term:
            self._in_term = False
            return
        self.parts.append(f"</{_DEMOTED_TAGS.get(tag, tag)}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")
