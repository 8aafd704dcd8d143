"""The command line: `videnbank init`, `check`, `clean`, `draw`, `new`, `pdf`, `schema` and `search`."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

import click

from videnbank import __version__
from videnbank.cli.danish_click import (
    CommandError,
    DanishGroup,
    InvalidUsageError,
    command_as_typed,
)
from videnbank.cli.project import (
    FOLDER_METAVAR,
    PATH_TYPE,
    project_in,
    project_option,
    relative_to_cwd,
    required_file,
    today,
)
from videnbank.core.authoring import report as reporting
from videnbank.core.authoring.advice_report import github_advice, text_advice
from videnbank.core.authoring.all_advice import all_advice
from videnbank.core.authoring.json_schema import record_schema
from videnbank.core.authoring.readability_report import RecordReadability, record_readability
from videnbank.core.authoring.scaffold import normalize_title, record_template, title_error
from videnbank.core.catalogue.project import RECORD_FILE, Project
from videnbank.core.language.slug import fold, slug
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import ProjectCheck, check_project
from videnbank.core.loading.prose import record_texts
from videnbank.core.loading.site_settings import (
    VOCABULARY_FILE,
    SiteSettings,
    read_settings,
)
from videnbank.core.model.reference import Kind
from videnbank.printing.cache import write_atomically

_WORDING = danish()
_LAZY_COMMANDS = {
    "clean": "videnbank.cli.clean",
    "draw": "videnbank.cli.draw",
    "init": "videnbank.cli.init",
    "pdf": "videnbank.cli.pdf",
    "search": "videnbank.cli.search",
}
"""Commands in modules of their own, imported on demand: importing MkDocs for `pdf` is slow."""
_FORMATS = click.Choice(["text", "json", "github"])


class _LazyGroup(DanishGroup):
    """A group that imports its slow commands on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_LAZY_COMMANDS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _LAZY_COMMANDS:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module(_LAZY_COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(
    cls=_LazyGroup,
    help=_WORDING.text("cli.help"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(version)s", help=_WORDING.text("cli.version_option"))
def main() -> None:
    """Replaces characters that the terminal's encoding lacks, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@main.command(help=_WORDING.text("cli.check_help"))
@click.argument("paths", nargs=-1, type=PATH_TYPE, metavar=_WORDING.text("cli.paths"))
@click.option("--format", "form", type=_FORMATS, default="text", help=_WORDING.text("cli.format"))
@click.option("--style", is_flag=True, help=_WORDING.text("cli.style"))
@project_option
@click.option("--today", "day", type=click.DateTime(["%Y-%m-%d"]), hidden=True)
def check(
    paths: tuple[Path, ...], form: str, style: bool, folder: Path | None, day: datetime | None
) -> None:
    """Checks all records and pages; the exit code is 1 if there are issues."""
    start = time.perf_counter()
    project = project_in(folder)
    parts = tuple(_project_paths(paths, project.root))
    project_check = check_project(project, day.date() if day is not None else today())
    report = reporting.report_on(project_check, parts)
    readability = tuple(_readability(project, project_check, parts)) if style else None
    advice = tuple(
        advice
        for advice in all_advice(project, project_check)
        if reporting.is_selected(advice.path, parts)
    )
    if form == "json":
        utf8 = sys.stdout.encoding.lower().replace("-", "") == "utf8"
        click.echo(
            reporting.json_report(
                report,
                project_check.wording,
                advice,
                readability,
                ascii_only=not utf8,
            )
        )
    else:
        github = form == "github"
        write = reporting.github_report if github else reporting.text_report
        write_advice = github_advice if github else text_advice
        blocks = [
            write(report, project_check.wording),
            write_advice(advice, _WORDING),
        ]
        if readability:
            write_style = reporting.github_readability if github else reporting.text_readability
            blocks.append(write_style(readability, _WORDING))
        blocks.append(reporting.summary_line(report, time.perf_counter() - start, _WORDING))
        click.echo("\n\n".join(filter(None, blocks)))
    sys.exit(1 if report.issues else 0)


@main.command(help=_WORDING.text("cli.new_help"))
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("title", metavar=_WORDING.text("cli.title"))
@project_option
def new(kind: str, title: str, folder: Path | None) -> None:
    """Creates a new record from a template, in a folder named after its title."""
    project = project_in(folder)
    title = normalize_title(title)
    if problem := title_error(title, _WORDING):
        raise CommandError(problem)
    file = _free_record_file(project, Kind(kind), slug(title))
    day = today()
    settings = _settings(project, day)
    text = record_template(Kind(kind), title, day, settings.vocabulary, settings.wording)
    write_atomically(file, text.encode())
    click.echo(_WORDING.text("new.created", path=relative_to_cwd(file)))
    click.echo(
        _WORDING.text(
            "new.next", command=command_as_typed("videnbank check"), path=relative_to_cwd(file)
        )
    )


@main.command(help=_WORDING.text("cli.schema_help"))
@click.option("--out", type=PATH_TYPE, metavar=FOLDER_METAVAR, help=_WORDING.text("cli.out"))
@project_option
def schema(out: Path | None, folder: Path | None) -> None:
    """Writes one JSON Schema per kind of record."""
    project = project_in(folder)
    settings = _settings(project, today())
    for kind in Kind:
        file = (out or project.root / ".cache" / "schema") / f"{kind.value}.json"
        rules = record_schema(kind, settings.vocabulary, settings.wording)
        text = json.dumps(rules, ensure_ascii=False, indent=2) + "\n"
        write_atomically(file, text.encode())
        click.echo(_WORDING.text("cli.schema_written", path=relative_to_cwd(file)))


def _settings(project: Project, day: date) -> SiteSettings:
    required_file(project.root, VOCABULARY_FILE)
    settings = read_settings(project, day, os.environ)
    if settings.issues:
        raise CommandError(reporting.text_report(reporting.Report(settings.issues, 0, 0), _WORDING))
    return settings


def _project_paths(paths: tuple[Path, ...], root: Path) -> Iterator[str]:
    """The paths relative to the project; symbolic links are kept, since checks report on them."""
    for path in paths or (root,):
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 resolve() would follow the link
        absolute = absolute.parent.resolve() / absolute.name
        if not os.path.lexists(absolute):
            raise InvalidUsageError(_WORDING.text("check.not_found", path=path))
        if not absolute.is_relative_to(root):
            raise InvalidUsageError(_WORDING.text("check.outside", path=path))
        yield absolute.relative_to(root).as_posix()


def _readability(
    project: Project, project_check: ProjectCheck, parts: Sequence[str]
) -> Iterator[RecordReadability]:
    """Readability of the valid records, in the order of their files."""
    for entry in sorted(project_check.entries, key=lambda entry: entry.path):
        if reporting.is_selected(entry.path, parts):
            texts = record_texts(project, entry)
            if readability := record_readability(entry.path, entry.reference.kind, texts):
                yield readability


def _free_record_file(project: Project, kind: Kind, name: str) -> Path:
    """The path of a new record, which must be free and inside the project."""
    collection = project.root / project.folder(kind)
    file = collection / name / RECORD_FILE
    if not file.resolve().is_relative_to(project.root):
        raise CommandError(_WORDING.text("new.outside", path=file))
    for existing in collection.iterdir() if collection.is_dir() else ():
        # Case-insensitive file systems treat folders that differ only by case as the same.
        in_use = existing.name != name or os.path.lexists(file)
        if fold(existing.name) == name and in_use:
            raise CommandError(_WORDING.text("new.exists", path=existing.relative_to(project.root)))
    return file
