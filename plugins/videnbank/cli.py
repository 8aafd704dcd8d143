"""The command line: `videnbank check`, `new` and `schema`."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click
import yaml

from videnbank import __version__
from videnbank.core import reporting
from videnbank.core.collection import RECORD_FILE, Project
from videnbank.core.folding import folded, slug
from videnbank.core.issue_text import issue_line
from videnbank.core.issues import Issue
from videnbank.core.json_schema import record_schema
from videnbank.core.model.reference import Kind
from videnbank.core.reading.examination import VOCABULARY_FILE, Examination, examine
from videnbank.core.reading.prose import record_texts
from videnbank.core.reading.text_file import TextFile, read_text_file
from videnbank.core.reading.vocabulary_file import read_vocabulary
from videnbank.core.reading.yaml_text import locate
from videnbank.core.record_template import record_template, title_line, title_problem
from videnbank.core.style import RecordStyle, record_style
from videnbank.core.vocabulary import Vocabulary
from videnbank.core.wording import danish
from videnbank.danish_command import DanishGroup, MisusedError, RefusedError

WORDS = danish()
CONFIGURATION = "mkdocs.yml"
FORMAT = click.Choice(["text", "json", "github"])
PATH = click.Path(path_type=Path)
FOLDER = WORDS.text("cli.folder")
project_option = click.option(
    "--project", "folder", type=PATH, metavar=FOLDER, help=WORDS.text("cli.project")
)


@click.group(
    cls=DanishGroup,
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
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), hidden=True)
def check(
    paths: tuple[Path, ...], form: str, style: bool, folder: Path | None, today: datetime | None
) -> None:
    """Checks all records and pages; exit code 1 when something is wrong with them."""
    started = time.perf_counter()
    project = _project(folder)
    parts = tuple(_parts(paths, project.root))
    found = examine(project, today.date() if today is not None else _today())
    report = reporting.report_on(found, parts)
    styles = tuple(_styles(project, found, parts)) if style else None
    if form == "json":
        utf8 = sys.stdout.encoding.lower().replace("-", "") == "utf8"
        click.echo(reporting.json_report(report, WORDS, styles, ascii_only=not utf8))
    else:
        github = form == "github"
        write = reporting.github_report if github else reporting.text_report
        blocks = [write(report, WORDS)]
        if styles:
            write_style = reporting.github_style if github else reporting.text_style
            blocks.append(write_style(styles, WORDS))
        blocks.append(reporting.closing(report, time.perf_counter() - started, WORDS))
        click.echo("\n\n".join(filter(None, blocks)))
    sys.exit(1 if report.issues else 0)


@main.command(help=WORDS.text("cli.new_help"))
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("title", metavar=WORDS.text("cli.title"))
@project_option
def new(kind: str, title: str, folder: Path | None) -> None:
    """Writes the template of a new record into a folder named after its title."""
    project = _project(folder)
    title = title_line(title)
    if problem := title_problem(title, WORDS):
        raise RefusedError(problem)
    file = _place(project, Kind(kind), slug(title))
    _write(file, record_template(Kind(kind), title, _today(), _vocabulary(project), WORDS))
    click.echo(WORDS.text("new.created", path=_shown(file)))
    click.echo(WORDS.text("new.next", path=_shown(file)))


@main.command(help=WORDS.text("cli.schema_help"))
@click.option("--out", type=PATH, metavar=FOLDER, help=WORDS.text("cli.out"))
@project_option
def schema(out: Path | None, folder: Path | None) -> None:
    """Writes one JSON Schema a kind."""
    project = _project(folder)
    vocabulary = _vocabulary(project)
    for kind in Kind:
        file = (out or project.root / ".cache" / "schema") / f"{kind.value}.json"
        rules = record_schema(kind, vocabulary, WORDS)
        _write(file, json.dumps(rules, ensure_ascii=False, indent=2) + "\n")
        click.echo(WORDS.text("cli.schema_written", path=_shown(file)))


def _project(folder: Path | None) -> Project:
    """The project in `folder`, or the nearest from the current folder upwards."""
    here = (folder or Path.cwd()).resolve()
    folders = (here,) if folder is not None else (here, *here.parents)
    root = next((place for place in folders if (place / CONFIGURATION).is_file()), None)
    if root is None:
        raise MisusedError(WORDS.text("check.no_project"))
    if not (root / VOCABULARY_FILE).exists():
        raise MisusedError(WORDS.text("check.no_vocabulary"))
    text = _text(root, CONFIGURATION)
    try:
        # Only where the value stands: mkdocs.yml has tags that run Python when it is loaded.
        docs = locate(text.text, ("docs_dir",)).written or "docs"
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise MisusedError(WORDS.text("check.bad_config", line=line)) from error
    return Project(root, Path(os.path.relpath(root / docs, root)).as_posix())


def _text(root: Path, name: str) -> TextFile:
    file = read_text_file(root / name, name)
    if isinstance(file, Issue):
        raise MisusedError(issue_line(file, WORDS))
    return file


def _vocabulary(project: Project) -> Vocabulary:
    vocabulary, issues = read_vocabulary(_text(project.root, VOCABULARY_FILE))
    if issues:
        raise RefusedError(reporting.text_report(reporting.Report(issues, 0, 0), WORDS))
    return vocabulary


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


def _styles(project: Project, found: Examination, parts: Sequence[str]) -> Iterator[RecordStyle]:
    """How those of the records read that have no mistake, in the order of their files."""
    for entry in sorted(found.entries, key=lambda entry: entry.path):
        if reporting.asked_for(entry.path, parts):
            texts = record_texts(project, entry)
            if style := record_style(entry.path, entry.reference.kind, texts):
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
        if folded(other.name) == name and taken:
            raise RefusedError(WORDS.text("new.exists", path=other.relative_to(project.root)))
    return file


def _write(file: Path, text: str) -> None:
    """Writes the whole file or nothing, with Unix line ends on every system."""
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with unfinished.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RefusedError(WORDS.text("cli.cannot_write", path=file, reason=reason)) from error


def _today() -> date:
    """The day of the build: SOURCE_DATE_EPOCH when it is set (reproducible-builds.org), else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise MisusedError(WORDS.text("cli.bad_epoch", value=epoch)) from error


def _shown(file: Path) -> Path:
    """A file as one would type it here."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
