"""The command line: `videnbank init`, `check`, `new`, `schema` and `pdf`."""

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
from videnbank.cli.danish_click import DanishGroup, MisusedError, RefusedError, as_typed
from videnbank.cli.project import (
    FOLDER,
    PATH,
    project_in,
    project_option,
    shown,
    text_in,
    today,
)
from videnbank.core.authoring import report as reporting
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

WORDS = danish()
_ELSEWHERE = {"init": "videnbank.cli.init", "pdf": "videnbank.cli.pdf"}
"""Commands with a module of their own, loaded when asked for; printing needs MkDocs."""
FORMAT = click.Choice(["text", "json", "github"])


class _Commands(DanishGroup):
    """The commands; those that are slow to load are loaded when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_ELSEWHERE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module(_ELSEWHERE[cmd_name]), cmd_name)
        return command


@click.group(
    cls=_Commands,
    help=WORDS.text("cli.help"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(version)s", help=WORDS.text("cli.version_option"))
def main() -> None:
    """Makes the output survive a terminal that lacks some of our letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@main.command(help=WORDS.text("cli.check_help"))
@click.argument("paths", nargs=-1, type=PATH, metavar=WORDS.text("cli.paths"))
@click.option("--format", "form", type=FORMAT, default="text", help=WORDS.text("cli.format"))
@click.option("--style", is_flag=True, help=WORDS.text("cli.style"))
@project_option
@click.option("--today", "day", type=click.DateTime(["%Y-%m-%d"]), hidden=True)
def check(
    paths: tuple[Path, ...], form: str, style: bool, folder: Path | None, day: datetime | None
) -> None:
    """Checks all records and pages; exit code 1 when something is wrong with them."""
    started = time.perf_counter()
    project = project_in(folder)
    parts = tuple(_parts(paths, project.root))
    found = check_project(project, day.date() if day is not None else today())
    report = reporting.report_on(found, parts)
    styles = tuple(_styles(project, found, parts)) if style else None
    if form == "json":
        utf8 = sys.stdout.encoding.lower().replace("-", "") == "utf8"
        click.echo(reporting.json_report(report, found.wording, styles, ascii_only=not utf8))
    else:
        github = form == "github"
        write = reporting.github_report if github else reporting.text_report
        blocks = [write(report, found.wording)]
        if styles:
            write_style = reporting.github_readability if github else reporting.text_readability
            blocks.append(write_style(styles, WORDS))
        blocks.append(reporting.summary_line(report, time.perf_counter() - started, WORDS))
        click.echo("\n\n".join(filter(None, blocks)))
    sys.exit(1 if report.issues else 0)


@main.command(help=WORDS.text("cli.new_help"))
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("title", metavar=WORDS.text("cli.title"))
@project_option
def new(kind: str, title: str, folder: Path | None) -> None:
    """Writes the template of a new record into a folder named after its title."""
    project = project_in(folder)
    title = normalize_title(title)
    if problem := title_error(title, WORDS):
        raise RefusedError(problem)
    file = _place(project, Kind(kind), slug(title))
    day = today()
    settings = _settings(project, day)
    text = record_template(Kind(kind), title, day, settings.vocabulary, settings.wording)
    write_atomically(file, text.encode())
    click.echo(WORDS.text("new.created", path=shown(file)))
    click.echo(WORDS.text("new.next", command=as_typed("videnbank check"), path=shown(file)))


@main.command(help=WORDS.text("cli.schema_help"))
@click.option("--out", type=PATH, metavar=FOLDER, help=WORDS.text("cli.out"))
@project_option
def schema(out: Path | None, folder: Path | None) -> None:
    """Writes one JSON Schema a kind."""
    project = project_in(folder)
    settings = _settings(project, today())
    for kind in Kind:
        file = (out or project.root / ".cache" / "schema") / f"{kind.value}.json"
        rules = record_schema(kind, settings.vocabulary, settings.wording)
        text = json.dumps(rules, ensure_ascii=False, indent=2) + "\n"
        write_atomically(file, text.encode())
        click.echo(WORDS.text("cli.schema_written", path=shown(file)))


def _settings(project: Project, day: date) -> SiteSettings:
    text_in(project.root, VOCABULARY_FILE)
    settings = read_settings(project, day, os.environ)
    if settings.issues:
        raise RefusedError(reporting.text_report(reporting.Report(settings.issues, 0, 0), WORDS))
    return settings


def _parts(paths: tuple[Path, ...], root: Path) -> Iterator[str]:
    """The paths relative to the project; a symbolic link stays itself, as it is what is checked."""
    for path in paths or (root,):
        whole = Path(os.path.abspath(path))  # noqa: PTH100 resolve() would follow the link
        whole = whole.parent.resolve() / whole.name
        if not os.path.lexists(whole):
            raise MisusedError(WORDS.text("check.not_found", path=path))
        if not whole.is_relative_to(root):
            raise MisusedError(WORDS.text("check.outside", path=path))
        yield whole.relative_to(root).as_posix()


def _styles(
    project: Project, found: ProjectCheck, parts: Sequence[str]
) -> Iterator[RecordReadability]:
    """How those of the records read that have no mistake, in the order of their files."""
    for entry in sorted(found.entries, key=lambda entry: entry.path):
        if reporting.is_selected(entry.path, parts):
            texts = record_texts(project, entry)
            if style := record_readability(entry.path, entry.reference.kind, texts):
                yield style


def _place(project: Project, kind: Kind, name: str) -> Path:
    """The file of a new record, when it is free and lies in the project."""
    shelf = project.root / project.folder(kind)
    file = shelf / name / RECORD_FILE
    if not file.resolve().is_relative_to(project.root):
        raise RefusedError(WORDS.text("new.outside", path=file))
    for other in shelf.iterdir() if shelf.is_dir() else ():
        # On some disks a folder that differs only by case is the same one.
        taken = other.name != name or os.path.lexists(file)
        if fold(other.name) == name and taken:
            raise RefusedError(WORDS.text("new.exists", path=other.relative_to(project.root)))
    return file
