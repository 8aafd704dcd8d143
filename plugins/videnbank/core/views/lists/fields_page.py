"""Field reference for authors, generated from the model that validates records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from videnbank.core.model.fields import field_help, nested_models
from videnbank.core.model.record import Record, unused_fields
from videnbank.core.model.registry import MODELS
from videnbank.core.routing.addresses import FIELDS_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.section_nav import section_breadcrumbs


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field: its key, help text and whether it is required."""

    key: str
    meaning: str
    required: str


@dataclass(frozen=True, slots=True)
class FieldTable:
    """The fields of one kind of record or of a nested model."""

    id: str
    heading: str
    rows: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class FieldsPage:
    """All tables: common fields, fields added by each kind, and nested models."""

    template: ClassVar[str] = "pages/fields.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    tables: tuple[FieldTable, ...]


def fields_page(site: Site) -> FieldsPage:
    """The view of the field reference."""
    unused = unused_fields(site.catalogue.vocabulary)
    tables = [
        _table(site, "record", site.text("fields_page.common"), Record, unused),
    ]
    groups: dict[type[BaseModel], list[str]] = {}
    _collect_groups(Record, groups)
    for kind, model in MODELS.items():
        heading = site.text(
            "fields_page.of_kind", kind=site.text(f"kinds.{kind.value}.one").lower()
        )
        tables.append(_table(site, kind.value, heading, model, unused | Record.model_fields.keys()))
        _collect_groups(model, groups)
    for group, keys in groups.items():
        if any(group in wider.__mro__[1:] for wider in groups):
            continue  # the table of the wider model has its fields too
        heading = site.text("fields_page.inside", field=", ".join(keys))
        tables.append(_table(site, f"in-{keys[0].replace('_', '-')}", heading, group, frozenset()))
    lead = site.text("fields_page.lead")
    return FieldsPage(
        title=site.text("fields_page.title"),
        description=lead,
        breadcrumbs=section_breadcrumbs(site, FIELDS_PAGE),
        lead=lead,
        tables=tuple(tables),
    )


def _table(
    site: Site, name: str, heading: str, model: type[BaseModel], excluded: frozenset[str]
) -> FieldTable:
    rows = tuple(
        FieldRow(key, field_help(model, key, site.wording), _required(site, info))
        for key, info in model.model_fields.items()
        if key not in excluded
    )
    return FieldTable(name, heading, rows)


def _required(site: Site, info: FieldInfo) -> str:
    return site.text("fields_page.must" if info.is_required() else "fields_page.may")


def _collect_groups(model: type[BaseModel], groups: dict[type[BaseModel], list[str]]) -> None:
    # One table per nested model, however many fields use it.
    for key, info in model.model_fields.items():
        for shape in nested_models(info.annotation):
            keys = groups.setdefault(shape, [])
            if key not in keys:
                keys.append(key)
            _collect_groups(shape, groups)
