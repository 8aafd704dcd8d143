"""The links and pictures of a body: none may leave the record's folder or the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from videnbank.core.catalogue.references import ReferenceProblem
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.suggestion import nearest
from videnbank.core.markup.start_tags import start_tags

# These find every target cheaply; only a body with a doubtful one is parsed as Markdown.
# No part may look further than a character it also refuses: that would take the square of the text.
_INLINE_TARGET = re.compile(r"\]\(\s*([^)\s>\[]*\[?)")
_DEFINED_TARGET = re.compile(r"\]:\s*<?([^\s>]+)")
_TARGET_IN_BRACKETS = re.compile(r"<([a-z][a-z0-9+.-]*:[^\s<>]*)>", re.IGNORECASE)
_IMAGE_HTML_OR_BRACKETS = re.compile(r"!\[|<(?:img|a)[\s/]|\]\(\s*<", re.IGNORECASE)
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
    problem_at: Callable[[str], ReferenceProblem | None]
    places: Callable[[], tuple[str, ...]]


def link_issues(place: BodyPlace) -> Iterator[Issue]:
    """Every link and picture in a body that leads where it may not, or nowhere."""
    if not _doubtful(place):
        return
    lines = place.body.split("\n")
    for block, first, last in _blocks(_Markdown("commonmark").enable("table").parse(place.body)):
        text = "\n".join(lines[first:last])
        passed = 0
        for target in _targets(block, place):
            found = _find(text, target, passed)
            # What stands elsewhere, such as the address of a reference, is told at its block.
            at = max(found, 0)
            line = place.first_line + first + text.count("\n", 0, at)
            position = Position(line, at - text.rfind("\n", 0, at))
            for problem in target.problems:
                yield _issue(place, position, problem, target.address)
            passed = max(passed, found + 1)


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a link leads or a picture lies; `tag` is the HTML tag that says so, as written."""

    address: str
    problems: tuple[ReferenceProblem, ...]
    tag: str = ""


class _Markdown(MarkdownIt):
    """Markdown in which every link is a link, so that an unsafe one is seen."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 the parser's own name
        del url
        return True


def _doubtful(place: BodyPlace) -> bool:
    if _IMAGE_HTML_OR_BRACKETS.search(place.body):
        return True
    return any(_link_problem(target, place) is not None for target in _written(place.body))


def _written(body: str) -> Iterator[str]:
    yield from _INLINE_TARGET.findall(body)
    yield from _DEFINED_TARGET.findall(body)
    yield from _TARGET_IN_BRACKETS.findall(body)


def _blocks(tokens: list[Token]) -> Iterator[tuple[Token, int, int]]:
    for token in tokens:
        if token.type in {"inline", "html_block"} and token.map is not None:
            yield token, token.map[0], token.map[1]


def _targets(block: Token, place: BodyPlace) -> Iterator[_Target]:
    if block.type == "html_block":
        yield from _html_targets(block.content, place)
    for token in block.children or ():
        if token.type == "link_open":
            address = str(token.attrGet("href") or "")
            yield _Target(address, _link_problems(address, place))
        elif token.type == "image":
            address = str(token.attrGet("src") or "")
            yield _Target(address, tuple(_image_problems(address, token.content, place)))
        elif token.type == "html_inline":
            yield from _html_targets(token.content, place)


def _html_targets(html: str, place: BodyPlace) -> Iterator[_Target]:
    for tag in start_tags(html):
        if tag.name == "img":
            # A picture is shown for its content: one without a text is refused, as in Markdown.
            address = tag.attributes.get("src", "").strip()
            alt = tag.attributes.get("alt", "")
            yield _Target(address, tuple(_image_problems(address, alt, place)), tag.source)
            for larger in _set_addresses(tag.attributes.get("srcset", "")):
                yield _Target(larger, tuple(_file_problems(larger, place)), tag.source)
        elif tag.name == "a" and "href" in tag.attributes:
            address = tag.attributes["href"].strip()
            yield _Target(address, _link_problems(address, place), tag.source)


def _set_addresses(srcset: str) -> Iterator[str]:
    for candidate in srcset.split(","):
        yield from candidate.split()[:1]


def _image_problems(target: str, alt: str, place: BodyPlace) -> Iterator[ReferenceProblem]:
    if not alt.strip():
        yield ReferenceProblem(IssueCode.MISSING_ALT)
    yield from _file_problems(target, place)


def _file_problems(target: str, place: BodyPlace) -> Iterator[ReferenceProblem]:
    parts = _split(target)
    if parts is None or parts.scheme or parts.netloc:
        yield ReferenceProblem(IssueCode.REMOTE_IMAGE)
        return
    folder = posixpath.dirname(place.uri)
    resolved = _resolved(parts.path, place.uri)
    if resolved is None or not resolved.startswith(f"{folder}/" if folder else ""):
        yield ReferenceProblem(IssueCode.FILE_OUTSIDE)
    elif place.problem_at(resolved) is not None:
        yield ReferenceProblem(IssueCode.MISSING_FILE)


def _link_problems(target: str, place: BodyPlace) -> tuple[ReferenceProblem, ...]:
    problem = _link_problem(target, place)
    return () if problem is None else (problem,)


def _link_problem(target: str, place: BodyPlace) -> ReferenceProblem | None:
    parts = _split(target)
    if parts is None:
        return ReferenceProblem(IssueCode.UNSAFE_LINK)
    if parts.scheme:
        return (
            None
            if parts.scheme.lower() in _SAFE_SCHEMES
            else ReferenceProblem(IssueCode.UNSAFE_LINK)
        )
    if parts.netloc or target.startswith(("/", "\\")):
        return ReferenceProblem(IssueCode.UNSAFE_LINK)
    if not parts.path:
        return None
    resolved = _resolved(parts.path, place.uri)
    if resolved is None:
        return ReferenceProblem(IssueCode.FILE_OUTSIDE)
    problem = place.problem_at(resolved)
    is_page = posixpath.splitext(resolved)[1] in {"", ".md"}
    if problem is not None and problem.code is IssueCode.BROKEN_LINK and not is_page:
        return ReferenceProblem(IssueCode.MISSING_FILE)
    return problem


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


def _issue(place: BodyPlace, position: Position, problem: ReferenceProblem, target: str) -> Issue:
    details = {"value": unquote(target), **dict(problem.details)}
    if problem.code is IssueCode.BROKEN_LINK and (near := _nearest_place(target, place)):
        details["suggestion"] = posixpath.relpath(near, posixpath.dirname(place.uri) or ".")
    return Issue(place.path, position, problem.code, "", tuple(sorted(details.items())))


def _find(text: str, target: _Target, passed: int) -> int:
    # As it was parsed, or as it was written; an address in entities is found by its tag.
    address = target.address
    forms = dict.fromkeys(filter(None, (address, unquote(address))))
    places = [at for form in forms if (at := text.find(form, passed)) >= 0]
    return min(places) if places else text.find(target.tag, passed) if target.tag else -1


def _nearest_place(target: str, place: BodyPlace) -> str:
    meant = _resolved(target.partition("#")[0], place.uri) or ""
    shelf, name = _shelf_and_name(meant)
    names: dict[str, str] = {}
    for uri in place.places():
        at, known = _shelf_and_name(uri)
        if at == shelf and uri != place.uri:
            names[known] = uri
    return names.get(nearest(name, names), "")


def _shelf_and_name(uri: str) -> tuple[str, str]:
    # What tells one page of a shelf from another: cases/<this>/index.md.
    shelf, slash, name = uri.partition("/")
    if not slash:
        shelf, name = "", uri
    return shelf, name.removesuffix(".md").removesuffix("/index")
