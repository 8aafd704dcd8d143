"""Reads one record's file: a checked entry, or every mistake in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from videnbank.core.catalogue.entry import ContentEntry, MarkdownSource, record_uri
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.loading.cpr_scanner import personal_numbers
from videnbank.core.loading.front_matter import cut
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.validator import Written, validate
from videnbank.core.loading.yaml_source import ValuePath, parse_yaml
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference, parse_reference
from videnbank.core.model.registry import MODELS
from videnbank.core.model.vocabulary import Vocabulary

_Named = tuple[ValuePath, str]


@dataclass(frozen=True, slots=True)
class ReferenceUse:
    """That the record or page in the file `path` names another record, and where it does so."""

    path: str
    owner: Reference
    at: ValuePath
    target: Reference


@dataclass(frozen=True, slots=True)
class RecordFile:
    """What one record's file gave: the entry when it is right; its body and what it names either way."""

    entry: ContentEntry[Record] | None
    mentions: tuple[ReferenceUse, ...] = ()
    issues: tuple[Issue, ...] = ()
    body: MarkdownSource | None = None


def read_record(
    project: Project,
    path: str,
    reference: Reference,
    media: tuple[str, ...],
    vocabulary: Vocabulary,
) -> RecordFile:
    """Reads and checks the record in the file `path`, with `media` beside it."""
    file = read_text_file(project.root / path, path)
    if isinstance(file, Issue):
        return RecordFile(None, issues=(file,))
    parts = cut(file, required=True)
    if isinstance(parts, Issue):
        return RecordFile(None, issues=(parts, *personal_numbers(file)))
    body = MarkdownSource(
        path, record_uri(reference), reference, parts.body, parts.body_line, media
    )
    parsed = parse_yaml(parts.front_matter, path, parts.front_matter_line)
    issues = [*parsed.issues, *personal_numbers(file)]
    if parsed.values is None:
        return RecordFile(None, (), tuple(issues), body)
    written = Written(path, parts.front_matter, parts.front_matter_line)
    checked = validate(MODELS[reference.kind], parsed.values, written, vocabulary)
    issues += checked.issues
    references: list[tuple[ValuePath, Reference]] = []
    files: list[_Named] = []
    _named(parsed.values, [], references, files)
    for at, name in files:
        issues += _file_issues(name, media, written, at)
    mentions = tuple(ReferenceUse(path, reference, at, target) for at, target in references)
    if checked.model is None or issues:
        return RecordFile(None, mentions, tuple(issues), body)
    entry = ContentEntry(reference, checked.model, path, parts.body, parts.body_line, media)
    return RecordFile(entry, mentions, (), body)


def _named(
    value: Any,
    at: list[str | int],
    references: list[tuple[ValuePath, Reference]],
    files: list[_Named],
) -> None:
    # Wherever a value reads kind/id it names a record, and every `src` names a file; so no list
    # of such fields has to be kept here, and a record with other mistakes has them checked too.
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
            _named(inner, at, references, files)
            at.pop()


def _file_issues(
    named: str, media: tuple[str, ...], written: Written, at: ValuePath
) -> Iterator[Issue]:
    if "://" in named or named.startswith("//"):
        yield written.issue(IssueCode.REMOTE_IMAGE, at, value=named)
    elif named.startswith("/") or "\\" in named or ":" in named or ".." in named.split("/"):
        yield written.issue(IssueCode.FILE_OUTSIDE, at, value=named)
    elif named.removeprefix("./") not in media:
        yield written.issue(IssueCode.MISSING_FILE, at, value=named)
