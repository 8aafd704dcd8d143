"""The project and the build day of a command."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click
import yaml

from videnbank.cli.danish_click import InvalidUsageError
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue
from videnbank.core.issues.message import issue_line
from videnbank.core.language.wording import danish
from videnbank.core.loading.site_settings import VOCABULARY_FILE
from videnbank.core.loading.text_source import TextFile, read_text_file
from videnbank.core.loading.yaml_positions import locate
from videnbank.records.build_day import BuildDayError, build_day

_WORDING = danish()
MKDOCS_CONFIG = "mkdocs.yml"
PATH_TYPE = click.Path(path_type=Path)
FOLDER_METAVAR = _WORDING.text("cli.folder")
project_option = click.option(
    "--project", "folder", type=PATH_TYPE, metavar=FOLDER_METAVAR, help=_WORDING.text("cli.project")
)


def project_in(folder: Path | None) -> Project:
    """The project in `folder`, or else in the current folder or its nearest ancestor.

    Raises:
        InvalidUsageError: if there is none, or its configuration cannot be read.
    """
    start = (folder or Path.cwd()).resolve()
    folders = (start,) if folder is not None else (start, *start.parents)
    root = next((parent for parent in folders if (parent / MKDOCS_CONFIG).is_file()), None)
    if root is None:
        raise InvalidUsageError(_WORDING.text("check.no_project"))
    if not (root / VOCABULARY_FILE).exists():
        raise InvalidUsageError(_WORDING.text("check.no_vocabulary"))
    text = required_file(root, MKDOCS_CONFIG)
    try:
        # Located without loading the file: its YAML tags can run Python.
        docs = locate(text.text, ("docs_dir",)).raw or "docs"
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise InvalidUsageError(_WORDING.text("check.bad_config", line=line)) from error
    return Project(root, Path(os.path.relpath(root / docs, root)).as_posix())


def required_file(root: Path, name: str) -> TextFile:
    """Reads a project file that the command requires.

    Raises:
        InvalidUsageError: if it cannot be read.
    """
    file = read_text_file(root / name, name)
    if isinstance(file, Issue):
        raise InvalidUsageError(issue_line(file, _WORDING))
    return file


def today() -> date:
    """The build day: the day of SOURCE_DATE_EPOCH if set, or else today.

    Raises:
        InvalidUsageError: if the environment variable is not a valid day.
    """
    try:
        return build_day()
    except BuildDayError as error:
        raise InvalidUsageError(str(error)) from error


def relative_to_cwd(file: Path) -> Path:
    """The path relative to the current folder if it is inside, else unchanged."""
    cwd = Path.cwd()
    return file.relative_to(cwd) if file.is_relative_to(cwd) else file
