"""The project that a command is run in, and the day it is run for."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click
import yaml

from videnbank.cli.danish_click import MisusedError
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue
from videnbank.core.issues.message import issue_line
from videnbank.core.language.wording import danish
from videnbank.core.loading.site_settings import VOCABULARY_FILE
from videnbank.core.loading.text_source import TextFile, read_text_file
from videnbank.core.loading.yaml_source import locate
from videnbank.records.build_day import BuildDayError, build_day

WORDS = danish()
CONFIGURATION = "mkdocs.yml"
PATH = click.Path(path_type=Path)
FOLDER = WORDS.text("cli.folder")
project_option = click.option(
    "--project", "folder", type=PATH, metavar=FOLDER, help=WORDS.text("cli.project")
)


def project_in(folder: Path | None) -> Project:
    """The project in `folder`, or the nearest from the current folder upwards.

    Raises:
        MisusedError: when there is none, or its configuration cannot be read.
    """
    here = (folder or Path.cwd()).resolve()
    folders = (here,) if folder is not None else (here, *here.parents)
    root = next((place for place in folders if (place / CONFIGURATION).is_file()), None)
    if root is None:
        raise MisusedError(WORDS.text("check.no_project"))
    if not (root / VOCABULARY_FILE).exists():
        raise MisusedError(WORDS.text("check.no_vocabulary"))
    text = text_in(root, CONFIGURATION)
    try:
        # Only where the value stands: mkdocs.yml has tags that run Python when it is loaded.
        docs = locate(text.text, ("docs_dir",)).raw or "docs"
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise MisusedError(WORDS.text("check.bad_config", line=line)) from error
    return Project(root, Path(os.path.relpath(root / docs, root)).as_posix())


def text_in(root: Path, name: str) -> TextFile:
    """A file of the project that a command cannot do without.

    Raises:
        MisusedError: when it cannot be read.
    """
    file = read_text_file(root / name, name)
    if isinstance(file, Issue):
        raise MisusedError(issue_line(file, WORDS))
    return file


def today() -> date:
    """The day a command is run for.

    Raises:
        MisusedError: when the environment names one that is none.
    """
    try:
        return build_day()
    except BuildDayError as error:
        raise MisusedError(str(error)) from error


def shown(file: Path) -> Path:
    """A file as one would type it here."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
