"""The page for comparing as a reader waits for it."""

from __future__ import annotations

from playwright.sync_api import Page


def shown(page: Page, said: str | None = None) -> Page:
    """The page when it shows what its address says, and its address says so."""
    page.wait_for_function(
        """said => (said === null || location.search === said)
            && document.querySelector('[data-videnbank-compared]').dataset.videnbankShown
                === location.href""",
        arg=said,
    )
    return page
