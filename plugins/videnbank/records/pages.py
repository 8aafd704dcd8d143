"""MkDocs pages whose text and front matter come from the catalogue instead of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from videnbank.core.catalogue import AnyEntry
from videnbank.core.views.site import View

MakeView = Callable[[], View]


class RecordPage(Page):
    """A record's page: its body is Markdown, its front matter has been read already."""

    def __init__(
        self, entry: AnyEntry, make_view: MakeView, file: File, config: MkDocsConfig
    ) -> None:
        super().__init__(entry.record.title, file, config)
        self.make_view = make_view
        self._body = entry.body

    def read_source(self, config: MkDocsConfig) -> None:
        """Takes the body from the catalogue; MkDocs would parse the front matter once more."""
        self.markdown = self._body
        self.meta = {"template": "record.html"}


class CataloguePage(Page):
    """A page that is made from the catalogue alone and has no text of its own."""

    def __init__(self, make_view: MakeView, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.make_view = make_view

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source."""
        self.markdown = ""
        self.meta = {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """There is no Markdown; a parser for each of many list pages would cost the most."""
        self.content = ""
        self.toc = get_toc([])
        self.present_anchor_ids = set()
        self.links_to_anchors = {}


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
