"""The Markdown of bodies: CommonMark with tables, footnotes and boxes, raw HTML as text.

It means what an editor's preview means: CommonMark 0.31 and GitHub's tables, strikethrough, task
lists, alerts and bare addresses. Beside these, bodies may have footnotes, definition lists,
abbreviations and admonitions.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import list_block
from markdown_it.rules_inline import StateInline, autolink, backtick, image, link
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from videnbank.core.markup.abbreviations import abbreviations_plugin
from videnbank.core.markup.bounds import bounds_plugin
from videnbank.core.markup.ordered_lists import lists_without_dates
from videnbank.core.markup.spans import recording

_InlineRule = Callable[[StateInline, bool], bool]

MAX_NESTING = 60
"""Levels of blocks the parser goes into; it drops what lies deeper, so the check stops earlier."""

_RECORDED: dict[str, _InlineRule] = {
    "backticks": backtick,
    "link": link,
    "image": image,
    "autolink": autolink,
}
_RECORDED_OF_PLUGINS = ("footnote_ref", "gfm_autolink_email")
_WWW_RULE, _ADDRESS_RULE = "gfm_autolink_www", "gfm_autolink_protocol"


class BodyParser(MarkdownIt):
    """The parser; addresses stay as they are written, so that they can be checked and reported."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 the parser's own name
        """Accepts every address: an unsafe one is reported, not shown as text."""
        del url
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 the parser's own name
        """Keeps the address as written; it is encoded when it is published."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 the parser's own name
        """Shows a bare address as written."""
        return link


@cache
def body_parser() -> BodyParser:
    """The parser, which keeps nothing of one body for the next."""
    parser = BodyParser("commonmark")
    parser.enable(["table", "strikethrough"])
    parser.options.update(
        {
            "html": False,
            "maxNesting": MAX_NESTING,
            "tasklists": True,
            "alerts": True,
            "strikethrough_single_tilde": True,
            "store_labels": True,
        }
    )
    for plugin in (deflist_plugin, admon_plugin, gfm_autolink_plugin, abbreviations_plugin):
        parser.use(plugin)
    parser.use(footnote_plugin, inline=False)
    parser.use(bounds_plugin)
    for name, rule in _RECORDED.items():
        parser.inline.ruler.at(name, recording(rule))
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in _RECORDED_OF_PLUGINS:
        parser.inline.ruler.at(name, recording(rules[name]))
    parser.inline.ruler.at(_WWW_RULE, recording(_until_bracket(rules[_WWW_RULE])))
    parser.inline.ruler.at(_ADDRESS_RULE, recording(_at_web_addresses(rules[_ADDRESS_RULE])))
    parser.block.ruler.at(
        "list", lists_without_dates(list_block), {"alt": ["paragraph", "reference", "blockquote"]}
    )
    return parser


def parse(body: str) -> tuple[list[Token], MutableMapping[str, Any]]:
    """The tokens of a body, and what the parser remembers of its definitions."""
    environment: MutableMapping[str, Any] = {}
    return body_parser().parse(body, environment), environment


def _at_web_addresses(rule: _InlineRule) -> _InlineRule:
    # The rule looks back through all of the paragraph at every colon; few belong to an address.
    def guarded(state: StateInline, silent: bool) -> bool:
        is_address = (
            state.src.startswith("://", state.pos)
            and state.src.endswith(("http", "https"), 0, state.pos)
            and state.src[state.pos + 3 : state.pos + 4].isalnum()
        )
        return is_address and _before_bracket(state, silent, rule)

    return guarded


def _until_bracket(rule: _InlineRule) -> _InlineRule:
    return lambda state, silent: _before_bracket(state, silent, rule)


def _before_bracket(state: StateInline, silent: bool, rule: _InlineRule) -> bool:
    # A footnote or a link after an address is not part of it.
    end = state.posMax
    bracket = state.src.find("[", state.pos, end)
    if bracket >= 0:
        state.posMax = bracket
    matches = rule(state, silent)
    state.posMax = end
    return matches
