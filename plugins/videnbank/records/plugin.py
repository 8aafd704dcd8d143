"""The plugin `videnbank/records`: checks the project before a build and generates its pages.

It uses these events: `on_startup` (keeps the plugin instance across the rebuilds of `serve`),
`on_config` (template folder), `on_pre_build` (load and check, before anything is deleted or
written), `on_files` (install pages), `on_env` (template globals, redirects), `on_page_context` and
`on_template_context` (views), `on_post_page` (free memory), `on_serve` (watch records outside the
docs folder) and `on_build_error` (report an error of the operating system in one line).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import jinja2
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.project import Project
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.catalogue.visibility import is_listed
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.issues.message import issue_line
from videnbank.core.language.personal_numbers import redact_personal_numbers
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import ProjectCheck, check_project
from videnbank.core.loading.loader import LoadCache
from videnbank.core.loading.site_settings import VOCABULARY_FILE
from videnbank.core.markup.published_body import BodyPublisher
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import Addresses
from videnbank.core.site.body_publisher import body_publisher
from videnbank.core.site.redirects import redirects
from videnbank.core.site.site import Site
from videnbank.core.views.frame.not_found_page import NotFoundPage, not_found_page
from videnbank.core.views.frame.page_actions import page_actions
from videnbank.core.views.frame.shell import shell
from videnbank.core.views.pages.registry import View, catalogue_files
from videnbank.records.build_day import BuildDayError, build_day
from videnbank.records.config import RecordsConfig
from videnbank.records.files import install_pages, is_stylesheet
from videnbank.records.os_error_text import os_error_text
from videnbank.records.pages import (
    CatalogueFile,
    MkDocsCataloguePage,
    MkDocsRecordPage,
    MkDocsTextPage,
)
from videnbank.records.published_media import PublishedMedia

if TYPE_CHECKING:
    # A build does not serve; the server would be a tenth of its memory.
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(__name__)

TEMPLATES = Path(__file__).parents[1] / "templates"
PARTIALS = "partials"
"""The folder of the template partials, each a file of macros."""

SITEMAP = "sitemap.xml"
ICON = "assets/videnbank/icon.svg"


class RecordsPlugin(BasePlugin[RecordsConfig]):
    """Connects the core to MkDocs; every rule is in the core."""

    def __init__(self) -> None:
        super().__init__()
        self.site: Site | None = None
        self.create_analyzer: Callable[[Vocabulary], WordAnalyzer] | None = None
        self.prints = False
        self._serving = False
        self._site_folder = Path()
        self._cache = LoadCache()
        self._media: PublishedMedia | None = None
        self._last_valid: ProjectCheck | None = None
        self._has_issues = False
        self._publisher: BodyPublisher | None = None

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Accepts the options unchecked: the core validates them, in Danish and with source positions."""
        self.config = RecordsConfig(config_file_path)
        self.config.load_dict(options)
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Detects the preview, which shows drafts and tolerates issues."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Adds our templates; search and print plugins re-register on every build."""
        self.create_analyzer = None
        self.prints = False
        self._site_folder = Path(config.site_dir)
        config.theme.dirs.insert(0, str(TEMPLATES))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Loads and checks the project, and creates the site of this build.

        Raises:
            PluginError: with all issues, unless the preview can fall back to the last valid site;
                or when the environment sets an invalid build day.
        """
        project = project_of(config)
        try:
            today = build_day()
        except BuildDayError as error:
            raise PluginError(str(error)) from error
        if self._serving:
            for folder in _folders_beside_pages(project):
                folder.mkdir(exist_ok=True)  # otherwise the first record would not be noticed
        check = check_project(project, today, self._cache)
        if check.issues:
            self._report(check)
        else:
            if self._has_issues:
                log.info(danish().text("plugin.recovered"))
            self._last_valid, self._has_issues = check, False
        assert self._last_valid is not None
        catalogue = self._last_valid.catalogue(today, drafts=self._serving)
        self.site = Site(
            catalogue=catalogue,
            pages=self._last_valid.pages,
            wording=self._last_valid.wording,
            addresses=Addresses(directory_urls=config.use_directory_urls),
            today=today,
            site_url=config.site_url or "",
            related=RelatedRecords(catalogue),
            analysis=self._create_analyzer(catalogue),
            prints=self.prints,
            profile=self._last_valid.settings.profile,
            places=self._last_valid.settings.places,
            pictures=self._published_media(project).picture_set,
        )

    def _published_media(self, project: Project) -> PublishedMedia:
        # Kept from one build of the preview to the next.
        self._media = self._media or PublishedMedia(project)
        return self._media

    def _create_analyzer(self, catalogue: Catalogue) -> WordAnalyzer | None:
        if self.create_analyzer is None or not catalogue.listed():
            return None
        return self.create_analyzer(catalogue.vocabulary)

    def _report(self, check: ProjectCheck) -> None:
        lines = "\n".join(f"  {issue_line(issue, check.wording)}" for issue in check.issues)
        if self._last_valid is None or not self._serving:
            heading = danish().count("plugin.stopped", len(check.issues))
            raise PluginError(f"{heading}\n{lines}")
        # A failed build would stop the preview, so it keeps showing the last valid site.
        self._has_issues = True
        log.error("%s\n%s", danish().count("plugin.kept", len(check.issues)), lines)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Installs the pages of the site."""
        project = project_of(config)
        install_pages(files, self._site(), project, self._published_media(project), config)
        for address, make in catalogue_files(self._site(), config.site_url or "").items():
            files.append(CatalogueFile(address, make, config))
        self._publisher = body_publisher(self._site(), partial(_address_of, files))
        return files

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Sets the template globals, and adds the redirect pages."""
        site = self._site()
        env.globals["t"] = site.wording.text
        env.globals["shell"] = shell(site)
        env.globals["stylesheet"] = next(file.url for file in files if is_stylesheet(file))
        env.globals["show"] = _macros(env)
        template = env.get_template("pages/redirect.html")
        for moved in redirects(site):
            target = get_relative_url(moved.target.href, moved.address)
            canonical = f"{config.site_url}{moved.target.href}" if config.site_url else target
            icon = get_relative_url(ICON, moved.address)
            html = template.render(
                target=target, title=moved.target.text, canonical=canonical, icon=icon
            )
            files.append(File.generated(config, moved.file, content=html))
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Sets the view of the 404 page, and keeps withdrawn records out of the sitemap."""
        if template_name == NotFoundPage.template:
            _add_view(context, not_found_page(self._site()))
        if template_name == SITEMAP:
            context["pages"] = [file for file in context["pages"] if not _is_withdrawn(file.page)]
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Creates the view of the page just before its template is rendered."""
        view = self._view(page)
        _add_view(context, view)
        foot = page_actions(self._site(), view.title, page.url, self._site().profile.corrections)
        cast("dict[str, object]", context)["foot"] = foot
        if isinstance(page, (MkDocsRecordPage, MkDocsTextPage)):
            assert self._publisher is not None
            page.publish_body(self._publisher)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Frees the body of a written page."""
        if isinstance(page, (MkDocsRecordPage, MkDocsTextPage)):
            page.discard_body()
        return output

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Any,
    ) -> LiveReloadServer:
        """Watches the records outside the docs folder, and the vocabulary."""
        project = project_of(config)
        for path in (*_folders_beside_pages(project), *self._settings_files(project)):
            server.watch(str(path))
        return server

    def _settings_files(self, project: Project) -> list[Path]:
        profile = self._site().profile
        names = (VOCABULARY_FILE, profile.wording, profile.places)
        files = [project.root / name for name in names if name]
        return [file for file in files if file.is_file()]

    # Priority: -100 (run last), since it ends the event: other plugins release their resources first.
    @event_priority(-100)
    def on_build_error(self, *, error: Exception, **_: object) -> None:
        """Reports an error of the operating system in one line, instead of MkDocs's traceback.

        Raises:
            Abort: with that line.
        """
        if isinstance(error, OSError):
            text = os_error_text(error, self._site_folder)
            if text is not None:
                raise Abort(redact_personal_numbers(text)) from error

    def _site(self) -> Site:
        assert self.site is not None
        return self.site

    def _view(self, page: Page) -> View:
        assert isinstance(page, (MkDocsRecordPage, MkDocsTextPage, MkDocsCataloguePage))
        return page.view_factory.make()


def project_of(config: MkDocsConfig) -> Project:
    """The project that a configuration belongs to.

    Raises:
        PluginError: when the docs folder is not directly below the project.
    """
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    docs = Path(config.docs_dir)
    if docs.parent != root:
        raise PluginError(danish().text("plugin.docs_elsewhere", docs=docs.name))
    return Project(root, docs.name, Path(config.config_file_path or "mkdocs.yml").name)


def _folders_beside_pages(project: Project) -> list[Path]:
    return [project.root / folder for folder in project.folders_outside_docs()]


def _address_of(files: Files, uri: str) -> str | None:
    file = files.get_file_from_path(uri)
    return file.url if file is not None else None


def _add_view(context: TemplateContext, view: object) -> None:
    # MkDocs types the context with its own keys only.
    cast("dict[str, object]", context)["view"] = view


def _macros(env: jinja2.Environment) -> dict[str, object]:
    # Loaded once, since templates that import macros do so again for every page.
    names = sorted(file.name for file in (TEMPLATES / PARTIALS).glob("*.html"))
    modules = [env.get_template(f"{PARTIALS}/{name}").module for name in names]
    return {key: value for module in modules for key, value in vars(module).items()}


def _is_withdrawn(page: Page | None) -> bool:
    return isinstance(page, MkDocsRecordPage) and not is_listed(page.entry.record)
