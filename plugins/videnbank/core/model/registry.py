"""The model class of each kind of record."""

from __future__ import annotations

from collections.abc import Mapping

from videnbank.core.model.case import Case
from videnbank.core.model.news import News
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool

_MODELS: tuple[type[Record], ...] = (Case, Tool, Result, News)
"""Register a new kind here and in `Kind`."""


def _by_kind(models: tuple[type[Record], ...]) -> Mapping[Kind, type[Record]]:
    by_kind = {model.record_kind: model for model in models}
    if missing := [kind.value for kind in Kind if kind not in by_kind]:
        raise TypeError(f"core/model/registry.py has no model for: {', '.join(missing)}")
    return {kind: by_kind[kind] for kind in Kind}


MODELS: Mapping[Kind, type[Record]] = _by_kind(_MODELS)
"""The model of each kind, in the order of `Kind`."""
