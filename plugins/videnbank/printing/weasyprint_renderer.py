"""Renders HTML to tagged PDF (PDF/UA-1) with WeasyPrint."""

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
from videnbank.printing.url_fetcher import QR_SCHEME, PrintResources, Resource

VARIANT = "pdf/ua-1"
"""ISO 14289-1, accessible PDF."""

_MM_PER_PIXEL = 25.4 / 96
"""Millimetres per CSS pixel."""

_LOG = logging.getLogger("weasyprint")


class _Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    def __init__(self, resources: PrintResources) -> None:
        super().__init__()
        self._resources = resources

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        del headers
        resource = self._resources.get(url)
        if url.startswith(QR_SCHEME):
            resource = Resource(qr_code(url.removeprefix(QR_SCHEME)), "image/svg+xml")
        if resource is None:
            raise ValueError(url)
        return URLFetcherResponse(url, resource.content, {"Content-Type": resource.media_type})


@dataclass(frozen=True, slots=True)
class AnchorPosition:
    """The position of an anchor: its page, counted from 1, and the distance from the top."""

    page: int
    top_mm: float


@dataclass(frozen=True, slots=True)
class PrintLayout:
    """A print laid out on pages, not yet written."""

    document: Any
    warnings: list[str]

    @property
    def count(self) -> int:
        """The number of pages."""
        return len(self.document.pages)

    def anchors(self) -> dict[str, AnchorPosition]:
        """The position of every anchor, by its id."""
        return {
            name: AnchorPosition(number, position[1] * _MM_PER_PIXEL)
            for number, page in enumerate(self.document.pages, start=1)
            for name, position in page.anchors.items()
        }

    def pdf(self) -> bytes:
        """The PDF; the same input gives the same bytes."""
        with _capture_warnings(self.warnings):
            pdf: bytes = self.document.write_pdf(pdf_variant=VARIANT, finisher=complete_tags)
        return pdf


class WeasyPrintRenderer:
    """Renders prints with one shared font configuration; `warnings` collects WeasyPrint's."""

    def __init__(self, resources: PrintResources) -> None:
        self.warnings: list[str] = []
        self._base = resources.base
        self._fetcher = _Fetcher(resources)
        self._font_config = FontConfiguration()
        self._fonts_css = self._css(font_rules())
        self._styles = {kind: self._css(style_rules(kind)) for kind in PrintKind}

    def layout(self, html: str, kind: PrintKind) -> PrintLayout:
        """Lays out a print on pages."""
        with _capture_warnings(self.warnings):
            document = HTML(string=html, base_url=self._base, url_fetcher=self._fetcher).render(
                stylesheets=[self._fonts_css, self._styles[kind]], font_config=self._font_config
            )
        return PrintLayout(document, self.warnings)

    def _css(self, rules: str) -> Any:
        with _capture_warnings(self.warnings):
            return CSS(
                string=rules,
                base_url=self._base,
                url_fetcher=self._fetcher,
                font_config=self._font_config,
            )


@contextmanager
def _capture_warnings(warnings: list[str]) -> Iterator[None]:
    # WeasyPrint only logs problems, so a missing image would otherwise go unnoticed.
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: warnings.append(record.getMessage())  # type: ignore[method-assign]
    _LOG.addHandler(handler)
    try:
        yield
    finally:
        _LOG.removeHandler(handler)
