"""Loads one record: a validated entry, or the issues in its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from videnbank.core.catalogue.entry import ContentEntry, MarkdownSource, record_uri
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.loading.body_reader import read_body
from videnbank.core.loading.front_matter import split_front_matter
from videnbank.core.loading.named_files import body_files, target_uri
from videnbank.core.loading.personal_number_check import (
    personal_number_issues,
    visible_number_issues,
)
from videnbank.core.loading.picture_credits import credited_pictures
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.markup.labels import BodyLabels
from videnbank.core.model.fields import ValuePath
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference, parse_reference
from videnbank.core.model.registry import MODELS
from videnbank.core.model.vocabulary import Vocabulary

_FileName = tuple[ValuePath, str]


@dataclass(frozen=True, slots=True)
class ReferenceUse:
    """A reference to the record `target` at the field `at` of the record in the file `path`."""

    path: str
    owner: Reference
    at: ValuePath
    target: Reference


@dataclass(frozen=True, slots=True)
class LoadedRecord:
    """The result of loading a record: the entry if it is valid; body and references in any case.

    `files` are the source URIs that it names, valid or not; None when they could not be read.
    """

    entry: ContentEntry[Record] | None
    reference_uses: tuple[ReferenceUse, ...] = ()
    issues: tuple[Issue, ...] = ()
    body: MarkdownSource | None = None
    files: frozenset[str] | None = None


def read_record(
    project: Project,
    path: str,
    reference: Reference,
    media: tuple[str, ...],
    vocabulary: Vocabulary,
    labels: BodyLabels,
) -> LoadedRecord:
    """Loads and checks the record in the file `path`; `media` are the files beside it."""
    file = read_text_file(project.root / path, path)
    if isinstance(file, Issue):
        return LoadedRecord(None, issues=(file,))
    document = split_front_matter(file, required=True)
    if isinstance(document, Issue):
        return LoadedRecord(None, issues=(document, *personal_number_issues(file)))
    numbers = [*personal_number_issues(file)]
    text, body_issues = read_body(document, path, labels, vocabulary.glossary.forms)
    body = MarkdownSource(path, record_uri(reference), reference, text)
    parsed = parse_yaml(document.front_matter, path, document.front_matter_line)
    issues = [*parsed.issues, *numbers, *visible_number_issues(file, text, numbers), *body_issues]
    if parsed.values is None:
        return LoadedRecord(None, (), tuple(issues), body)
    body = replace(body, credited=credited_pictures(parsed.values, body.uri))
    source = YamlSource(path, document.front_matter, document.front_matter_line)
    result = validate(MODELS[reference.kind], parsed.values, source, vocabulary)
    issues += result.issues
    references: list[tuple[ValuePath, Reference]] = []
    files: list[_FileName] = []
    _collect_names(parsed.values, [], references, files)
    for at, name in files:
        issues += _file_issues(name, media, source, at)
    uri = record_uri(reference)
    in_fields = (target_uri(uri, quote(name)) for _, name in files)
    in_body = body_files(uri, text)
    named_files = None if in_body is None else in_body | frozenset(filter(None, in_fields))
    reference_uses = tuple(ReferenceUse(path, reference, at, target) for at, target in references)
    if result.model is None or issues:
        return LoadedRecord(None, reference_uses, tuple(issues), body, named_files)
    entry = ContentEntry(reference, result.model, path, text, named_files or frozenset())
    return LoadedRecord(entry, reference_uses, (), body, named_files)


def _collect_names(
    value: Any,
    at: list[str | int],
    references: list[tuple[ValuePath, Reference]],
    files: list[_FileName],
) -> None:
    # Every value of the form kind/id is a reference, and every `src` a file. So no list of such
    # fields is needed here, and invalid records are covered too.
    if isinstance(value, str):
        if at[-1] == "src":
            files.append((tuple(at), value))
        elif "/" in value and (reference := parse_reference(value)) is not None:
            references.append((tuple(at), reference))
        return
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in pairs:
        if isinstance(inner, (str, dict, tuple)):
            at.append(step)
            _collect_names(inner, at, references, files)
            at.pop()


def _file_issues(
    file_name: str, media: tuple[str, ...], source: YamlSource, at: ValuePath
) -> Iterator[Issue]:
    if "://" in file_name or file_name.startswith("//"):
        yield source.issue(IssueCode.REMOTE_IMAGE, at, value=file_name)
    elif (
        file_name.startswith("/")
        or "\\" in file_name
        or ":" in file_name
        or ".." in file_name.split("/")
    ):
        yield source.issue(IssueCode.FILE_OUTSIDE, at, value=file_name)
    elif file_name.removeprefix("./") not in media:
        yield source.issue(IssueCode.MISSING_FILE, at, value=file_name)
