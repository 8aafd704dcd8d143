"""Renders the tokens of a body to HTML, with slots in place of the addresses."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from videnbank.core.markup.labels import ALERT_TYPES, BodyLabels
from videnbank.core.markup.readable_text import readable_text

SLOT = "\ufdd0"
"""Encloses the number of a link in the HTML: a noncharacter, which no body contains."""

_Tokens = Sequence[Token]
_OPTIONS = MarkdownIt("commonmark", {"xhtmlOut": False}).options


class Slot(NamedTuple):
    """A link or an image, and its text."""

    token: Token
    text: str


class BodyRenderer(RendererHTML):
    """The renderer; `slots` collects the links and images of what it renders."""

    def __init__(self, labels: BodyLabels) -> None:
        super().__init__()
        self._labels = labels
        self.slots: list[Slot] = []

    def _slot(self, token: Token, text: str) -> str:
        self.slots.append(Slot(token, text))
        return f"{SLOT}{len(self.slots) - 1}{SLOT}"

    def text(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """Text as readers take it."""
        return escapeHtml(readable_text(tokens[idx].content))

    def link_open(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """A link with a slot for its address."""
        token = tokens[idx]
        title = token.attrGet("title")
        attribute = f' title="{escapeHtml(readable_text(str(title)))}"' if title else ""
        text = readable_text(_text(_until_close(tokens, idx)))
        return f'<a href="{self._slot(token, text)}"{attribute}>'

    def image(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """An image that is a slot as a whole; its alternative text is that of the link."""
        text = readable_text(_text(tokens[idx].children or ()))
        return f'<img src="{self._slot(tokens[idx], text)}">'

    def fence(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """Code without colours."""
        return f"<pre><code>{escapeHtml(tokens[idx].content)}</code></pre>\n"

    def list_item_open(self, tokens: _Tokens, idx: int, options: Any, env: Any) -> str:
        """A list item; that of a task begins with a box."""
        token = tokens[idx]
        done = token.meta.get("checked") if token.meta else None
        item = self.renderToken(tokens, idx, options, env)
        if done is None:
            return item
        label = self._labels.task_done if done else self._labels.task_open
        return f"{item}{escapeHtml(label)} "

    def table_open(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """A table in a box that scrolls and can be reached by keyboard, labelled by its headers."""
        headers: list[str] = []
        for token in tokens[idx + 1 :]:
            if token.type == "thead_close":
                break
            if token.type == "inline" and (text := plain_text(token).strip()):
                headers.append(text)
        # A group rather than a region, so that a page of small tables does not fill with landmarks.
        label = f' aria-label="{escapeHtml(", ".join(headers))}"' if headers else ""
        return f'<div class="vb-scroll" tabindex="0" role="group"{label}><table>\n'

    def table_close(self, _tokens: _Tokens, _idx: int, _options: Any, _env: Any) -> str:
        """The end of a table and its box."""
        return "</table></div>\n"

    def alert_open(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """GitHub's alert as a box."""
        return f'<div class="admonition {ALERT_TYPES[tokens[idx].info]}">\n'

    def alert_title_open(self, _tokens: _Tokens, _idx: int, _options: Any, _env: Any) -> str:
        """The title of an alert, as that of a box."""
        return '<p class="admonition-title">'

    def admonition_open(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """A box of a known type."""
        kind = tokens[idx].meta["tag"]
        return f'<div class="admonition {escapeHtml(kind)}">\n'

    def footnote_ref(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """The number that refers to a footnote."""
        number = tokens[idx].meta["id"] + 1
        anchor = reference_anchor(tokens[idx])
        link = f'<a class="footnote-ref" href="#{note_anchor(number)}">{number}</a>'
        return f'<sup id="{anchor}">{link}</sup>'

    def footnote_block_open(self, _tokens: _Tokens, _idx: int, _options: Any, _env: Any) -> str:
        """The list of footnotes."""
        return '<div class="footnote">\n<hr>\n<ol>\n'

    def footnote_block_close(self, _tokens: _Tokens, _idx: int, _options: Any, _env: Any) -> str:
        """The end of the list."""
        return "</ol>\n</div>\n"

    def footnote_open(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """One footnote."""
        return f'<li id="{note_anchor(tokens[idx].meta["id"] + 1)}">'

    def footnote_close(self, _tokens: _Tokens, _idx: int, _options: Any, _env: Any) -> str:
        """The end of a footnote."""
        return "</li>\n"

    def footnote_anchor(self, tokens: _Tokens, idx: int, _options: Any, _env: Any) -> str:
        """The link back to the place of the reference."""
        number = tokens[idx].meta["id"] + 1
        title = escapeHtml(self._labels.footnote_return.format(number=number))
        href = reference_anchor(tokens[idx])
        return f' <a class="footnote-backref" href="#{href}" title="{title}">↩</a>'


def render(
    tokens: _Tokens, environment: MutableMapping[str, Any], labels: BodyLabels
) -> tuple[str, tuple[Slot, ...]]:
    """The HTML of a body, not yet sanitized, and its links and images by the number of their slot."""
    _name_boxes(tokens, labels)
    renderer = _renderer(labels)
    renderer.slots = []
    html = renderer.render(tokens, _OPTIONS, environment)
    return html, tuple(renderer.slots)


def _name_boxes(tokens: _Tokens, labels: BodyLabels) -> None:
    # The parser titles a box without a title by its English type.
    for box, title in zip(tokens, tokens[2:], strict=False):
        if box.type == "alert_open":
            name = labels.box(ALERT_TYPES[box.info])
        elif box.type == "admonition_open" and box.info.strip() == box.meta["tag"]:
            name = labels.box(box.meta["tag"])
        else:
            continue
        title.children = [Token("text", "", 0, content=name)]


@lru_cache(maxsize=1)
def _renderer(labels: BodyLabels) -> BodyRenderer:
    # Made once: looking up its rules costs a tenth of rendering a body.
    return BodyRenderer(labels)


def note_anchor(number: int) -> str:
    """The id of a footnote."""
    return f"fn-{number}"


def reference_anchor(token: Token) -> str:
    """The id of a reference to a footnote; later ones have a number of their own."""
    number, repetition = token.meta["id"] + 1, token.meta["subId"]
    return f"fnref-{number}-{repetition + 1}" if repetition else f"fnref-{number}"


def plain_text(block: Token) -> str:
    """The text of a block as it is read: without marks, images by their alternative text."""
    return readable_text(_text(block.children or ()))


def prose_text(block: Token) -> str:
    """The text of a block without code, for checks of its language."""
    return readable_text(_text(block.children or (), code=False))


def _text(tokens: _Tokens, *, code: bool = True) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type in {"text", "text_special"} or (code and token.type == "code_inline"):
            parts.append(token.content)
        elif token.type == "image":
            parts.append(_text(token.children or (), code=code))
        elif token.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
    return "".join(parts)


def _until_close(tokens: _Tokens, idx: int) -> _Tokens:
    # Links cannot be nested, so the next end of a link is that of this one.
    end = next(
        (at for at in range(idx, len(tokens)) if tokens[at].type == "link_close"), len(tokens)
    )
    return tokens[idx + 1 : end]
