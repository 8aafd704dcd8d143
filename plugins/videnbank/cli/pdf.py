"""The command `videnbank pdf`: sheets, decks of cards and booklets, without a build of the site."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort as ConfigurationAbort
from mkdocs.exceptions import ConfigurationError

from videnbank.cli.danish_click import DanishCommand, MisusedError, RefusedError
from videnbank.cli.project import (
    CONFIGURATION,
    FOLDER,
    PATH,
    project_in,
    project_option,
    shown,
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
from videnbank.core.site.site import Site
from videnbank.printing.builder import pdf_builder
from videnbank.printing.fonts import missing_packages
from videnbank.printing.renderer_loader import MissingRendererError

WORDS = danish()
KIND = click.Choice([kind.value for kind in PrintKind])
PLACE = Path(".cache") / "pdf"
"""Where the PDFs go unless one says otherwise, in the project."""


@click.command(cls=DanishCommand, help=WORDS.text("pdf.help"))
@click.argument("names", nargs=-1, metavar=WORDS.text("pdf.names"))
@click.option("--only", "kind", type=KIND, help=WORDS.text("pdf.only"))
@click.option("--out", type=PATH, metavar=FOLDER, help=WORDS.text("pdf.out"))
@project_option
def pdf(names: tuple[str, ...], kind: str | None, out: Path | None, folder: Path | None) -> None:
    """Makes the prints asked for; exit code 1 when they cannot be made."""
    project = project_in(folder)
    config = _configuration(project)
    site = _site(project, today(), config)
    wanted = _wanted(prints_of(site.catalogue), kind, names)
    place = out or project.root / PLACE
    if missing := missing_packages():
        click.echo(WORDS.text("prints.no_fonts", packages=", ".join(missing)), err=True)
    builder = pdf_builder(site, project, config)
    made = 0
    try:
        for made, one in enumerate(builder.build(wanted, place), start=1):
            state = "kept" if one.cached else "made"
            seconds = number_text(round(one.seconds, 1))
            click.echo(
                WORDS.text(
                    f"pdf.{state}", n=made, all=len(wanted), path=shown(one.file), seconds=seconds
                )
            )
    except MissingRendererError as error:
        raise RefusedError(WORDS.text(error.key)) from error
    for said in builder.warnings:
        click.echo(said, err=True)
    click.echo(WORDS.count("pdf.done", made))


def _configuration(project: Project) -> MkDocsConfig:
    try:
        return load_config(str(project.root / CONFIGURATION))
    except (ConfigurationError, ConfigurationAbort) as error:
        raise MisusedError(WORDS.text("pdf.bad_config", said=error)) from error


def _site(project: Project, day: date, config: MkDocsConfig) -> Site:
    found = check_project(project, day)
    if found.issues:
        report = reporting.report_on(found)
        raise RefusedError(
            f"{reporting.text_report(report, WORDS)}\n\n{WORDS.text('pdf.mend_first')}"
        )
    catalogue = found.catalogue(day)
    return Site(
        catalogue=catalogue,
        pages=found.pages,
        wording=found.wording,
        addresses=Addresses(directory_urls=config.use_directory_urls),
        today=day,
        site_url=config.site_url or "",
        related=RelatedRecords(catalogue),
        profile=found.settings.profile,
        places=found.settings.places,
    )


def _wanted(prints: Sequence[Print], kind: str | None, names: Sequence[str]) -> tuple[Print, ...]:
    of_kind = [one for one in prints if kind is None or one.kind == kind]
    known = {one.id for one in of_kind}
    for name in names:
        if name not in known:
            near = nearest(name, sorted(known))
            hint = f" {WORDS.text('issues.did_you_mean', suggestion=near)}" if near else ""
            raise MisusedError(WORDS.text("pdf.unknown", name=name) + hint)
    return tuple(one for one in of_kind if not names or one.id in names)
