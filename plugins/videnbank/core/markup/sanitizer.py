"""Sanitizes the HTML of bodies by an allow-list."""

from __future__ import annotations

import re
from functools import cache

import nh3

_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details"),
    *("dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr"),
    *(
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "picture",
        "pre",
        "q",
        "s",
        "small",
        "source",
        "span",
    ),
    *("strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    *("ul",),
}
_ATTRIBUTES = {
    "a": {"href", "id", "title"},
    "abbr": {"title"},
    "details": {"open"},
    "div": {"aria-label"},
    "img": {"src", "alt", "title", "width", "height", "loading", "decoding", "srcset", "sizes"},
    "source": {"type", "srcset", "sizes"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
    "li": {"id"},
    "sup": {"id"},
}
_ATTRIBUTE_VALUES = {"div": {"tabindex": {"0"}, "role": {"group"}}}
"""Makes the scroll container of a table focusable."""

_ADMONITIONS = {"note", "tip", "info", "warning", "danger", "example", "quote", "success"}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref", "vb-term"},
    "div": {"admonition", "footnote", "highlight", "vb-scroll", *_ADMONITIONS},
    "details": _ADMONITIONS,
    "p": {"admonition-title"},
    "li": {"task-list-item"},
}


class CleanHtml(str):
    """Sanitized HTML, which auto-escaping template engines render verbatim."""

    __slots__ = ()

    def __html__(self) -> str:
        """The protocol of auto-escaping engines for safe HTML."""
        return str(self)


_REMOTE_URL = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)
_IGNORED_INSIDE = dict.fromkeys(map(ord, "\t\n\r"))
_IGNORED_AROUND = "".join(map(chr, range(0x21)))
"""Characters that browsers ignore within and around a URL (WHATWG URL, §4.4)."""


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
    """Keep only the allowed elements, attributes, classes and URL schemes.

    Remote images lose their `src`: fetching them would leak the IP addresses of readers.
    """
    return _cleaner().clean(html)


def without_links(html: str) -> str:
    """Sanitize and replace links by their text."""
    return _cleaner(links=False).clean(html)


def _without_remote_image(tag: str, attribute: str, value: str) -> str | None:
    if (tag, attribute) == ("img", "src"):
        addresses = [value]
    elif attribute == "srcset":
        addresses = value.split(",")
    else:
        return value
    clean = (address.translate(_IGNORED_INSIDE).strip(_IGNORED_AROUND) for address in addresses)
    return None if any(map(_REMOTE_URL.match, clean)) else value
