"""The plugin `videnbank/search`: builds the search index.

It uses these events: `on_startup` (keeps the plugin instance across the rebuilds of `serve`),
`on_config` (enables the search page), `on_files` (spelling file and start of Pagefind, once the
catalogue exists), `on_env` (template environment), `on_page_context` (indexes each record),
`on_post_build` (publishes the index) and `on_build_error` (stops Pagefind).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.language.wording import danish
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import SPELLING_FILE
from videnbank.core.views.find.spelling_file import spelling_file
from videnbank.records.build_state import catalogue_of, enable_search, index_document_of
from videnbank.search.config import SearchConfig
from videnbank.search.pagefind_process import PagefindError, PagefindProcess
from videnbank.search.word_cache import WordCache

_DICTIONARY = DanishDictionary()
"""Shared by all builds: it never changes, and loading takes longer than indexing a small site."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Connects the index to MkDocs; the indexed documents are views of the core."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False
        self._analyzer: WordAnalyzer | None = None
        self._analyzer_vocabulary: Vocabulary | None = None
        self._project = Path()
        self._word_cache: WordCache | None = None
        self._cached_count = 0
        self._environment: Environment | None = None
        self._pending: set[str] = set()
        self._pagefind: PagefindProcess | None = None
        self._error: PagefindError | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Detects the preview."""
        self._serving = command == "serve"

    # Priority: -50 (run later), since the records plugin resets the search at every build.
    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Enables the search page."""
        self._pagefind = self._error = None
        self._pending = set()
        self._project = Path(config.config_file_path).resolve().parent
        if self._is_on():
            enable_search(config, self._analyzer_for)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the spelling file of "mente du …?", and starts Pagefind."""
        catalogue = catalogue_of(config)
        if self._is_on() and catalogue.listed():
            content = spelling_file(catalogue)
            files.append(File.generated(config, SPELLING_FILE, content=content))
            self._pending = {entry.uri for entry in catalogue.listed()}
            self._try(self._start)
        return files

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Keeps the template environment."""
        self._environment = env
        return env

    # Priority: -50 (run later), since the records plugin renders the body in the same event.
    @event_priority(-50)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """Indexes a record; after the last one, Pagefind writes the index while the build goes on."""
        if page.file.src_uri in self._pending:
            self._pending.remove(page.file.src_uri)
            self._try(self._add, page, context, config)
            if not self._pending:
                self._try(self._close)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publishes the index.

        Raises:
            PluginError: when Pagefind has failed.
        """
        if self._pagefind is not None:
            self._try(self._pagefind.finish, Path(config.site_dir))
            self._save_words()
        self._pagefind = None
        if self._error is not None:
            raise PluginError(danish().text("find.not_indexed", said=self._error))

    def on_build_error(self, **_: object) -> None:
        """Stops Pagefind."""
        if self._pagefind is not None:
            self._pagefind.stop()
        self._pagefind = None

    def _try(self, step: Callable[..., None], *arguments: object) -> None:
        """Runs one step of the indexing, unless an earlier step has failed.

        Errors are raised at the end, since MkDocs would blame them on the current page.
        """
        if self._error is not None:
            return
        try:
            step(*arguments)
        except PagefindError as error:
            self._error = error
            if self._pagefind is not None:
                self._pagefind.stop()
                self._pagefind = None

    def _start(self) -> None:
        self._pagefind = PagefindProcess()

    def _add(self, page: Page, context: TemplateContext, config: MkDocsConfig) -> None:
        document = index_document_of(page, cast("Mapping[str, object]", context), config)
        if document is None or self._pagefind is None or self._environment is None:
            return
        template = self._environment.get_template(document.template)
        self._pagefind.add(document.address, template.render(view=document, page=page))

    def _close(self) -> None:
        if self._pagefind is not None:
            self._pagefind.close()

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

    def _is_on(self) -> bool:
        return self.config.enabled and (not self._serving or self.config.in_serve)
