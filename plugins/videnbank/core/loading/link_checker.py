"""Checks the links and images of a body: none may leave the record's folder or the site."""

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
from videnbank.core.loading.picture_credits import needs_credit
from videnbank.core.markup.start_tags import start_tags

# A quick scan for targets; only a body with a suspicious one is parsed as Markdown. No pattern may
# backtrack over characters it also accepts: that would take quadratic time.
_INLINE_TARGET = re.compile(r"\]\(\s*([^)\s>\[]*\[?)")
_DEFINED_TARGET = re.compile(r"\]:\s*<?([^\s>]+)")
_TARGET_IN_BRACKETS = re.compile(r"<([a-z][a-z0-9+.-]*:[^\s<>]*)>", re.IGNORECASE)
_IMAGE_HTML_OR_BRACKETS = re.compile(r"!\[|<(?:img|a)[\s/]|\]\(\s*<", re.IGNORECASE)
_SAFE_SCHEMES = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True, slots=True)
class BodyContext:
    """A body, where it is published, and how to look up what its links point to.

    `uri` is the source path of the page; `problem_at` gives what is wrong with linking to a source
    path; `page_uris` gives the pages that a mistyped link may have meant; `credited` are the pictures
    that the front matter names, None when it cannot be read.
    """

    path: str
    uri: str
    body: str
    first_line: int
    problem_at: Callable[[str], ReferenceProblem | None]
    page_uris: Callable[[], tuple[str, ...]]
    credited: frozenset[str] | None = None


def link_issues(context: BodyContext) -> Iterator[Issue]:
    """Every link and image of a body with a target that is broken, unsafe or outside its folder."""
    if not _may_have_issues(context):
        return
    lines = context.body.split("\n")
    for block, first, last in _blocks(_Markdown("commonmark").enable("table").parse(context.body)):
        text = "\n".join(lines[first:last])
        search_from = 0
        for target in _targets(block, context):
            offset = _find(text, target, search_from)
            # A target defined elsewhere, such as a reference's, is reported at its block.
            at = max(offset, 0)
            line = context.first_line + first + text.count("\n", 0, at)
            position = Position(line, at - text.rfind("\n", 0, at))
            for problem in target.problems:
                yield _issue(context, position, problem, target.address)
            search_from = max(search_from, offset + 1)


@dataclass(frozen=True, slots=True)
class _Target:
    """The target of a link or an image; `tag` is the source of its HTML tag, if it has one."""

    address: str
    problems: tuple[ReferenceProblem, ...]
    tag: str = ""


class _Markdown(MarkdownIt):
    """A parser that keeps unsafe links as links, so that they can be reported."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 the parser's own name
        del url
        return True


def _may_have_issues(context: BodyContext) -> bool:
    if _IMAGE_HTML_OR_BRACKETS.search(context.body):
        return True
    return any(_link_problem(target, context) is not None for target in _raw_targets(context.body))


def _raw_targets(body: str) -> Iterator[str]:
    yield from _INLINE_TARGET.findall(body)
    yield from _DEFINED_TARGET.findall(body)
    yield from _TARGET_IN_BRACKETS.findall(body)


def _blocks(tokens: list[Token]) -> Iterator[tuple[Token, int, int]]:
    for token in tokens:
        if token.type in {"inline", "html_block"} and token.map is not None:
            yield token, token.map[0], token.map[1]


def _targets(block: Token, context: BodyContext) -> Iterator[_Target]:
    if block.type == "html_block":
        yield from _html_targets(block.content, context)
    for token in block.children or ():
        if token.type == "link_open":
            address = str(token.attrGet("href") or "")
            yield _Target(address, _link_problems(address, context))
        elif token.type == "image":
            address = str(token.attrGet("src") or "")
            yield _Target(address, tuple(_image_problems(address, token.content, context)))
        elif token.type == "html_inline":
            yield from _html_targets(token.content, context)


def _html_targets(html: str, context: BodyContext) -> Iterator[_Target]:
    for tag in start_tags(html):
        if tag.name == "img":
            # An image without alternative text is refused, as it is in Markdown.
            address = tag.attributes.get("src", "").strip()
            alt = tag.attributes.get("alt", "")
            yield _Target(address, tuple(_image_problems(address, alt, context)), tag.source)
            for address_in_set in _set_addresses(tag.attributes.get("srcset", "")):
                yield _Target(
                    address_in_set, tuple(_file_problems(address_in_set, context)), tag.source
                )
        elif tag.name == "a" and "href" in tag.attributes:
            address = tag.attributes["href"].strip()
            yield _Target(address, _link_problems(address, context), tag.source)


def _set_addresses(srcset: str) -> Iterator[str]:
    for candidate in srcset.split(","):
        yield from candidate.split()[:1]


def _image_problems(target: str, alt: str, context: BodyContext) -> Iterator[ReferenceProblem]:
    if not alt.strip():
        yield ReferenceProblem(IssueCode.MISSING_ALT)
    yield from _file_problems(target, context)


def _file_problems(target: str, context: BodyContext) -> Iterator[ReferenceProblem]:
    parts = _split(target)
    if parts is None or parts.scheme or parts.netloc:
        yield ReferenceProblem(IssueCode.REMOTE_IMAGE)
        return
    folder = posixpath.dirname(context.uri)
    resolved = _resolved(parts.path, context.uri)
    if resolved is None or not resolved.startswith(f"{folder}/" if folder else ""):
        yield ReferenceProblem(IssueCode.FILE_OUTSIDE)
    elif context.problem_at(resolved) is not None:
        yield ReferenceProblem(IssueCode.MISSING_FILE)
    elif (
        context.credited is not None and needs_credit(resolved) and resolved not in context.credited
    ):
        yield ReferenceProblem(IssueCode.MISSING_CREDIT)


def _link_problems(target: str, context: BodyContext) -> tuple[ReferenceProblem, ...]:
    problem = _link_problem(target, context)
    return () if problem is None else (problem,)


def _link_problem(target: str, context: BodyContext) -> ReferenceProblem | None:
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
    resolved = _resolved(parts.path, context.uri)
    if resolved is None:
        return ReferenceProblem(IssueCode.FILE_OUTSIDE)
    problem = context.problem_at(resolved)
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


def _issue(
    context: BodyContext, position: Position, problem: ReferenceProblem, target: str
) -> Issue:
    details = {"value": unquote(target), **dict(problem.details)}
    if problem.code is IssueCode.BROKEN_LINK and (nearest_uri := _nearest_page(target, context)):
        details["suggestion"] = posixpath.relpath(
            nearest_uri, posixpath.dirname(context.uri) or "."
        )
    return Issue(context.path, position, problem.code, "", tuple(sorted(details.items())))


def _find(text: str, target: _Target, start: int) -> int:
    # The address as parsed or as written; one written in entities is located by its tag.
    address = target.address
    forms = dict.fromkeys(filter(None, (address, unquote(address))))
    offsets = [at for form in forms if (at := text.find(form, start)) >= 0]
    return min(offsets) if offsets else text.find(target.tag, start) if target.tag else -1


def _nearest_page(target: str, context: BodyContext) -> str:
    intended = _resolved(target.partition("#")[0], context.uri) or ""
    collection, name = _collection_and_name(intended)
    uris_by_name: dict[str, str] = {}
    for uri in context.page_uris():
        uri_collection, uri_name = _collection_and_name(uri)
        if uri_collection == collection and uri != context.uri:
            uris_by_name[uri_name] = uri
    return uris_by_name.get(nearest(name, uris_by_name), "")


def _collection_and_name(uri: str) -> tuple[str, str]:
    # The name is what tells pages of one collection apart: cases/<name>/index.md.
    collection, slash, name = uri.partition("/")
    if not slash:
        collection, name = "", uri
    return collection, name.removesuffix(".md").removesuffix("/index")
