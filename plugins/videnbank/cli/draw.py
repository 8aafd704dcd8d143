"""The command `videnbank draw`: draws the drawings that are described in the folder `drawings`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from videnbank.cli.danish_click import CommandError, DanishCommand, InvalidUsageError
from videnbank.cli.project import project_in, project_option, relative_to_cwd
from videnbank.core.authoring import report as reporting
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import in_reading_order
from videnbank.core.language.suggestion import nearest
from videnbank.core.language.wording import danish
from videnbank.core.loading.drawing_loader import (
    NewDrawing,
    drawing_names,
    is_up_to_date,
    read_drawings,
)
from videnbank.printing.cache import write_atomically

_WORDING = danish()


@click.command(cls=DanishCommand, help=_WORDING.text("draw.help"))
@click.argument("names", nargs=-1, metavar=_WORDING.text("draw.names"))
@project_option
def draw(names: tuple[str, ...], folder: Path | None) -> None:
    """Draws what was asked for, or nothing if one of the descriptions has a mistake."""
    project = project_in(folder)
    drawings = _drawings(project, _requested(drawing_names(project), names))
    kept = 0
    for drawing in drawings:
        for name in drawing.files:
            if is_up_to_date(project, drawing, name):
                kept += 1
                continue
            file = project.root / name
            write_atomically(file, drawing.svg.encode())
            click.echo(_WORDING.text("draw.written", path=relative_to_cwd(file)))
    if kept:
        click.echo(_WORDING.count("draw.kept", kept))


def _requested(known: Sequence[str], names: Sequence[str]) -> Sequence[str]:
    if not known:
        raise InvalidUsageError(_WORDING.text("draw.none"))
    for name in names:
        if name not in known:
            suggestion = nearest(name, known)
            hint = _WORDING.text("issues.did_you_mean", suggestion=suggestion) if suggestion else ""
            text = _WORDING.text("draw.unknown", name=name)
            raise InvalidUsageError(f"{text} {hint}".rstrip())
    return names or known


def _drawings(project: Project, names: Sequence[str]) -> Sequence[NewDrawing]:
    """The drawings of all descriptions.

    Raises:
        CommandError: when one has a mistake; the message tells all of them.
    """
    read = read_drawings(project, names)
    if read.issues:
        issues = in_reading_order(read.issues)
        report = reporting.text_report(reporting.Report(issues, 0, 0), _WORDING)
        raise CommandError(f"{report}\n\n{_WORDING.text('draw.mend_first')}")
    return read.drawings
