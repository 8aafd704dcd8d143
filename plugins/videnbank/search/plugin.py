"""The plugin `videnbank/search`: makes the index that the browser searches.

It uses these events: `on_startup` (so that it lives across the rebuilds of `serve`), `on_config`
(asks for the page for finding and the marks on records), `on_files` (the words of the site, once
the catalogue is there), `on_post_page` and `on_page_context` (the index begins when all records
are written), `on_post_build` (it is put on the site) and `on_build_error` (it is ended).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from videnbank.core.collection import ADDRESS_FOLDERS
from videnbank.core.search.analysis import Analysis
from videnbank.core.search.lexicon import Dictionary, danish_dictionary
from videnbank.core.views.words_file import WORDS_FILE, words_file
from videnbank.core.vocabulary import Vocabulary
from videnbank.core.wording import danish
from videnbank.records.catalogue_of import catalogue_of, make_searchable
from videnbank.search.config import SearchConfig
from videnbank.search.index import Indexing, IndexingError


class SearchPlugin(BasePlugin[SearchConfig]):
    """Wires the index to MkDocs; what is said to it is in the core's views."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False
        self._analysis: Analysis | None = None
        self._analysed: Vocabulary | None = None
        self._waiting: set[str] | None = None
        self._indexing: Indexing | None = None
        self._refused: IndexingError | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Notes whether this is the preview."""
        self._serving = command == "serve"

    # Priority: -50 (run later), since the records plugin begins every build without a search.
    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Asks for the page for finding and the marks on records."""
        self._waiting = self._refused = None
        if self._is_on():
            make_searchable(config, self._analyser)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the words that "mente du …?" chooses among."""
        catalogue = catalogue_of(config)
        if self._is_on() and catalogue.listed():
            self._waiting = {entry.uri for entry in catalogue.listed()}
            content = words_file(catalogue)
            files.append(File.generated(config, WORDS_FILE, content=content))
        return files

    def on_page_context(
        self, context: TemplateContext, *, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """Starts the index once all records are written, beside the lists that are still to come."""
        if self._waiting is not None and not self._waiting:
            self._start(config)
        return context

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Notes which record is about to be written."""
        if self._waiting:
            self._waiting.discard(page.file.src_uri)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts the index on the site.

        Raises:
            PluginError: when Pagefind cannot make it here.
        """
        if self._waiting is not None:
            self._start(config)
        indexing, self._indexing = self._indexing, None
        try:
            if self._refused is not None:
                raise self._refused
            if indexing is not None:
                indexing.finish()
        except IndexingError as error:
            raise PluginError(danish().text("find.not_indexed", said=error)) from error

    def on_build_error(self, **_: object) -> None:
        """Ends an index that is being made."""
        if self._indexing is not None:
            self._indexing.stop()
        self._indexing = self._waiting = None

    def _start(self, config: MkDocsConfig) -> None:
        self._waiting = None
        folders = ADDRESS_FOLDERS.values()
        whole = not config.use_directory_urls
        try:
            self._indexing = Indexing(Path(config.site_dir), folders, whole_addresses=whole)
        except IndexingError as error:
            # Told at the end: here MkDocs would call it a mistake of the page it is at.
            self._refused = error

    def _analyser(self, vocabulary: Vocabulary) -> Analysis:
        # What is known of a word holds from one build of the preview to the next.
        if self._analysis is None or vocabulary != self._analysed:
            self._analysis, self._analysed = Analysis(vocabulary, _dictionary()), vocabulary
        return self._analysis

    def _is_on(self) -> bool:
        return self.config.enabled and (not self._serving or self.config.in_serve)


@cache
def _dictionary() -> Dictionary:
    # It never changes, and reading it takes longer than a small site's whole index.
    return danish_dictionary()
