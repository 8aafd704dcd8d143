"""What a reader can do with the page at hand: pass it on, or tell that something is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class PageActions:
    """Two whole mail addresses with subject and text; `correct` is empty when nobody takes mail."""

    share: str
    correct: str


def page_actions(site: Site, title: str, address: str, corrections: str) -> PageActions:
    """The foot of the page with a title, at an address relative to the site's root.

    `corrections` is the mail address that mistakes are told to.
    """
    subject = title or site.text("site.name")
    whole = f"{site.site_url}{address.removeprefix('./')}" if site.site_url else ""
    body = "\r\n\r\n".join(part for part in (subject, whole) if part)
    told = site.text("foot.correct_body", page=body)
    return PageActions(
        share=_mail("", subject, body),
        correct=_mail(corrections, site.text("foot.correct_subject", title=subject), told)
        if corrections
        else "",
    )


def _mail(to: str, subject: str, body: str) -> str:
    """A `mailto:` address (RFC 6068): lines of the text end with CR and LF."""
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={quote(body)}"
