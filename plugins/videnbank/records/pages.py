"""MkDocs pages whose text and front matter come from the catalogue instead of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.markup.markdown import MarkdownRenderer
from videnbank.core.views.pages.registry import ViewFactory


class RecordPage(Page):
    """A record's page: its front matter has been read, and its body waits until it is shown.

    MkDocs renders all bodies before it writes the first page; thousands of them would be in
    memory at once, each with a parser of its own made for it.
    """

    def __init__(
        self, entry: AnyEntry, maker: ViewFactory, file: File, config: MkDocsConfig
    ) -> None:
        super().__init__(entry.record.title, file, config)
        self.entry = entry
        self.maker = maker

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: the catalogue has the body, and the front matter parsed."""
        self.markdown = ""
        self.meta = {"template": self.maker.template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Waits; see `show`."""
        self.content = ""
        self.toc = get_toc([])

    def show(self, renderer: MarkdownRenderer, files: Files) -> None:
        """Renders the body, just before the template needs it."""
        body = renderer.render(self.entry.body, self.file.src_uri, self.file.url)
        self.content = body.html
        self.present_anchor_ids = set(body.anchors)
        self.links_to_anchors = {}
        for link in body.anchor_links:
            target = files.get_file_from_path(link.uri)
            if target is not None:
                self.links_to_anchors.setdefault(target, {})[link.anchor] = link.written

    def put_away(self) -> None:
        """Lets go of the body once its page is written."""
        self.content = ""


class CataloguePage(Page):
    """A page that is made from the catalogue alone and has no text of its own."""

    def __init__(self, maker: ViewFactory, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.maker = maker

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source."""
        self.markdown = ""
        self.meta = {"template": self.maker.template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """There is no Markdown; a parser for each of many list pages would cost the most."""
        self.content = ""
        self.toc = get_toc([])
        self.present_anchor_ids = set()
        self.links_to_anchors = {}


class CatalogueFile(File):
    """A file made from the catalogue, when it is written: thousands together would fill memory."""

    def __init__(self, address: str, make: Callable[[], bytes], config: MkDocsConfig) -> None:
        super().__init__(address, None, config.site_dir, config.use_directory_urls)
        self._make = make

    @property  # type: ignore[misc]  # nobody sets the content of a file that is made
    def content_bytes(self) -> bytes:
        """The content, made anew."""
        return self._make()

    def copy_file(self, dirty: bool = False) -> None:
        """Writes the content to its place on the site."""
        place = Path(self.abs_dest_path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(self.content_bytes)


def record_file(entry: AnyEntry, config: MkDocsConfig, root: str) -> File:
    """The file of a record that lies outside the pages' folder, with its right edit address."""
    file = _file(entry.uri, config, root)
    docs = PurePosixPath(config.docs_dir).name
    file.edit_uri = (
        entry.path.removeprefix(f"{docs}/") if _inside(entry, docs) else f"../{entry.path}"
    )
    return file


def media_file(uri: str, config: MkDocsConfig, root: str) -> File:
    """A file beside such a record."""
    return _file(uri, config, root)


def generated_file(uri: str, config: MkDocsConfig) -> File:
    """The file of a page without a source."""
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = None
    return file


def _file(uri: str, config: MkDocsConfig, root: str) -> File:
    options: dict[str, Any] = {"inclusion": InclusionLevel.NOT_IN_NAV}
    return File(uri, root, config.site_dir, config.use_directory_urls, **options)


def _inside(entry: AnyEntry, docs: str) -> bool:
    return entry.path.startswith(f"{docs}/")
