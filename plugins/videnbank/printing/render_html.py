"""Renders print views to HTML, and provides the style sheets of prints."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import jinja2

from videnbank.core.language.wording import Wording
from videnbank.core.routing.print_jobs import PrintKind
from videnbank.core.views.prints.booklet import PrintBooklet
from videnbank.core.views.prints.deck import CardProof, PrintDeck
from videnbank.core.views.prints.sheet import PrintSheet
from videnbank.printing.fonts import font_files

TEMPLATES = Path(__file__).parent / "templates"

PrintView = PrintSheet | PrintDeck | CardProof | PrintBooklet


class HtmlRenderer:
    """Renders the print templates, which are separate from the site's and never published."""

    def __init__(self, wording: Wording) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
        )
        self._environment.globals["t"] = wording.text

    def render(self, view: PrintView) -> str:
        """The complete HTML of a print."""
        return self._environment.get_template(view.template).render(view=view)


@cache
def style_rules(kind: PrintKind) -> str:
    """The style rules of a kind of print, without fonts."""
    names = ("print", kind.value)
    return "".join((TEMPLATES / f"{name}.css").read_text(encoding="utf-8") for name in names)


@cache
def assets_digest() -> bytes:
    """A digest of the fonts, code and style sheets that prints depend on.

    Only names and contents of files count, since paths differ between machines.
    """
    digest = hashlib.sha256()
    files = list(font_files().values())
    files += sorted(
        file for file in Path(__file__).parent.rglob("*") if file.suffix in _DIGESTED_SUFFIXES
    )
    for file in files:
        digest.update(file.name.encode() + file.read_bytes())
    return digest.digest()


_DIGESTED_SUFFIXES = {".css", ".py"}
