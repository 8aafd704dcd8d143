"""Links the first occurrence of each term of a body to its definition at the foot of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it.token import Token

from videnbank.core.markup.headings import PAGE_PREFIX
from videnbank.core.markup.term_forms import TermForms

TERM_CLASS = "vb-term"
"""The class of a link to a definition."""

_BLOCKS_WITHOUT = {
    "heading_open": "heading_close",
    "th_open": "th_close",
    "dt_open": "dt_close",
    "admonition_title_open": "admonition_title_close",
    "alert_title_open": "alert_title_close",
    "footnote_block_open": "footnote_block_close",
}
"""Blocks without such links, and their ends: headings of all kinds, and notes, which name sources."""

_SPANS_WITHOUT = {"link_open": "link_close", "abbr_open": "abbr_close"}
"""Text that leads elsewhere already, or that the author explains; and their ends."""

_PLAIN = {"text", "softbreak"}


def definition_anchor(term: str) -> str:
    """The id of a definition on its page."""
    return f"{PAGE_PREFIX}ord-{term}"


def occurrence_anchor(term: str) -> str:
    """The id of the link to a definition, to which a reader comes back."""
    return f"{PAGE_PREFIX}her-{term}"


def link_terms(
    tokens: Sequence[Token], forms: TermForms, explained: Iterable[str] = ()
) -> tuple[str, ...]:
    """Links the terms in the tokens of a body, and returns their ids in order.

    What the body explains itself is not linked: `explained` are the words.
    """
    if not forms:
        return ()
    met = dict.fromkeys(forms.terms_in(explained), False)
    end = ""
    for token in tokens:
        end = _end_awaited(token, end, _BLOCKS_WITHOUT)
        if end or token.type != "inline" or not token.children:
            continue
        # Most blocks have no term, which their source tells without a look at their tokens.
        if any(match.term not in met for match in forms.matches(token.content)):
            token.children = list(_linked(token.children, forms, met))
    return tuple(term for term, is_linked in met.items() if is_linked)


def _end_awaited(token: Token, end: str, ends: Mapping[str, str]) -> str:
    """The end of what has no links, after a token; empty outside."""
    if end:
        return "" if token.type == end else end
    return ends.get(token.type, "")


def _linked(children: Sequence[Token], forms: TermForms, met: dict[str, bool]) -> Iterator[Token]:
    run: list[Token] = []
    end = ""
    for token in children:
        if not end and token.type in _PLAIN:
            run.append(token)
            continue
        yield from _linked_run(run, forms, met)
        run = []
        end = _end_awaited(token, end, _SPANS_WITHOUT)
        yield token
    yield from _linked_run(run, forms, met)


def _linked_run(run: Sequence[Token], forms: TermForms, met: dict[str, bool]) -> Sequence[Token]:
    # A term may be broken over two lines of the file, so the lines are read as one text.
    text = "".join("\n" if token.type == "softbreak" else token.content for token in run)
    parts: list[Token] = []
    end = 0
    for match in forms.matches(text):
        if match.term in met:
            continue
        met[match.term] = True
        level = run[0].level
        attributes: dict[str, str | int | float] = {
            "class": TERM_CLASS,
            "href": f"#{definition_anchor(match.term)}",
            "id": occurrence_anchor(match.term),
        }
        parts += [
            _text(text[end : match.start], level),
            Token("term_open", "a", 1, attributes, level=level),
            _text(text[match.start : match.end], level),
            Token("term_close", "a", -1, level=level),
        ]
        end = match.end
    return [*parts, _text(text[end:], run[0].level)] if parts else run


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)
