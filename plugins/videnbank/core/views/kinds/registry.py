"""The view of each kind of record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from videnbank.core.catalogue.facet import Menu
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.views.kinds.case import CASE_VIEW
from videnbank.core.views.kinds.kind_view import KindView
from videnbank.core.views.kinds.news import NEWS_VIEW
from videnbank.core.views.kinds.result import RESULT_VIEW
from videnbank.core.views.kinds.tool import TOOL_VIEW

_VIEWS: tuple[KindView[Any], ...] = (TOOL_VIEW, CASE_VIEW, RESULT_VIEW, NEWS_VIEW)
"""In menu order, most requested first. Add new kinds here."""


def _by_kind(views: tuple[KindView[Any], ...]) -> Mapping[Kind, KindView[Any]]:
    by_kind = {view.model.record_kind: view for view in views}
    if missing := [kind.value for kind in Kind if kind not in by_kind]:
        raise TypeError(f"core/views/kinds/registry.py has no view for: {', '.join(missing)}")
    return by_kind


KIND_VIEWS: Mapping[Kind, KindView[Any]] = _by_kind(_VIEWS)
"""The view of each kind, in menu order."""


def kind_view(record: Record) -> KindView[Any]:
    """The view of a record's kind."""
    return KIND_VIEWS[record.record_kind]


def kinds_in_menu(menu: Menu) -> tuple[Kind, ...]:
    """The kinds linked from a menu, in menu order."""
    return tuple(kind for kind, view in KIND_VIEWS.items() if view.menu is menu)
