"""Checks a whole project: loads everything and collects every issue."""

from __future__ import annotations

import os
import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue, compile_catalogue
from videnbank.core.catalogue.entry import Page, record_uri
from videnbank.core.catalogue.project import Project
from videnbank.core.catalogue.references import ReferenceProblem, reference_problem
from videnbank.core.catalogue.repetitions import repetition_problems
from videnbank.core.issues.issue import (
    MAX_ALIKE,
    Issue,
    IssueCode,
    Position,
    in_reading_order,
)
from videnbank.core.issues.place_note import noting_place
from videnbank.core.language.file_names import collision_key
from videnbank.core.language.wording import Wording
from videnbank.core.loading.drawing_loader import drawing_issues
from videnbank.core.loading.front_matter import split_front_matter
from videnbank.core.loading.link_checker import BodyContext, link_issues
from videnbank.core.loading.loaded_project import LoadedProject
from videnbank.core.loading.loader import LoadCache, load_project
from videnbank.core.loading.media_checker import MediaAdvice
from videnbank.core.loading.site_settings import VOCABULARY_FILE, SiteSettings, read_settings
from videnbank.core.loading.sound_content import sound_content
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.validator import YamlSource
from videnbank.core.model.fields import ValuePath
from videnbank.core.model.reference import Reference
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import Addresses, file_at
from videnbank.core.routing.redirect_routes import former_url_route
from videnbank.core.routing.routes import page_routes
from videnbank.core.routing.site_plan import Claim, plan_site


@dataclass(frozen=True, slots=True)
class ProjectCheck:
    """The content of a project on a given day, and its issues.

    `files` are the files that records and pages name, by source URI: where each lies, relative to
    the project.
    """

    settings: SiteSettings
    entries: tuple[AnyEntry, ...]
    pages: tuple[Page, ...]
    issues: tuple[Issue, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    media_advice: tuple[MediaAdvice, ...] = ()
    sound_entries: tuple[AnyEntry, ...] = ()
    sound_pages: tuple[Page, ...] = ()

    @property
    def vocabulary(self) -> Vocabulary:
        """The controlled lists the records were validated against."""
        return self.settings.vocabulary

    @property
    def wording(self) -> Wording:
        """The wording of the site: its own over that of the package."""
        return self.settings.wording

    def without_mistakes(self) -> ProjectCheck:
        """The records and pages without mistakes, as far as all they refer to is among them."""
        return replace(self, entries=self.sound_entries, pages=self.sound_pages, issues=())

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
        *_address_issues(project, loaded, vocabulary),
        *_link_issues(loaded, catalogue, today),
        *_menu_issues(settings, loaded, catalogue),
        *drawing_issues(project),
    ]
    files = {uri: path for uri, path in loaded.files.items() if uri in loaded.named}
    return ProjectCheck(
        settings,
        tuple(loaded.entries),
        tuple(loaded.pages),
        in_reading_order(issues),
        files,
        tuple(sorted(loaded.media_advice, key=lambda advice: advice.path)),
        *sound_content(loaded, issues),
    )


def _reference_issues(project: Project, loaded: LoadedProject, today: date) -> Iterator[Issue]:
    records = {entry.reference: entry.record for entry in loaded.entries}
    alike: Counter[tuple[str, str | int]] = Counter()
    for use in loaded.reference_uses:
        if alike[use.path, use.at[0]] > MAX_ALIKE:
            continue  # enough to show that there are more
        problem = reference_problem(use.owner, use.target, records, loaded.references, today)
        if problem is not None:
            alike[use.path, use.at[0]] += 1
            yield _locate_issue(project, use.path, use.at, problem)
    for entry in loaded.entries:
        for at, problem in repetition_problems(entry.record, records):
            yield _locate_issue(project, entry.path, at, problem)


def _address_issues(
    project: Project, loaded: LoadedProject, vocabulary: Vocabulary
) -> Iterator[Issue]:
    addresses = Addresses()
    # Records to come too: their addresses are taken already.
    everything = compile_catalogue(loaded.entries, vocabulary, date.max, drafts=True)
    files = {uri: path for uri, path in loaded.files.items() if uri in loaded.named}
    former_url_paths: dict[Claim, ValuePath] = {}
    for entry in loaded.entries:
        for number, former in enumerate(entry.record.former_urls):
            route = former_url_route(entry, former)
            claim = Claim(file_at(route.address), entry.path)
            former_url_paths.setdefault(claim, ("former_urls", number))
            if collision_key(claim.file) == collision_key(addresses.file_of(entry.uri)):
                problem = ReferenceProblem(IssueCode.SELF_REFERENCE)
                yield _locate_issue(project, entry.path, former_url_paths[claim], problem)
    sources = set(files.values())
    plan = plan_site(everything, loaded.pages, files, addresses)
    for later, earlier in plan.conflicts():
        if later.owner in sources and earlier.owner in sources:
            continue  # two files beside each other, which have been reported as such
        # What the bank makes by itself cannot be changed by an author.
        claim, other = (later, earlier) if later.owner else (earlier, later)
        at = former_url_paths.get(claim, ())
        details = (("other", other.owner), ("value", f"/{claim.file.removesuffix('index.html')}"))
        problem = ReferenceProblem(IssueCode.ADDRESS_CONFLICT, details)
        # Two pages of the bank itself have one address when a term is called like a page.
        yield _locate_issue(project, claim.owner or VOCABULARY_FILE, at, problem)


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
        context = BodyContext(
            body.path,
            body.uri,
            body.body,
            check,
            targets.anchors_of,
            targets.uris,
            body.credited,
        )
        with noting_place(body.path):
            yield from link_issues(context)


class _LinkTargets:
    """Every URI that a link can point to."""

    def __init__(self, loaded: LoadedProject, catalogue: Catalogue, today: date) -> None:
        self._today = today
        self._references = loaded.references
        self._records = {entry.reference: entry.record for entry in loaded.entries}
        self._by_uri = {record_uri(name): name for name in loaded.references}
        self._by_folder = {posixpath.dirname(uri): name for uri, name in self._by_uri.items()}
        # Pages with issues count as targets, so that links to them are not reported too.
        bodies = {body.uri for body in loaded.bodies}
        generated = {route.uri for route in page_routes(catalogue)}
        self._pages = bodies | generated | set(self._by_uri)
        self._files = loaded.files
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
        if uri in self._files:
            return self._file_problem(owner, uri)
        return None if uri in self._pages else ReferenceProblem(IssueCode.BROKEN_LINK)

    def _file_problem(self, owner: Reference | None, uri: str) -> ReferenceProblem | None:
        # A file beside a record is seen when its record is.
        record = self._by_folder.get("/".join(uri.split("/")[:2]))
        if record is None or record == owner:
            return None
        return reference_problem(owner, record, self._records, self._references, self._today)
