"""The plugin `videnbank/search`: builds the search index.

It uses these events: `on_startup` (keeps the plugin instance across the rebuilds of `serve`),
`on_config` (enables the search page) and `on_post_build` (writes the index).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.field import Field, InvalidWeightError, field_weights
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.language.wording import danish
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import SEARCH_INDEX_FOLDER
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.search_documents import search_documents
from videnbank.records.build_state import enable_search, site_of
from videnbank.search.config import SearchConfig
from videnbank.search.index_files import write_index
from videnbank.search.word_cache import WordCache

_DICTIONARY = DanishDictionary()
"""Shared by all builds: it never changes, and loading takes longer than indexing a small site."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Connects the index to MkDocs; what is indexed and how it is ranked is in the core."""

    def __init__(self) -> None:
        super().__init__()
        self._analyzer: WordAnalyzer | None = None
        self._analyzer_vocabulary: Vocabulary | None = None
        self._project = Path()
        self._word_cache: WordCache | None = None
        self._cached_count = 0
        self._weights: Mapping[Field, float] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Keeps the instance, and with it the analyzed words, across the builds of the preview."""

    # Priority: -50 (run later), since the records plugin resets the search at every build.
    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Enables the search page.

        Raises:
            PluginError: when a field has no weight that can be used.
        """
        self._project = Path(config.config_file_path).resolve().parent
        try:
            self._weights = field_weights(self.config.field_weights)
        except InvalidWeightError as error:
            choices = ", ".join(Field)
            raise PluginError(
                danish().text("find.bad_weight", name=error, choices=choices)
            ) from error
        if self.config.enabled:
            enable_search(config, self._analyzer_for)
        return config

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes the index."""
        site = site_of(config)
        if site.analysis is None:
            return
        write_index(
            search_documents(site, Cards(site)),
            site.analysis,
            self._weights,
            Path(config.site_dir, SEARCH_INDEX_FOLDER),
            with_places=bool(site.places.municipalities),
        )
        self._save_words()

    def _analyzer_for(self, vocabulary: Vocabulary) -> WordAnalyzer:
        # Word analyses are reused across rebuilds of the preview.
        if self._analyzer is None or vocabulary != self._analyzer_vocabulary:
            self._word_cache = WordCache(self._project, vocabulary)
            cached_forms = self._word_cache.read()
            self._analyzer = WordAnalyzer(vocabulary, _DICTIONARY, cached_forms)
            self._analyzer_vocabulary = vocabulary
            self._cached_count = len(cached_forms)
        return self._analyzer

    def _save_words(self) -> None:
        if self._analyzer is None or self._word_cache is None:
            return
        if (number := len(self._analyzer.cached_forms)) != self._cached_count:
            self._word_cache.write(self._analyzer.cached_forms)
            self._cached_count = number
