"""Parses the start tags of HTML."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag, with lower-case names and unescaped attribute values.

    The first of duplicate attributes counts, as in browsers (HTML, §13.2.5.33). `source` is the
    original text of the tag.
    """

    name: str
    attributes: dict[str, str]
    source: str


def start_tags(html: str) -> tuple[StartTag, ...]:
    """All start tags in order, except within comments and scripts and unclosed ones."""
    parser = _Parser()
    # Not closed: at the end of input the parser retries each unclosed tag, in quadratic time.
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
