"""The command `videnbank pdf`: makes sheets, decks and booklets without building the site."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort as ConfigurationAbort
from mkdocs.exceptions import ConfigurationError

from videnbank.cli.danish_click import CommandError, DanishCommand, InvalidUsageError
from videnbank.cli.project import (
    FOLDER_METAVAR,
    MKDOCS_CONFIG,
    PATH_TYPE,
    project_in,
    project_option,
    relative_to_cwd,
    today,
)
from videnbank.core.authoring import report as reporting
from videnbank.core.catalogue.project import Project
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.language.formats import number_text
from videnbank.core.language.suggestion import nearest
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import check_project
from videnbank.core.routing.addresses import Addresses
from videnbank.core.routing.print_jobs import Print, PrintKind, prints_of
from videnbank.core.routing.site_plan import published_files
from videnbank.core.site.site import Site
from videnbank.printing.builder import BuiltPrint, pdf_builder
from videnbank.printing.fonts import missing_packages
from videnbank.printing.renderer_loader import MissingRendererError
from videnbank.records.build_lock import BuildLockedError
from videnbank.records.staged_folder import MountedFolderError, StagedFolder

_WORDING = danish()
_PRINT_KINDS = click.Choice([kind.value for kind in PrintKind])
_DEFAULT_FOLDER = Path(".cache") / "pdf"
"""Default output folder, relative to the project."""


@click.command(cls=DanishCommand, help=_WORDING.text("pdf.help"))
@click.argument("names", nargs=-1, metavar=_WORDING.text("pdf.names"))
@click.option("--only", "kind", type=_PRINT_KINDS, help=_WORDING.text("pdf.only"))
@click.option("--out", type=PATH_TYPE, metavar=FOLDER_METAVAR, help=_WORDING.text("pdf.out"))
@project_option
def pdf(names: tuple[str, ...], kind: str | None, out: Path | None, folder: Path | None) -> None:
    """Makes the requested prints; the exit code is 1 if they cannot be made."""
    project = project_in(folder)
    config = _configuration(project)
    site = _site(project, today(), config)
    requested = _requested_prints(prints_of(site.catalogue), kind, names)
    if missing_fonts := missing_packages():
        click.echo(_WORDING.text("prints.no_fonts", packages=", ".join(missing_fonts)), err=True)
    builder = pdf_builder(site, project, config)
    staged = StagedFolder(out or project.root / _DEFAULT_FOLDER)
    try:
        _open(staged)
        for count, pdf_file in enumerate(builder.build(requested, staged.path), start=1):
            click.echo(_progress(pdf_file, count, len(requested), staged.target))
        staged.merge_in_place()
    except MissingRendererError as error:
        raise CommandError(_WORDING.text(error.key)) from error
    finally:
        staged.discard()
    for warning in builder.warnings:
        click.echo(warning, err=True)
    click.echo(_WORDING.count("pdf.done", len(requested)))


def _open(staged: StagedFolder) -> None:
    folder = staged.target

    def say(process: str) -> None:
        click.echo(_WORDING.text("swap.waiting", path=folder, process=process), err=True)

    try:
        staged.open(say)
    except BuildLockedError as error:
        text = _WORDING.text("swap.locked", path=folder, process=error.process)
        raise CommandError(text) from error
    except MountedFolderError as error:
        raise CommandError(_WORDING.text("swap.mounted", path=folder)) from error


def _progress(pdf_file: BuiltPrint, number: int, total: int, folder: Path) -> str:
    return _WORDING.text(
        "pdf.kept" if pdf_file.cached else "pdf.made",
        n=number,
        all=total,
        path=relative_to_cwd(folder / pdf_file.job.address),
        seconds=number_text(round(pdf_file.seconds, 1)),
    )


def _configuration(project: Project) -> MkDocsConfig:
    try:
        return load_config(str(project.root / MKDOCS_CONFIG))
    except (ConfigurationError, ConfigurationAbort) as error:
        raise InvalidUsageError(_WORDING.text("pdf.bad_config", said=error)) from error


def _site(project: Project, day: date, config: MkDocsConfig) -> Site:
    project_check = check_project(project, day)
    if project_check.issues:
        report = reporting.report_on(project_check)
        raise CommandError(
            f"{reporting.text_report(report, _WORDING)}\n\n{_WORDING.text('pdf.mend_first')}"
        )
    catalogue = project_check.catalogue(day)
    return Site(
        catalogue=catalogue,
        pages=project_check.pages,
        wording=project_check.wording,
        addresses=Addresses(directory_urls=config.use_directory_urls),
        today=day,
        site_url=config.site_url or "",
        related=RelatedRecords(catalogue),
        profile=project_check.settings.profile,
        places=project_check.settings.places,
        files=published_files(catalogue, project_check.pages, project_check.files),
    )


def _requested_prints(
    prints: Sequence[Print], kind: str | None, names: Sequence[str]
) -> tuple[Print, ...]:
    prints_of_kind = [print_ for print_ in prints if kind is None or print_.kind == kind]
    known_names = {print_.id for print_ in prints_of_kind}
    for name in names:
        if name not in known_names:
            suggestion = nearest(name, sorted(known_names))
            hint = (
                f" {_WORDING.text('issues.did_you_mean', suggestion=suggestion)}"
                if suggestion
                else ""
            )
            raise InvalidUsageError(_WORDING.text("pdf.unknown", name=name) + hint)
    return tuple(print_ for print_ in prints_of_kind if not names or print_.id in names)
