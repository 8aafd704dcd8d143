"""Checks a whole project: loads everything and collects every issue."""

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
from videnbank.core.loading.front_matter import split_front_matter
from videnbank.core.loading.link_checker import BodyContext, link_issues
from videnbank.core.loading.loader import LoadCache, LoadedProject, load_project
from videnbank.core.loading.site_settings import SiteSettings, read_settings
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.validator import YamlSource
from videnbank.core.loading.yaml_source import ValuePath
from videnbank.core.model.reference import Reference
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import Addresses
from videnbank.core.routing.routes import file_routes, page_routes, record_route, text_route


@dataclass(frozen=True, slots=True)
class ProjectCheck:
    """The content of a project on a given day, and its issues."""

    settings: SiteSettings
    entries: tuple[AnyEntry, ...]
    pages: tuple[Page, ...]
    issues: tuple[Issue, ...]

    @property
    def vocabulary(self) -> Vocabulary:
        """The controlled lists the records were validated against."""
        return self.settings.vocabulary

    @property
    def wording(self) -> Wording:
        """The wording of the site: its own over that of the package."""
        return self.settings.wording

    def catalogue(self, today: date, *, drafts: bool = False) -> Catalogue:
        """The catalogue of what is visible on `today`; with `drafts`, drafts too."""
        return compile_catalogue(self.entries, self.vocabulary, today, drafts=drafts)


def check_project(project: Project, today: date, cache: LoadCache | None = None) -> ProjectCheck:
    """Loads and checks a whole project; `cache` skips files that have not changed.

    If the settings or the vocabulary have issues, only those are reported, since every record would
    fail with them.
    """
    settings = read_settings(project, today, os.environ)
    vocabulary = settings.vocabulary
    if settings.issues:
        return ProjectCheck(settings, (), (), in_reading_order(settings.issues))
    loaded = load_project(project, vocabulary, settings.wording, cache)
    catalogue = compile_catalogue(loaded.entries, vocabulary, today, drafts=True)
    issues = [
        *loaded.issues,
        *_reference_issues(project, loaded, today),
        *_address_issues(project, loaded, catalogue),
        *_link_issues(loaded, catalogue, today),
        *_menu_issues(settings, loaded, catalogue),
    ]
    return ProjectCheck(
        settings, tuple(loaded.entries), tuple(loaded.pages), in_reading_order(issues)
    )


def _reference_issues(project: Project, loaded: LoadedProject, today: date) -> Iterator[Issue]:
    records = {entry.reference: entry.record for entry in loaded.entries}
    for use in loaded.reference_uses:
        problem = reference_problem(use.owner, use.target, records, loaded.references, today)
        if problem is not None:
            yield _locate_issue(project, use.path, use.at, problem)


def _address_issues(
    project: Project, loaded: LoadedProject, catalogue: Catalogue
) -> Iterator[Issue]:
    addresses = Addresses()
    hand_written = {page.uri for page in loaded.pages}
    # Generated pages come first and have no owner, so that a conflict with one is reported at the
    # file an author can change.
    routes = [
        *(route for route in page_routes(catalogue) if route.uri not in hand_written),
        *map(record_route, loaded.entries),
        *map(text_route, loaded.pages),
    ]
    claims = [AddressClaim(route.uri, "") for route in file_routes(catalogue)]
    claims += [AddressClaim(addresses.of(route.uri), route.source) for route in routes]
    former_url_paths: dict[AddressClaim, ValuePath] = {}
    for entry in loaded.entries:
        for number, former in enumerate(entry.record.former_urls):
            claim = AddressClaim(former, entry.path)
            former_url_paths.setdefault(claim, ("former_urls", number))
    current_addresses = {
        AddressClaim(addresses.of(entry.uri), entry.path) for entry in loaded.entries
    }
    for claim, owner in address_conflicts([*claims, *former_url_paths]):
        problem = ReferenceProblem(
            IssueCode.ADDRESS_CONFLICT, (("other", owner), ("value", claim.address))
        )
        yield _locate_issue(project, claim.owner, former_url_paths.get(claim, ()), problem)
    for claim, at in former_url_paths.items():
        if AddressClaim(claim.address.strip("/") + "/", claim.owner) in current_addresses:
            problem = ReferenceProblem(IssueCode.SELF_REFERENCE)
            yield _locate_issue(project, claim.owner, at, problem)


def _menu_issues(
    settings: SiteSettings, loaded: LoadedProject, catalogue: Catalogue
) -> Iterator[Issue]:
    if settings.source is not None:
        # Invalid pages count too: an issue of a page is not also one of the menus.
        uris = {body.uri for body in loaded.bodies} | {
            route.uri for route in page_routes(catalogue)
        }
        yield from settings.source.page_issues(uris)


def _locate_issue(project: Project, path: str, at: ValuePath, problem: ReferenceProblem) -> Issue:
    # Read again, since source positions are not kept for valid values.
    file = read_text_file(project.root / path, path)
    document = file if isinstance(file, Issue) else split_front_matter(file, required=False)
    if isinstance(document, Issue) or not at:
        return Issue(path, Position(), problem.code, "", problem.details)
    source = YamlSource(path, document.front_matter, document.front_matter_line)
    return source.issue(problem.code, at, **dict(problem.details))


def _link_issues(loaded: LoadedProject, catalogue: Catalogue, today: date) -> Iterator[Issue]:
    targets = _LinkTargets(loaded, catalogue, today)
    for body in loaded.bodies:
        check = partial(targets.problem_at, body.owner)
        yield from link_issues(
            BodyContext(
                body.path,
                body.uri,
                body.body,
                check,
                targets.anchors_of,
                targets.uris,
                body.credited,
            )
        )


class _LinkTargets:
    """Every URI that a link can point to."""

    def __init__(self, loaded: LoadedProject, catalogue: Catalogue, today: date) -> None:
        self._today = today
        self._references = loaded.references
        self._records = {entry.reference: entry.record for entry in loaded.entries}
        self._by_uri = {record_uri(name): name for name in loaded.references}
        # Pages with issues count as targets, so that links to them are not reported too.
        bodies = {body.uri for body in loaded.bodies}
        generated = {route.uri for route in page_routes(catalogue)}
        self._pages = bodies | generated | set(self._by_uri)
        self._files = set(loaded.page_files)
        for body in loaded.bodies:
            folder = body.uri.rpartition("/")[0]
            self._files |= {f"{folder}/{name}" for name in body.media}
        self._uris = tuple(sorted(self._pages))
        self._anchors = {body.uri: body.body.anchors for body in loaded.bodies}

    def uris(self) -> tuple[str, ...]:
        return self._uris

    def anchors_of(self, uri: str) -> frozenset[str] | None:
        """The ids of a page; one that is generated has none that stay."""
        return self._anchors.get(uri, frozenset() if uri in self._pages else None)

    def problem_at(self, owner: Reference | None, uri: str) -> ReferenceProblem | None:
        target = self._by_uri.get(uri)
        if target is not None:
            if target == owner:
                return None
            return reference_problem(owner, target, self._records, self._references, self._today)
        if uri in self._pages or uri in self._files:
            return None
        return ReferenceProblem(IssueCode.BROKEN_LINK)
