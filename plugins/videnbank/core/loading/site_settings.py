"""Reads what the records depend on: options, wording, places and vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.wording import Wording, danish
from videnbank.core.loading.personal_number_check import personal_number_issues
from videnbank.core.loading.places_loader import danish_places, read_places
from videnbank.core.loading.profile_loader import ProfileSource
from videnbank.core.loading.text_source import TextFile, read_text_file
from videnbank.core.loading.vocabulary_loader import read_vocabulary
from videnbank.core.loading.wording_loader import read_wording
from videnbank.core.model.places import NO_PLACES, Places
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.profile import DENMARK, WITHOUT_PLACES, Profile

VOCABULARY_FILE = "vocabulary.yml"


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings of one site on one day, and their issues.

    `source` is the source of the options; None for a project without a configuration.
    """

    profile: Profile
    wording: Wording
    places: Places
    vocabulary: Vocabulary
    issues: tuple[Issue, ...]
    source: ProfileSource | None = None


def read_settings(project: Project, today: date, environment: Mapping[str, str]) -> SiteSettings:
    """Reads a project's settings; `environment` holds the variables that options may refer to.

    The vocabulary depends on the options, so if those have issues only they are reported.
    """
    issues: list[Issue] = []
    source = _source(project, environment, issues)
    profile = source.profile if source is not None else Profile()
    wording = _wording(project, source, profile, issues)
    places = _places(project, source, profile, today, issues)
    if issues:
        return SiteSettings(profile, wording, places, Vocabulary.of({}), tuple(issues), source)
    file = read_text_file(project.root / VOCABULARY_FILE, VOCABULARY_FILE)
    if isinstance(file, Issue):
        return SiteSettings(profile, wording, places, Vocabulary.of({}), (file,), source)
    vocabulary, vocabulary_issues = read_vocabulary(file, places.terms(), _limits(profile))
    vocabulary_issues += tuple(personal_number_issues(file))
    if source is not None and not vocabulary_issues:
        vocabulary_issues = tuple(source.vocabulary_issues(vocabulary))
    return SiteSettings(profile, wording, places, vocabulary, vocabulary_issues, source)


def _source(
    project: Project, environment: Mapping[str, str], issues: list[Issue]
) -> ProfileSource | None:
    if not (project.root / project.configuration).exists():
        return None
    file = read_text_file(project.root / project.configuration, project.configuration)
    if isinstance(file, Issue):
        issues.append(file)
        return None
    issues += personal_number_issues(file)
    source = ProfileSource(file, environment)
    issues += source.issues
    return source


def _wording(
    project: Project, source: ProfileSource | None, profile: Profile, issues: list[Issue]
) -> Wording:
    file = _own_file(project, source, "wording", profile.wording, issues)
    if file is None:
        return danish()
    wording, wording_issues = read_wording(file, danish())
    issues += wording_issues
    return danish() if wording_issues else wording


def _places(
    project: Project,
    source: ProfileSource | None,
    profile: Profile,
    today: date,
    issues: list[Issue],
) -> Places:
    if profile.places == WITHOUT_PLACES:
        return NO_PLACES
    if profile.places == DENMARK:
        return danish_places(today)
    file = _own_file(project, source, "places", profile.places, issues)
    if file is None:
        return NO_PLACES
    places, place_issues = read_places(file, today)
    issues += place_issues
    return places


def _own_file(
    project: Project, source: ProfileSource | None, option: str, name: str, issues: list[Issue]
) -> TextFile | None:
    """The file that an option names, if it names one that can be read."""
    if source is None or not name:
        return None
    file = (project.root / name).resolve()
    if not file.is_relative_to(project.root.resolve()) or not file.is_file():
        issues.append(source.issue(option, IssueCode.MISSING_FILE, value=name))
        return None
    text_file = read_text_file(project.root / name, name)
    if isinstance(text_file, Issue):
        issues.append(text_file)
        return None
    issues += personal_number_issues(text_file)
    return text_file


def _limits(profile: Profile) -> dict[TermList, int]:
    limits = {
        TermList.AREAS: profile.areas_per_record,
        TermList.TRACKS: profile.tracks_per_record,
    }
    return {terms: most for terms, most in limits.items() if most is not None}
