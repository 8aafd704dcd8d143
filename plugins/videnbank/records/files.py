"""Makes the MkDocs file collection of a site: what the plan of the site has, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.routing.addresses import HEADING_FONT_FILE, HEADING_LICENCE_FILE
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.registry import (
    ViewFactory,
    catalogue_files,
    catalogue_pages,
    record_view_factory,
    sharing_pictures,
    text_view_factory,
)
from videnbank.core.views.sharing.picture import SharingPicture
from videnbank.records.heading_font import heading_font, heading_licence
from videnbank.records.pages import (
    CatalogueFile,
    MkDocsCataloguePage,
    MkDocsRecordPage,
    MkDocsTextPage,
    generated_file,
    media_file,
    record_file,
    text_file,
)
from videnbank.records.published_media import PublishedMedia, is_picture
from videnbank.records.sharing_pictures import SharingPictures
from videnbank.records.theme_stylesheet import is_stylesheet, theme_stylesheet

_SEARCH_ASSETS = "assets/videnbank/search*"


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """The files of a site, and the addresses of its assets.

    `media` are the sources of the published files beside records and pages, relative to the project,
    by URI; a picture has several. `sharing` are the pictures that pages are shared with.
    """

    files: Files
    assets: tuple[str, ...]
    media: Mapping[str, str]
    sharing: SharingPictures


def site_files(
    site: Site, project: Project, media: PublishedMedia, config: MkDocsConfig, templates: Path
) -> SiteFiles:
    """Everything that MkDocs makes a site of.

    MkDocs' own list of the docs folder plays no part: it follows links, and nothing checks it.
    `templates` is the folder of our templates and assets.
    """
    assets = (*_assets(site, config, templates), *_heading_files(project, config))
    files = Files(assets)
    published: dict[str, str] = {}
    for uri, path in site.files.items():
        for file in _media_files(uri, project.root / path, media, config):
            files.append(file)
            published[file.src_uri] = path
    cards = Cards(site)
    for entry in site.catalogue.entries.values():
        _add_record(files, entry, record_view_factory(site, cards, entry), project, config)
    hand_written = {page.uri: page for page in site.pages}
    views: dict[str, ViewFactory] = {
        uri: text_view_factory(site, page) for uri, page in hand_written.items()
    }
    for uri, view_factory in catalogue_pages(site, cards).items():
        if uri in hand_written:
            views[uri] = view_factory
            continue
        file = generated_file(uri, config)
        MkDocsCataloguePage(view_factory, file, config)
        files.append(file)
    for uri, page in hand_written.items():
        file = text_file(uri, config)
        MkDocsTextPage(page, views[uri], file, config)
        files.append(file)
    pictures = SharingPictures(project.root)
    for address, make_view in sharing_pictures(site).items():
        files.append(CatalogueFile(address, partial(_png, pictures, make_view), config))
    for address, make in catalogue_files(site, config.site_url or "").items():
        files.append(CatalogueFile(address, make, config))
    return SiteFiles(files, tuple(file.dest_uri for file in assets), published, pictures)


def _png(pictures: SharingPictures, make_view: Callable[[], SharingPicture]) -> bytes:
    return pictures.png(make_view())


def _media_files(
    uri: str, source: Path, media: PublishedMedia, config: MkDocsConfig
) -> Iterator[File]:
    """What is published of a file: the versions of a picture, a cleaned drawing, or the file."""
    if is_picture(uri):
        for name, content in media.files(uri).items():
            yield CatalogueFile(name, partial(bytes, content), config)
    # While serving, the last valid site may refer to files that have been deleted since.
    elif source.is_file():
        yield media_file(uri, source, config)


def _assets(site: Site, config: MkDocsConfig, templates: Path) -> Iterator[File]:
    # Of the theme, only the stylesheet is used: no scripts, search index or source maps.
    theme_files = Files([])
    theme_files.add_files_from_theme(config.theme.get_env(), config)
    own_folders = {str(templates), config.theme.custom_dir}
    for file in theme_files:
        is_search = fnmatchcase(file.src_uri, _SEARCH_ASSETS) and not site.searchable
        if is_stylesheet(file):
            yield theme_stylesheet(file, config)
        elif file.src_dir in own_folders and not is_search:
            file.inclusion = InclusionLevel.NOT_IN_NAV
            yield file


def _heading_files(project: Project, config: MkDocsConfig) -> Iterator[File]:
    yield CatalogueFile(HEADING_FONT_FILE, partial(heading_font, project.root), config)
    yield CatalogueFile(HEADING_LICENCE_FILE, heading_licence, config)


def _add_record(
    files: Files, entry: AnyEntry, view_factory: ViewFactory, project: Project, config: MkDocsConfig
) -> None:
    root = str(project.root / entry.folder.removesuffix(entry.uri.rpartition("/")[0]))
    file = record_file(entry, config, root)
    MkDocsRecordPage(entry, view_factory, file, config)
    files.append(file)
