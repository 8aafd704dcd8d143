"""The plugin `videnbank/print`: builds the PDFs that pages link to, where they can be made.

It uses these events: `on_startup` (detects the preview), `on_config` (enables the links to PDFs)
and `on_post_build` (builds the PDFs, or takes them from the cache, and adds them to the site).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from videnbank.core.language.wording import danish
from videnbank.core.routing.print_jobs import prints_of
from videnbank.printing.builder import PdfBuilder, pdf_builder
from videnbank.printing.config import AUTO, PrintConfig
from videnbank.printing.fonts import missing_packages
from videnbank.printing.renderer_loader import (
    MISSING_PACKAGES,
    MISSING_PANGO,
    MissingRendererError,
    missing_requirement,
)
from videnbank.records.build_state import enable_prints, site_of
from videnbank.records.project_folders import project_of

log = get_plugin_logger(__name__)

_LEFT_OUT = {
    MISSING_PACKAGES: "prints.left_out_no_packages",
    MISSING_PANGO: "prints.left_out_no_pango",
}
"""What a build says that leaves the prints out, by what is missing."""


class PrintPlugin(BasePlugin[PrintConfig]):
    """Connects the PDF builder to MkDocs; the content of prints is in the views of the core."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False
        self._is_on = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Detects the preview, which has no prints."""
        self._serving = command == "serve"

    # Priority: -50 (run later), since the records plugin resets the flag at every build.
    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Makes pages link to their prints, if this build makes them."""
        self._is_on = self._wants_prints()
        if self._is_on:
            enable_prints(config)
        return config

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Adds the prints to the site.

        Raises:
            PluginError: when WeasyPrint cannot run here.
        """
        if not self._is_on:
            return
        wording = danish()
        site = site_of(config)
        if missing := missing_packages():
            log.warning(wording.text("prints.no_fonts", packages=", ".join(missing)))
        builder = pdf_builder(site, project_of(config), config)
        try:
            built = tuple(builder.build(prints_of(site.catalogue), Path(config.site_dir)))
        except MissingRendererError as error:
            raise PluginError(wording.text(error.key)) from error
        _log_warnings(builder)
        kept = sum(item.cached for item in built)
        log.info(wording.count("prints.made", len(built), kept=kept))

    def _wants_prints(self) -> bool:
        if self._serving or self.config.pdf is False:
            return False
        missing = missing_requirement() if self.config.pdf == AUTO else ""
        if missing:
            log.info(danish().text(_LEFT_OUT[missing]))
        return not missing


def _log_warnings(builder: PdfBuilder) -> None:
    for warning in builder.warnings:
        log.warning(warning)
