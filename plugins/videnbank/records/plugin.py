"""The plugin `videnbank/records`: checks all records before a build and makes their pages.

It uses these events: `on_startup` (so that it lives across the rebuilds of `serve`), `on_config`
(our templates), `on_pre_build` (read and check, before anything is deleted or written),
`on_files` (put pages in place), `on_page_read_source` and `on_page_markdown` (hand-written
pages), `on_page_content` (clean), `on_env` (words and menus; old addresses), `on_page_context`
and `on_template_context` (the page's view and foot), `on_post_page` (let go of it), `on_serve`
(watch the files outside the pages' folder) and `on_build_error` (what the disk refused, in a line).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from videnbank.build_day import BuildDayError, build_day
from videnbank.core.addresses import Addresses
from videnbank.core.body import BodyRenderer
from videnbank.core.catalogue import Catalogue
from videnbank.core.cleaning import cleaned
from videnbank.core.collection import Project
from videnbank.core.edition import Edition
from videnbank.core.issue_text import issue_line
from videnbank.core.model.reference import Kind
from videnbank.core.moved import moved_pages
from videnbank.core.reading.examination import VOCABULARY_FILE, Examination, examine
from videnbank.core.reading.loading import Memory
from videnbank.core.related import RelatedRecords
from videnbank.core.search.analysis import Analysis
from videnbank.core.views.not_found_page import NotFoundPage, not_found_page
from videnbank.core.views.page_foot import page_foot
from videnbank.core.views.shell import shell
from videnbank.core.views.site import Maker, View, catalogue_files
from videnbank.core.visibility import is_listed
from videnbank.core.vocabulary import Vocabulary
from videnbank.core.wording import danish
from videnbank.os_error_text import os_error_text
from videnbank.records.arrangement import arrange, is_stylesheet
from videnbank.records.config import RecordsConfig
from videnbank.records.pages import CataloguePage, RecordPage

if TYPE_CHECKING:
    # A build does not serve; the server would be a tenth of its memory.
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(__name__)

TEMPLATES = Path(__file__).parents[1] / "templates"
PARTIALS = "partials"
"""The folder of the parts of pages, each a file of macros."""

SITEMAP = "sitemap.xml"
ICON = "assets/videnbank/icon.svg"


class RecordsPlugin(BasePlugin[RecordsConfig]):
    """Wires the catalogue to MkDocs; every rule is in the core."""

    def __init__(self) -> None:
        super().__init__()
        self.edition: Edition | None = None
        self.analyser: Callable[[Vocabulary], Analysis] | None = None
        self.prints = False
        self._serving = False
        self._site_folder = Path()
        self._memory = Memory()
        self._good: Examination | None = None
        self._broken = False
        self._makers: Mapping[str, Maker] = {}
        self._files = Files([])
        self._renderer = BodyRenderer((), {}, lambda _: None)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Notes whether this is the preview, where drafts show and mistakes do not stop."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Puts our templates before Material's; search and prints say anew that they are on."""
        self.analyser = None
        self.prints = False
        self._site_folder = Path(config.site_dir)
        config.theme.dirs.insert(0, str(TEMPLATES))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads and checks the project, and makes the edition of this build.

        Raises:
            PluginError: with every issue, when there is nothing right to show instead; or when the
                environment names a day that is none.
        """
        project = project_of(config)
        try:
            today = build_day()
        except BuildDayError as error:
            raise PluginError(str(error)) from error
        if self._serving:
            _cases_of(project).mkdir(exist_ok=True)  # else the preview would not see the first case
        found = examine(project, today, self._memory)
        if found.issues:
            self._tell(found)
        else:
            if self._broken:
                log.info(danish().text("plugin.recovered"))
            self._good, self._broken = found, False
        assert self._good is not None
        catalogue = self._good.catalogue(today, drafts=self._serving)
        self.edition = Edition(
            catalogue=catalogue,
            pages=self._good.pages,
            wording=danish(),
            addresses=Addresses(directory_urls=config.use_directory_urls),
            today=today,
            site_url=config.site_url or "",
            related=RelatedRecords(catalogue),
            analysis=self._analysis(catalogue),
            prints=self.prints,
        )

    def _analysis(self, catalogue: Catalogue) -> Analysis | None:
        if self.analyser is None or not catalogue.listed():
            return None
        return self.analyser(catalogue.vocabulary)

    def _tell(self, found: Examination) -> None:
        lines = "\n".join(f"  {issue_line(issue, danish())}" for issue in found.issues)
        if self._good is None or not self._serving:
            heading = danish().count("plugin.stopped", len(found.issues))
            raise PluginError(f"{heading}\n{lines}")
        # A build that fails would leave the preview hanging; the last good one is shown instead.
        self._broken = True
        log.error("%s\n%s", danish().count("plugin.kept", len(found.issues)), lines)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Puts the edition's pages in place of the files found."""
        self._makers = arrange(files, self._edition(), project_of(config), config)
        for address, content in catalogue_files(self._edition(), config.site_url or "").items():
            files.append(File.generated(config, address, content=content))
        self._files = files
        self._renderer = BodyRenderer(
            config.markdown_extensions, config.mdx_configs, partial(_address_of, files)
        )
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """The text of a hand-written page as it was when it was last right."""
        for hand_written in self._edition().pages:
            if hand_written.uri == page.file.src_uri:
                return hand_written.text
        return None

    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,
        files: Files,
    ) -> str:
        """Chooses the template of a hand-written page; MkDocs takes it from here only."""
        if not isinstance(page, (RecordPage, CataloguePage)):
            page.meta["template"] = self._makers[page.file.src_uri].template
        return markdown

    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,
        files: Files,
    ) -> str:
        """Takes everything harmful out of a body."""
        return cleaned(html) if html else html

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Gives templates the words, the menus and Material's stylesheet; writes old addresses."""
        edition = self._edition()
        env.globals["t"] = edition.wording.text
        env.globals["shell"] = shell(edition)
        env.globals["stylesheet"] = next(file.url for file in files if is_stylesheet(file))
        env.globals["show"] = _macros(env)
        template = env.get_template("moved.html")
        for moved in moved_pages(edition):
            target = get_relative_url(moved.to.href, moved.address)
            canonical = f"{config.site_url}{moved.to.href}" if config.site_url else target
            icon = get_relative_url(ICON, moved.address)
            html = template.render(
                target=target, title=moved.to.text, canonical=canonical, icon=icon
            )
            files.append(File.generated(config, moved.file, content=html))
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Gives the page for unknown addresses its view; keeps the sitemap to what is listed."""
        if template_name == NotFoundPage.template:
            _add_view(context, not_found_page(self._edition()))
        if template_name == SITEMAP:
            context["pages"] = [file for file in context["pages"] if not _is_withdrawn(file.page)]
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Makes the page's view just before its template needs it."""
        view = self._view(page)
        _add_view(context, view)
        corrections = self.config.corrections or ""
        foot = page_foot(self._edition(), view.title, page.url, corrections)
        cast("dict[str, object]", context)["foot"] = foot
        if isinstance(page, RecordPage):
            page.show(self._renderer, self._files)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Lets go of what the page no longer needs."""
        if isinstance(page, RecordPage):
            page.put_away()
        return output

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Any,
    ) -> LiveReloadServer:
        """Watches the records outside the pages' folder, and the vocabulary."""
        project = project_of(config)
        for path in (_cases_of(project), project.root / VOCABULARY_FILE):
            server.watch(str(path))
        return server

    # Priority: -100 (run last), since it ends the event: other plugins let go of what they hold first.
    @event_priority(-100)
    def on_build_error(self, *, error: Exception, **_: object) -> None:
        """Says in a line what the disk has refused; MkDocs would print its traceback.

        Raises:
            Abort: with that line.
        """
        if isinstance(error, OSError):
            text = os_error_text(error, self._site_folder)
            if text is not None:
                raise Abort(text) from error

    def _edition(self) -> Edition:
        assert self.edition is not None
        return self.edition

    def _view(self, page: Page) -> View:
        if isinstance(page, (RecordPage, CataloguePage)):
            return page.maker.make()
        return self._makers[page.file.src_uri].make()


def project_of(config: MkDocsConfig) -> Project:
    """The project that a configuration belongs to.

    Raises:
        PluginError: when the pages' folder does not lie directly in the project.
    """
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    docs = Path(config.docs_dir)
    if docs.parent != root:
        raise PluginError(danish().text("plugin.docs_elsewhere", docs=docs.name))
    return Project(root, docs.name)


def _cases_of(project: Project) -> Path:
    return project.root / project.folder(Kind.CASE)


def _address_of(files: Files, uri: str) -> str | None:
    file = files.get_file_from_path(uri)
    return file.url if file is not None else None


def _add_view(context: TemplateContext, view: object) -> None:
    # MkDocs types the keys it puts there itself; plugins add theirs to the same dictionary.
    cast("dict[str, object]", context)["view"] = view


def _macros(env: jinja2.Environment) -> dict[str, object]:
    # Handed over once: a template that imports them pays for it again on every page.
    names = sorted(file.name for file in (TEMPLATES / PARTIALS).glob("*.html"))
    modules = [env.get_template(f"{PARTIALS}/{name}").module for name in names]
    return {key: value for module in modules for key, value in vars(module).items()}


def _is_withdrawn(page: Page | None) -> bool:
    return isinstance(page, RecordPage) and not is_listed(page.entry.record)
