"""The interface of the records plugin to the other plugins."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.language.wording import danish
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.site.site import Site
from videnbank.records.plugin import RecordsPlugin


def site_of(config: MkDocsConfig) -> Site:
    """The site of the current build; available from `on_files`."""
    site = _records_of(config).site
    assert site is not None
    return site


def enable_search(
    config: MkDocsConfig, create_analyzer: Callable[[Vocabulary], WordAnalyzer]
) -> None:
    """Enables the search page, and index documents of records.

    `create_analyzer` returns the word analyzer for a vocabulary. Call this in `on_config`, after
    that of the records plugin.

    Raises:
        PluginError: when the configuration has no records plugin.
    """
    _records_of(config).create_analyzer = create_analyzer


def enable_prints(config: MkDocsConfig) -> None:
    """Makes pages link to their prints; call this like `enable_search`.

    Raises:
        PluginError: when the configuration has no records plugin.
    """
    _records_of(config).prints = True


def _records_of(config: MkDocsConfig) -> RecordsPlugin:
    plugin = config.plugins.get("videnbank/records")
    if not isinstance(plugin, RecordsPlugin):
        raise PluginError(danish().text("plugin.records_missing"))
    return plugin
