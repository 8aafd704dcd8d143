"""Builds the PDFs of a site, or takes them from the cache."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.markup.sanitizer import CleanHtml
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.routing.print_jobs import Print, PrintKind, prints_of
from videnbank.core.site.site import Site
from videnbank.core.views.prints.booklet import print_booklet
from videnbank.core.views.prints.deck import CardProof, ProofSide, deck_layouts, print_deck
from videnbank.core.views.prints.imprint import Imprint
from videnbank.core.views.prints.sheet import (
    PAGES,
    print_sheet,
    shorter_sheets,
    with_back,
    with_note_lines,
)
from videnbank.printing.area_introductions import area_introductions
from videnbank.printing.cache import PdfCache, write_atomically
from videnbank.printing.render_html import HtmlRenderer, PrintView, assets_digest, style_rules
from videnbank.printing.renderer_loader import engine_version, load_renderer
from videnbank.printing.url_fetcher import PrintResources
from videnbank.records.published_media import PublishedMedia

if TYPE_CHECKING:
    from videnbank.printing.weasyprint_renderer import PrintLayout, WeasyPrintRenderer

_LAST_BASELINE_MM = 297 - 18 - 4
"""Position of the last line of a full A4 sheet, from the top (templates/print.css)."""


@dataclass(frozen=True, slots=True)
class BuiltPrint:
    """A print that has been written to `file`; `cached` if it was not rendered anew."""

    job: Print
    file: Path
    cached: bool
    seconds: float


class PdfBuilder:
    """Builds prints one by one; `introduction` gives the rendered text of an area's page."""

    def __init__(
        self,
        site: Site,
        imprint: Imprint,
        project: Project,
        introduction: Callable[[str], CleanHtml],
    ) -> None:
        self._site = site
        self._imprint = imprint
        self._introduction = introduction
        self._resources = PrintResources(PublishedMedia(project.root, site.files), imprint.site_url)
        self._html_renderer = HtmlRenderer(site.wording)
        self._cache = PdfCache(project.root)
        self._renderer: WeasyPrintRenderer | None = None

    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings of WeasyPrint so far."""
        return tuple(self._renderer.warnings) if self._renderer is not None else ()

    def build(self, jobs: Iterable[Print], folder: Path) -> Iterator[BuiltPrint]:
        """Lazily writes each print to its address below `folder`.

        Raises:
            MissingRendererError: when one must be rendered and WeasyPrint cannot run here.
            OSError: when one cannot be written.
        """
        keys: set[str] = set()
        for job in jobs:
            started = time.perf_counter()
            key = self._key(job)
            keys.add(key)
            cached = self._cache.get(key)
            pdf = cached if cached is not None else self._render_pdf(job)
            if cached is None:
                self._cache.put(key, pdf)
            file = folder / job.address
            write_atomically(file, pdf)
            yield BuiltPrint(job, file, cached is not None, time.perf_counter() - started)
        if len(keys) >= len(prints_of(self._site.catalogue)):
            self._cache.keep_only(keys)

    def _render_pdf(self, job: Print) -> bytes:
        match job.kind:
            case PrintKind.SHEET:
                return self._sheet(self._tool(job.id))
            case PrintKind.DECK:
                return self._deck(job.id)
            case PrintKind.BOOKLET:
                return self._layout(self._view(job), job.kind).pdf()

    def _sheet(self, entry: AnyEntry) -> bytes:
        view = print_sheet(self._site, self._imprint, entry)
        layout = self._layout(view, PrintKind.SHEET)
        for shorter in shorter_sheets(view):
            if layout.count <= PAGES:
                break
            shorter_layout = self._layout(shorter, PrintKind.SHEET)
            if shorter_layout.count < layout.count:
                view, layout = shorter, shorter_layout
        if layout.count < PAGES:
            with_lines = with_back(self._site, view)
        else:
            with_lines = with_note_lines(view, _LAST_BASELINE_MM - layout.anchors()["end"].top_mm)
        if with_lines is not view:
            layout = self._layout(with_lines, PrintKind.SHEET)
        return layout.pdf()

    def _deck(self, track: str) -> bytes:
        # Imported late, since it loads WeasyPrint.
        from videnbank.printing.card_fitting import CardFitter  # noqa: PLC0415

        fitter = CardFitter(self._load_renderer(), self._html_renderer)
        layouts = deck_layouts(self._site, self._imprint, track)
        view = print_deck(
            self._site, self._imprint, track, fitter.fronts(layouts), fitter.backs(layouts)
        )
        return self._layout(view, PrintKind.DECK).pdf()

    def _key(self, job: Print) -> str:
        html = "".join(self._html_renderer.render(view) for view in self._all_views(job))
        digest = hashlib.sha256(assets_digest())
        parts = (engine_version(), style_rules(job.kind), html)
        for part in (*(part.encode() for part in parts), *self._resources.images_in(html)):
            digest.update(hashlib.sha256(part).digest())
        return digest.hexdigest()

    def _all_views(self, job: Print) -> Iterator[PrintView]:
        """Views with everything a print can show, for the cache key, without rendering."""
        if job.kind is not PrintKind.DECK:
            yield self._view(job)
            return
        yield print_deck(self._site, self._imprint, job.id, (), ())
        layouts = deck_layouts(self._site, self._imprint, job.id)
        fronts = (ProofSide("", front=side) for card in layouts for side in card.fronts)
        backs = (ProofSide("", back=side) for card in layouts for side in card.backs)
        yield CardProof("", (*fronts, *backs))

    def _view(self, job: Print) -> PrintView:
        if job.kind is PrintKind.SHEET:
            return print_sheet(self._site, self._imprint, self._tool(job.id))
        return print_booklet(self._site, self._imprint, job.id, self._introduction(job.id))

    def _layout(self, view: PrintView, kind: PrintKind) -> PrintLayout:
        return self._load_renderer().layout(self._html_renderer.render(view), kind)

    def _load_renderer(self) -> WeasyPrintRenderer:
        if self._renderer is None:
            self._renderer = load_renderer(self._resources)
        return self._renderer

    def _tool(self, name: str) -> AnyEntry:
        return self._site.catalogue.entries[Reference(Kind.TOOL, name)]


def pdf_builder(site: Site, project: Project, config: MkDocsConfig) -> PdfBuilder:
    """The builder of the prints of `site`, configured by mkdocs.yml."""
    url = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    texts = area_introductions(site, links=bool(url))
    return PdfBuilder(site, Imprint(config.site_name, url), project, texts)
