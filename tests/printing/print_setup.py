"""Whether WeasyPrint works on this machine, and shortcuts for rendering prints in tests."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from videnbank.core.language.wording import danish
from videnbank.printing.render_html import HtmlRenderer
from videnbank.printing.renderer_loader import MissingRendererError, load_renderer
from videnbank.printing.url_fetcher import PrintResources
from videnbank.records.published_media import PublishedMedia

if TYPE_CHECKING:
    from videnbank.printing.weasyprint_renderer import WeasyPrintRenderer

SITE = "https://example.org/videnbank/"


def resources(root: Path) -> PrintResources:
    """The files a print of the project at `root` may fetch."""
    return PrintResources(PublishedMedia(root, sources_in(root)), SITE)


def sources_in(root: Path) -> dict[str, str]:
    """All files of the pages and the cases of a project by their addresses."""
    files = [*root.glob("docs/**/*.*"), *root.glob("cases/**/*.*")]
    paths = [file.relative_to(root).as_posix() for file in files]
    return {path.removeprefix("docs/"): path for path in paths}


def print_templates() -> HtmlRenderer:
    """The print templates with the package's wording."""
    return HtmlRenderer(danish())


def card_fitter(root: Path) -> tuple[Any, WeasyPrintRenderer]:
    """A card fitter, and the renderer it uses."""
    renderer = load_renderer(resources(root))
    # Imported here: without Pango, the tests could not even be collected.
    return import_module("videnbank.printing.card_fitting").CardFitter(
        renderer, print_templates()
    ), renderer


def can_print() -> bool:
    """Whether WeasyPrint and Pango are installed."""
    try:
        load_renderer(resources(Path()))
    except MissingRendererError:
        return False
    return True


needs_weasyprint = pytest.mark.skipif(not can_print(), reason="Pango is missing")
"""For tests that render; scripts/test.py reports when they are skipped."""
