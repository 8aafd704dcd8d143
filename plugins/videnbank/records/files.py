"""Installs the pages of a site into the MkDocs file collection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.project import ADDRESS_FOLDERS, Project
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.registry import (
    ViewFactory,
    catalogue_pages,
    record_view_factory,
    text_view_factory,
)
from videnbank.records.pages import (
    CatalogueFile,
    MkDocsCataloguePage,
    MkDocsRecordPage,
    MkDocsTextPage,
    generated_file,
    media_file,
    record_file,
)
from videnbank.records.published_media import PublishedMedia, is_picture

_SEARCH_ASSETS = "assets/videnbank/search*"


def install_pages(
    files: Files, site: Site, project: Project, media: PublishedMedia, config: MkDocsConfig
) -> None:
    """Adds records, media and generated pages to `files`, and removes everything not published."""
    _remove_record_files(files)
    _remove_unused(files, config)
    if not site.searchable:
        _remove(files, (file for file in files if fnmatchcase(file.src_uri, _SEARCH_ASSETS)))
    for file in files.documentation_pages():
        # We render our own menus; MkDocs lists every page of its navigation on every other page.
        file.inclusion = InclusionLevel.NOT_IN_NAV
    cards = Cards(site)
    for entry in site.catalogue.entries.values():
        _add_record(files, entry, record_view_factory(site, cards, entry), project, config)
    _replace_pictures(files, media, config)
    hand_written = {page.uri: page for page in site.pages}
    _remove_unloaded_pages(files, hand_written)
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
    for uri, view_factory in views.items():
        text_file = files.get_file_from_path(uri)
        # While serving, a page of the last valid site may have been deleted since.
        if text_file is not None:
            MkDocsTextPage(hand_written[uri], view_factory, text_file, config)


def is_stylesheet(file: File) -> bool:
    """Whether a file is Material's stylesheet, whose name contains a hash."""
    return fnmatchcase(file.src_uri, "assets/stylesheets/main.*.css")


def _add_record(
    files: Files, entry: AnyEntry, view_factory: ViewFactory, project: Project, config: MkDocsConfig
) -> None:
    root = str(project.root / entry.folder.removesuffix(entry.uri.rpartition("/")[0]))
    file = record_file(entry, config, root)
    MkDocsRecordPage(entry, view_factory, file, config)
    files.append(file)
    folder = entry.uri.rpartition("/")[0]
    for name in entry.media:
        # While serving, the last valid site may refer to files that have been deleted since.
        if (project.root / entry.folder / name).is_file():
            files.append(media_file(f"{folder}/{name}", config, root))


def _replace_pictures(files: Files, media: PublishedMedia, config: MkDocsConfig) -> None:
    """Publishes derivatives in place of every picture and drawing of the content."""
    themes = set(config.theme.dirs)
    for source in [f for f in files if is_picture(f.src_uri) and f.src_dir not in themes]:
        files.remove(source)
        for uri, content in media.files(source.src_uri).items():
            files.append(CatalogueFile(uri, partial(bytes, content), config))


def _remove_record_files(files: Files) -> None:
    # Only the catalogue knows what is visible, and adds it back: the image of a draft must not be
    # published either.
    record_folders = tuple(f"{folder}/" for folder in ADDRESS_FOLDERS.values())
    _remove(
        files,
        (f for f in files if f.src_uri.startswith(record_folders) and f.src_uri.count("/") > 1),
    )


def _remove_unused(files: Files, config: MkDocsConfig) -> None:
    # Of the theme, only the stylesheet is used: no scripts, search index or source maps.
    _, *themes = config.theme.dirs
    theme_folders = [folder for folder in themes if folder != config.theme.custom_dir]
    _remove(files, (f for f in files if f.src_dir in theme_folders and not is_stylesheet(f)))


def _remove_unloaded_pages(files: Files, hand_written: Mapping[str, object]) -> None:
    # While serving, a page that has never been valid is not published.
    record_folders = tuple(f"{folder}/" for folder in ADDRESS_FOLDERS.values())
    _remove(
        files,
        (
            f
            for f in files.documentation_pages()
            if f.src_uri not in hand_written and not f.src_uri.startswith(record_folders)
        ),
    )


def _remove(files: Files, unwanted: Iterable[File]) -> None:
    for file in list(unwanted):
        files.remove(file)
