"""The links and pictures of a body: none may leave the record's folder or the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from videnbank.core.issues import Issue, IssueCode, Position
from videnbank.core.relations import Problem
from videnbank.core.suggestion import nearest

# Finds every target cheaply; only a body with a doubtful one is parsed as Markdown.
_TARGETS = re.compile(
    r"""\]\(\s*<?([^)\s>]*) | ^[ ]{0,3}\[[^\]]+\]:\s*<?([^\s>]+) | <([a-z][a-z0-9+.-]*:[^\s>]*)>
      | (?:href|src|srcset|data|action|poster)\s*=\s*["']?([^"'\s>]*)""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[|<img", re.IGNORECASE)
_HTML_TARGET = re.compile(
    r"""<(img|a)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE
)
_SAFE_SCHEMES = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """A body and what its links may point to.

    `uri` is the page's place in the tree of addresses; `problem_at` tells what is wrong with
    linking to a place in that tree; `places` are the pages a mistyped link may have meant.
    """

    path: str
    uri: str
    body: str
    first_line: int
    problem_at: Callable[[str], Problem | None]
    places: Callable[[], tuple[str, ...]]


def link_issues(place: BodyPlace) -> Iterator[Issue]:
    """Every link and picture in a body that leads where it may not, or nowhere."""
    if not _doubtful(place):
        return
    lines = place.body.split("\n")
    for token in _inline_tokens(MarkdownIt("commonmark").enable("table").parse(place.body)):
        block, (first, last) = token
        for problem, target in _problems(block, place):
            yield _issue(place, lines, (first, last), problem, target)


def _doubtful(place: BodyPlace) -> bool:
    if _IMAGE.search(place.body):
        return True
    targets = ("".join(found.groups("")) for found in _TARGETS.finditer(place.body))
    return any(_link_problem(target, place) is not None for target in targets)


def _inline_tokens(tokens: list[Token]) -> Iterator[tuple[Token, tuple[int, int]]]:
    for token in tokens:
        if token.type in {"inline", "html_block"} and token.map is not None:
            yield token, (token.map[0], token.map[1])


def _problems(block: Token, place: BodyPlace) -> Iterator[tuple[Problem, str]]:
    if block.type == "html_block":
        yield from _html_problems(block.content, place)
    for token in block.children or ():
        if token.type == "link_open":
            target = str(token.attrGet("href") or "")
            if (problem := _link_problem(target, place)) is not None:
                yield problem, target
        elif token.type == "image":
            target = str(token.attrGet("src") or "")
            yield from _image_problems(target, token.content, place)
        elif token.type == "html_inline":
            yield from _html_problems(token.content, place)


def _html_problems(html: str, place: BodyPlace) -> Iterator[tuple[Problem, str]]:
    for tag, target in _HTML_TARGET.findall(html):
        if tag.lower() == "img":
            yield from _image_problems(target, "alt" if "alt=" in html else "", place)
        elif (problem := _link_problem(target, place)) is not None:
            yield problem, target


def _image_problems(target: str, alt: str, place: BodyPlace) -> Iterator[tuple[Problem, str]]:
    if not alt.strip():
        yield Problem(IssueCode.MISSING_ALT), target
    parts = _split(target)
    if parts is None or parts.scheme or parts.netloc:
        yield Problem(IssueCode.REMOTE_IMAGE), target
        return
    resolved = _resolved(parts.path, place.uri)
    if resolved is None or not resolved.startswith(posixpath.dirname(place.uri)):
        yield Problem(IssueCode.FILE_OUTSIDE), target
    elif place.problem_at(resolved) is not None:
        yield Problem(IssueCode.MISSING_FILE), target


def _link_problem(target: str, place: BodyPlace) -> Problem | None:
    parts = _split(target)
    if parts is None:
        return Problem(IssueCode.UNSAFE_LINK)
    if parts.scheme:
        return None if parts.scheme.lower() in _SAFE_SCHEMES else Problem(IssueCode.UNSAFE_LINK)
    if parts.netloc or target.startswith(("/", "\\")):
        return Problem(IssueCode.UNSAFE_LINK)
    if not parts.path:
        return None
    resolved = _resolved(parts.path, place.uri)
    if resolved is None:
        return Problem(IssueCode.FILE_OUTSIDE)
    return place.problem_at(resolved)


def _split(target: str) -> _Parts | None:
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return None
    return _Parts(parts.scheme, parts.netloc, parts.path)


@dataclass(frozen=True, slots=True)
class _Parts:
    scheme: str
    netloc: str
    path: str


def _resolved(path: str, uri: str) -> str | None:
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(path)))
    return None if joined == ".." or joined.startswith("../") or "\\" in joined else joined


def _issue(
    place: BodyPlace, lines: list[str], span: tuple[int, int], problem: Problem, target: str
) -> Issue:
    written = unquote(target)
    line, column = _find(lines, span, (target, written))
    details = {"value": written, **dict(problem.details)}
    if problem.code is IssueCode.BROKEN_LINK and (near := _nearest_place(target, place)):
        details["suggestion"] = posixpath.relpath(near, posixpath.dirname(place.uri) or ".")
    position = Position(place.first_line + line, column + 1)
    return Issue(place.path, position, problem.code, "", tuple(sorted(details.items())))


def _find(lines: list[str], span: tuple[int, int], forms: tuple[str, ...]) -> tuple[int, int]:
    for number in range(span[0], min(span[1], len(lines))):
        for form in forms:
            if form and (column := lines[number].find(form)) >= 0:
                return number, column
    return span[0], 0


def _nearest_place(target: str, place: BodyPlace) -> str:
    meant = _resolved(target.partition("#")[0], place.uri) or ""
    shelf = meant.partition("/")[0]
    names = {_name(uri): uri for uri in place.places() if uri.partition("/")[0] == shelf}
    return names.get(nearest(_name(meant), names), "")


def _name(uri: str) -> str:
    # What tells one page of a shelf from another: cases/<this>/index.md.
    return uri.partition("/")[2].removesuffix(".md").removesuffix("/index")
