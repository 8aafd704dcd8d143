"""Whether anything can be printed on this machine, and a few ways to print in tests."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from videnbank.core.catalogue.project import Project
from videnbank.core.language.wording import danish
from videnbank.printing.render_html import PrintTemplates
from videnbank.printing.renderer_loader import MissingRendererError, load_renderer
from videnbank.printing.url_fetcher import PrintResources

if TYPE_CHECKING:
    from videnbank.printing.weasyprint_renderer import WeasyPrintRenderer

SITE = "https://example.org/videnbank/"


def resources(root: Path) -> PrintResources:
    """What a print of the project at `root` may show."""
    return PrintResources(Project(root), SITE)


def typesetter() -> PrintTemplates:
    """A typesetter with the site's own words."""
    return PrintTemplates(danish())


def fitter(root: Path) -> tuple[Any, WeasyPrintRenderer]:
    """What fits cards, and the press it does it with."""
    press = load_renderer(resources(root))
    # Loaded here: a machine that cannot print could not even collect the tests.
    return import_module("videnbank.printing.card_fitting").CardFitter(press, typesetter()), press


def can_print() -> bool:
    """Whether WeasyPrint and Pango are there."""
    try:
        load_renderer(resources(Path()))
    except MissingRendererError:
        return False
    return True


needs_press = pytest.mark.skipif(not can_print(), reason="Pango is missing")
"""For tests that set something; scripts/test.py says so when they are left out."""
