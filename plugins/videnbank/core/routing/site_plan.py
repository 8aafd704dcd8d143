"""The plan of a site: every file of it, and what each is made from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.entry import Page
from videnbank.core.language.file_names import collision_key
from videnbank.core.routing.addresses import (
    ASSET_FOLDERS,
    NOT_FOUND_FILE,
    SEARCH_INDEX_FOLDER,
    SITEMAP_FILE,
    Addresses,
    file_at,
)
from videnbank.core.routing.redirect_routes import redirect_routes
from videnbank.core.routing.routes import (
    PageType,
    file_routes,
    page_routes,
    record_route,
    text_route,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A file of the site, relative to its root, and its `owner`.

    The owner is a file of the project that an author can change; empty for what the bank makes by
    itself. A claim that ends with a slash is a folder whose files a tool decides about.
    """

    file: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class SitePlan:
    """The claims of a site, the earlier of two equal ones with the better right."""

    claims: tuple[Claim, ...]

    def conflicts(self) -> Iterator[tuple[Claim, Claim]]:
        """Every claim to a place that an earlier one of another owner has, and that earlier one.

        A place is taken also by a file where the other needs a folder, and by a name that differs
        in case or form of letters alone, as some web servers and file systems compare.
        """
        files: dict[str, Claim] = {}
        folders: dict[str, Claim] = {}
        for claim in self.claims:
            key = collision_key(claim.file.rstrip("/"))
            other = files.get(key) or folders.get(key)
            above = [key[:at] for at, letter in enumerate(key) if letter == "/"]
            other = other or next((files[path] for path in above if path in files), None)
            if other is not None and (other.owner != claim.owner or not claim.owner):
                yield claim, other
            files.setdefault(key, claim)
            for path in above:
                folders.setdefault(path, claim)

    def unplanned(self, files: Iterable[str]) -> tuple[str, ...]:
        """The `files` of a built site that nothing claims."""
        planned = {claim.file for claim in self.claims}
        folders = tuple(file for file in planned if file.endswith("/"))
        return tuple(
            sorted(file for file in files if file not in planned and not file.startswith(folders))
        )

    def absent(self, files: Collection[str]) -> tuple[str, ...]:
        """The files that are claimed and not among the `files` of a built site."""
        planned = {claim.file for claim in self.claims if not claim.file.endswith("/")}
        return tuple(sorted(planned - set(files)))


def plan_site(
    catalogue: Catalogue,
    pages: Iterable[Page],
    files: Mapping[str, str],
    addresses: Addresses,
    *,
    assets: Iterable[str] | None = None,
    search: bool = True,
    prints: bool = True,
    left_out: Collection[PageType] = (),
) -> SitePlan:
    """The plan of a site with everything that is in `catalogue`.

    `files` are the sources of the published files by URI. Without `assets`, their folders are
    claimed as a whole. Without `search` or `prints`, their files are not part of the site, nor are
    the files of the types `left_out`.
    """
    return SitePlan(
        (
            *_fixed_claims(assets, search=search),
            *_generated_claims(
                catalogue,
                pages,
                addresses,
                {
                    *left_out,
                    *(() if search else (PageType.FIND,)),
                    *(() if prints else (PageType.PRINT,)),
                },
            ),
            *(Claim(uri, path) for uri, path in files.items()),
            *(
                Claim(file_at(route.address), route.source)
                for route in redirect_routes(catalogue, addresses)
            ),
        )
    )


def published_files(
    catalogue: Catalogue, pages: Iterable[Page], files: Mapping[str, str]
) -> dict[str, str]:
    """The files that a record of the catalogue or a page names; `files` are all, by source URI."""
    readers: list[AnyEntry | Page] = [*catalogue.entries.values(), *pages]
    named = frozenset[str]().union(*(reader.files for reader in readers))
    return {uri: path for uri, path in files.items() if uri in named}


def _fixed_claims(assets: Iterable[str] | None, *, search: bool) -> Iterator[Claim]:
    yield Claim(NOT_FOUND_FILE)
    yield Claim(SITEMAP_FILE)
    yield Claim(f"{SITEMAP_FILE}.gz")
    yield from map(Claim, assets if assets is not None else ASSET_FOLDERS)
    if search:
        yield Claim(f"{SEARCH_INDEX_FOLDER}/")


def _generated_claims(
    catalogue: Catalogue,
    pages: Iterable[Page],
    addresses: Addresses,
    left_out: Collection[PageType],
) -> Iterator[Claim]:
    texts = {page.uri: page for page in pages}
    for route in page_routes(catalogue):
        if route.uri not in texts and route.page_type not in left_out:
            yield Claim(addresses.file_of(route.uri))
    for route in file_routes(catalogue):
        if route.page_type not in left_out:
            yield Claim(route.uri)
    for route in (*map(record_route, catalogue.entries.values()), *map(text_route, texts.values())):
        yield Claim(addresses.file_of(route.uri), route.source)
