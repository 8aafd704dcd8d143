"""Puts the pages of a site in place of the files MkDocs has found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase

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
    CataloguePage,
    RecordPage,
    generated_file,
    media_file,
    record_file,
)

_SEARCH_ASSETS = "assets/videnbank/search*"


def install_pages(
    files: Files, site: Site, project: Project, config: MkDocsConfig
) -> Mapping[str, ViewFactory]:
    """Adds records, their media and the catalogue's pages to `files`; removes what may not be seen.

    Returns the view makers of the hand-written pages, by their place among the sources.
    """
    _remove_shelves(files)
    _remove_unused(files, config)
    if not site.searchable:
        _remove(files, (file for file in files if fnmatchcase(file.src_uri, _SEARCH_ASSETS)))
    for file in files.documentation_pages():
        # Menus are ours: a page in MkDocs' own navigation would be listed on every other page.
        file.inclusion = InclusionLevel.NOT_IN_NAV
    cards = Cards(site)
    for entry in site.catalogue.entries.values():
        _add_record(files, entry, record_view_factory(site, cards, entry), project, config)
    hand_written = {page.uri: page for page in site.pages}
    _remove_broken(files, hand_written)
    views: dict[str, ViewFactory] = {
        uri: text_view_factory(site, page) for uri, page in hand_written.items()
    }
    for uri, maker in catalogue_pages(site, cards).items():
        if uri in hand_written:
            views[uri] = maker
            continue
        file = generated_file(uri, config)
        CataloguePage(maker, file, config)
        files.append(file)
    return views


def is_stylesheet(file: File) -> bool:
    """Whether a file is Material's stylesheet, which has a new name with every release."""
    return fnmatchcase(file.src_uri, "assets/stylesheets/main.*.css")


def _add_record(
    files: Files, entry: AnyEntry, maker: ViewFactory, project: Project, config: MkDocsConfig
) -> None:
    above = str(project.root / entry.folder.removesuffix(entry.uri.rpartition("/")[0]))
    file = record_file(entry, config, above)
    RecordPage(entry, maker, file, config)
    files.append(file)
    folder = entry.uri.rpartition("/")[0]
    for name in entry.media:
        # While serving, the last good site may be older than its files: one may have gone.
        if (project.root / entry.folder / name).is_file():
            files.append(media_file(f"{folder}/{name}", config, above))


def _remove_shelves(files: Files) -> None:
    # Everything in the records' folders comes back from the catalogue, which knows what may be
    # seen: the picture of a draft must not slip out either.
    shelves = tuple(f"{folder}/" for folder in ADDRESS_FOLDERS.values())
    _remove(files, (f for f in files if f.src_uri.startswith(shelves) and f.src_uri.count("/") > 1))


def _remove_unused(files: Files, config: MkDocsConfig) -> None:
    # Of the theme we show the stylesheet alone: no script, no word list of its search, no map.
    _, *themes = config.theme.dirs
    theirs = [folder for folder in themes if folder != config.theme.custom_dir]
    _remove(files, (f for f in files if f.src_dir in theirs and not is_stylesheet(f)))


def _remove_broken(files: Files, hand_written: Mapping[str, object]) -> None:
    # While serving, a page that has never been right is not there yet.
    shelves = tuple(f"{folder}/" for folder in ADDRESS_FOLDERS.values())
    _remove(
        files,
        (
            f
            for f in files.documentation_pages()
            if f.src_uri not in hand_written and not f.src_uri.startswith(shelves)
        ),
    )


def _remove(files: Files, unwanted: Iterable[File]) -> None:
    for file in list(unwanted):
        files.remove(file)
