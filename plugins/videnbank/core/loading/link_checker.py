"""Checks the links and images of a body: none may leave the record's folder or the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from videnbank.core.catalogue.references import ReferenceProblem
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.slug import slug
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.picture_credits import needs_credit
from videnbank.core.markup.document import BodyLink, Document, LinkKind
from videnbank.core.markup.published_body import SAFE_SCHEMES, anchor, resolved_uri
from videnbank.core.model.mail_address import MailProblem, mail_problem
from videnbank.core.model.web_address import address_cure, address_problem

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:dk|com|org|net|eu|info|nu|se|no|de|io)(?:[/?:]|$)")
"""What begins like the name of a host, in the top-level domains that Danish texts link to."""


@dataclass(frozen=True, slots=True)
class BodyContext:
    """A body, where it is published, and how to look up what its links point to.

    `uri` is the source path of the page; `problem_at` gives what is wrong with linking to a source
    path; `anchors_of` the ids of the page there, None for what is no page; `page_uris` gives the
    pages that a mistyped link may have meant; `credited` are the pictures that the front matter
    names, None when it cannot be read.
    """

    path: str
    uri: str
    body: Document
    problem_at: Callable[[str], ReferenceProblem | None]
    anchors_of: Callable[[str], frozenset[str] | None]
    page_uris: Callable[[], tuple[str, ...]]
    credited: frozenset[str] | None = None


def link_issues(context: BodyContext) -> Iterator[Issue]:
    """Every link and image of a body with a target that is broken, unsafe or outside its folder."""
    for link in context.body.links:
        problems = _image_problems if link.kind is LinkKind.IMAGE else _link_problems
        for problem in problems(link, context):
            yield _issue(context, link, problem)


def _image_problems(link: BodyLink, context: BodyContext) -> Iterator[ReferenceProblem]:
    if not link.text.strip():
        yield ReferenceProblem(IssueCode.MISSING_ALT)
    parts = _split(link.address)
    if parts is None or _is_remote(parts):
        yield ReferenceProblem(IssueCode.REMOTE_IMAGE)
        return
    folder = posixpath.dirname(context.uri)
    resolved = resolved_uri(parts.path, context.uri)
    if resolved is None or not resolved.startswith(f"{folder}/" if folder else ""):
        yield ReferenceProblem(IssueCode.FILE_OUTSIDE)
    elif context.problem_at(resolved) is not None:
        yield ReferenceProblem(IssueCode.MISSING_FILE)
    elif (
        context.credited is not None and needs_credit(resolved) and resolved not in context.credited
    ):
        yield ReferenceProblem(IssueCode.MISSING_CREDIT)


def _link_problems(link: BodyLink, context: BodyContext) -> Iterator[ReferenceProblem]:
    problem = _link_problem(link.address, context)
    if problem is not None:
        yield problem


def _link_problem(address: str, context: BodyContext) -> ReferenceProblem | None:
    parts = _split(address)
    if parts is None:
        return _web_problem(address) or ReferenceProblem(IssueCode.UNSAFE_LINK)
    if parts.scheme:
        return _scheme_problem(parts.scheme.lower(), address)
    if _is_remote(parts) or address.startswith(("/", "\\")):
        return ReferenceProblem(IssueCode.UNSAFE_LINK)
    if not parts.path:
        return _anchor_problem(parts.fragment, context.uri, context)
    resolved = resolved_uri(parts.path, context.uri)
    if resolved is None:
        return ReferenceProblem(IssueCode.FILE_OUTSIDE)
    problem = context.problem_at(resolved)
    if problem is None:
        return _anchor_problem(parts.fragment, resolved, context)
    if problem.code is IssueCode.BROKEN_LINK:
        if _HOST.match(parts.path):
            return _web_problem(address)
        if posixpath.splitext(resolved)[1] not in {"", ".md"}:
            return ReferenceProblem(IssueCode.MISSING_FILE)
    return problem


def _scheme_problem(scheme: str, address: str) -> ReferenceProblem | None:
    match scheme:
        case "http" | "https":
            return _web_problem(address)
        case "mailto":
            return _mail_problem(address)
        case _ if scheme in SAFE_SCHEMES:
            return None
        case _:
            return ReferenceProblem(IssueCode.UNSAFE_LINK)


def _web_problem(address: str) -> ReferenceProblem | None:
    problem = address_problem(address)
    if problem is None:
        return None
    details = {"problem": problem.value}
    if cure := address_cure(problem, address):
        details["cure"] = cure
    return ReferenceProblem(IssueCode.BAD_URL, tuple(details.items()))


def _mail_problem(address: str) -> ReferenceProblem | None:
    receiver, _, query = address.partition(":")[2].partition("?")
    problem = mail_problem(unquote(receiver))
    # Other headers would send a copy to somebody the reader does not see.
    if problem is None and set(parse_qs(query, keep_blank_values=True)) - {"subject", "body"}:
        problem = MailProblem.QUERY
    if problem is None:
        return None
    return ReferenceProblem(IssueCode.BAD_EMAIL, (("problem", problem.value),))


def _anchor_problem(fragment: str, uri: str, context: BodyContext) -> ReferenceProblem | None:
    anchors = context.anchors_of(uri)
    if not fragment or anchors is None or anchor(fragment, anchors, slug) in anchors:
        return None
    suggestion = nearest(slug(unquote(fragment)), sorted(anchors))
    details = (("suggestion", f"#{suggestion}"),) if suggestion else ()
    return ReferenceProblem(IssueCode.UNKNOWN_ANCHOR, details)


@dataclass(frozen=True, slots=True)
class _Parts:
    scheme: str
    netloc: str
    path: str
    fragment: str


def _split(target: str) -> _Parts | None:
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return None
    return _Parts(parts.scheme, parts.netloc, parts.path, parts.fragment)


def _is_remote(parts: _Parts) -> bool:
    return bool(parts.scheme or parts.netloc)


def _issue(context: BodyContext, link: BodyLink, problem: ReferenceProblem) -> Issue:
    details = {"value": unquote(link.address), **dict(problem.details)}
    if problem.code is IssueCode.BROKEN_LINK and (uri := _nearest_page(link.address, context)):
        details["suggestion"] = posixpath.relpath(uri, posixpath.dirname(context.uri) or ".")
    position = Position(link.line, link.column)
    return Issue(context.path, position, problem.code, "", tuple(sorted(details.items())))


def _nearest_page(target: str, context: BodyContext) -> str:
    intended = resolved_uri(target.partition("#")[0], context.uri) or ""
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
