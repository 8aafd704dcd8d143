"""The plugin `videnbank/print`: makes the PDFs that pages lead to, when a build is asked for them.

It uses these events: `on_startup` (to know the preview), `on_config` (so that pages lead to them)
and `on_post_build` (they are made, or found among those made before, and put on the site).
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
from videnbank.printing.config import PrintConfig
from videnbank.printing.fonts import missing_packages
from videnbank.printing.renderer_loader import MissingRendererError
from videnbank.records.build_state import announce_prints, site_of
from videnbank.records.plugin import project_of

log = get_plugin_logger(__name__)


class PrintPlugin(BasePlugin[PrintConfig]):
    """Wires the prints to MkDocs; what stands on them is in the core's views."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Notes whether this is the preview, which has no prints."""
        self._serving = command == "serve"

    # Priority: -50 (run later), since the records plugin begins every build without prints.
    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Has the pages lead to their prints."""
        if self._is_on():
            announce_prints(config)
        return config

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts the prints on the site.

        Raises:
            PluginError: when they cannot be made here.
        """
        if not self._is_on():
            return
        words = danish()
        site = site_of(config)
        if missing := missing_packages():
            log.warning(words.text("prints.no_fonts", packages=", ".join(missing)))
        production = pdf_builder(site, project_of(config), config)
        try:
            made = tuple(production.make(prints_of(site.catalogue), Path(config.site_dir)))
        except MissingRendererError as error:
            raise PluginError(words.text(error.key)) from error
        _tell(production)
        kept = sum(one.kept for one in made)
        log.info(words.count("prints.made", len(made), kept=kept))

    def _is_on(self) -> bool:
        return self.config.pdf and not self._serving


def _tell(production: PdfBuilder) -> None:
    for said in production.said:
        log.warning(said)
