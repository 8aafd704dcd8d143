"""Makes the prints of a site, or finds them among those made before."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
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
from videnbank.core.views.prints.deck import CardTrial, TriedSide, deck_ways, print_deck
from videnbank.core.views.prints.imprint import Imprint
from videnbank.core.views.prints.sheet import print_sheet, with_notes
from videnbank.printing.area_introductions import introductions
from videnbank.printing.cache import PdfCache, write_whole
from videnbank.printing.render_html import PrintTemplates, PrintView, assets_digest, style_rules
from videnbank.printing.renderer_loader import engine_version, load_renderer
from videnbank.printing.url_fetcher import PrintResources

if TYPE_CHECKING:
    from videnbank.printing.weasyprint_renderer import Pages, WeasyPrintRenderer

_LAST_LINE_MM = 297 - 18 - 4
"""Where the last line of a full sheet stands, from the top of the paper (templates/print.css)."""


@dataclass(frozen=True, slots=True)
class Made:
    """A print that has been written to `file`; `kept` tells that it had been made before."""

    what: Print
    file: Path
    kept: bool
    seconds: float


class PdfBuilder:
    """Makes one print after another.

    `introduction` gives the text of an area's own page. What WeasyPrint has had to say against a
    print is in `said`.
    """

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
        self._resources = PrintResources(project, imprint.site_url)
        self._typesetter = PrintTemplates(site.wording)
        self._store = PdfCache(project.root)
        self._press: WeasyPrintRenderer | None = None

    @property
    def said(self) -> tuple[str, ...]:
        """What WeasyPrint has had to say so far."""
        return tuple(self._press.said) if self._press is not None else ()

    def make(self, wanted: Iterable[Print], folder: Path) -> Iterator[Made]:
        """Writes each print to its address below `folder`, as one asks for the next.

        Raises:
            NoPressError: when one must be made and nothing can be printed on this machine.
            OSError: when one cannot be written.
        """
        keys: set[str] = set()
        for what in wanted:
            started = time.perf_counter()
            key = self._key(what)
            keys.add(key)
            kept = self._store.get(key)
            pdf = kept if kept is not None else self._made(what)
            if kept is None:
                self._store.put(key, pdf)
            file = folder / what.address
            write_whole(file, pdf)
            yield Made(what, file, kept is not None, time.perf_counter() - started)
        if len(keys) >= len(prints_of(self._site.catalogue)):
            self._store.keep_only(keys)

    def _made(self, what: Print) -> bytes:
        match what.kind:
            case PrintKind.SHEET:
                return self._sheet(self._tool(what.id))
            case PrintKind.DECK:
                return self._deck(what.id)
            case PrintKind.BOOKLET:
                return self._set(self._draft(what), what.kind).pdf()

    def _sheet(self, entry: AnyEntry) -> bytes:
        view = print_sheet(self._site, self._imprint, entry)
        pages = self._set(view, PrintKind.SHEET)
        if pages.count > 1:
            compact = replace(view, compact=True)
            smaller = self._set(compact, PrintKind.SHEET)
            if smaller.count < pages.count:
                view, pages = compact, smaller
        noted = with_notes(view, _LAST_LINE_MM - pages.marks()["end"].down_mm)
        return (self._set(noted, PrintKind.SHEET) if noted is not view else pages).pdf()

    def _deck(self, track: str) -> bytes:
        # Not imported before it is needed, since it loads WeasyPrint.
        from videnbank.printing.card_fitting import CardFitter  # noqa: PLC0415

        fitter = CardFitter(self._opened(), self._typesetter)
        ways = deck_ways(self._site, self._imprint, track)
        view = print_deck(self._site, self._imprint, track, fitter.fronts(ways), fitter.backs(ways))
        return self._set(view, PrintKind.DECK).pdf()

    def _key(self, what: Print) -> str:
        html = "".join(self._typesetter.html(view) for view in self._all_of(what))
        digest = hashlib.sha256(assets_digest())
        parts = (engine_version(), style_rules(what.kind), html)
        for part in (*(part.encode() for part in parts), *self._resources.pictures_in(html)):
            digest.update(hashlib.sha256(part).digest())
        return digest.hexdigest()

    def _all_of(self, what: Print) -> Iterator[PrintView]:
        """Views that hold all that a print can show, before anything is set."""
        if what.kind is not PrintKind.DECK:
            yield self._draft(what)
            return
        yield print_deck(self._site, self._imprint, what.id, (), ())
        ways = deck_ways(self._site, self._imprint, what.id)
        fronts = (TriedSide("", front=side) for way in ways for side in way.fronts)
        backs = (TriedSide("", back=side) for way in ways for side in way.backs)
        yield CardTrial("", (*fronts, *backs))

    def _draft(self, what: Print) -> PrintView:
        if what.kind is PrintKind.SHEET:
            return print_sheet(self._site, self._imprint, self._tool(what.id))
        return print_booklet(self._site, self._imprint, what.id, self._introduction(what.id))

    def _set(self, view: PrintView, kind: PrintKind) -> Pages:
        return self._opened().set(self._typesetter.html(view), kind)

    def _opened(self) -> WeasyPrintRenderer:
        if self._press is None:
            self._press = load_renderer(self._resources)
        return self._press

    def _tool(self, name: str) -> AnyEntry:
        return self._site.catalogue.entries[Reference(Kind.TOOL, name)]


def pdf_builder(site: Site, project: Project, config: MkDocsConfig) -> PdfBuilder:
    """What makes the prints of a site of the site that a configuration describes."""
    url = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    texts = introductions(site, config.markdown_extensions, config.mdx_configs, links=bool(url))
    return PdfBuilder(site, Imprint(config.site_name, url), project, texts)
