"""The whole project examined: everything that can be read, and every mistake in reading order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue, compile_catalogue
from videnbank.core.catalogue.entry import Page, record_uri
from videnbank.core.catalogue.project import Project
from videnbank.core.catalogue.references import (
    AddressClaim,
    ReferenceProblem,
    address_conflicts,
    reference_problem,
)
from videnbank.core.issues.issue import Issue, IssueCode, Position, in_reading_order
from videnbank.core.language.wording import Wording
from videnbank.core.loading.cpr_scanner import without_numbers
from videnbank.core.loading.front_matter import cut
from videnbank.core.loading.link_checker import BodyPlace, link_issues
from videnbank.core.loading.loader import LoadCache, LoadedProject, load
from videnbank.core.loading.site_settings import SiteSettings, read_settings
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.validator import Written
from videnbank.core.loading.yaml_source import ValuePath
from videnbank.core.model.reference import Reference
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import Addresses
from videnbank.core.routing.routes import file_routes, page_routes, record_route, text_route


@dataclass(frozen=True, slots=True)
class ProjectCheck:
    """What a project holds on one day, and what is wrong with it."""

    settings: SiteSettings
    entries: tuple[AnyEntry, ...]
    pages: tuple[Page, ...]
    issues: tuple[Issue, ...]

    @property
    def vocabulary(self) -> Vocabulary:
        """The controlled lists the records were held against."""
        return self.settings.vocabulary

    @property
    def wording(self) -> Wording:
        """The words of the site, its own over those of the package."""
        return self.settings.wording

    def catalogue(self, today: date, *, drafts: bool = False) -> Catalogue:
        """The catalogue of what can be seen on `today`."""
        return compile_catalogue(self.entries, self.vocabulary, today, drafts=drafts)


def check_project(project: Project, today: date, memory: LoadCache | None = None) -> ProjectCheck:
    """Reads and checks a whole project.

    When the settings or the vocabulary are wrong, only their mistakes are told: every record would
    seem wrong.
    """
    settings = read_settings(project, today, os.environ)
    vocabulary = settings.vocabulary
    if settings.issues:
        return ProjectCheck(settings, (), (), in_reading_order(settings.issues))
    loaded = load(project, vocabulary, memory)
    catalogue = compile_catalogue(loaded.entries, vocabulary, today, drafts=True)
    found = [
        *loaded.issues,
        *_reference_issues(project, loaded, today),
        *_address_issues(project, loaded, catalogue),
        *_link_issues(loaded, catalogue, today),
        *_menu_issues(settings, loaded, catalogue),
    ]
    issues = in_reading_order(without_numbers(issue) for issue in found)
    return ProjectCheck(settings, tuple(loaded.entries), tuple(loaded.pages), issues)


def _reference_issues(project: Project, loaded: LoadedProject, today: date) -> Iterator[Issue]:
    records = {entry.reference: entry.record for entry in loaded.entries}
    for mention in loaded.mentions:
        problem = reference_problem(mention.owner, mention.target, records, loaded.names, today)
        if problem is not None:
            yield _placed(project, mention.path, mention.at, problem)


def _address_issues(
    project: Project, loaded: LoadedProject, catalogue: Catalogue
) -> Iterator[Issue]:
    addresses = Addresses()
    hand_written = {page.uri for page in loaded.pages}
    # Pages made from the catalogue come first, and without an owner: a conflict with one is told
    # where an author can end it.
    routes = [
        *(route for route in page_routes(catalogue) if route.uri not in hand_written),
        *map(record_route, loaded.entries),
        *map(text_route, loaded.pages),
    ]
    fixed = [AddressClaim(route.uri, "") for route in file_routes(catalogue)]
    fixed += [AddressClaim(addresses.of(route.uri), route.source) for route in routes]
    places: dict[AddressClaim, ValuePath] = {}
    for entry in loaded.entries:
        for number, former in enumerate(entry.record.former_urls):
            claim = AddressClaim(former, entry.path)
            places.setdefault(claim, ("former_urls", number))
    own = {AddressClaim(addresses.of(entry.uri), entry.path) for entry in loaded.entries}
    for claim, owner in address_conflicts([*fixed, *places]):
        problem = ReferenceProblem(
            IssueCode.ADDRESS_CONFLICT, (("other", owner), ("value", claim.address))
        )
        yield _placed(project, claim.owner, places.get(claim, ()), problem)
    for claim, at in places.items():
        if AddressClaim(claim.address.strip("/") + "/", claim.owner) in own:
            problem = ReferenceProblem(IssueCode.SELF_REFERENCE)
            yield _placed(project, claim.owner, at, problem)


def _menu_issues(
    settings: SiteSettings, loaded: LoadedProject, catalogue: Catalogue
) -> Iterator[Issue]:
    if settings.source is not None:
        # A page with a mistake of its own does not make the menus wrong as well.
        uris = {body.uri for body in loaded.bodies} | {
            route.uri for route in page_routes(catalogue)
        }
        yield from settings.source.page_issues(uris)


def _placed(project: Project, path: str, at: ValuePath, problem: ReferenceProblem) -> Issue:
    # The file is read once more: places are kept only for what is wrong.
    file = read_text_file(project.root / path, path)
    parts = file if isinstance(file, Issue) else cut(file, required=False)
    if isinstance(parts, Issue) or not at:
        return Issue(path, Position(), problem.code, "", problem.details)
    written = Written(path, parts.front_matter, parts.front_matter_line)
    return written.issue(problem.code, at, **dict(problem.details))


def _link_issues(loaded: LoadedProject, catalogue: Catalogue, today: date) -> Iterator[Issue]:
    tree = _Tree(loaded, catalogue, today)
    for body in loaded.bodies:
        check = partial(tree.problem_at, body.owner)
        yield from link_issues(
            BodyPlace(body.path, body.uri, body.text, body.first_line, check, tree.places)
        )


class _Tree:
    """All places a link can lead to."""

    def __init__(self, loaded: LoadedProject, catalogue: Catalogue, today: date) -> None:
        self._today = today
        self._names = loaded.names
        self._records = {entry.reference: entry.record for entry in loaded.entries}
        self._by_uri = {record_uri(name): name for name in loaded.names}
        # A page with a mistake of its own does not make those that link to it wrong as well.
        bodies = {body.uri for body in loaded.bodies}
        made = {route.uri for route in page_routes(catalogue)}
        self._pages = bodies | made | set(self._by_uri)
        self._files = set(loaded.page_files)
        for body in loaded.bodies:
            folder = body.uri.rpartition("/")[0]
            self._files |= {f"{folder}/{name}" for name in body.media}
        self._places = tuple(sorted(self._pages))

    def places(self) -> tuple[str, ...]:
        return self._places

    def problem_at(self, owner: Reference | None, uri: str) -> ReferenceProblem | None:
        target = self._by_uri.get(uri)
        if target is not None:
            if target == owner:
                return None
            return reference_problem(owner, target, self._records, self._names, self._today)
        if uri in self._pages or uri in self._files:
            return None
        return ReferenceProblem(IssueCode.BROKEN_LINK)
