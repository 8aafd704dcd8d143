"""Makes the HTML of a body harmless: what is not on the list goes."""

from __future__ import annotations

import re
from functools import cache

import nh3

_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details"),
    *("dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr"),
    *("i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "small", "span"),
    *("strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    *("ul",),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "details": {"open"},
    "div": {"aria-label"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
    "li": {"id"},
    "sup": {"id"},
}
_ATTRIBUTE_VALUES = {"div": {"tabindex": {"0"}, "role": {"group"}}}
"""What the box of a table needs to be reached by keyboard."""

_ADMONITIONS = {"note", "tip", "info", "warning", "danger", "example", "quote", "success"}
_CLASSES = {
    "a": {"headerlink", "footnote-ref", "footnote-backref"},
    "div": {"admonition", "footnote", "highlight", "vb-scroll", *_ADMONITIONS},
    "details": _ADMONITIONS,
    "p": {"admonition-title"},
}


class CleanHtml(str):
    """Harmless HTML, which a template engine that escapes by itself shows as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """The HTML, by the name that such engines look for."""
        return str(self)


_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)
_PASSED_OVER = dict.fromkeys(map(ord, "\t\n\r"))
_BLANKS = "".join(map(chr, range(0x21)))
"""What browsers pass over inside an address, and at its ends (WHATWG URL, §4.4)."""


@cache
def _cleaner(*, links: bool = True) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS if links else _TAGS - {"a"},
        clean_content_tags={"script", "style", "iframe", "object", "template", "noscript"},
        attributes=_ATTRIBUTES,
        tag_attribute_values=_ATTRIBUTE_VALUES,
        allowed_classes=_CLASSES,
        filter_style_properties={"text-align"},
        url_schemes={"http", "https", "mailto", "tel"},
        url_relative="pass_through",
        attribute_filter=_without_remote_image,
        link_rel=None,
    )


def sanitize(html: str) -> str:
    """The HTML with only harmless elements, attributes, classes and addresses left.

    Pictures from elsewhere lose their address: to fetch one would tell a stranger who reads here.
    """
    return _cleaner().clean(html)


def without_links(html: str) -> str:
    """The HTML with the texts of its links alone, for a place where they lead nowhere."""
    return _cleaner(links=False).clean(html)


def _without_remote_image(tag: str, attribute: str, value: str) -> str | None:
    if tag != "img" or attribute != "src":
        return value
    address = value.translate(_PASSED_OVER).strip(_BLANKS)
    return None if _ELSEWHERE.match(address) else value
