"""MkDocs pages whose content comes from the catalogue instead of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import Page as TextPage
from videnbank.core.markup.document import Document
from videnbank.core.markup.lead import split_lead
from videnbank.core.markup.published_body import BodyPublisher
from videnbank.core.views.pages.registry import ViewFactory


class MkDocsBodyPage(Page):
    """A page with a body, which gets its addresses just before the page is written.

    MkDocs renders all bodies before it writes the first page; thousands of them would be in memory
    at once.
    """

    def __init__(
        self,
        title: str | None,
        body: Document,
        view_factory: ViewFactory,
        file: File,
        config: MkDocsConfig,
    ) -> None:
        super().__init__(title, file, config)
        self.view_factory = view_factory
        self._body = body

    def read_source(self, config: MkDocsConfig) -> None:
        """Reads nothing, since the core has read and checked the file."""
        self.markdown = ""
        self.meta = {"template": self.view_factory.template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Postponed until `publish_body`."""
        self.content = ""
        self.toc = get_toc([])
        self.present_anchor_ids = set()
        self.links_to_anchors = {}

    def publish_body(self, publisher: BodyPublisher) -> None:
        """Sets the HTML of the body; called just before the template."""
        self.content = publisher.html(self._body, self.file.src_uri, self.file.url)

    def discard_body(self) -> None:
        """Frees the body after its page is written."""
        self.content = ""


class MkDocsRecordPage(MkDocsBodyPage):
    """The page of a record."""

    def __init__(
        self, entry: AnyEntry, view_factory: ViewFactory, file: File, config: MkDocsConfig
    ) -> None:
        super().__init__(entry.record.title, entry.body, view_factory, file, config)
        self.entry = entry


class MkDocsTextPage(MkDocsBodyPage):
    """A hand-written page."""

    def __init__(
        self, source: TextPage, view_factory: ViewFactory, file: File, config: MkDocsConfig
    ) -> None:
        super().__init__(source.fields.title, source.body, view_factory, file, config)
        self.source = source
        self.lead = self.rest = ""

    def publish_body(self, publisher: BodyPublisher) -> None:
        """Sets the HTML of the body, whole and as the lead and the rest of a list's text."""
        super().publish_body(publisher)
        self.lead, self.rest = split_lead(self.content or "")

    def discard_body(self) -> None:
        """Frees the body after its page is written."""
        super().discard_body()
        self.lead = self.rest = ""


class MkDocsCataloguePage(Page):
    """A page generated from the catalogue, without a source file."""

    def __init__(self, view_factory: ViewFactory, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.view_factory = view_factory

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source."""
        self.markdown = ""
        self.meta = {"template": self.view_factory.template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Renders nothing: creating a parser per list page would dominate the build time."""
        self.content = ""
        self.toc = get_toc([])
        self.present_anchor_ids = set()
        self.links_to_anchors = {}


class CatalogueFile(File):
    """A file generated from the catalogue when it is copied, since all of them would fill memory."""

    def __init__(self, address: str, make: Callable[[], bytes], config: MkDocsConfig) -> None:
        options: dict[str, Any] = {"inclusion": InclusionLevel.NOT_IN_NAV}
        super().__init__(address, None, config.site_dir, config.use_directory_urls, **options)
        self._make = make

    @property  # type: ignore[misc]  # MkDocs never sets the content of a generated file
    def content_bytes(self) -> bytes:
        """The content, generated on each access."""
        return self._make()

    def copy_file(self, dirty: bool = False) -> None:
        """Writes the content to the site folder."""
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.content_bytes)


def record_file(entry: AnyEntry, config: MkDocsConfig, root: str) -> File:
    """The MkDocs file of a record, with the edit URI of its source."""
    file = _file(entry.uri, config, root)
    docs = PurePosixPath(config.docs_dir).name
    file.edit_uri = (
        entry.path.removeprefix(f"{docs}/") if _inside(entry, docs) else f"../{entry.path}"
    )
    return file


def text_file(uri: str, config: MkDocsConfig) -> File:
    """The MkDocs file of a hand-written page."""
    return _file(uri, config, config.docs_dir)


def media_file(uri: str, source: Path, config: MkDocsConfig) -> File:
    """The MkDocs file of a media file; macOS may call its source by other letters than `uri`."""
    file = _file(uri, config, str(source.parent))
    file.abs_src_path = str(source)
    return file


def generated_file(uri: str, config: MkDocsConfig) -> File:
    """The MkDocs file of a page without a source."""
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = None
    return file


def _file(uri: str, config: MkDocsConfig, root: str) -> File:
    options: dict[str, Any] = {"inclusion": InclusionLevel.NOT_IN_NAV}
    return File(uri, root, config.site_dir, config.use_directory_urls, **options)


def _inside(entry: AnyEntry, docs: str) -> bool:
    return entry.path.startswith(f"{docs}/")


def source_of(page: Page) -> str:
    """The file an author can change, relative to the project, or else the page's address."""
    if isinstance(page, MkDocsRecordPage):
        return page.entry.path
    if isinstance(page, MkDocsTextPage):
        return page.source.path
    return f"/{page.url}"
