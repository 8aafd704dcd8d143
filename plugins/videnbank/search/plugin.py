"""The plugin `videnbank/search`: makes the index that the browser searches.

It uses these events: `on_startup` (so that it lives across the rebuilds of `serve`), `on_config`
(asks for the page for finding), `on_files` (the words of the site and the start of the index, once
the catalogue is there), `on_env` (the templates), `on_page_context` (every record goes into the
index), `on_post_build` (it is put on the site) and `on_build_error` (it is ended).
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
from videnbank.core.views.find.spelling_file import SPELLING_FILE, spelling_file
from videnbank.records.build_state import catalogue_of, index_document_of, make_searchable
from videnbank.search.config import SearchConfig
from videnbank.search.pagefind_process import PagefindError, PagefindProcess
from videnbank.search.word_cache import WordCache

_DICTIONARY = DanishDictionary()
"""One for all builds: it never changes, and reading it takes longer than a small site's index."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Wires the index to MkDocs; what is said to it is in the core's views."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False
        self._analysis: WordAnalyzer | None = None
        self._analysed: Vocabulary | None = None
        self._project = Path()
        self._kept: WordCache | None = None
        self._number_kept = 0
        self._environment: Environment | None = None
        self._waiting: set[str] = set()
        self._indexing: PagefindProcess | None = None
        self._refused: PagefindError | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Notes whether this is the preview."""
        self._serving = command == "serve"

    # Priority: -50 (run later), since the records plugin begins every build without a search.
    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Asks for the page for finding."""
        self._indexing = self._refused = None
        self._waiting = set()
        self._project = Path(config.config_file_path).resolve().parent
        if self._is_on():
            make_searchable(config, self._analyser)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the words that "mente du …?" chooses among, and starts the index."""
        catalogue = catalogue_of(config)
        if self._is_on() and catalogue.listed():
            content = spelling_file(catalogue)
            files.append(File.generated(config, SPELLING_FILE, content=content))
            self._waiting = {entry.uri for entry in catalogue.listed()}
            self._try(self._start)
        return files

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Keeps the templates at hand."""
        self._environment = env
        return env

    # Priority: -50 (run later), since the records plugin shows a record in the same event.
    @event_priority(-50)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """Hands a record over to the index; after the last one it is written, beside the lists."""
        if page.file.src_uri in self._waiting:
            self._waiting.remove(page.file.src_uri)
            self._try(self._add, page, context, config)
            if not self._waiting:
                self._try(self._close)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts the index on the site.

        Raises:
            PluginError: when Pagefind cannot make it here.
        """
        if self._indexing is not None:
            self._try(self._indexing.finish, Path(config.site_dir))
            self._keep_words()
        self._indexing = None
        if self._refused is not None:
            raise PluginError(danish().text("find.not_indexed", said=self._refused))

    def on_build_error(self, **_: object) -> None:
        """Ends an index that is being made."""
        if self._indexing is not None:
            self._indexing.stop()
        self._indexing = None

    def _try(self, step: Callable[..., None], *with_: object) -> None:
        """Takes a step towards the index, unless one has failed already.

        What fails is told at the end: here MkDocs would call it a mistake of the page it is at.
        """
        if self._refused is not None:
            return
        try:
            step(*with_)
        except PagefindError as error:
            self._refused = error
            if self._indexing is not None:
                self._indexing.stop()
                self._indexing = None

    def _start(self) -> None:
        self._indexing = PagefindProcess()

    def _add(self, page: Page, context: TemplateContext, config: MkDocsConfig) -> None:
        document = index_document_of(page, cast("Mapping[str, object]", context), config)
        if document is None or self._indexing is None or self._environment is None:
            return
        template = self._environment.get_template(document.template)
        self._indexing.add(document.address, template.render(view=document, page=page))

    def _close(self) -> None:
        if self._indexing is not None:
            self._indexing.close()

    def _analyser(self, vocabulary: Vocabulary) -> WordAnalyzer:
        # What is known of a word holds from one build of the preview to the next.
        if self._analysis is None or vocabulary != self._analysed:
            self._kept = WordCache(self._project, vocabulary)
            known = self._kept.read()
            self._analysis, self._analysed = (
                WordAnalyzer(vocabulary, _DICTIONARY, known),
                vocabulary,
            )
            self._number_kept = len(known)
        return self._analysis

    def _keep_words(self) -> None:
        if self._analysis is None or self._kept is None:
            return
        if (number := len(self._analysis.cached_forms)) != self._number_kept:
            self._kept.write(self._analysis.cached_forms)
            self._number_kept = number

    def _is_on(self) -> bool:
        return self.config.enabled and (not self._serving or self.config.in_serve)
