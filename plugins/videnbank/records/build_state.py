"""The one way for other plugins to reach the catalogue, and to have pages made ready for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.language.wording import danish
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.site.site import Site
from videnbank.core.views.record.index_document import IndexDocument, index_document
from videnbank.core.views.record.page import RecordPage as RecordView
from videnbank.records.pages import RecordPage
from videnbank.records.plugin import RecordsPlugin


def catalogue_of(config: MkDocsConfig) -> Catalogue:
    """The catalogue of the build that a configuration is used in; there from `on_files` on."""
    return site_of(config).catalogue


def site_of(config: MkDocsConfig) -> Site:
    """The site of the build that a configuration is used in; there from `on_files` on."""
    site = _records_of(config).site
    assert site is not None
    return site


def make_searchable(config: MkDocsConfig, analyser: Callable[[Vocabulary], WordAnalyzer]) -> None:
    """Gives the build of a configuration a page for finding, and its records marks for an index.

    `analyser` gives what knows the words of a site with that vocabulary. To be said in `on_config`,
    after the records plugin's own.

    Raises:
        PluginError: when the configuration has no records plugin.
    """
    _records_of(config).analyser = analyser


def announce_prints(config: MkDocsConfig) -> None:
    """Has the pages of the build of a configuration lead to prints; to be said as a search is.

    Raises:
        PluginError: when the configuration has no records plugin.
    """
    _records_of(config).prints = True


def index_document_of(
    page: Page, context: Mapping[str, object], config: MkDocsConfig
) -> IndexDocument | None:
    """What a search reads of the page a context is for; None when that is no record to be found.

    There once the records plugin has shown the page, in `on_page_context`.
    """
    site, view = _records_of(config).site, context.get("view")
    if site is None or not isinstance(page, RecordPage) or not isinstance(view, RecordView):
        return None
    return index_document(site, page.entry, view)


def _records_of(config: MkDocsConfig) -> RecordsPlugin:
    plugin = config.plugins.get("videnbank/records")
    if not isinstance(plugin, RecordsPlugin):
        raise PluginError(danish().text("plugin.records_missing"))
    return plugin
