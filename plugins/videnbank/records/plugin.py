"""The plugin `videnbank/records`: checks the project before a build and generates its pages.

It uses these events: `on_startup` (keeps the plugin instance across the rebuilds of `serve`),
`on_config` (template folder, and a folder to build in beside the site), `on_pre_build` (load and
check, before anything is written), `on_files` (the files of the site's plan), `on_env` (template
globals, redirects), `on_page_context` and `on_template_context` (views), `on_post_page` (free
memory), `on_serve` (watch records outside the docs folder), `on_post_build` (hold the site against
its plan, and put it in place), `on_build_error` (leave the old site, and report what is no mistake
of an author in one line) and `on_shutdown`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import jinja2
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.project import Project
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.language.personal_numbers import redact_personal_numbers
from videnbank.core.language.wording import danish
from videnbank.core.loading.site_settings import VOCABULARY_FILE
from videnbank.core.markup.published_body import BodyPublisher
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import SITEMAP_FILE, Addresses
from videnbank.core.routing.site_plan import SitePlan, plan_site, published_files
from videnbank.core.site.body_publisher import body_publisher
from videnbank.core.site.left_out import left_out
from videnbank.core.site.site import Site
from videnbank.core.views.frame.not_found_page import NotFoundPage, not_found_page
from videnbank.core.views.frame.shell import shell
from videnbank.core.views.sharing.sitemap import sitemap
from videnbank.records.build_day import BuildDayError, build_day
from videnbank.records.checked_content import CheckedContent
from videnbank.records.config import RecordsConfig
from videnbank.records.defect_text import defect_text
from videnbank.records.files import site_files
from videnbank.records.os_error_text import os_error_text
from videnbank.records.page_context import add_page_context, add_to_context
from videnbank.records.pages import (
    MkDocsBodyPage,
    source_of,
)
from videnbank.records.preview import Preview
from videnbank.records.project_folders import folders_beside_pages, project_of
from videnbank.records.published_media import PublishedMedia
from videnbank.records.redirect_files import redirect_files
from videnbank.records.sharing_pictures import SharingPictures
from videnbank.records.site_swap import SiteSwap, refuse_conflicts
from videnbank.records.templates import TEMPLATES, template_macros
from videnbank.records.theme_stylesheet import is_stylesheet

if TYPE_CHECKING:
    # A build does not serve; the server would be a tenth of its memory.
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(__name__)


class RecordsPlugin(BasePlugin[RecordsConfig]):
    """Connects the core to MkDocs; every rule is in the core."""

    def __init__(self) -> None:
        super().__init__()
        self.site: Site | None = None
        self.create_analyzer: Callable[[Vocabulary], WordAnalyzer] | None = None
        self.prints = False
        self._serving = False
        self._swap = SiteSwap()
        self._plan = SitePlan(())
        self._place = ""
        self._content = CheckedContent()
        self._media: PublishedMedia | None = None
        self._sharing: SharingPictures | None = None
        self._publisher: BodyPublisher | None = None
        self._preview = Preview(TEMPLATES)

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

    # Priority: 100 (run first), since other plugins read the site folder.
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Adds our templates, and builds beside the site; the folder of a preview is its own."""
        self.create_analyzer = None  # search and print plugins re-register on every build
        self.prints = False
        self._place = ""
        if not self._serving:
            self._swap.begin(config)
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
            for folder in folders_beside_pages(project):
                folder.mkdir(exist_ok=True)  # otherwise the first record would not be noticed
        check = self._content.check(project, today)
        self._preview.check = check
        content = self._content.accept(check, serving=self._serving)
        catalogue = content.catalogue(today, drafts=self._serving)
        media = self._published_media(project)
        media.sources = published_files(catalogue, content.pages, content.files)
        self.site = Site(
            catalogue=catalogue,
            pages=content.pages,
            wording=content.wording,
            addresses=Addresses(directory_urls=config.use_directory_urls),
            today=today,
            site_url=config.site_url or "",
            related=RelatedRecords(catalogue),
            analysis=self._create_analyzer(catalogue),
            prints=self.prints,
            profile=content.settings.profile,
            places=content.settings.places,
            pictures=media.picture_set,
            files=media.sources,
            name=config.site_name,
            tagline=config.site_description or "",
            # A preview is shared with nobody, and is built again at every change.
            sharing_pictures=bool(config.site_url) and not self._serving,
        )
        self._swap.open(log.info)

    def _published_media(self, project: Project) -> PublishedMedia:
        # Kept from one build of the preview to the next.
        self._media = self._media or PublishedMedia(project.root)
        return self._media

    def _create_analyzer(self, catalogue: Catalogue) -> WordAnalyzer | None:
        if self.create_analyzer is None or not catalogue.listed():
            return None
        return self.create_analyzer(catalogue.vocabulary)

    # Priority: 100 (run first), since other plugins add their files to ours.
    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replaces MkDocs' list of files by the plan of the site.

        Raises:
            PluginError: when two things of this build want the same address.
        """
        site = self._site()
        project = project_of(config)
        media = self._published_media(project)
        contents = site_files(site, project, media, config, TEMPLATES)
        self._plan = plan_site(
            site.catalogue,
            site.pages,
            contents.media,
            site.addresses,
            assets=contents.assets,
            search=site.searchable,
            prints=site.prints,
            left_out=left_out(site),
        )
        refuse_conflicts(self._plan)
        self._sharing = contents.sharing
        self._publisher = body_publisher(site, partial(_address_of, contents.files))
        return contents.files

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Sets the template globals, and adds the redirect pages."""
        self._place = ""
        site = self._site()
        env.globals["t"] = site.wording.text
        env.globals["shell"] = shell(site)
        env.globals["stylesheet"] = next(file.url for file in files if is_stylesheet(file))
        env.globals["show"] = template_macros(env)
        for file in redirect_files(site, env, config):
            files.append(file)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Sets the views of the 404 page and of the sitemap."""
        if template_name == NotFoundPage.template:
            add_to_context(context, view=not_found_page(self._site()))
        if template_name == SITEMAP_FILE:
            add_to_context(context, entries=sitemap(self._site()))
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Creates the view of the page just before its template is rendered."""
        self._place = source_of(page)
        add_page_context(context, self._site(), page)
        if isinstance(page, MkDocsBodyPage):
            assert self._publisher is not None
            page.publish_body(self._publisher)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Frees the body of a written page."""
        self._place = ""
        if isinstance(page, MkDocsBodyPage):
            page.discard_body()
        return output

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Any,
    ) -> LiveReloadServer:
        """Watches the records outside the docs folder and the settings, and guards the server."""
        app = server.get_app()
        assert app is not None
        server.set_app(self._preview.application(app, *config.dev_addr))
        project = project_of(config)
        for path in (*folders_beside_pages(project), *self._settings_files(project)):
            server.watch(str(path))
        return server

    def _settings_files(self, project: Project) -> list[Path]:
        profile = self._site().profile
        names = (VOCABULARY_FILE, profile.wording, profile.places)
        files = [project.root / name for name in names if name]
        return [file for file in files if file.is_file()]

    # Priority: -100 (run last), since the other plugins write their files before.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts the site in place, if every file of it is in its plan and in strict mode none warned.

        Raises:
            PluginError: when the site is not as planned, or cannot be put in place.
        """
        self._swap.finish(self._plan)
        if self._sharing is not None:
            self._sharing.forget_others()

    # Priority: -100 (run last), since it ends the event: other plugins release their resources first.
    @event_priority(-100)
    def on_build_error(self, *, error: Exception, **_: object) -> None:
        """Leaves the old site, and reports in one line what no author can be told with its position.

        `mkdocs build --verbose` has the traceback.

        Raises:
            Abort: with that line.
        """
        self._swap.leave()
        if isinstance(error, (BuildError, Abort)):
            return
        log.debug("%s", error, exc_info=error)
        text = os_error_text(error, self._swap.folder) if isinstance(error, OSError) else None
        hint = danish().text("machine.verbose_build")
        raise Abort(
            redact_personal_numbers(text or defect_text(error, self._place, hint))
        ) from error

    def on_shutdown(self) -> None:
        """Removes what a build that was interrupted has made."""
        self._swap.leave()

    def _site(self) -> Site:
        assert self.site is not None
        return self.site


def _address_of(files: Files, uri: str) -> str | None:
    file = files.get_file_from_path(uri)
    return file.url if file is not None else None
