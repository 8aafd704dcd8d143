"""Reads the Markdown of a body once: what the checks look at is what is published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from markdown_it.token import Token

from videnbank.core.markup.abbreviations import abbreviations_of
from videnbank.core.markup.block_checks import block_problems
from videnbank.core.markup.bounds import length_problems, paragraph_problems
from videnbank.core.markup.definitions import definition_problems
from videnbank.core.markup.headings import set_heading_ids
from videnbank.core.markup.labels import BodyLabels
from videnbank.core.markup.leftovers import leftovers
from videnbank.core.markup.parser import parse
from videnbank.core.markup.problem import MarkupProblem, ProblemKind
from videnbank.core.markup.readable_text import readable_text
from videnbank.core.markup.renderer import (
    SLOT,
    Slot,
    note_anchor,
    plain_text,
    prose_text,
    reference_anchor,
    render,
)
from videnbank.core.markup.sanitizer import sanitize
from videnbank.core.markup.source_text import MASK, SourceText, source_texts
from videnbank.core.markup.spans import SPAN
from videnbank.core.markup.term_forms import NO_TERMS, TermForms
from videnbank.core.markup.term_links import link_terms

_REPLACEMENT = "\ufffd"
"""The replacement character, as CommonMark 0.31 (§2.3) uses it for what no text may contain."""


class LinkKind(Enum):
    """What an address in a body is used for."""

    LINK = "link"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link or an image of a body, at a line and column of its file counted from 1.

    `address` is as the author wrote it; `text` is the text of the link or the alternative text.
    """

    kind: LinkKind
    address: str
    text: str
    line: int
    column: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class BodyText:
    """The visible text of one paragraph, heading, list item or table cell, without code.

    `anchor` is the id of the heading it is under, or its own if it is one; empty before the first.
    """

    line: int
    text: str
    anchor: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A body that has been read.

    `html` is sanitized, with a slot for each of `links`; `anchors` are the ids it has. `title` is the
    heading of level one that a page may begin with; it is not part of `html`. `terms` are the ids of
    the glossary's terms that are linked, in order: their definitions belong on the same page.
    """

    title: str = ""
    html: str = ""
    links: tuple[BodyLink, ...] = ()
    anchors: frozenset[str] = frozenset()
    texts: tuple[BodyText, ...] = ()
    problems: tuple[MarkupProblem, ...] = ()
    terms: tuple[str, ...] = ()


def read_document(
    body: str,
    labels: BodyLabels,
    slug: Callable[[str], str],
    terms: TermForms = NO_TERMS,
    *,
    first_line: int = 1,
    titled: bool = False,
) -> Document:
    """Reads a body.

    `slug` makes the id of a heading from its text; `first_line` is the line of the file at which the
    body begins, so that all lines are lines of the file. A `titled` body may begin with its title.
    """
    return _moved(_read(body, labels, slug, terms, titled=titled), first_line - 1)


def _moved(document: Document, lines: int) -> Document:
    return replace(
        document,
        links=tuple(replace(link, line=link.line + lines) for link in document.links),
        texts=tuple(replace(text, line=text.line + lines) for text in document.texts),
        problems=tuple(replace(item, line=item.line + lines) for item in document.problems),
    )


def _read(
    body: str, labels: BodyLabels, slug: Callable[[str], str], terms: TermForms, *, titled: bool
) -> Document:
    body = body.replace(SLOT, _REPLACEMENT).replace(MASK, _REPLACEMENT)
    lines = body.split("\n")
    problems = list(length_problems(body, lines))
    if problems:
        return Document(problems=tuple(problems))
    tokens, environment = parse(body)
    title = ""
    if titled and tokens and tokens[0].tag == "h1" and tokens[0].markup == "#":
        title, tokens = plain_text(tokens[1]).strip(), tokens[3:]
    problems += paragraph_problems(environment)
    problems += block_problems(tokens, lines)
    if any(problem.kind is ProblemKind.TOO_HEAVY for problem in problems):
        return Document(problems=tuple(problems))
    heading_ids = set_heading_ids(tokens, slug)
    linked_terms = link_terms(tokens, terms, abbreviations_of(environment))
    html, slots = render(tokens, environment, labels)
    sources = tuple(source_texts(tokens, lines))
    links = tuple(_links(slots, sources))
    for source in sources:
        problems += leftovers(source)
    problems += definition_problems(tokens, environment, lines)
    problems += _empty_links(links)
    return Document(
        title,
        sanitize(html),
        links,
        frozenset((*heading_ids, *_footnote_anchors(tokens))),
        tuple(_texts(sources, tokens)),
        tuple(sorted(problems, key=lambda p: (p.line, p.column, p.kind.value))),
        linked_terms,
    )


def _texts(sources: Iterable[SourceText], tokens: Sequence[Token]) -> Iterator[BodyText]:
    headings = {
        id(text): str(heading.attrGet("id") or "")
        for heading, text in pairwise(tokens)
        if heading.type == "heading_open"
    }
    anchor = ""
    for source in sources:
        heading = headings.get(id(source.token))
        anchor = anchor if heading is None else heading
        if text := prose_text(source.token):
            yield BodyText(source.positions[0][0], text, anchor, heading is not None)


def _links(slots: Iterable[Slot], sources: Iterable[SourceText]) -> Iterator[BodyLink]:
    positions = {
        id(token): source.position(token.meta[SPAN][0])
        for source in sources
        for token in source.token.children or ()
        if SPAN in token.meta
    }
    for token, text in slots:
        is_image = token.type == "image"
        kind = LinkKind.IMAGE if is_image else LinkKind.LINK
        address = str(token.attrGet("src" if is_image else "href") or "")
        line, column = positions.get(id(token), (1, 1))
        title = readable_text(str(token.attrGet("title") or ""))
        yield BodyLink(kind, address, text, line, column, title)


def _empty_links(links: Iterable[BodyLink]) -> Iterator[MarkupProblem]:
    for link in links:
        if link.kind is LinkKind.LINK and not (link.address.strip() and link.text.strip()):
            cause = "text" if link.address.strip() else "address"
            details = (("cause", cause), ("value", link.address or link.text))
            yield MarkupProblem(ProblemKind.EMPTY_LINK, link.line, link.column, details)


def _footnote_anchors(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "footnote_open":
            yield note_anchor(token.meta["id"] + 1)
        elif token.type == "footnote_ref":
            yield reference_anchor(token)
        yield from _footnote_anchors(token.children or ())
