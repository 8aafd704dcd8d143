"""The model class of each kind of record."""

from __future__ import annotations

from videnbank.core.model.case import Case
from videnbank.core.model.news import News
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool

MODELS: dict[Kind, type[Record]] = {
    model.record_kind: model for model in (Case, Tool, Result, News)
}
"""Each kind and its model; a new kind is added here and in `Kind`."""
