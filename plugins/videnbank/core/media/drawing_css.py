"""Cleans the CSS of a drawing: allowed properties that load nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2

from videnbank.core.media.drawing_parts import FUNCTIONS, PROPERTIES

_MAX_NESTING = 12
"""Of brackets and functions within a value, and of rules within rules."""

_SELECTOR_SIGNS = {*".:>+~*|=^$,", "|=", "^=", "$=", "*=", "~="}
_CONTAINERS = {"media", "supports"}


class UnsafeCssError(Exception):
    """CSS that loads something, with its source."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.source = source


@dataclass(frozen=True, slots=True)
class CleanCss:
    """CSS without what a drawing may not have, and the ids that it names by `url(#…)`."""

    text: str
    ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class StyleRule:
    """One rule of a style sheet: its selectors, written out, and its declarations.

    `media` are the conditions around it, outermost first.
    """

    selectors: tuple[str, ...]
    declarations: CleanCss
    media: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The rule as CSS."""
        rule = f"{','.join(self.selectors)}{{{self.declarations.text}}}"
        for condition in reversed(self.media):
            rule = f"{condition}{{{rule}}}"
        return rule


@lru_cache(maxsize=4096)
def clean_value(name: str, value: str) -> CleanCss:
    """The value of a presentation attribute; empty if it is not allowed.

    Raises:
        UnsafeCssError: when it loads something.
    """
    return _declaration(name, tinycss2.parse_component_value_list(value))


@lru_cache(maxsize=4096)
def clean_declarations(source: str) -> CleanCss:
    """The allowed declarations of a style attribute.

    Raises:
        UnsafeCssError: when one loads something.
    """
    return _declarations(tinycss2.parse_blocks_contents(source, skip_comments=True))


def clean_style_sheet(source: str) -> tuple[StyleRule, ...]:
    """The allowed rules of a style sheet; the rest is left out.

    Raises:
        UnsafeCssError: when something in it loads something.
    """
    rules = tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)
    return tuple(_rules(rules, ()))


def _rules(rules: Iterable[Any], media: tuple[str, ...]) -> Iterator[StyleRule]:
    for rule in rules:
        if rule.type == "at-rule":
            yield from _at_rule(rule, media)
        elif rule.type == "qualified-rule":
            block = tinycss2.parse_blocks_contents(rule.content, skip_comments=True)
            declarations = _declarations(block)
            selectors = _selectors(rule.prelude)
            if selectors and declarations.text:
                yield StyleRule(selectors, declarations, media)


def _at_rule(rule: Any, media: tuple[str, ...]) -> Iterator[StyleRule]:
    name = rule.lower_at_keyword
    if name == "import":
        raise UnsafeCssError(rule.serialize())
    content = rule.content or []
    if name in _CONTAINERS and len(media) < _MAX_NESTING:
        # A condition with a function or a string could load something in a future browser.
        if all(_is_plain(token, 0) for token in rule.prelude):
            condition = f"@{name} {tinycss2.serialize(rule.prelude).strip()}"
            inner = tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True)
            yield from _rules(inner, (*media, condition))
        return
    # Typefaces in the file itself are left out like the rest; those of others are refused.
    for token in _tokens(content, 0):
        address = _address(token)
        if address is not None and not address.startswith(("#", "data:")):
            raise UnsafeCssError(address)


def _selectors(prelude: Iterable[Any]) -> tuple[str, ...]:
    parts: list[list[Any]] = [[]]
    for token in prelude:
        # Functions such as :has() may take quadratic work.
        if token.type in {"function", "error"}:
            return ()
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    if any(not _is_plain(token, 0) for part in parts for token in part):
        return ()
    return tuple(filter(None, (tinycss2.serialize(part).strip() for part in parts)))


def _is_plain(token: Any, depth: int) -> bool:
    if token.type in {"error", "function", "url", "{} block"} or depth > _MAX_NESTING:
        return False
    if token.type == "literal" and token.value not in _SELECTOR_SIGNS:
        return False
    return all(_is_plain(inner, depth + 1) for inner in getattr(token, "content", None) or ())


def _declarations(items: Iterable[Any]) -> CleanCss:
    texts: list[str] = []
    ids: set[str] = set()
    for item in items:
        if item.type == "declaration":
            clean = _declaration(item.lower_name, item.value)
            if clean.text:
                important = " !important" if item.important else ""
                texts.append(f"{item.lower_name}:{clean.text}{important}")
                ids |= clean.ids
        elif item.type in {"qualified-rule", "at-rule"}:
            # Nested rules are no part of SVG; they are left out, unless they load something.
            _check_addresses(item.content or [])
    return CleanCss(";".join(texts), frozenset(ids))


def _declaration(name: str, value: list[Any]) -> CleanCss:
    ids = _check_addresses(value)
    tokens = tuple(_tokens(value, 0))
    if name not in PROPERTIES or any(token.type == "error" for token in tokens):
        return CleanCss("")
    for token in tokens:
        if token.type == "function" and token.lower_name not in FUNCTIONS:
            raise UnsafeCssError(f"{token.name}(")
    return CleanCss(tinycss2.serialize(value).strip(), ids)


def _check_addresses(value: Iterable[Any]) -> frozenset[str]:
    """The ids of the drawing that a value names.

    Raises:
        UnsafeCssError: when it names anything else.
    """
    ids: set[str] = set()
    for token in _tokens(value, 0):
        address = _address(token)
        if address is not None:
            if not address.startswith("#"):
                raise UnsafeCssError(token.serialize())
            ids.add(address[1:])
    return frozenset(ids)


def _tokens(value: Iterable[Any], depth: int) -> Iterator[Any]:
    if depth > _MAX_NESTING:
        raise UnsafeCssError("((((")
    for token in value:
        yield token
        inner = getattr(token, "arguments", None) or getattr(token, "content", None)
        if isinstance(inner, list):
            yield from _tokens(inner, depth + 1)


def _address(token: Any) -> str | None:
    """The address of a `url(…)`, quoted or not; None for other tokens."""
    if token.type == "url":
        return str(token.value).strip()
    if token.type == "error" and token.kind in {"bad-url", "bad-string"}:
        return "bad-url"
    if token.type == "function" and token.lower_name == "url":
        strings = [part.value for part in token.arguments if part.type == "string"]
        return strings[0].strip() if len(strings) == 1 else "url("
    return None
