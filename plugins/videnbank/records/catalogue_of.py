"""The one way for other plugins to reach the catalogue."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from videnbank.core.catalogue import Catalogue
from videnbank.records.plugin import RecordsPlugin


def catalogue_of(config: MkDocsConfig) -> Catalogue:
    """The catalogue of the build that a configuration is used in; there from `on_files` on."""
    plugin = config.plugins["videnbank/records"]
    assert isinstance(plugin, RecordsPlugin)
    assert plugin.edition is not None
    return plugin.edition.catalogue
