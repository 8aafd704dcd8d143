"""Makes the HTML of a body harmless: what is not on the list goes."""

from __future__ import annotations

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
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
    "li": {"id"},
    "sup": {"id"},
}
_ADMONITIONS = {"note", "tip", "info", "warning", "danger", "example", "quote", "success"}
_CLASSES = {
    "a": {"headerlink", "footnote-ref", "footnote-backref"},
    "div": {"admonition", "footnote", "highlight", *_ADMONITIONS},
    "details": _ADMONITIONS,
    "p": {"admonition-title"},
}


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        clean_content_tags={"script", "style", "iframe", "object", "template", "noscript"},
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        filter_style_properties={"text-align"},
        url_schemes={"http", "https", "mailto", "tel"},
        url_relative="pass_through",
        link_rel=None,
    )


def cleaned(html: str) -> str:
    """The HTML with only harmless elements, attributes, classes and addresses left."""
    return _cleaner().clean(html)
