"""The command `videnbank search`: what a reader would find, and why."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from videnbank.cli.danish_click import (
    CommandError,
    DanishCommand,
    InvalidUsageError,
    command_as_typed,
)
from videnbank.cli.project import project_in, project_option, today
from videnbank.cli.project_index import ProjectIndex, project_index
from videnbank.core.authoring import report as reporting
from videnbank.core.authoring.search_report import (
    AskedRecord,
    SearchReport,
    ShownHit,
    search_json,
    search_text,
)
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.catalogue.visibility import is_listed
from videnbank.core.index.explanation import matches_of, read_words, verdict
from videnbank.core.index.query import Query, read_query
from videnbank.core.index.search import Hit
from videnbank.core.index.search import search as find_hits
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.language.formats import day_text
from videnbank.core.language.suggestion import nearest
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import ProjectCheck, check_project
from videnbank.core.model.record import State

_WORDING = danish()
_HITS = 10
"""As many as the page for finding shows at first."""


@click.command(cls=DanishCommand, help=_WORDING.text("search.help"))
@click.argument("words", nargs=-1, metavar=_WORDING.text("search.query"))
@click.option(
    "--record", metavar=_WORDING.text("search.record_name"), help=_WORDING.text("search.record")
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=_HITS,
    metavar=_WORDING.text("search.number"),
    help=_WORDING.text("search.limit"),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=_WORDING.text("search.format"),
)
@project_option
def search(
    words: tuple[str, ...], record: str | None, limit: int, form: str, folder: Path | None
) -> None:
    """Shows what a query finds; the exit code is 0 even if that is nothing."""
    text = " ".join(words)
    if not tokenize(text):
        command = command_as_typed("videnbank search")
        raise InvalidUsageError(_WORDING.text("search.empty", command=command))
    project = project_in(folder)
    day = today()
    check = _check(project, day)
    entry = _entry(project, check, record, day) if record is not None else None
    indexed = project_index(project, check, day)
    query = read_query(text, indexed.index)
    hits = find_hits(indexed.index, query)
    report = SearchReport(
        text,
        read_words(query, indexed.index),
        len(hits),
        tuple(_shown(hit, indexed) for hit in hits[:limit]),
        _asked(entry, query, hits, indexed) if entry is not None else None,
    )
    if form == "json":
        utf8 = sys.stdout.encoding.lower().replace("-", "") == "utf8"
        click.echo(search_json(report, ascii_only=not utf8))
    else:
        click.echo(search_text(report, check.wording))


def _check(project: Project, day: date) -> ProjectCheck:
    check = check_project(project, day)
    if check.issues:
        report = reporting.text_report(reporting.report_on(check), _WORDING)
        raise CommandError(f"{report}\n\n{_WORDING.text('search.mend_first')}")
    return check


def _entry(project: Project, check: ProjectCheck, name: str, day: date) -> AnyEntry:
    """The record that is asked about, by its folder, its file, its address or its reference.

    Raises:
        InvalidUsageError: when there is none, or none that a search can find.
    """
    asked = _as_folder(project, name)
    entries = {entry.folder: entry for entry in check.entries}
    names = {str(entry.reference): entry for entry in check.entries}
    entry = entries.get(asked) or entries.get(f"{project.docs}/{asked}") or names.get(asked)
    if entry is None:
        suggestion = nearest(asked, entries)
        hint = _WORDING.text("issues.did_you_mean", suggestion=suggestion) if suggestion else ""
        text = _WORDING.text("search.unknown_record", name=name)
        raise InvalidUsageError(f"{text} {hint}".rstrip())
    if not is_listed(entry.record):
        raise InvalidUsageError(_WORDING.text("search.withdrawn", folder=entry.folder))
    if entry.record.published > day:
        published = day_text(entry.record.published)
        raise InvalidUsageError(_WORDING.text("search.later", folder=entry.folder, day=published))
    return entry


def _as_folder(project: Project, name: str) -> str:
    """The name as a folder relative to the project."""
    path = Path.cwd() / name
    if path.exists() and path.resolve().is_relative_to(project.root):
        name = path.resolve().relative_to(project.root).as_posix()
    return name.replace("\\", "/").removesuffix("index.md").strip("/")


def _shown(hit: Hit, indexed: ProjectIndex) -> ShownHit:
    document = indexed.documents[hit.document]
    entry = indexed.entries.get(document.address)
    return ShownHit(
        hit.score,
        document.address,
        document.label,
        document.title,
        matches_of(hit, document, indexed.index),
        entry.path if entry is not None else "",
        is_draft=entry is not None and entry.record.state is State.DRAFT,
    )


def _asked(entry: AnyEntry, query: Query, hits: list[Hit], indexed: ProjectIndex) -> AskedRecord:
    number = next(
        number
        for number, document in enumerate(indexed.documents)
        if indexed.entries.get(document.address) is entry
    )
    judgement = verdict(number, indexed.documents[number], query, hits, indexed.index)
    return AskedRecord(entry.folder, entry.record.title, judgement)
