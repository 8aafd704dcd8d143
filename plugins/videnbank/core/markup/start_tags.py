"""The start tags in a piece of HTML: their names, their attributes, and how they are written."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag. Its name and attribute names are in lower case, its values without entities.

    Of an attribute that is given twice the first counts, as in browsers (HTML, §13.2.5.33).
    `source` is the tag as it is written.
    """

    name: str
    attributes: dict[str, str]
    source: str


def start_tags(html: str) -> tuple[StartTag, ...]:
    """Every start tag in its order; those in comments and scripts, and unclosed ones, are none."""
    parser = _Parser()
    # Never closed: at the end of the input the parser would try each unclosed tag anew, which
    # takes the square of the text.
    parser.feed(html)
    return tuple(parser.tags)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[StartTag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self.tags.append(StartTag(tag, attributes, self.get_starttag_text() or ""))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        # `<![x` is a comment to browsers; Python before 3.14 raises AssertionError for most of them.
        del report
        return self.parse_bogus_comment(i)
