"""Addresses that open a mail with its subject and body filled in."""

from __future__ import annotations

from urllib.parse import quote


def mailto(to: str, subject: str, body: str) -> str:
    """A `mailto:` URL (RFC 6068): line breaks in the body are CR LF."""
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={quote(body)}"
