"""Advice about names, telephone numbers and e-mail addresses in texts that everyone can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue
from videnbank.core.language.personal_details import DetailKind, PersonalDetail, personal_details
from videnbank.core.loading.check_project import ProjectCheck
from videnbank.core.loading.front_matter import split_front_matter
from videnbank.core.loading.prose import field_texts
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.yaml_source import ValuePath, locate
from videnbank.core.markup.document import BodyText, Document

_ON_PURPOSE = {"contacts", "press_contact", "sources", "credit"}
"""Fields with contacts, with titles as they are, and with a photographer's name."""


@dataclass(frozen=True, slots=True)
class PrivacyAdvice:
    """The details of one kind in one file, each with its line."""

    path: str
    kind: DetailKind
    details: tuple[tuple[int, str], ...]


def privacy_advice(project: Project, check: ProjectCheck) -> Iterator[PrivacyAdvice]:
    """The advice on the valid records and pages of a project, in the order of their files.

    The page with the site's own address for corrections is left out: it is where contacts stand.
    """
    own_address = check.settings.profile.corrections
    texts = [
        *((entry.path, _record_details(project, entry)) for entry in check.entries),
        *(
            (page.path, _body_details(page.body))
            for page in check.pages
            if not own_address or not _names(page.body, own_address)
        ),
    ]
    for path, details in sorted(texts, key=lambda text: text[0]):
        yield from _by_kind(path, [d for d in details if d[1].text != own_address])


def _by_kind(path: str, details: Sequence[tuple[int, PersonalDetail]]) -> Iterator[PrivacyAdvice]:
    for kind in DetailKind:
        # A link with its address as text contains it twice.
        of_kind = dict.fromkeys((line, d.text) for line, d in details if d.kind is kind)
        if of_kind:
            yield PrivacyAdvice(path, kind, tuple(sorted(of_kind, key=itemgetter(0))))


def _record_details(project: Project, entry: AnyEntry) -> Iterator[tuple[int, PersonalDetail]]:
    in_fields = [
        (at, detail)
        for at, text in field_texts(entry.record)
        if not _ON_PURPOSE.intersection(at)
        for detail in personal_details(text)
    ]
    if in_fields:
        yield from _located(project, entry.path, in_fields)
    yield from _body_details(entry.body)


def _located(
    project: Project, path: str, details: Sequence[tuple[ValuePath, PersonalDetail]]
) -> Iterator[tuple[int, PersonalDetail]]:
    # Read again, since source positions are not kept for valid values.
    file = read_text_file(project.root / path, path)
    document = file if isinstance(file, Issue) else split_front_matter(file, required=True)
    for at, detail in details:
        if isinstance(document, Issue):
            yield 1, detail
        else:
            place = locate(document.front_matter, at, document.front_matter_line)
            yield place.position.line, detail


def _body_details(body: Document) -> Iterator[tuple[int, PersonalDetail]]:
    for text in (*body.texts, *(BodyText(link.line, link.address) for link in body.links)):
        for detail in personal_details(text.text):
            yield text.line + text.text.count("\n", 0, detail.start), detail


def _names(body: Document, address: str) -> bool:
    return any(address in text.text for text in body.texts)
