"""From the view of a print to the HTML and the style rules it is set by."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import jinja2

from videnbank.core.language.wording import Wording
from videnbank.core.routing.print_jobs import PrintKind
from videnbank.core.views.prints.booklet import PrintBooklet
from videnbank.core.views.prints.deck import CardTrial, PrintDeck
from videnbank.core.views.prints.sheet import PrintSheet
from videnbank.printing.fonts import font_files

TEMPLATES = Path(__file__).parent / "templates"

PrintView = PrintSheet | PrintDeck | CardTrial | PrintBooklet


class PrintTemplates:
    """Fills the templates of prints, which lie apart from the site's and are never put on it."""

    def __init__(self, wording: Wording) -> None:
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
        )
        self._templates.globals["t"] = wording.text

    def html(self, view: PrintView) -> str:
        """The whole HTML of a print."""
        return self._templates.get_template(view.template).render(view=view)


@cache
def style_rules(kind: PrintKind) -> str:
    """The style rules of a kind of print, typefaces aside."""
    names = ("print", kind.value)
    return "".join((TEMPLATES / f"{name}.css").read_text(encoding="utf-8") for name in names)


@cache
def assets_digest() -> bytes:
    """A digest of what prints are made by apart from their text: typefaces and this package.

    The paths of typefaces differ from machine to machine; what they hold does not.
    """
    digest = hashlib.sha256()
    files = list(font_files().values())
    files += sorted(file for file in Path(__file__).parent.rglob("*") if file.suffix in _MAKINGS)
    for file in files:
        digest.update(file.name.encode() + file.read_bytes())
    return digest.digest()


_MAKINGS = {".css", ".py"}
