"""The files that a body names: those it shows, and those it links to."""

from __future__ import annotations

from urllib.parse import urlsplit

from videnbank.core.markup.document import Document
from videnbank.core.markup.problem import ProblemKind
from videnbank.core.markup.published_body import resolved_uri


def body_files(uri: str, body: Document) -> frozenset[str] | None:
    """The source URIs that the body of the page `uri` links to or shows, pages among them.

    What leads out of the site's sources, and what has a scheme or a host, is left out. None when the
    body is out of bounds, so that nobody knows.
    """
    if any(problem.kind is ProblemKind.TOO_HEAVY for problem in body.problems):
        return None
    return frozenset(filter(None, (target_uri(uri, link.address) for link in body.links)))


def target_uri(uri: str, target: str) -> str:
    """The source URI that `target` names on the page `uri`; empty when it names none."""
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    return resolved_uri(parts.path, uri) or ""
