"""The plugin `videnbank/records`: checks the project before a build and generates its pages.

It uses these events: `on_startup` (keeps the plugin instance across the rebuilds of `serve`),
`on_config` (template folder, and a folder to build in beside the site), `on_pre_build` (load and
check, before anything is written), `on_files` (the files of the site's plan), `on_env` (template
globals, redirects), `on_page_context` and
`on_template_context` (views), `on_post_page` (free memory), `on_serve` (watch records outside the
docs folder), `on_post_build` (hold the site against its plan, and put it in place), `on_build_error`
(leave the old site, and report what is no mistake of an author in one line) and `on_shutdown`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import jinja2
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.project import Project
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.issues.message import issue_line
from videnbank.core.language.personal_numbers import redact_personal_numbers
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import ProjectCheck, check_project
from videnbank.core.loading.loader import LoadCache
from videnbank.core.loading.site_settings import VOCABULARY_FILE
from videnbank.core.markup.published_body import BodyPublisher
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import SITEMAP_FILE, Addresses
from videnbank.core.routing.site_plan import SitePlan, plan_site, published_files
from videnbank.core.site.body_publisher import body_publisher
from videnbank.core.site.left_out import left_out
from videnbank.core.site.redirects import redirects
from videnbank.core.site.site import Site
from videnbank.core.views.components.definitions import TermBox
from videnbank.core.views.frame.not_found_page import NotFoundPage, not_found_page
from videnbank.core.views.frame.page_actions import page_actions
from videnbank.core.views.frame.shell import shell
from videnbank.core.views.frame.term_box import page_terms, record_terms
from videnbank.core.views.pages.registry import View
from videnbank.core.views.sharing.page_metadata import PageMetadata, page_metadata
from videnbank.core.views.sharing.sitemap import sitemap
from videnbank.records.build_day import BuildDayError, build_day
from videnbank.records.config import RecordsConfig
from videnbank.records.defect_text import defect_text
from videnbank.records.files import site_files
from videnbank.records.os_error_text import os_error_text
from videnbank.records.pages import (
    MkDocsBodyPage,
    MkDocsCataloguePage,
    MkDocsRecordPage,
    MkDocsTextPage,
    source_of,
)
from videnbank.records.preview import Preview
from videnbank.records.project_folders import folders_beside_pages, project_of
from videnbank.records.published_media import PublishedMedia
from videnbank.records.sharing_pictures import SharingPictures
from videnbank.records.site_swap import SiteSwap, refuse_conflicts
from videnbank.records.templates import TEMPLATES, template_macros
from videnbank.records.theme_stylesheet import is_stylesheet

if TYPE_CHECKING:
    # A build does not serve; the server would be a tenth of its memory.
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(__name__)

ICON = "assets/videnbank/icon.svg"


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
        self._cache = LoadCache()
        self._last_valid: ProjectCheck | None = None
        self._has_issues = False
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
        check = check_project(project, today, self._cache)
        self._preview.check = check
        if check.issues:
            self._report(check)
        else:
            if self._has_issues:
                log.info(danish().text("plugin.recovered"))
            self._last_valid, self._has_issues = check, False
        content = self._last_valid or check.without_mistakes()
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

    def _report(self, check: ProjectCheck) -> None:
        lines = "\n".join(f"  {issue_line(issue, check.wording)}" for issue in check.issues)
        is_readable = not check.settings.issues
        if not self._serving or (self._last_valid is None and not is_readable):
            heading = danish().count("plugin.stopped", len(check.issues))
            raise PluginError(f"{heading}\n{lines}")
        # A failed build would stop the preview, so it keeps showing the last valid site, or at its
        # start the part without mistakes.
        self._has_issues = True
        key = "plugin.kept" if self._last_valid is not None else "plugin.partly"
        log.error("%s\n%s", danish().count(key, len(check.issues)), lines)

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
        """Sets the views of the 404 page and of the sitemap."""
        if template_name == NotFoundPage.template:
            _add_view(context, not_found_page(self._site()))
        if template_name == SITEMAP_FILE:
            cast("dict[str, object]", context)["entries"] = sitemap(self._site())
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Creates the view of the page just before its template is rendered."""
        self._place = source_of(page)
        view = self._view(page)
        _add_view(context, view)
        foot = page_actions(self._site(), view.title, page.url, self._site().profile.corrections)
        cast("dict[str, object]", context)["foot"] = foot
        cast("dict[str, object]", context)["metadata"] = self._metadata(page, view)
        cast("dict[str, object]", context)["term_box"] = self._term_box(page)
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

    def _term_box(self, page: Page) -> TermBox | None:
        if isinstance(page, MkDocsRecordPage):
            return record_terms(self._site(), page.entry)
        return page_terms(self._site(), page.source) if isinstance(page, MkDocsTextPage) else None

    def _metadata(self, page: Page, view: View) -> PageMetadata:
        entry = page.entry if isinstance(page, MkDocsRecordPage) else None
        uri = page.file.src_uri
        return page_metadata(
            self._site(), uri, view.title, view.description, view.breadcrumbs, entry
        )

    def _view(self, page: Page) -> View:
        assert isinstance(page, (MkDocsBodyPage, MkDocsCataloguePage))
        return page.view_factory.make()


def _address_of(files: Files, uri: str) -> str | None:
    file = files.get_file_from_path(uri)
    return file.url if file is not None else None


def _add_view(context: TemplateContext, view: object) -> None:
    # MkDocs types the context with its own keys only.
    cast("dict[str, object]", context)["view"] = view
