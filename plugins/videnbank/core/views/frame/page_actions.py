"""Reader actions in the page footer: share the page or report a mistake."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.site.site import Site
from videnbank.core.views.components.mailto import mailto


@dataclass(frozen=True, slots=True)
class PageActions:
    """Two `mailto:` URLs with subject and body; `correct` is empty if no address is configured."""

    share: str
    correct: str


def page_actions(site: Site, title: str, address: str, corrections: str) -> PageActions:
    """The actions for a page.

    `address` is relative to the site's root; `corrections` is the mail address for reports of
    mistakes, which may be empty.
    """
    subject = title or site.text("site.name")
    url = f"{site.site_url}{address.removeprefix('./')}" if site.site_url else ""
    body = "\r\n\r\n".join(part for part in (subject, url) if part)
    correction_body = site.text("foot.correct_body", page=body)
    return PageActions(
        share=mailto("", subject, body),
        correct=mailto(
            corrections, site.text("foot.correct_subject", title=subject), correction_body
        )
        if corrections
        else "",
    )
