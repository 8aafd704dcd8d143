"""All advice on a project, in the order it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.advice import Advice
from videnbank.core.authoring.content_advice import content_advice
from videnbank.core.authoring.media_advice import advice_on_media
from videnbank.core.authoring.privacy_advice import privacy_advice
from videnbank.core.catalogue.project import Project
from videnbank.core.loading.check_project import ProjectCheck
from videnbank.core.loading.field_lines import FieldLines


def all_advice(project: Project, check: ProjectCheck) -> Iterator[Advice]:
    """The advice on persons, files and content."""
    lines = FieldLines(project)
    yield from privacy_advice(check, lines)
    yield from advice_on_media(check.media_advice, check.wording)
    yield from content_advice(check, lines)
