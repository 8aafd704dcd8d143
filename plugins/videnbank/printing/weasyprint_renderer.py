"""WeasyPrint: sets HTML on pages and writes them as tagged PDF (PDF/UA-1)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from videnbank.core.routing.print_jobs import PrintKind
from videnbank.printing.fonts import font_rules
from videnbank.printing.pdf_ua import complete_tags
from videnbank.printing.qr_code import qr_code
from videnbank.printing.render_html import style_rules
from videnbank.printing.url_fetcher import CODE, PrintResources, Resource

VARIANT = "pdf/ua-1"
"""ISO 14289-1: PDF that assistive technology can read."""

_MM = 25.4 / 96
"""Millimetres of a CSS pixel."""

_LOG = logging.getLogger("weasyprint")


class _Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    def __init__(self, resources: PrintResources) -> None:
        super().__init__()
        self._resources = resources

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        del headers
        found = self._resources.get(url)
        if url.startswith(CODE):
            found = Resource(qr_code(url.removeprefix(CODE)), "image/svg+xml")
        if found is None:
            raise ValueError(url)
        return URLFetcherResponse(url, found.content, {"Content-Type": found.media_type})


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a named place of a print has come to stand: its page from 1, and how far down."""

    page: int
    down_mm: float


@dataclass(frozen=True, slots=True)
class Pages:
    """A print set on pages, not yet written."""

    document: Any
    said: list[str]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.document.pages)

    def marks(self) -> dict[str, Mark]:
        """Where every named place stands."""
        return {
            name: Mark(number, place[1] * _MM)
            for number, page in enumerate(self.document.pages, start=1)
            for name, place in page.anchors.items()
        }

    def pdf(self) -> bytes:
        """The PDF, the same every time: it holds no clock and no chance."""
        with _listening(self.said):
            pdf: bytes = self.document.write_pdf(pdf_variant=VARIANT, finisher=complete_tags)
        return pdf


class WeasyPrintRenderer:
    """Sets one print after another; the typefaces are read once."""

    def __init__(self, resources: PrintResources) -> None:
        self.said: list[str] = []
        self._base = resources.base
        self._fetcher = _Fetcher(resources)
        self._fonts = FontConfiguration()
        self._fonts_css = self._css(font_rules())
        self._rules = {kind: self._css(style_rules(kind)) for kind in PrintKind}

    def set(self, html: str, kind: PrintKind) -> Pages:
        """A print set on pages; what WeasyPrint has to say against it is added to `said`."""
        with _listening(self.said):
            document = HTML(string=html, base_url=self._base, url_fetcher=self._fetcher).render(
                stylesheets=[self._fonts_css, self._rules[kind]], font_config=self._fonts
            )
        return Pages(document, self.said)

    def _css(self, rules: str) -> Any:
        with _listening(self.said):
            return CSS(
                string=rules,
                base_url=self._base,
                url_fetcher=self._fetcher,
                font_config=self._fonts,
            )


@contextmanager
def _listening(said: list[str]) -> Iterator[None]:
    # It reports through the log alone: a picture it could not show would be missed in silence.
    ear = logging.Handler(logging.WARNING)
    ear.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    _LOG.addHandler(ear)
    try:
        yield
    finally:
        _LOG.removeHandler(ear)
