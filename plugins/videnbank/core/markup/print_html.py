"""A hand-written text as a part of something printed."""

from __future__ import annotations

from html.parser import HTMLParser

from videnbank.core.markup.sanitizer import CleanHtml, sanitize, without_links

_LOWERED = {f"h{level}": f"h{level + 1}" for level in range(2, 6)}
"""The headings that are set a level lower; below h6 there is none."""


def print_html(html: str, *, links: bool) -> CleanHtml:
    """The HTML of a body below a heading of its own, harmless, each of its headings a level lower.

    Without `links` their texts are left: the print does not know the site's address.
    """
    writer = _PrintWriter()
    writer.feed(sanitize(html))
    writer.close()
    lowered = "".join(writer.written)
    return CleanHtml(lowered if links else without_links(lowered))


class _PrintWriter(HTMLParser):
    """Writes harmless HTML anew, without the signs that link to headings.

    Everything but headings is written as it was read: entities stay entities.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.written: list[str] = []
        self._in_heading_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and ("class", "headerlink") in attrs:
            self._in_heading_link = True
        source = self.get_starttag_text() or ""
        self._write(source.replace(tag, _LOWERED.get(tag, tag), 1))

    def handle_endtag(self, tag: str) -> None:
        self._write(f"</{_LOWERED.get(tag, tag)}>")
        # A link never holds another (HTML, §4.5.1), and the sanitizer closes what is open.
        self._in_heading_link = self._in_heading_link and tag != "a"

    def handle_data(self, data: str) -> None:
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        self._write(f"&{name};")

    def _write(self, source: str) -> None:
        if not self._in_heading_link:
            self.written.append(source)
